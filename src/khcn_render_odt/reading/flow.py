"""The body of a file as lines, grids and turns of the page, in their order."""

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, field

from khcn_core.messages import Message, message
from khcn_core.own_styles import Part
from khcn_core.source import Grid, Item, Line, Notice, Outcome, Place
from khcn_core.style import Align, Role, heading_role
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.listed import Listed
from khcn_render_odt.reading.numbering import Lists
from khcn_render_odt.reading.own_tables import goes_on, joined, laid_out
from khcn_render_odt.reading.pages import Pages
from khcn_render_odt.reading.paragraphs import (
    DELETED,
    HIDDEN,
    Letters,
    figure_of,
    letters_of,
    named,
)
from khcn_render_odt.reading.parts import DRAW, too_much, whole, words_of
from khcn_render_odt.reading.style_sheet import Look, StyleSheet
from khcn_render_odt.reading.tables import Tables
from khcn_render_odt.reading.writer_styles import LATER_PART, OUTLINE

MOST_ITEMS = 200_000
"""How many paragraphs a paper may have, in its tables too."""
_SHOWN = 60
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
_INDEX = message("mục lục, danh mục tự tạo", "a table of contents or another index")
_NESTED = message("bảng nằm trong ô: chỉ giữ chữ", "a table in a cell: only its words are kept")


