"""A table of a file as a grid."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen
from lxml import etree

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.source import Grid, Outcome, Place
from khcn_core.word_processing.drawn_tables import DrawnCell, DrawnTable, SideBySide
from khcn_core.word_processing.losses import DELETED, HIDDEN, named
from khcn_core.word_processing.numbers import whole
from khcn_core.word_processing.own_tables import with_what_styles_say
from khcn_render_docx.names import CONTINUED_TABLE, LETTERHEAD_TABLE, SIGNATURE_TABLE
from khcn_render_docx.reading.paragraphs import THROUGH
from khcn_render_docx.reading.parts import W, is_on, value, words_of

if TYPE_CHECKING:
    from khcn_render_docx.reading.flow import Flow

MOST_COLUMNS = 63
"""How many columns a cell may run across: as many as Word itself allows."""
_SIDE_BY_SIDE = {
    LETTERHEAD_TABLE: SideBySide.LETTERHEAD,
    SIGNATURE_TABLE: SideBySide.SIGNATURE,
}
_WIDEST = 100_000
"""No column is wider, in twips."""
_SILENT = frozenset({f"{W}tblPr", f"{W}tblGrid", f"{W}tblPrEx", f"{W}trPr", f"{W}tcPr"})


@frozen
class _Merged:
    """A cell that runs down: its row, its place among the cells there, how wide it is."""

    row: int
    at: int
    span: int


def read_table(table: etree._Element, flow: "Flow") -> DrawnTable:
    """Return a table. Cells that run down are one, and those below them are absent.

    Raises `UnreadableInputError` for more columns or cells than the limits.
    """
    place = Place(flow.found.place + 1)
    elements = [row for row in _found(table, f"{W}tr", flow) if not _is_deleted(row, flow)]
    reading = _Rows(flow)
    for row in elements:
        flow.found.count_cells(reading.read(row))
    flow.found.count_cells(reading.widest * len(elements) - reading.places)
    rows = tuple(map(tuple, reading.rows))
    grid = Grid(
        rows=tuple(tuple(drawn.cell for drawn in row) for row in rows),
        place=place,
        header_rows=sum(1 for _ in takewhile(_is_header, elements)),
    )
    style_id = value(table, "tblPr/tblStyle")
    return DrawnTable(
        rows=rows,
        grid=with_what_styles_say(grid, rows, tuple(_widths(table))),
        side_by_side=_SIDE_BY_SIDE.get(style_id or ""),
        is_later=style_id == CONTINUED_TABLE,
    )


@define
class _Rows:
    """The rows of one table, as far as they are read, and the cells that may run on below."""

    flow: "Flow"
    rows: list[list[DrawnCell]] = field(factory=list)
    above: dict[int, _Merged] = field(factory=dict)
    widest: int = 0
    places: int = 0

    def read(self, row: etree._Element) -> int:
        """Read a row, and return how many columns it has."""
        here = self.flow.found.next_place()
        drawn: list[DrawnCell] = []
        found: dict[int, _Merged] = {}
        column = 0
        for cell in self._cells(row):
            span = 1 if cell is None else _span(cell)
            run_on = self._run_on(cell, column, span)
            if run_on:
                found[column] = run_on
            else:
                if _merge(cell):
                    found[column] = _Merged(len(self.rows), len(drawn), span)
                drawn.append(_drawn(cell, column, span, here, self.flow))
            column += span
        self.rows.append(drawn)
        self.above = found
        self.widest = max(self.widest, column)
        self.places += column
        return column

    def _run_on(self, cell: etree._Element | None, column: int, span: int) -> _Merged | None:
        """Let the cell above go on where one says that it does, and is as wide."""
        merged = self.above.get(column)
        if cell is None or merged is None or merged.span != span or _merge(cell) != "continue":
            return None
        drawn = self.rows[merged.row][merged.at]
        down = len(self.rows) - merged.row + 1
        self.rows[merged.row][merged.at] = evolve(drawn, cell=evolve(drawn.cell, row_span=down))
        if words := words_of(cell):
            self.flow.found.tell(words, Outcome.LOST, named(HIDDEN, words))
        return merged

    def _cells(self, row: etree._Element) -> Iterator[etree._Element | None]:
        """Yield the cells, and None for each column that a row leaves free at its ends."""
        yield from [None] * _left_free(row, "gridBefore")
        yield from _found(row, f"{W}tc", self.flow)
        yield from [None] * _left_free(row, "gridAfter")


def _found(parent: etree._Element, tag: str, flow: "Flow") -> Iterator[etree._Element]:
    """Yield the rows of a table, the cells of a row, those inside content controls too."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif str(element.tag).removeprefix(W) in THROUGH:
            yield from _found(element, tag, flow)
        elif element.tag not in _SILENT:
            flow.lose(element)


def _is_deleted(row: etree._Element, flow: "Flow") -> bool:
    deleted = row.find(f"{W}trPr/{W}del") is not None
    if deleted:
        flow.found.tell("", Outcome.LOST, named(DELETED, words_of(row)))
    return deleted


def _is_header(row: etree._Element) -> bool:
    return bool(is_on(row.find(f"{W}trPr"), "tblHeader"))


def _left_free(row: etree._Element, side: str) -> int:
    return whole(value(row, f"trPr/{side}"), 0, MOST_COLUMNS)


def _merge(cell: etree._Element | None) -> str:
    """Return "restart" where a cell begins to run down, "continue" where one goes on, else ""."""
    merge = None if cell is None else cell.find(f"{W}tcPr/{W}vMerge")
    return "" if merge is None else merge.get(f"{W}val", "continue")


def _span(cell: etree._Element) -> int:
    """Return how many columns a cell runs across; raises `UnreadableInputError` for too many."""
    said = value(cell, "tcPr/gridSpan")
    span = whole(said, 1, MOST_COLUMNS + 1)
    if span > MOST_COLUMNS:
        raise UnreadableInputError(
            message(
                "có ô của bảng chiếm {said} cột; nhiều nhất là {most}",
                "a cell of a table runs across {said} columns; {most} at most",
                said=(said or "")[:10],
                most=MOST_COLUMNS,
            )
        )
    return max(span, 1)


def _widths(table: etree._Element) -> Iterator[int]:
    for column in table.iterfind(f"{W}tblGrid/{W}gridCol"):
        yield whole(column.get(f"{W}w"), 0, _WIDEST)


def _drawn(
    cell: etree._Element | None, column: int, span: int, place: Place, flow: "Flow"
) -> DrawnCell:
    lines = () if cell is None else (line for each in cell for line in flow.lines(each, place))
    first = None if cell is None else next(cell.iter(f"{W}p"), None)
    look = None if first is None else flow.look(first)
    return DrawnCell.of(lines, look, column, column_span=span)
