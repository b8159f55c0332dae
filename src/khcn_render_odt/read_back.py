"""What an ODT file says, for whoever proves a file before it is kept."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from khcn_core.orientation import Orientation
from khcn_core.rendering import PageFacts, ReadBack
from khcn_render_odt.extract import extract_text
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading import part_roots

_NAME = clark("style:name")
_MILLIMETRES = {"mm": 1, "cm": 10, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6}
_LENGTH = re.compile(rf"(-?[\d.]+)({'|'.join(_MILLIMETRES)})")


def read_back(data: bytes) -> ReadBack:
    """Return the text of a file, and how its pages lie: a part for each master page that starts.

    Raises `UnreadableInputError` if `data` is no ODT file.
    """
    styles, content = part_roots(data, "styles.xml", "content.xml")
    pages = tuple(_facts(styles, start) for start in _starts(content))
    return ReadBack(text=extract_text(data), pages=pages)


def _starts(content: Element) -> Iterator[Element]:
    """Yield the styles that start a master page, in the order in which they are used."""
    starting = {
        style.get(_NAME, ""): style
        for style in content.iter(clark("style:style"))
        if style.get(clark("style:master-page-name"))
    }
    attributes = (clark("text:style-name"), clark("table:style-name"))
    for element in content.iterfind(f"{clark('office:body')}/{clark('office:text')}/*"):
        for name in filter(None, map(element.get, attributes)):
            if name in starting:
                yield starting[name]


def _facts(styles: Element, start: Element) -> PageFacts:
    layout = _layout(styles, start.get(clark("style:master-page-name"), ""))
    page = layout.find(clark("style:page-layout-properties"))
    header = layout.find(f"{clark('style:header-style')}/{clark('style:header-footer-properties')}")
    room = _length(header, "fo:min-height") + _length(header, "fo:margin-bottom")
    return PageFacts(
        orientation=_orientation(page),
        width=_length(page, "fo:page-width"),
        height=_length(page, "fo:page-height"),
        margins=(
            _length(page, "fo:margin-top") + room,
            _length(page, "fo:margin-right"),
            _length(page, "fo:margin-bottom"),
            _length(page, "fo:margin-left"),
        ),
        restarts=any(part.get(clark("style:page-number")) == "1" for part in start),
    )


def _layout(styles: Element, master: str) -> Element:
    """Return the layout of a master page's pages, an empty one if there is none."""
    masters = _named(styles, "style:master-page")
    layouts = _named(styles, "style:page-layout")
    nothing = Element("")
    name = masters.get(master, nothing).get(clark("style:page-layout-name"), "")
    return layouts.get(name, nothing)


def _named(styles: Element, tag: str) -> dict[str, Element]:
    return {element.get(_NAME, ""): element for element in styles.iter(clark(tag))}


def _orientation(page: Element | None) -> Orientation:
    lies = None if page is None else page.get(clark("style:print-orientation"))
    across = lies == Orientation.LANDSCAPE.value
    return Orientation.LANDSCAPE if across else Orientation.PORTRAIT


def _length(properties: Element | None, name: str) -> float:
    """Return a length in mm, 0 if it is not said."""
    written = None if properties is None else properties.get(clark(name))
    found = _LENGTH.fullmatch(written or "")
    return float(found[1]) * _MILLIMETRES[found[2]] if found else 0
