"""Tables that the ends of pages have cut, and words set in the outermost rows of one."""

from attrs import evolve

from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.labels import row_label
from khcn_core.reading.recognition.matrix import Matrix, matrix_of
from khcn_core.reading.recognition.table_header import header_depth
from khcn_core.source import Cell, Grid

_AROUND = (marks.UNIT_LINE, marks.CAPTION, marks.FORM_NUMBER)


def words_above(grid: Grid) -> tuple[list[str], Grid]:
    """Return what stands in rows of its own above the header, and the grid without them."""
    words: list[str] = []
    while len(grid.rows) > 1 and not grid.row_kinds and (text := _only_text(grid.rows[0])):
        if not any(mark.match(text) for mark in _AROUND):
            break
        words.append(text)
        grid = evolve(grid, rows=grid.rows[1:], header_rows=max(grid.header_rows - 1, 0))
    return words, grid


def words_below(grid: Grid) -> tuple[list[str], Grid]:
    """Return what stands in rows of its own below all others, and the grid without them."""
    words: list[str] = []
    while len(grid.rows) > 1 and not grid.row_kinds and (text := _only_text(grid.rows[-1])):
        if not any(mark.match(text) for mark in (marks.AMOUNT_IN_WORDS, marks.TABLE_NOTE)):
            break
        words.insert(0, text)
        grid = evolve(grid, rows=grid.rows[:-1])
    return words, grid


def _only_text(row: tuple[Cell, ...]) -> str:
    texts = [cell.text for cell in row if cell.text]
    return texts[0] if len(texts) == 1 else ""


def without_repeated_header(grid: Grid) -> tuple[Grid, list[int]]:
    """Return a grid without the rows that say the header once more, and which those were."""
    matrix = matrix_of(grid)
    depth = header_depth(matrix, grid.header_rows)
    header = [matrix.texts(row) for row in range(depth)]
    if grid.row_kinds or not any(sum(map(bool, texts)) > 1 for texts in header):
        return grid, []
    repeated: list[int] = []
    at = depth
    while at + depth <= len(matrix.rows):
        if [matrix.texts(row) for row in range(at, at + depth)] == header:
            repeated += range(at, at + depth)
            at += depth
        else:
            at += 1
    rows = tuple(row for at, row in enumerate(grid.rows) if at not in repeated)
    return evolve(grid, rows=rows), repeated


def continued(grid: Grid, following: Grid) -> Grid | None:
    """Return both grids as one if the second counts on where the first has stopped."""
    if grid.row_kinds or following.row_kinds:
        return None
    upper, lower = matrix_of(grid), matrix_of(following)
    depth = header_depth(upper, grid.header_rows)
    header = [upper.texts(row) for row in range(depth)]
    repeats = [lower.texts(row) for row in range(min(depth, len(lower.rows)))] == header
    start = depth if repeats else 0
    if upper.width != lower.width or not _counts_on(upper, lower, depth, start):
        return None
    return evolve(grid, rows=(*grid.rows, *following.rows))


def _counts_on(upper: Matrix, lower: Matrix, depth: int, start: int) -> bool:
    """Tell whether the first row of the one has the label after the last row of the other."""
    if len(upper.rows) <= depth or len(lower.rows) <= start:
        return False
    last, first = row_label(upper.texts(len(upper.rows) - 1)[0]), row_label(lower.texts(start)[0])
    if last is None or first is None:
        return False
    return (first.shape, first.ordinal) == (last.shape, last.ordinal + 1)
