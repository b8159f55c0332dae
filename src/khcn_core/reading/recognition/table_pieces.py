"""Tables that the ends of pages have cut, and words set in the outermost rows of one."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from attrs import evolve

from khcn_core.labels import row_label
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.matrix import matrix_of
from khcn_core.reading.recognition.table_header import header_depth
from khcn_core.source import Cell, Grid
from khcn_core.table_words import UNIT_LINE

_AROUND = (UNIT_LINE, marks.CAPTION, marks.FORM_NUMBER)
_BELOW = (marks.AMOUNT_IN_WORDS, marks.TABLE_NOTE)


def words_above(grid: Grid) -> tuple[list[str], Grid]:
    """Return what stands in rows of its own above the header, and the grid without them."""
    filled = _filled(grid)
    words = _words(grid, grid.rows[: filled[-1]] if filled else (), _AROUND)
    count = len(words)
    rows = grid.rows[count:]
    return words, evolve(grid, rows=rows, header_rows=max(grid.header_rows - count, 0))


def words_below(grid: Grid) -> tuple[list[str], Grid]:
    """Return what stands in rows of its own below all others, and the grid without them."""
    filled = _filled(grid)
    words = _words(grid, reversed(grid.rows[filled[0] + 1 :]) if filled else (), _BELOW)
    return words[::-1], evolve(grid, rows=grid.rows[: len(grid.rows) - len(words)])


def _filled(grid: Grid) -> list[int]:
    """Return which rows hold anything: one of them is the table itself."""
    return [at for at, row in enumerate(grid.rows) if any(cell.text for cell in row)]


def _words(
    grid: Grid, rows: Iterable[tuple[Cell, ...]], wanted: Sequence[re.Pattern[str]]
) -> list[str]:
    """Return the texts of the first rows that hold nothing else, as long as they are wanted."""
    if grid.row_kinds:
        return []
    texts = map(_only_text, rows)
    return list(takewhile(lambda text: any(mark.match(text) for mark in wanted), texts))


def _only_text(row: tuple[Cell, ...]) -> str:
    texts = [cell.text for cell in row if cell.text]
    is_alone = len(texts) == 1 and all(cell.row_span == 1 for cell in row)
    return " ".join(texts[0].split("\n")) if is_alone else ""


def header_of(grid: Grid) -> list[tuple[str, ...]]:
    """Return the texts of a grid's header, row by row."""
    matrix = matrix_of(grid)
    return [matrix.texts(row) for row in range(header_depth(matrix, grid.header_rows))]


def without_repeated_header(grid: Grid, header: list[tuple[str, ...]]) -> tuple[Grid, list[int]]:
    """Return a grid without the rows that say the header once more, and which those were."""
    depth = len(header)
    if grid.row_kinds or not any(sum(map(bool, texts)) > 1 for texts in header):
        return grid, []
    matrix = matrix_of(grid)
    repeated: list[int] = []
    at = depth
    while at + depth <= len(matrix.rows):
        if [matrix.texts(row) for row in range(at, at + depth)] == header:
            repeated += range(at, at + depth)
            at += depth
        else:
            at += 1
    gone = frozenset(repeated)
    rows = tuple(row for at, row in enumerate(grid.rows) if at not in gone)
    return evolve(grid, rows=rows), repeated


def counts_on(last: Grid, following: Grid, header: list[tuple[str, ...]]) -> bool:
    """Tell whether a grid counts on where the last one stopped, below the same header or none."""
    if last.row_kinds or following.row_kinds:
        return False
    upper, lower = matrix_of(last), matrix_of(following)
    repeats = list(map(lower.texts, range(min(len(header), len(lower.rows))))) == header
    start = len(header) if repeats else 0
    if upper.width != lower.width or not upper.rows or len(lower.rows) <= start:
        return False
    before = row_label(upper.texts(len(upper.rows) - 1)[0])
    label = row_label(lower.texts(start)[0])
    if before is None or label is None:
        return False
    return (label.shape, label.ordinal) == (before.shape, before.ordinal + 1)
