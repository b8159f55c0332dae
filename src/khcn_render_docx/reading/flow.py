"""The body of a file as lines, grids and turns of the page, in their order."""

from collections import defaultdict
from collections.abc import Iterator

from attrs import define, evolve, field
from lxml import etree

from khcn_core.messages import Message, message
from khcn_core.orientation import Orientation
from khcn_core.own_styles import Part
from khcn_core.source import Grid, Item, Line, Notice, Outcome, Place, Turn
from khcn_core.style import Align, Role, heading_role
from khcn_render_docx.names import CONTINUED_TABLE
from khcn_render_docx.reading.numbering import Lists
from khcn_render_docx.reading.own_tables import DrawnTable, goes_on, joined, laid_out
from khcn_render_docx.reading.paragraphs import THROUGH, Letters, Notes, letters_of, loss_of
from khcn_render_docx.reading.parts import W, too_much, words_of
from khcn_render_docx.reading.sections import Section, sections
from khcn_render_docx.reading.style_sheet import Look, StyleSheet
from khcn_render_docx.reading.tables import Tables

MOST_ITEMS = 200_000
"""How many paragraphs, and rows of tables, a paper may have."""
_SHOWN = 60
_PARAGRAPH, _TABLE, _CELL_PROPERTIES = f"{W}p", f"{W}tbl", f"{W}tcPr"
_INDEX = message("mục lục, danh mục tự tạo", "a table of contents or another index")
_NESTED = message("bảng nằm trong ô: chỉ giữ chữ", "a table in a cell: only its words are kept")


@define
class Flow:
    """Walks through a body; `dropped` gathers what lines and grids cannot hold.

    `later` has the next parts of a table by the number of items that are found by then.
    """

    styles: StyleSheet
    lists: Lists
    notes: Notes
    found: list[Item] = field(factory=list)
    later: defaultdict[int, list[Grid]] = field(factory=lambda: defaultdict(list))
    dropped: list[Notice] = field(factory=list)
    place: int = 0
    tables: Tables = field(factory=Tables)
    lies: Orientation = Orientation.PORTRAIT
    after_new_page: bool = False

    def take_all(self, body: etree._Element) -> None:
        """Take what stands in a body, section by section."""
        for at, section in enumerate(sections(body)):
            self._turn(section, first=at == 0)
            for element in section.elements:
                self._take(element)

    def _turn(self, section: Section, *, first: bool) -> None:
        restarts = section.restarts and not first
        if section.lies is not self.lies or restarts:
            self.lies = section.lies
            self.found.append(Turn(orientation=self.lies, restart_numbering=restarts))

    def _take(self, element: etree._Element) -> None:
        if element.tag == _PARAGRAPH:
            self.found.extend(self.lines(element))
            own = self.look(element).own
            self.after_new_page = own is not None and own.new_page
        elif element.tag == _TABLE:
            self._take_table(self.tables.read(element, self))
        else:
            self.lose(element)

    def _take_table(self, drawn: DrawnTable) -> None:
        last = self.found[-1] if self.found else None
        later = self.after_new_page or drawn.style_id == CONTINUED_TABLE
        self.after_new_page = False
        if (lines := laid_out(drawn)) is not None:
            self.found.extend(lines)
        elif isinstance(last, Grid) and later and goes_on(last, drawn.grid):
            self.later[len(self.found)].append(drawn.grid)
        else:
            self.found.append(drawn.grid)

    def items(self) -> Iterator[Item]:
        """Yield what was found, each table with its next parts."""
        for count, item in enumerate(self.found, start=1):
            yield joined((item, *self.later[count])) if isinstance(item, Grid) else item

    def look(self, paragraph: etree._Element) -> Look:
        """Return how a paragraph looks."""
        return self.styles.paragraph(paragraph.find(f"{W}pPr"))

    def lines(self, element: etree._Element, place: Place | None = None) -> Iterator[Line]:
        """Yield the lines of what stands in a body or a cell; those of a cell have its place."""
        if element.tag == _PARAGRAPH:
            yield from self._paragraph(element, place or self.next_place())
        elif element.tag == _TABLE:
            self.tell(words_of(element), Outcome.LOST, _NESTED)
            for row in element.iterfind(f"{W}tr"):
                for each in row.iterfind(f"{W}tc"):
                    yield from self._all(each, place)
        elif str(element.tag).removeprefix(W) in THROUGH:
            yield from self._all(element, place)
        elif element.tag != _CELL_PROPERTIES:
            self.lose(element)

    def _all(self, parent: etree._Element, place: Place | None) -> Iterator[Line]:
        for each in parent:
            yield from self.lines(each, place)

    def _paragraph(self, paragraph: etree._Element, place: Place) -> Iterator[Line]:
        look = self.look(paragraph)
        letters = letters_of(paragraph, look, self.styles, self.notes)
        if look.index and letters.text.strip():
            self.tell(letters.text, Outcome.LOST, _INDEX)
            return
        self._tell_of(letters)
        label = self.lists.label(look)
        line = _line(look, letters, place)
        if line.role:
            line = _divided(line, letters, label or "")
            if line.text or line.label or line.lead:
                yield line
            return
        for at, text in enumerate(letters.text.split("\n")):
            prefix = f"{label} " if label and not at else ""
            if text.strip():
                yield evolve(line, text=prefix + text)

    def next_place(self) -> Place:
        """Count one paragraph or row on; raises `UnreadableInputError` for too many."""
        self.place += 1
        if self.place > MOST_ITEMS:
            raise too_much(MOST_ITEMS, message("đoạn và dòng", "paragraphs and rows"))
        return Place(self.place)

    def lose(self, element: etree._Element) -> None:
        """Name what is lost with an element that has no place, if anything is."""
        if loss := loss_of(element):
            self.tell(words_of(element), Outcome.LOST, loss)

    def _tell_of(self, letters: Letters) -> None:
        text = letters.text[:_SHOWN]
        for loss in letters.losses:
            self.tell(text, Outcome.LOST, loss)
        if letters.is_converted:
            said = message("gõ bằng phông cũ, không phải Unicode", "typed for an old font")
            self.tell(text, Outcome.CONVERTED, said)

    def tell(self, text: str, outcome: Outcome, reason: Message) -> None:
        """Add a notice of what stands at hand."""
        notice = Notice(
            place=Place(self.place), excerpt=text[:_SHOWN], outcome=outcome, reason=reason
        )
        self.dropped.append(notice)


def _line(look: Look, letters: Letters, place: Place) -> Line:
    role, level = _role(look)
    return Line(
        text=letters.text.replace("\n", " "),
        place=place,
        role=role,
        level=level,
        bold=letters.is_bold,
        italic=letters.is_italic,
        centred=look.align is Align.CENTER,
    )


def _role(look: Look) -> tuple[Role | None, int]:
    """Return the role and the level that a style says, or that of Word's own headings."""
    if look.own is not None and look.own.role:
        return look.own.role, look.own.level
    return (heading_role(look.heading), look.heading) if look.heading else (None, 0)


def _divided(line: Line, letters: Letters, number: str) -> Line:
    """Divide a line into label, text and lead, as character styles say."""
    label, text = _parted(letters.part(Part.LABEL), letters.part(None))
    before = text or label
    lead = letters.part(Part.LEAD)
    lead = lead.removeprefix(" ") if before else lead
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
