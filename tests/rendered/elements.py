"""What a document should look like on paper, text by text, and where each one was found."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import assert_never

from attrs import evolve, field, frozen
from paper import Line, Paper, unspaced

from khcn_core.document import (
    Block,
    Document,
    HeaderCell,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style, TextStyle, heading_role
from khcn_core.table_looks import ALIGNMENT, EMPHASIS
from khcn_core.table_parts import parts_of


@frozen(kw_only=True)
class Element:
    """A text, how it should look, and the room in mm from the page's left that its lines have."""

    role: Role
    text: str
    look: TextStyle
    left: float
    right: float
    orientation: Orientation
    block: int
    """Which of the document's blocks it belongs to."""
    part: int = 0
    """Which part of a long table."""
    row: int | None = None
    column: int | None = None
    kind: RowKind | None = None
    lead: str = ""
    """What runs on behind a heading, in the face of the body."""


@frozen
class Placed:
    """An element with the lines of text that show it."""

    element: Element
    lines: tuple[Line, ...]

    @property
    def role(self) -> Role:
        return self.element.role

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]


def place(document: Document, paper: Paper) -> list[Placed]:
    """Find every text of a document on the paper, in the same order, with nothing between."""
    found = []
    lines = iter(paper.lines)
    for element in elements(document):
        meant, taken, shown = unspaced(element.text), [], ""
        while shown != meant and meant.startswith(shown):
            line = next(lines, None)
            assert line, f"not on the paper: {element.text[len(shown) :]!r}"
            taken.append(line)
            shown += unspaced(line.text)
        assert shown == meant, f"{element.role}: {element.text!r} is shown as {shown!r}"
        if taken:
            found.append(Placed(element, tuple(taken)))
    rest = [line.text for line in lines]
    assert not rest, f"not in the document: {rest}"
    return found


def elements(document: Document) -> Iterator[Element]:
    """Yield every text of a document with how it should look."""
    orientation = Orientation.PORTRAIT
    for at, block in enumerate(document.blocks):
        if isinstance(block, Page):
            orientation = block.orientation
        yield from _Block(document.style, orientation, at).elements(block)


