"""The header of a table: a grid of cells, some of them merged."""

from collections.abc import Sequence
from itertools import accumulate

from attrs import frozen

from khcn_core.document import HeaderCell, Table
from khcn_core.plain_text.table_cells import CENTRE, joined, padded
from khcn_core.plain_text.table_grid import Verticals, rule, spanned_width
from khcn_core.plain_text.wrapping import wrap


@frozen
class DrawnHeader:
    """The lines of a header without its outer rules, and where its first and last rows divide."""

    lines: Sequence[str]
    top: Verticals
    bottom: Verticals


@frozen
class _Block:
    """A cell as a block of lines, of which the first stands on line `top` of the header."""

    cell: HeaderCell
    top: int
    lines: Sequence[str]

    def line(self, y: int) -> str:
        return self.lines[y - self.top]


_BlockRow = Sequence[_Block]
"""The block that stands in each column of a row, the same one wherever a cell is merged."""


def draw_header(table: Table, widths: Sequence[int]) -> DrawnHeader:
    """Draw the header of a table whose columns have these widths; it has a row at least."""
    texts = {cell: wrap(cell.text, _width(cell, widths)) for cell in table.header}
    heights = _heights(table, texts)
    tops = list(accumulate((height + 1 for height in heights), initial=0))
    grid = _grid(table, widths, texts, tops)
    verticals = [_verticals(row) for row in grid]
    lines: list[str] = []
    for number, row in enumerate(grid):
        if number:
            kept = _kept(grid[number - 1], row, tops[number] - 1)
            lines.append(rule(widths, verticals[number - 1], verticals[number], kept=kept))
        blocks = [block for column, block in enumerate(row) if block.cell.column == column]
        lines.extend(
            joined(block.line(y) for block in blocks)
            for y in range(tops[number], tops[number] + heights[number])
        )
    return DrawnHeader(lines, verticals[0], verticals[-1])


def _width(cell: HeaderCell, widths: Sequence[int]) -> int:
    return spanned_width(widths, cell.column, cell.column_span)


def _heights(table: Table, texts: dict[HeaderCell, list[str]]) -> list[int]:
    """Return how many lines each row takes; a cell over several rows also has their rules."""
    heights = [1] * table.header_rows
    for cell in sorted(table.header, key=lambda cell: cell.row_span):
        end = cell.row + cell.row_span
        room = sum(heights[cell.row : end]) + cell.row_span - 1
        heights[end - 1] += max(0, len(texts[cell]) - room)
    return heights


def _grid(
    table: Table,
    widths: Sequence[int],
    texts: dict[HeaderCell, list[str]],
    tops: Sequence[int],
) -> list[_BlockRow]:
    places: dict[tuple[int, int], _Block] = {}
    for cell in table.header:
        top, end = tops[cell.row], tops[cell.row + cell.row_span]
        block = _Block(cell, top, _in_middle(texts[cell], _width(cell, widths), end - top - 1))
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                places[row, column] = block
    columns = range(len(table.columns))
    return [[places[row, column] for column in columns] for row in range(table.header_rows)]


def _in_middle(lines: list[str], width: int, height: int) -> list[str]:
    spare = height - len(lines)
    before, after = [""] * (spare // 2), [""] * (spare - spare // 2)
    return [padded(line, width, CENTRE) for line in (*before, *lines, *after)]


def _verticals(row: _BlockRow) -> Verticals:
    return frozenset({block.cell.column for block in row} | {len(row)})


def _kept(above: _BlockRow, below: _BlockRow, y: int) -> dict[int, str]:
    """Return what stands on the line of the rule in the cells that go through it."""
    return {
        column: f" {block.line(y)} " if block.cell.column == column else ""
        for column, block in enumerate(below)
        if above[column] is block
    }
