"""No file, whatever its format, fills the memory or takes for ever."""

import pytest
from attrs import evolve

from khcn_core import InvalidValueError, UnreadableInputError
from khcn_core.reading.limits import (
    MOST_ATTACHED,
    MOST_CELLS,
    MOST_LETTERS,
    MOST_LINES,
    MOST_TABLES,
    MOST_VALUES,
    within_limits,
)
from khcn_core.source import Cell, Grid, Item, Line, Place, Source
from khcn_core.text import clean

_PLACE = Place(1)
_LINE = Line(text="a", place=_PLACE)


def _grid(*rows: tuple[Cell, ...]) -> Grid:
    return Grid(rows=rows, place=_PLACE)


_EMPTY = Cell(text="")
_LONG = "a" * (MOST_LETTERS // 10)
_LONG_ROW = (Cell(text=_LONG), Cell(text=_LONG))
_JUST_ALLOWED: dict[str, tuple[tuple[Item, ...], Item]] = {
    "lines": ((_LINE,) * MOST_LINES, _LINE),
    "rows": ((_grid(*[()] * (MOST_LINES - 1)),), _grid((), ())),
    "cells": ((_grid(*[(_EMPTY,) * 4] * (MOST_CELLS // 4)),), _grid((_EMPTY,))),
    "places for cells": (
        (_grid(*[(_EMPTY,)] * (MOST_CELLS // 4 - 1), (evolve(_EMPTY, column_span=4),)),),
        _grid((_EMPTY,)),
    ),
    "letters in a line": ((evolve(_LINE, text=_LONG),) * 10, _LINE),
    "letters in a label": ((evolve(_LINE, text="", label=_LONG, lead=_LONG),) * 5, _LINE),
    "letters in cells that are written once": ((_grid(*[_LONG_ROW] * 5),), _LINE),
}


@pytest.mark.parametrize("name", _JUST_ALLOWED)
def test_what_a_paper_may_hold(name: str) -> None:
    allowed, more = _JUST_ALLOWED[name]
    source = Source(items=allowed)
    assert within_limits(source) is source
    with pytest.raises(UnreadableInputError, match="không thể là một kế hoạch") as caught:
        within_limits(Source(items=(*allowed, more)))
    assert caught.value.text("en") != caught.value.text("vi")


def test_how_much_data_a_paper_may_carry() -> None:
    source = Source(items=(), attachment=bytes(MOST_ATTACHED))
    assert within_limits(source) is source
    with pytest.raises(UnreadableInputError):
        within_limits(Source(items=(), attachment=bytes(MOST_ATTACHED + 1)))
    assert within_limits(Source(items=(), attachment=b"," * MOST_VALUES))
    with pytest.raises(UnreadableInputError, match="giá trị"):
        within_limits(Source(items=(), attachment=b",[{" * MOST_VALUES))


def test_tables_beyond_any_paper_are_refused() -> None:
    table = _grid((Cell(text="a"),))
    source = Source(items=(table,) * MOST_TABLES)
    assert within_limits(source) is source
    with pytest.raises(UnreadableInputError, match="bảng, không thể"):
        within_limits(Source(items=(table,) * (MOST_TABLES + 1)))


def test_letters_with_more_marks_than_any_script_sets_are_refused() -> None:
    allowed = Source(items=(evolve(_LINE, text="a" + "\u0316\u0301" * 50),))
    assert within_limits(allowed) is allowed
    with pytest.raises(UnreadableInputError, match="quá nhiều dấu"):
        within_limits(Source(items=(evolve(_LINE, text="a" + "\u0316\u0301" * 51),)))
    with pytest.raises(InvalidValueError, match="quá nhiều dấu"):
        clean("a" + "\u0316\u0301" * 51)


def test_rules_are_no_marks() -> None:
    assert clean("─" * 500) == "─" * 500
