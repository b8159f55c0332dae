"""How much a file may hold, whatever its format: more is no plan, and would take for ever."""

from collections.abc import Iterator

from khcn_core.errors import UnreadableInputError, too_much
from khcn_core.messages import Message, message
from khcn_core.source import Grid, Item, Line, Source
from khcn_core.text import has_endless_marks

MOST_LINES = 100_000
"""How many lines a paper may have, the rows of its tables too."""
MOST_TABLES = 5_000
MOST_CELLS = 200_000
"""How many places for cells its tables may have together."""
MOST_LETTERS = 10_000_000
"""How many letters may stand in all of it."""
MOST_ATTACHED = 20_000_000
"""How many bytes of data it may carry."""
MOST_VALUES = 500_000
"""How many values these may hold, counted by the characters that part them."""


def within_limits(source: Source) -> Source:
    """Return a source; raises `UnreadableInputError` for one that goes beyond the limits above.

    What a file writes once for many is counted as often as it stands there.
    """
    lines = cells = letters = 0
    for item in source.items:
        lines += len(item.rows) if isinstance(item, Grid) else 1
        cells += _cells(item)
        letters += sum(map(len, _texts(item)))
        _require(lines, MOST_LINES, message("dòng", "lines"))
        _require(cells, MOST_CELLS, message("ô của bảng", "cells of tables"))
        _require(letters, MOST_LETTERS, message("chữ cái", "letters"))
        _require_few_marks(item)
    tables = sum(isinstance(item, Grid) for item in source.items)
    _require(tables, MOST_TABLES, message("bảng", "tables"))
    _require_little_data(source.attachment or b"")
    return source


def _require_little_data(attached: bytes) -> None:
    what = message("byte dữ liệu kèm theo", "bytes of data that it carries")
    _require(len(attached), MOST_ATTACHED, what)
    values = sum(map(attached.count, (b",", b"[", b"{")))
    _require(values, MOST_VALUES, message("giá trị kèm theo", "values that it carries"))


def _require_few_marks(item: Item) -> None:
    if any(map(has_endless_marks, _texts(item))):
        raise UnreadableInputError(
            message("có chữ mang quá nhiều dấu", "a letter has too many marks")
        )


def _cells(item: Item) -> int:
    if not isinstance(item, Grid):
        return 0
    widths = (sum(cell.column_span for cell in row) for row in item.rows)
    return max(widths, default=0) * len(item.rows)


def _texts(item: Item) -> Iterator[str]:
    if isinstance(item, Line):
        yield from (item.label or "", item.text, item.lead)
    elif isinstance(item, Grid):
        yield from (cell.text for row in item.rows for cell in row)


def _require(count: int, most: int, what: Message) -> None:
    if count > most:
        raise too_much(most, what)
