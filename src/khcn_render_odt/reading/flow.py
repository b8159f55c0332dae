"""The body of a file as lines, grids and turns of the page, in their order."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, field

from khcn_core.messages import Message
from khcn_core.source import Line, Outcome, Place
from khcn_core.style import Role, heading_role
from khcn_core.word_processing.found import Found
from khcn_core.word_processing.lines import lines_of
from khcn_core.word_processing.losses import DELETED, HIDDEN, INDEX, NESTED, named
from khcn_core.word_processing.numbers import MOST_COUNTED, whole
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.listed import Listed
from khcn_render_odt.reading.numbering import Lists
from khcn_render_odt.reading.pages import Pages
from khcn_render_odt.reading.paragraphs import boxes_of, figure_of, letters_of
from khcn_render_odt.reading.parts import DRAW, words_of
from khcn_render_odt.reading.style_sheet import Look, StyleSheet
from khcn_render_odt.reading.tables import read_table
from khcn_render_odt.reading.writer_styles import OUTLINE

_HEADING = clark("text:h")
_PARAGRAPHS = (clark("text:p"), _HEADING)
_TABLE, _LIST = clark("table:table"), clark("text:list")
_STYLE = clark("text:style-name")
_INDEXES = frozenset(
    clark(f"text:{name}")
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
        "bibliography",
    )
)
_SILENT = frozenset(
    clark(name)
    for name in (
        "office:forms",
        "text:tracked-changes",
        "text:variable-decls",
        "text:sequence-decls",
        "text:user-field-decls",
        "text:dde-connection-decls",
    )
)
"""What declares things, and shows nothing."""


@define
class Flow:
    """Walks through a body."""

    styles: StyleSheet
    lists: Lists
    pages: Pages
    found: Found = field(factory=Found)

    def take_all(self, parent: Element) -> None:
        """Take what stands in a body or a section, one after the other."""
        for element in parent:
            if element.tag == _TABLE:
                self._take_table(element)
            elif element.tag in _PARAGRAPHS or element.tag == _LIST:
                self._take_lines(element)
            elif boxes := boxes_of(element):
                self.found.items.extend(self._boxes(boxes, None))
            elif not self._is_lost(element):
                self.take_all(element)

    def _take_lines(self, element: Element) -> None:
        first = next((each for each in element.iter() if each.tag in _PARAGRAPHS), None)
        if first is None:
            return
        look = self.look(first)
        self._turn(look)
        self.found.items.extend(self.lines(element))
        self.found.after_new_page = bool(look.own and look.own.new_page)

    def _take_table(self, table: Element) -> None:
        self._turn(self.styles.look("table", table.get(clark("table:style-name"))))
        self.found.take_table(read_table(table, self))

    def _turn(self, look: Look) -> None:
        if turn := self.pages.turn(look):
            self.found.items.append(turn)

    def look(self, paragraph: Element) -> Look:
        """Return what the style of a paragraph says."""
        return self.styles.look("paragraph", paragraph.get(_STYLE))

    def lines(self, element: Element, place: Place | None = None) -> Iterator[Line]:
        """Yield the lines of what stands in a body or a cell; those of a cell have its place."""
        if element.tag in _PARAGRAPHS:
            yield from self._paragraph(element, place)
        elif element.tag == _LIST:
            for listed in Listed(self.lists, self.look).paragraphs(element):
                yield from self._paragraph(listed.paragraph, place, listed.label)
        elif not self._is_lost(element):
            if element.tag == _TABLE:
                self.found.tell(words_of(element), Outcome.LOST, NESTED)
            for each in element:
                yield from self.lines(each, place)

    def _is_lost(self, element: Element) -> bool:
        """Tell whether nothing of an element is kept, after saying so."""
        if element.tag in _SILENT:
            return True
        loss = self._loss(element)
        if loss:
            self.found.tell(words_of(element), Outcome.LOST, loss)
        return loss is not None

    def _loss(self, element: Element) -> Message | None:
        if element.tag.startswith(DRAW):
            return figure_of(element)
        if element.tag == clark("text:change"):
            return DELETED
        if element.get(clark("text:display")) == "none":
            return named(HIDDEN, words_of(element))
        return INDEX if element.tag in _INDEXES else None

    def _paragraph(
        self, paragraph: Element, place: Place | None, label: str | None = None
    ) -> Iterator[Line]:
        here = place or self.found.next_place()
        look = self.look(paragraph)
        letters, boxes = letters_of(paragraph, look, self.styles)
        self.found.tell_of(letters)
        role = _role(paragraph, look)
        if label is None:
            label = self._heading_label(paragraph, role[1])
        yield from lines_of(letters, look, here, role, label)
        yield from self._boxes(boxes, place)

    def _boxes(self, boxes: list[Element], cell: Place | None) -> Iterator[Line]:
        for box in boxes:
            if self.found.keeps_box(words_of(box), in_cell=cell is not None):
                for each in box:
                    yield from self.lines(each)

    def _heading_label(self, paragraph: Element, level: int) -> str:
        listed = paragraph.get(clark("text:is-list-header")) == "true"
        if paragraph.tag != _HEADING or listed or not level:
            return ""
        start = None
        if paragraph.get(clark("text:restart-numbering")) == "true":
            start = whole(paragraph.get(clark("text:start-value")), 1, MOST_COUNTED)
        return self.lists.heading_label(_outline_level(paragraph), start)


def _outline_level(heading: Element) -> int:
    return max(whole(heading.get(clark("text:outline-level")), 1, OUTLINE + 1), 1)


def _role(paragraph: Element, look: Look) -> tuple[Role | None, int]:
    """Return the role and the level that a style says, or that the outline does."""
    if paragraph.tag == _HEADING and not (look.own and look.own.role):
        level = _outline_level(paragraph)
        return heading_role(level), level
    return look.role
