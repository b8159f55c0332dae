"""The header of a table as the path of each column, from top to bottom."""

from collections.abc import Sequence

from khcn_core.document import HeaderCell, Table


def header_paths(cells: Sequence[HeaderCell], width: int) -> list[tuple[str, ...]]:
    """Return the texts over each of `width` columns; a column under none has an empty one."""
    paths: list[list[str]] = [[] for _ in range(width)]
    for cell in sorted(cells, key=lambda cell: cell.row):
        for path in paths[cell.column : cell.column + cell.column_span]:
            path.append(cell.text)
    return [tuple(path) or ("",) for path in paths]


def last_row(table: Table) -> list[str] | None:
    """Return the texts of the last header row, if it is not the only one and has all cells."""
    depth = table.header_rows - 1
    cells = [
        cell.text
        for cell in table.header
        if cell.row == depth and cell.row_span == cell.column_span == 1
    ]
    return cells if depth > 0 and len(cells) == len(table.columns) else None
