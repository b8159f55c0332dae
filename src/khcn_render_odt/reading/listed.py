"""The paragraphs of a list, each with its label."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from attrs import frozen

from khcn_core.word_processing.numbers import MOST_COUNTED, whole
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.numbering import Lists
from khcn_render_odt.reading.style_sheet import Look

_PARAGRAPHS = (clark("text:p"), clark("text:h"))
_LIST, _ITEM = clark("text:list"), clark("text:list-item")
_STYLE = clark("text:style-name")


@frozen
class Labelled:
    """A paragraph of a list, and the label before it; "" if it has none."""

    paragraph: Element
    label: str


@frozen
class Listed:
    """Walks through a list; `look` says what the style of a paragraph says."""

    lists: Lists
    look: Callable[[Element], Look]

    def paragraphs(self, element: Element) -> Iterator[Labelled]:
        """Yield the paragraphs of an outermost `text:list`."""
        style = element.get(_STYLE) or self._style_of_paragraphs(element)
        counts = self.lists.counted(element, style)
        yield from self._list(element, style, counts, 0)

    def _style_of_paragraphs(self, element: Element) -> str:
        first = next((each for each in element.iter() if each.tag in _PARAGRAPHS), None)
        return "" if first is None else self.look(first).list_style or ""

    def _list(
        self, element: Element, style: str, counts: list[int], depth: int
    ) -> Iterator[Labelled]:
        for item in element:
            counted = item.tag == _ITEM
            start = item.get(clark("text:start-value"))
            own = item.get(clark("text:style-override")) or style
            for each in item:
                if each.tag == _LIST:
                    yield from self._list(each, each.get(_STYLE) or own, counts, depth + 1)
                elif each.tag in _PARAGRAPHS:
                    begun = whole(start, 1, MOST_COUNTED) if start else None
                    label = self.lists.list_label(own, counts, depth, begun) if counted else ""
                    counted = False
                    yield Labelled(each, label)