@define
class Flow:
    """Walks through a body; `dropped` gathers what lines and grids cannot hold.

    `later` has the next parts of a table by the number of items that are found by then.
    """

    styles: StyleSheet
    lists: Lists
    pages: Pages
    found: list[Item] = field(factory=list)
    later: defaultdict[int, list[Grid]] = field(factory=lambda: defaultdict(list))
    dropped: list[Notice] = field(factory=list)
    place: int = 0
    tables: Tables = field(factory=Tables)
    after_new_page: bool = False

    def take_all(self, parent: Element) -> None:
        """Take what stands in a body or a section, one after the other."""
        for element in parent:
            if element.tag == _TABLE:
                self._take_table(element)
            elif element.tag in _PARAGRAPHS or element.tag == _LIST:
                self._take_lines(element)
            elif not self._is_lost(element):
                self.take_all(element)

    def _take_lines(self, element: Element) -> None:
        first = next((each for each in element.iter() if each.tag in _PARAGRAPHS), None)
        if first is None:
            return
        look = self.look(first)
        self._turn(look)
        self.found.extend(self.lines(element))
        self.after_new_page = bool(look.own and look.own.new_page)

    def _take_table(self, table: Element) -> None:
        self._turn(self.styles.look("table", table.get(clark("table:style-name"))))
        drawn = self.tables.read(table, self)
        last = self.found[-1] if self.found else None
        later = self.after_new_page or LATER_PART.fullmatch(drawn.name)
        self.after_new_page = False
        if (lines := laid_out(drawn)) is not None:
            self.found.extend(lines)
        elif isinstance(last, Grid) and later and goes_on(last, drawn.grid):
            self.later[len(self.found)].append(drawn.grid)
        else:
            self.found.append(drawn.grid)

    def _turn(self, look: Look) -> None:
        if turn := self.pages.turn(look):
            self.found.append(turn)

    def items(self) -> Iterator[Item]:
        """Yield what was found, each table with its next parts."""
        for count, item in enumerate(self.found, start=1):
            yield joined((item, *self.later[count])) if isinstance(item, Grid) else item

    def look(self, paragraph: Element) -> Look:
        """Return what the style of a paragraph says."""
        return self.styles.look("paragraph", paragraph.get(_STYLE))

    def lines(self, element: Element) -> Iterator[Line]:
        """Yield the lines of what stands in a body or a cell."""
        if element.tag in _PARAGRAPHS:
            yield from self._paragraph(element)
        elif element.tag == _LIST:
            for listed in Listed(self.lists, self.look).paragraphs(element):
                yield from self._paragraph(listed.paragraph, listed.label)
        elif not self._is_lost(element):
            if element.tag == _TABLE:
                self.tell(words_of(element), Outcome.LOST, _NESTED)
            for each in element:
                yield from self.lines(each)

    def _is_lost(self, element: Element) -> bool:
        """Tell whether nothing of an element is kept, after saying so."""
        if element.tag in _SILENT:
            return True
        loss = self._loss(element)
        if loss:
            self.tell(words_of(element), Outcome.LOST, loss)
        return loss is not None

    def _loss(self, element: Element) -> Message | None:
        if element.tag.startswith(DRAW):
            return figure_of(element)
        if element.tag == clark("text:change"):
            return DELETED
        if element.get(clark("text:display")) == "none":
            return named(HIDDEN, words_of(element))
        return _INDEX if element.tag in _INDEXES else None

    def _paragraph(self, paragraph: Element, label: str | None = None) -> Iterator[Line]:
        self.place += 1
        if self.place > MOST_ITEMS:
            raise too_much(MOST_ITEMS, message("đoạn", "paragraphs"))
        look = self.look(paragraph)
        letters = letters_of(paragraph, look, self.styles)
        self._tell_of(letters)
        line = self._line(paragraph, look, letters)
        if label is None:
            label = self._heading_label(paragraph, line)
        if line.role:
            line = _divided(line, letters, label)
            if line.text or line.label or line.lead:
                yield line
            return
        for at, text in enumerate(letters.text.split("\n")):
            prefix = f"{label} " if label and not at else ""
            if text.strip():
                yield evolve(line, text=prefix + text)

    def _heading_label(self, paragraph: Element, line: Line) -> str:
        listed = paragraph.get(clark("text:is-list-header")) == "true"
        if paragraph.tag != _HEADING or listed or not line.level:
            return ""
        start = None
        if paragraph.get(clark("text:restart-numbering")) == "true":
            start = whole(paragraph.get(clark("text:start-value")), 1)
        return self.lists.heading_label(_outline_level(paragraph), start)

    def _line(self, paragraph: Element, look: Look, letters: Letters) -> Line:
        role, level = _role(paragraph, look)
        return Line(
            text=letters.text.replace("\n", " "),
            place=Place(self.place),
            role=role,
            level=level,
            bold=letters.is_bold and bool(letters.text),
            italic=letters.is_italic and bool(letters.text),
            centred=look.align is Align.CENTER,
        )

    def _tell_of(self, letters: Letters) -> None:
        for loss in letters.losses:
            self.tell(letters.text, Outcome.LOST, loss)
        if letters.is_converted:
            said = message("gõ bằng phông cũ, không phải Unicode", "typed for an old font")
            self.tell(letters.text, Outcome.CONVERTED, said)

    def tell(self, text: str, outcome: Outcome, reason: Message) -> None:
        """Add a notice of what stands at hand."""
        notice = Notice(
            place=Place(self.place), excerpt=text[:_SHOWN], outcome=outcome, reason=reason
        )
        self.dropped.append(notice)


def _outline_level(heading: Element) -> int:
    return max(min(whole(heading.get(clark("text:outline-level")), 1), OUTLINE + 1), 1)


def _role(paragraph: Element, look: Look) -> tuple[Role | None, int]:
    """Return the role and the level that a style says, or that the outline does."""
    if look.own is not None and look.own.role:
        return look.own.role, look.own.level
    if paragraph.tag == _HEADING:
        level = _outline_level(paragraph)
        return heading_role(level), level
    return (heading_role(look.heading), look.heading) if look.heading else (None, 0)


def _divided(line: Line, letters: Letters, number: str) -> Line:
    """Divide a line into label, text and lead, as character styles say."""
    label, text = _parted(letters.part(Part.LABEL), letters.part(None))
    text, lead = _parted(text, letters.part(Part.LEAD))
    return evolve(
        line,
        label=label.replace("\n", " ") or number or None,
        text=text.replace("\n", " "),
        lead=lead.replace("\n", " "),
    )


def _parted(before: str, behind: str) -> tuple[str, str]:
    """Take away the one space that parts two texts which both stand there."""
    if not before or not behind:
        return before, behind
    if before.endswith(" "):
        return before.removesuffix(" "), behind
    return before, behind.removeprefix(" ")
