"""The text of an ODT file, in the form of `khcn_core.canonical_text.document_text`."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from khcn_render_odt import names
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading import no_odt_file, part_roots

_NAME = clark("style:name")
_PARAGRAPHS = (clark("text:p"), clark("text:h"))
_CELLS = (clark("table:table-cell"), clark("table:covered-table-cell"))
_HEADER_ROWS = f"{clark('table:table-header-rows')}/{clark('table:table-row')}"
_LAYOUT_TABLES = (names.LETTERHEAD, names.SIGNATURE)

_COLLAPSING = re.compile("[ \t\r\n]+")
_KEPT_SPACE = "\x00"
"""Stands for a space that survives collapsing; no XML can hold this character."""


def extract_text(data: bytes) -> str:
    """Return the text of an ODT file: a line for each paragraph and row, tabs between cells.

    White space is read as the format prescribes. Letterhead and signature give one line for each
    of their paragraphs. Raises `UnreadableInputError` if this is no ODT file.
    """
    styles, content = part_roots(data, "styles.xml", "content.xml")
    body = content.find(f"{clark('office:body')}/{clark('office:text')}")
    if body is None:
        raise no_odt_file()
    _write_white_space(body)
    structural = _structural_styles(styles, content)
    return "".join(f"{line}\n" for child in body for line in _lines(child, structural))


def _write_white_space(body: Element) -> None:
    """Put spaces into the elements that stand for some; a line stays one, so breaks are spaces."""
    for name in ("text:s", "text:tab", "text:line-break"):
        for element in body.iter(clark(name)):
            element.text = _KEPT_SPACE * int(element.get(clark("text:c"), "1"))


def _structural_styles(styles: Element, content: Element) -> frozenset[str]:
    """Return the names of the structural styles and of the automatic ones that rest on them."""
    labels = set(names.STRUCTURAL.values())
    named = {
        style.get(_NAME, "")
        for style in styles.iter(clark("style:style"))
        if style.get(clark("style:display-name")) in labels
    }
    resting = {
        style.get(_NAME, "")
        for style in content.iter(clark("style:style"))
        if style.get(clark("style:parent-style-name")) in named
    }
    return frozenset(named | resting)


def _lines(element: Element, structural: frozenset[str]) -> Iterator[str]:
    if element.tag in _PARAGRAPHS:
        text = _text(element)
        if text or element.get(clark("text:style-name")) not in structural:
            yield text
    elif element.tag == clark("table:table"):
        if element.get(clark("table:name"), "").startswith(_LAYOUT_TABLES):
            for paragraph in _paragraphs(element):
                yield from _lines(paragraph, structural)
        else:
            yield from map(_row, _rows(element))


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows; the header of a long table's later parts only repeats that of the first."""
    repeated: set[Element] = set()
    if names.LATER_PART.fullmatch(table.get(clark("table:name"), "")):
        repeated.update(table.iterfind(_HEADER_ROWS))
    return (row for row in table.iter(clark("table:table-row")) if row not in repeated)


def _row(row: Element) -> str:
    cells = (cell for cell in row if cell.tag in _CELLS)
    return "\t".join(" ".join(map(_text, _paragraphs(cell))) for cell in cells)


def _paragraphs(element: Element) -> Iterator[Element]:
    return (part for part in element.iter() if part.tag in _PARAGRAPHS)


def _text(paragraph: Element) -> str:
    collapsed = _COLLAPSING.sub(" ", "".join(paragraph.itertext())).strip(" ")
    return collapsed.replace(_KEPT_SPACE, " ")
