"""Reads a drawn table back into its cells.

It follows the lines down from the top rule: where vertical lines stand is known from the rule
above, and how each goes on from its own character. So whatever stands in a cell is never taken for
a line.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from attrs import define, field, frozen

from khcn_core.plain_text.table_grid import ARMS
from khcn_core.plain_text.width import clusters, display_width, is_narrow

TableText: TypeAlias = list[tuple[str, ...]]
"""A row for each row of the table, with the cells that start in it."""


@define
class _Cell:
    """A cell, from the line and the column of its top left corner; both ends are not its own."""

    top: int
    left: int
    right: int
    bottom: int = 0
    lines: list[str] = field(factory=list)

    def text(self) -> str:
        return " ".join(filter(None, self.lines))


def read_table(lines: Sequence[str]) -> TableText:
    """Return the cells of a table, row by row; a row in which no cell starts is left out."""
    cells = sorted(_cells(lines), key=lambda cell: (cell.top, cell.left))
    rows = groupby(cells, key=lambda cell: cell.top)
    return [tuple(cell.text() for cell in row) for _, row in rows]


@frozen
class DrawnCell:
    """A cell of a drawn table: its text, and how many rows and columns it runs over."""

    text: str
    row_span: int
    column_span: int


def read_grid(lines: Sequence[str]) -> list[tuple[DrawnCell, ...]]:
    """Return the cells that start in each row of a drawn table, with what they run over."""
    cells = sorted(_cells(lines), key=lambda cell: (cell.top, cell.left))
    tops = sorted({cell.top for cell in cells})
    lefts = sorted({cell.left for cell in cells})

    def between(edges: Sequence[int], start: int, end: int) -> int:
        return bisect_left(edges, end) - bisect_left(edges, start)

    return [
        tuple(
            DrawnCell(
                cell.text(),
                between(tops, cell.top, cell.bottom),
                between(lefts, cell.left, cell.right),
            )
            for cell in row
        )
        for _, row in groupby(cells, key=lambda cell: cell.top)
    ]


def _cells(lines: Sequence[str]) -> list[_Cell]:
    cells: list[_Cell] = []
    open_at: dict[int, _Cell] = {}
    top = _by_column(lines[0])
    verticals = _going_down(top, range(len(top)))
    for y, line in enumerate(lines[1:]):
        drawn = _by_column(line)
        below = _going_down(drawn, verticals)
        for left, right in pairwise(verticals):
            if "r" in ARMS[drawn[left]]:
                open_at.pop(left, None)
                below += _going_down(drawn, range(left + 1, right))
                continue
            if left not in open_at:
                open_at[left] = _Cell(y, left, right)
                cells.append(open_at[left])
            open_at[left].bottom = y + 1
            open_at[left].lines.append("".join(drawn[left + 1 : right]).strip(" "))
        verticals = sorted(below)
    return cells


def _going_down(drawn: Sequence[str], columns: Iterable[int]) -> list[int]:
    return [column for column in columns if "d" in ARMS.get(drawn[column], "")]


def _by_column(line: str) -> Sequence[str]:
    """Return what stands in each column; in the second one of a wide character, nothing."""
    if is_narrow(line):
        return line
    columns: list[str] = []
    for cluster in clusters(line):
        columns += [cluster, *[""] * (display_width(cluster) - 1)]
    return columns
