"""What a paper takes grows with its length: the work is counted, in papers of two lengths."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from khcn_core import lay_out
from khcn_core.reading.letters import in_unicode
from khcn_core.reading.recognition import recognise
from khcn_core.reading.understanding import plan_of
from khcn_core.source import Cell, Grid, Item, Line, Place, Source
from khcn_core.style import Role

_PLACE = Place(1)


def _line(text: str, **said: object) -> Line:
    return Line(text=text, place=_PLACE, **said)


def _grid(*rows: tuple[str, ...], header_rows: int = 0) -> Grid:
    cells = tuple(tuple(Cell(text=text) for text in row) for row in rows)
    return Grid(rows=cells, place=_PLACE, header_rows=header_rows)


_TITLE = _line("KẾ HOẠCH")
_HEADING = _line("I. MỤC")
_TABLE = _grid(("a", "b"), ("1", "2"))
_KIND = Line(text="KẾ HOẠCH", place=_PLACE, role=Role.KIND)
_SHAPES: dict[str, Callable[[int], list[Item]]] = {
    "paragraphs": lambda n: [_TITLE, _HEADING, *[_line("Một câu.")] * n],
    "torn lines": lambda n: [_TITLE, _HEADING, *[_line("a " * 40)] * n],
    "bullets": lambda n: [_TITLE, _HEADING, *[_line("- Một ý;")] * n],
    "captions without a table": lambda n: [_TITLE, _HEADING, *[_line("Bảng 1: a")] * n],
    "notes below a table": lambda n: [_TITLE, _HEADING, _TABLE, *[_line("Ghi chú: a")] * n],
    "styled captions": lambda n: [
        _KIND,
        *[Line(text="Bảng", place=_PLACE, role=Role.CAPTION)] * n,
    ],
    "styled unit lines below a table": lambda n: [
        _KIND,
        _TABLE,
        *[Line(text="ĐVT", place=_PLACE, role=Role.UNIT_LINE)] * n,
    ],
    "labels that all look otherwise": lambda n: [
        _TITLE,
        *[_line(f"mục{' ' * (1 + at % 60)}{chr(9) * (1 + at // 60)}1. a") for at in range(n)],
    ],
    "labels that grow": lambda n: [_TITLE, *[_line(f"1{'.1' * at}. a") for at in range(n)]],
    "an agency of many words": lambda n: [_line("UBND " + "a " * n), _TITLE],
    "rows": lambda n: [_TITLE, _grid(*[("1", "a", "2")] * n)],
    "rows that are all header": lambda n: [
        _TITLE,
        _grid(*[("a", "b", "c")] * n, header_rows=n),
    ],
    "letters of another alphabet": lambda n: [_TITLE, _line("a\u043e" * n)],
    "statements of funding": lambda n: [_TITLE, _line("- Kinh phí giao" + ": 5 đồng" * n)],
}


def _steps(items: list[Item]) -> int:
    """Return how many calls it takes to read a paper."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        source = in_unicode(Source(items=tuple(items)))
        lay_out(plan_of(recognise(source).document).plan)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", _SHAPES)
def test_a_paper_twice_as_long_takes_twice_the_steps(name: str) -> None:
    shape = _SHAPES[name]
    _steps(shape(4))
    assert _steps(shape(400)) < 2.5 * _steps(shape(200))
