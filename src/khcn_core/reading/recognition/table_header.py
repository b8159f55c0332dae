"""Which rows of a grid are its header, and which cells that has."""

from collections.abc import Iterator

from khcn_core.document import HeaderCell
from khcn_core.labels import row_label
from khcn_core.reading.recognition.matrix import Matrix
from khcn_core.table_words import FIGURE, ORDER, TOTAL, is_index_row

_DEEPEST = 6
"""How many rows of a grid are looked at."""
_DEEPEST_SAID = 20
"""A file that repeats more rows on each page was told so by mistake."""


def header_depth(matrix: Matrix, said: int) -> int:
    """Return how many rows the header has; `said` is what the file says, 0 for nothing."""
    height = len(matrix.rows)
    if 0 < said <= _DEEPEST_SAID:
        return min(said, height)
    deepest = min(_DEEPEST, height)
    index = next((row for row in range(1, deepest) if is_index_row(matrix.texts(row))), None)
    if index is not None:
        return index + 1
    if matrix.is_spanned and (down := _down_from_first_row(matrix)) > 1:
        return down
    return next((row for row in range(1, deepest) if _is_body(matrix, row)), min(1, height))


def header_cells(matrix: Matrix, depth: int, *, said: bool) -> Iterator[HeaderCell]:
    """Yield the cells of the header in reading order; they cover it without gap or overlap.

    `said` tells that the file says which cells run across or down, if any do.
    """
    if said or matrix.is_spanned:
        yield from _as_said(matrix, depth)
    else:
        yield from _as_it_looks(matrix, depth)


def _down_from_first_row(matrix: Matrix) -> int:
    return max(position.row_span for position in matrix.rows[0])


def _is_body(matrix: Matrix, row: int) -> bool:
    """Tell whether a row is no header: a label where the order stands, a figure, only a total."""
    texts = matrix.texts(row)
    order = next((at for at, text in enumerate(matrix.texts(0)) if ORDER.fullmatch(text)), None)
    if order is not None and texts[order]:
        return row_label(texts[order]) is not None or not ORDER.fullmatch(texts[order])
    filled = [text for text in texts if text]
    if len(filled) == 1 and TOTAL.match(filled[0]):
        return True
    return any(map(FIGURE.fullmatch, filled))


def _as_said(matrix: Matrix, depth: int) -> Iterator[HeaderCell]:
    for row in range(depth):
        for column, position in enumerate(matrix.rows[row]):
            if not position.covered:
                yield HeaderCell(
                    row=row,
                    column=column,
                    text=position.text,
                    row_span=min(position.row_span, depth - row),
                    column_span=position.column_span,
                )


def _as_it_looks(matrix: Matrix, depth: int) -> Iterator[HeaderCell]:
    """Take an empty position for part of the cell above it, or at its left over filled ones."""
    index = depth > 1 and is_index_row(matrix.texts(depth - 1))
    bottom = depth - 1 if index else depth
    covered: set[tuple[int, int]] = set()
    for row in range(depth):
        texts = matrix.texts(row)
        for column, text in enumerate(texts):
            if (row, column) in covered:
                continue
            across = 1
            if row + 1 < bottom and text and matrix.texts(row + 1)[column]:
                while (
                    column + across < len(texts)
                    and not texts[column + across]
                    and matrix.texts(row + 1)[column + across]
                ):
                    across += 1
            down = 1
            while text and row + down < bottom and not matrix.texts(row + down)[column]:
                down += 1
            covered |= {
                (row + below, column + beside) for below in range(down) for beside in range(across)
            }
            yield HeaderCell(row=row, column=column, text=text, row_span=down, column_span=across)
