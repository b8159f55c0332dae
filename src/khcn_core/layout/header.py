"""The header of a table as a grid of cells, from the header path of each column."""

import string
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from khcn_core.document import HeaderCell
from khcn_core.plan import BudgetTable, Column, ColumnKind

_FIGURES = frozenset({ColumnKind.QUANTITY, ColumnKind.PRICE, ColumnKind.AMOUNT, ColumnKind.RATIO})


def header_depth(table: BudgetTable) -> int:
    """Return how many rows the header has, the index row included."""
    return max(len(column.header) for column in table.columns) + table.index_row


def header_cells(table: BudgetTable) -> Iterator[HeaderCell]:
    """Yield the cells of the header, row by row.

    Neighbours that share the beginning of their paths share a cell; the last step of a path
    reaches down to the last row.
    """
    paths = [column.header for column in table.columns]
    depth = max(map(len, paths))
    alike = [0, *(_alike(*pair) for pair in pairwise(paths))]
    for row in range(depth):
        column = 0
        while column < len(paths):
            path = paths[column]
            span = _shared(paths, alike, column, row)
            if row < len(path):
                is_last = row == len(path) - 1
                yield HeaderCell(
                    row=row,
                    column=column,
                    text=path[row],
                    row_span=depth - row if is_last else 1,
                    column_span=span,
                )
            column += span
    if table.index_row:
        for column, index in enumerate(index_labels(table.columns)):
            yield HeaderCell(row=depth, column=column, text=index)


def index_labels(columns: tuple[Column, ...]) -> list[str]:
    """Return the index row: letters up to the first figure, then numbers with their formulas.

    Form 13.3 of Thông tư 342/2016/TT-BTC is the model: A, B, ..., 1=2+3, 2, 3.
    """
    first = next((i for i, c in enumerate(columns) if c.kind in _FIGURES), len(columns))
    names = {
        column.key: _letter(index) if index < first else str(index - first + 1)
        for index, column in enumerate(columns)
    }
    return [names[column.key] + _arithmetic(column, names) for column in columns]


def _shared(paths: Sequence[tuple[str, ...]], alike: Sequence[int], column: int, row: int) -> int:
    """Return how many columns from here on share the path through this row, and go on below it."""
    if row >= len(paths[column]) - 1:
        return 1
    end = column + 1
    while end < len(paths) and alike[end] > row and len(paths[end]) > row + 1:
        end += 1
    return end - column


def _alike(path: Sequence[str], other: Sequence[str]) -> int:
    """Return how many steps two paths share, from the first on."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(path, other, strict=False))
    )


def _letter(index: int) -> str:
    return string.ascii_uppercase[index % len(string.ascii_uppercase)]


def _arithmetic(column: Column, names: Mapping[str, str]) -> str:
    if column.formula is None:
        return ""
    steps = (operator + names[key] for operator, key in column.formula.steps)
    return f"={names[column.formula.first]}{''.join(steps)}"
