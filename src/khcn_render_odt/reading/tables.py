"""A table of a file as a grid."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat, takewhile
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from attrs import evolve, frozen

from khcn_core.source import Grid, Outcome, Place
from khcn_core.word_processing.drawn_tables import DrawnCell, DrawnRow, DrawnTable
from khcn_core.word_processing.found import MOST_CELLS, Found
from khcn_core.word_processing.losses import HIDDEN, named
from khcn_core.word_processing.numbers import whole
from khcn_core.word_processing.own_tables import with_what_styles_say
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.parts import words_of
from khcn_render_odt.reading.writer_styles import LATER_PART, side_by_side

if TYPE_CHECKING:
    from khcn_render_odt.reading.flow import Flow

_ROW, _CELL = clark("table:table-row"), clark("table:table-cell")
_COVERED = clark("table:covered-table-cell")
_HEADER_ROWS = clark("table:table-header-rows")
_GROUPS = frozenset({clark("table:table-rows"), clark("table:table-row-group"), _HEADER_ROWS})
_PARAGRAPHS = (clark("text:p"), clark("text:h"))
_LENGTH = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)([a-z*]+)")


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


def read_table(table: Element, flow: "Flow") -> DrawnTable:
    """Return a table; rows and cells that are written once for many stand many times.

    Such rows and cells are left out at an end if they are empty. Raises `UnreadableInputError`
    for more cells in all tables, or more rows, than the limits.
    """
    place = Place(flow.found.place + 1)
    found = [
        _Repeated(_cells(row, flow), _times(row, "rows"), is_header)
        for row, is_header in _rows(table, is_header=False)
    ]
    while found and found[-1].is_cut:
        found.pop()
    flow.found.count_cells(sum((each.times - 1) * max(len(each.cells), 1) for each in found))
    flow.found.next_place(sum(each.times - 1 for each in found))
    rows = tuple(each.cells for each in found for _ in range(each.times))
    widest = _widest(rows, flow.found)
    headers = takewhile(lambda each: each.is_header, found)
    grid = Grid(
        rows=tuple(tuple(drawn.cell for drawn in row) for row in rows),
        place=place,
        header_rows=sum(each.times for each in headers),
    )
    name = table.get(clark("table:name"), "")
    return DrawnTable(
        rows=rows,
        grid=with_what_styles_say(
            grid, rows, _in_one_unit(islice(_widths(table, flow), widest + 1))
        ),
        side_by_side=side_by_side(name),
        is_later=LATER_PART.fullmatch(name) is not None,
    )


def _rows(parent: Element, *, is_header: bool) -> Iterator[tuple[Element, bool]]:
    for element in parent:
        if element.tag == _ROW:
            yield element, is_header
        elif element.tag in _GROUPS:
            yield from _rows(element, is_header=is_header or element.tag == _HEADER_ROWS)


def _cells(row: Element, flow: "Flow") -> DrawnRow:
    here = flow.found.next_place()
    found: list[tuple[DrawnCell, int]] = []
    column = 0
    for element in row:
        if element.tag not in (_CELL, _COVERED):
            continue
        times = _times(element, "columns")
        if element.tag == _CELL:
            found.append((_cell(element, column, here, flow), times))
        elif words := words_of(element):
            flow.found.tell(words, Outcome.LOST, named(HIDDEN, words))
        column += times
    while found and found[-1][1] > 1 and found[-1][0].is_empty:
        found.pop()
    flow.found.count_cells(sum(times for _, times in found))
    return tuple(
        evolve(cell, column=cell.column + at) if at else cell
        for cell, times in found
        for at in range(times)
    )


def _cell(cell: Element, column: int, place: Place, flow: "Flow") -> DrawnCell:
    lines = (line for each in cell for line in flow.lines(each, place))
    first = next((each for each in cell.iter() if each.tag in _PARAGRAPHS), None)
    return DrawnCell.of(
        lines,
        None if first is None else flow.look(first),
        column,
        row_span=_span(cell, "rows"),
        column_span=_span(cell, "columns"),
    )


def _widest(rows: Sequence[DrawnRow], found: Found) -> int:
    """Return how wide the widest row is; all rows count as if they were as wide."""
    widths = [0] * len(rows)
    for at, row in enumerate(rows):
        for drawn in row:
            down = min(drawn.cell.row_span, len(rows) - at)
            found.count_cells(down * drawn.cell.column_span - 1)
            for below in range(at, at + down):
                widths[below] += drawn.cell.column_span
    widest = max(widths, default=0)
    found.count_cells(widest * len(rows) - sum(widths))
    return widest


def _times(element: Element, what: str) -> int:
    return max(_whole(element, f"number-{what}-repeated"), 1)


def _span(cell: Element, what: str) -> int:
    return max(_whole(cell, f"number-{what}-spanned"), 1)


def _whole(element: Element, name: str) -> int:
    return whole(element.get(clark(f"table:{name}")), 1, MOST_CELLS + 1)


def _widths(table: Element, flow: "Flow") -> Iterator[str]:
    for column in table.iter(clark("table:table-column")):
        look = flow.styles.look("table-column", column.get(clark("table:style-name")))
        yield from repeat(look.width or "", _times(column, "columns"))


def _in_one_unit(widths: Iterable[str]) -> list[float]:
    """Return the widths as numbers; 0 for each where they are not all said, or in several units."""
    found = list(map(_LENGTH.fullmatch, widths))
    units = {length[2] if length else "" for length in found}
    return [float(length[1]) if length and len(units) == 1 else 0 for length in found]