@frozen
class _Block:
    """One block, on a page that lies so."""

    style: Style
    orientation: Orientation
    at: int
    left: float = field(init=False)
    right: float = field(init=False)

    @left.default
    def _left(self) -> float:
        return self.style.page.left

    @right.default
    def _right(self) -> float:
        page = self.style.page
        return page.left + page.text_area(self.orientation)[0]

    def elements(self, block: Block) -> Iterator[Element]:
        match block:
            case Letterhead():
                yield from self._letterhead(block)
            case Title():
                yield from self._title(block)
            case Heading():
                title = " ".join(filter(None, (block.label, block.text)))
                look = self._look(heading_role(block.level), 1)
                heading = self._text(heading_role(block.level), f"{title} {block.lead}", look)
                yield evolve(heading, lead=block.lead)
            case Paragraph():
                text = " ".join(filter(None, (block.label, block.text)))
                yield self._text(block.role, text, self._look(block.role, block.level))
            case Table():
                for number, part in enumerate(parts_of(block)):
                    yield from (evolve(each, part=number) for each in self._table(part))
            case Signature():
                yield from self._signature(block)
            case Page():
                return
            case _:
                assert_never(block)

    def _look(self, role: Role, level: int) -> TextStyle:
        look = self.style.of(role)
        deeper = look.step * (level - 1)
        if look.first_line:
            return evolve(look, first_line=look.first_line + deeper)
        return evolve(look, left=look.left + deeper)

    def _text(self, role: Role, text: str, look: TextStyle | None = None) -> Element:
        return Element(
            role=role,
            text=text,
            look=look or self.style.of(role),
            left=self.left,
            right=self.right,
            orientation=self.orientation,
            block=self.at,
        )

    def _title(self, title: Title) -> Iterator[Element]:
        yield self._text(Role.ANNEX_LABEL, title.label)
        yield self._text(Role.ANNEX_TITLE if title.annex else Role.KIND, title.text)
        yield self._text(Role.SUBJECT, title.subject)
        yield self._text(Role.ANNEX_REFERENCE, title.reference)

    def _letterhead(self, block: Letterhead) -> Iterator[Element]:
        left = [(Role.SUPERIOR, line) for line in block.superior]
        left += [(Role.AGENCY, line) for line in block.agency]
        right = [(Role.COUNTRY, block.country), (Role.MOTTO, block.motto)]
        below = [(Role.NUMBER, block.number)], [(Role.PLACE_AND_DATE, block.place_and_date)]
        yield from self._two_columns(self.style.letterhead, left, right)
        yield from self._two_columns(self.style.letterhead, *below)

    def _signature(self, block: Signature) -> Iterator[Element]:
        roles = [Role.RECIPIENTS_LABEL] + [Role.RECIPIENT] * len(block.recipients)
        left = list(zip(roles, block.recipients, strict=False))
        right = [(Role.AUTHORITY, line) for line in block.authority]
        right += [(Role.POSITION, block.position), (Role.SIGNER, block.name)]
        yield from self._two_columns(self.style.signature, left, right)

    def _two_columns(
        self,
        widths: tuple[int, int],
        left: Iterable[tuple[Role, str]],
        right: Iterable[tuple[Role, str]],
    ) -> Iterator[Element]:
        """Two columns are set in the middle between the margins, and may be wider than that."""
        start = (self.left + self.right - sum(widths)) / 2
        edge, end = start + widths[0], start + sum(widths)
        yield from (evolve(self._text(*each), left=start, right=edge) for each in left)
        yield from (evolve(self._text(*each), left=edge, right=end) for each in right)

    def _table(self, table: Table) -> Iterator[Element]:
        yield self._text(Role.FORM_NUMBER, table.form_number)
        yield self._text(Role.CAPTION, table.caption if table.caption_first else "")
        yield self._text(Role.UNIT_LINE, table.unit_line)
        for cell in table.header:
            yield self._header_cell(table, cell)
        for number, row in enumerate(table.rows):
            yield from self._row(table, number, row)
        yield self._text(Role.AMOUNT_IN_WORDS, table.amount_in_words)
        yield self._text(Role.CAPTION, "" if table.caption_first else table.caption)
        yield from (self._text(Role.TABLE_NOTE, note) for note in table.notes)

    def _header_cell(self, table: Table, cell: HeaderCell) -> Element:
        look = self.style.of(Role.TABLE_HEADER)
        left, right = self._room(table, cell.column, cell.column_span)
        return evolve(
            self._text(Role.TABLE_HEADER, cell.text, evolve(look, size=table.size or look.size)),
            row=cell.row,
            column=cell.column,
            left=left,
            right=right,
        )

    def _row(self, table: Table, number: int, row: Row) -> Iterator[Element]:
        look, emphasis = self.style.of(Role.CELL), EMPHASIS[row.kind]
        for at, text in enumerate(row.cells):
            left, right = self._room(table, at, row.span if at == row.span_from else 1)
            looks = evolve(
                look,
                size=table.size or look.size,
                bold=look.bold or emphasis.bold,
                italic=look.italic or emphasis.italic,
                align=ALIGNMENT[table.columns[at].kind],
            )
            yield evolve(
                self._text(Role.CELL, text, looks),
                row=number,
                column=at,
                kind=row.kind,
                left=left,
                right=right,
            )

    def _room(self, table: Table, column: int, span: int) -> tuple[float, float]:
        widths = [each.width * (self.right - self.left) / 1000 for each in table.columns]
        edges = list(accumulate(widths, initial=self.left))
        beside = self.style.table.beside
        return edges[column] + beside, edges[column + span] - beside
