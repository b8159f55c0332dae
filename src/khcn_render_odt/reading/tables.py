"""A table of a file as a grid."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from attrs import define, frozen

from khcn_core.messages import message
from khcn_core.source import Cell, Grid, Outcome, Place
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.drawn import DrawnCell, DrawnRow, DrawnTable
from khcn_render_odt.reading.own_tables import with_what_styles_say
from khcn_render_odt.reading.paragraphs import HIDDEN, named
from khcn_render_odt.reading.parts import too_much, whole, words_of

if TYPE_CHECKING:
    from khcn_render_odt.reading.flow import Flow

MOST_CELLS = 200_000
"""How many places for cells the tables of a paper may have together."""
_ROW, _CELL = clark("table:table-row"), clark("table:table-cell")
_COVERED = clark("table:covered-table-cell")
_HEADER_ROWS = clark("table:table-header-rows")
_GROUPS = frozenset({clark("table:table-rows"), clark("table:table-row-group"), _HEADER_ROWS})
_PARAGRAPHS = (clark("text:p"), clark("text:h"))


@frozen
class _Repeated:
    """A row that is written once for many."""

    cells: DrawnRow
    times: int
    is_header: bool

    @property
    def is_cut(self) -> bool:
        """Whether it is left out at the end of a table: spreadsheets end so."""
        return self.times > 1 and all(cell.is_empty for cell in self.cells)


@define
class Tables:
    """Reads the tables of a paper, and counts their cells."""

    cells: int = 0

    def read(self, table: Element, flow: "Flow") -> DrawnTable:
        """Return a table; rows and cells that are written once for many stand many times.

        Such rows and cells are left out at an end if they are empty. Raises
        `UnreadableInputError` for more cells in all tables than the limit above.
        """
        place = Place(flow.place + 1)
        found = [
            _Repeated(self._cells(row, flow), _times(row, "rows"), is_header)
            for row, is_header in _rows(table, is_header=False)
        ]
        while found and found[-1].is_cut:
            found.pop()
        self._count(sum((each.times - 1) * max(len(each.cells), 1) for each in found))
        rows = tuple(each.cells for each in found for _ in range(each.times))
        self._require_narrow(rows)
        headers = takewhile(lambda each: each.is_header, found)
        grid = Grid(
            rows=tuple(tuple(drawn.cell for drawn in row) for row in rows),
            place=place,
            header_rows=sum(each.times for each in headers),
        )
        columns = table.iter(clark("table:table-column"))
        widths = [
            flow.styles.look("table-column", column.get(clark("table:style-name"))).width
            for column in columns
            for _ in range(min(_times(column, "columns"), MOST_CELLS))
        ]
        return DrawnTable(
            name=table.get(clark("table:name"), ""),
            rows=rows,
            grid=with_what_styles_say(grid, rows, widths),
        )

    def _cells(self, row: Element, flow: "Flow") -> DrawnRow:
        found: list[tuple[DrawnCell, int]] = []
        for element in row:
            if element.tag == _COVERED and (words := words_of(element)):
                flow.tell(words, Outcome.LOST, named(HIDDEN, words))
            if element.tag == _CELL:
                found.append((_cell(element, flow), _times(element, "columns")))
        while found and found[-1][1] > 1 and found[-1][0].is_empty:
            found.pop()
        self._count(sum(times for _, times in found))
        return tuple(cell for cell, times in found for _ in range(times))

    def _count(self, cells: int) -> None:
        self.cells += cells
        if self.cells > MOST_CELLS:
            raise _too_many_cells()

    def _require_narrow(self, rows: Sequence[DrawnRow]) -> None:
        """Refuse spans that reach further than any cells do."""
        widths = [0] * len(rows)
        for at, row in enumerate(rows):
            for drawn in row:
                down = min(drawn.cell.row_span, len(rows) - at)
                self._count((down - 1) * drawn.cell.column_span)
                for below in range(at, at + down):
                    widths[below] += drawn.cell.column_span
        if max(widths, default=0) * len(rows) > MOST_CELLS:
            raise _too_many_cells()


def _rows(parent: Element, *, is_header: bool) -> Iterator[tuple[Element, bool]]:
    for element in parent:
        if element.tag == _ROW:
            yield element, is_header
        elif element.tag in _GROUPS:
            yield from _rows(element, is_header=is_header or element.tag == _HEADER_ROWS)


def _times(element: Element, what: str) -> int:
    return max(whole(element.get(clark(f"table:number-{what}-repeated")), 1), 1)


def _cell(cell: Element, flow: "Flow") -> DrawnCell:
    lines = tuple(line for each in cell for line in flow.lines(each))
    first = next((each for each in cell.iter() if each.tag in _PARAGRAPHS), None)
    look = None if first is None else flow.look(first)
    found = Cell(
        text="\n".join(
            " ".join(filter(None, (line.label, line.text, line.lead))) if line.role else line.text
            for line in lines
        ),
        row_span=_span(cell, "rows"),
        column_span=_span(cell, "columns"),
        bold=bool(lines) and all(line.bold for line in lines),
        align=None if look is None else look.align,
    )
    return DrawnCell(cell=found, lines=lines, own=None if look is None else look.own)


def _span(cell: Element, what: str) -> int:
    return max(whole(cell.get(clark(f"table:number-{what}-spanned")), 1), 1)


def _too_many_cells() -> Exception:
    return too_much(MOST_CELLS, message("ô của bảng", "cells of tables"))
