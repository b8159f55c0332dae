"""Headers of a document's tables: any cells that tile a grid without gap or overlap."""

from typing import NamedTuple

from hypothesis import strategies as st

from khcn_core.document import HeaderCell
from khcn_core.testing.strategies.text import texts


class _Area(NamedTuple):
    """A rectangle of the grid."""

    row: int
    column: int
    row_span: int
    column_span: int


@st.composite
def headers(draw: st.DrawFn, rows: int, columns: int) -> tuple[HeaderCell, ...]:
    """Draw the header of a table, in reading order."""
    return tuple(
        HeaderCell(
            row=area.row,
            column=area.column,
            row_span=area.row_span,
            column_span=area.column_span,
            text=draw(texts(may_be_empty=True)),
        )
        for area in sorted(_tiles(draw, _Area(0, 0, rows, columns)))
    )


def _tiles(draw: st.DrawFn, area: _Area) -> list[_Area]:
    """Cut an area in two, and its parts again, or leave it in one piece."""
    cuts = _cuts(area)
    drawn = draw(st.integers(0, len(cuts)))
    if drawn == 0:
        return [area]
    return [tile for half in cuts[drawn - 1] for tile in _tiles(draw, half)]


def _cuts(area: _Area) -> list[tuple[_Area, _Area]]:
    """Return every way to cut an area in two."""
    row, column, row_span, column_span = area
    across = [
        (area._replace(row_span=n), _Area(row + n, column, row_span - n, column_span))
        for n in range(1, row_span)
    ]
    down = [
        (area._replace(column_span=n), _Area(row, column + n, row_span, column_span - n))
        for n in range(1, column_span)
    ]
    return across + down
