"""The sections of a body: what stands on pages that lie alike."""

from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from khcn_core.orientation import Orientation
from khcn_render_docx.reading.paragraphs import THROUGH
from khcn_render_docx.reading.parts import W

_PROPERTIES = f"{W}sectPr"


@frozen
class Section:
    """What stands in a section, and its properties, which stand at its end."""

    elements: tuple[etree._Element, ...]
    properties: etree._Element | None

    @property
    def lies(self) -> Orientation:
        """How its pages lie."""
        size = self._property("pgSz")
        across = size is not None and size.get(f"{W}orient") == "landscape"
        return Orientation.LANDSCAPE if across else Orientation.PORTRAIT

    @property
    def restarts(self) -> bool:
        """Whether its pages are numbered anew."""
        numbers = self._property("pgNumType")
        return numbers is not None and numbers.get(f"{W}start") is not None

    def _property(self, name: str) -> etree._Element | None:
        return None if self.properties is None else self.properties.find(W + name)


def sections(body: etree._Element) -> Iterator[Section]:
    """Yield the sections of a body, the last one even if nothing stands in it."""
    elements: list[etree._Element] = []
    last: etree._Element | None = None
    for element in _unwrapped(body):
        if element.tag == _PROPERTIES:
            last = element
            continue
        elements.append(element)
        ends = element.find(f"{W}pPr/{_PROPERTIES}") if element.tag == f"{W}p" else None
        if ends is not None:
            yield Section(tuple(elements), ends)
            elements = []
    yield Section(tuple(elements), last)


def _unwrapped(parent: etree._Element) -> Iterator[etree._Element]:
    for element in parent:
        if str(element.tag).removeprefix(W) in THROUGH:
            yield from _unwrapped(element)
        else:
            yield element
