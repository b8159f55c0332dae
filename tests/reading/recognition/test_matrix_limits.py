"""No span of a cell, whatever reader gives it, fills the memory."""

import pytest

from khcn_core.errors import UnreadableInputError
from khcn_core.reading.recognition.matrix import MOST_COLUMNS, MOST_POSITIONS, matrix_of
from khcn_core.source import Cell, Grid, Place


def _grid(*rows: tuple[Cell, ...]) -> Grid:
    return Grid(rows=rows, place=Place(1))


_ROWS = 1_001
_NARROW = Cell(text="")
_TALL = Cell(text="", row_span=_ROWS)
_TOO_MUCH = {
    "a wide cell": _grid((Cell(text="", column_span=10**12),)),
    "a wide cell that reaches down": _grid(
        (Cell(text="", column_span=MOST_POSITIONS // 2, row_span=3),), (), ()
    ),
    "cells that all reach down": _grid(*[(_TALL, _TALL)] * _ROWS),
    "one wide row": _grid((Cell(text="", column_span=MOST_COLUMNS),), *[()] * 2_001),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_spans_beyond_the_limit_are_refused(name: str) -> None:
    with pytest.raises(UnreadableInputError, match="một bảng có hơn 200000 ô"):
        matrix_of(_TOO_MUCH[name])


def test_more_columns_than_any_table_has_are_refused() -> None:
    assert matrix_of(_grid((_NARROW,) * MOST_COLUMNS)).width == MOST_COLUMNS
    with pytest.raises(UnreadableInputError, match="một bảng có hơn 100 cột"):
        matrix_of(_grid((_NARROW,) * (MOST_COLUMNS + 1)))


def test_a_span_of_rows_ends_with_the_table() -> None:
    matrix = matrix_of(_grid((Cell(text="a", row_span=10**12), Cell(text="b")), (Cell(text="c"),)))
    assert matrix.rows[0][0].row_span == 2
    assert matrix.texts(1) == ("", "c")
