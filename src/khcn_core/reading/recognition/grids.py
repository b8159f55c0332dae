"""A grid as a table: what its header, columns and rows are, as they look or as the file says."""

from khcn_core.document import Row, RowKind, Table, TableColumn
from khcn_core.layout.widths import fit
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition.matrix import Matrix, Position, matrix_of
from khcn_core.reading.recognition.table_columns import column_kinds
from khcn_core.reading.recognition.table_header import header_cells, header_depth
from khcn_core.reading.recognition.table_rows import body_rows
from khcn_core.source import Grid
from khcn_core.style import Style


def table_of(grid: Grid, style: Style, lies: Orientation) -> Table:
    """Return a grid as a table, its rows and columns as they look, or as the file says."""
    matrix = matrix_of(grid)
    depth = header_depth(matrix, grid.header_rows)
    header = list(header_cells(matrix, depth, said=bool(grid.columns)))
    if _says_all(grid, matrix):
        kinds = [column.kind for column in grid.columns]
        rows = _as_said(grid, matrix, depth)
    else:
        kinds = column_kinds(matrix, header, depth)
        rows = body_rows(matrix, depth, kinds)
    fitted = fit(kinds, header, rows, style, lies)
    return Table(
        columns=tuple(
            TableColumn(kind=kind, width=width)
            for kind, width in zip(kinds, fitted.widths, strict=True)
        ),
        header=tuple(header),
        header_rows=depth,
        rows=rows,
        size=fitted.size,
    )


def _says_all(grid: Grid, matrix: Matrix) -> bool:
    """Tell whether styles say what each column and each row is."""
    rows = len(matrix.rows)
    columns_are_said = bool(grid.columns) and len(grid.columns) == matrix.width
    return columns_are_said and len(grid.row_kinds) == len(grid.row_levels) == rows


def _as_said(grid: Grid, matrix: Matrix, depth: int) -> tuple[Row, ...]:
    rows = []
    for at in range(depth, len(matrix.rows)):
        kind = grid.row_kinds[at] or RowKind.LINE
        start, span = _span(matrix.rows[at], kind)
        rows.append(
            Row(
                kind=kind,
                level=grid.row_levels[at],
                cells=matrix.texts(at),
                span_from=start,
                span=span,
            )
        )
    return tuple(rows)


def _span(positions: tuple[Position, ...], kind: RowKind) -> tuple[int, int]:
    """Return which cell runs across how many columns; a total's words stand in its first."""
    for column, position in enumerate(positions):
        if position.column_span > 1:
            return column, position.column_span
    filled = (column for column, position in enumerate(positions) if position.text)
    return next(filled, 0) if kind is RowKind.TOTAL else 0, 1
