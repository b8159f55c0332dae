"""The columns of a table."""

from attrs import evolve

from khcn_core.document import Table
from khcn_core.errors import InvalidValueError
from khcn_core.layout.header import header_cells
from khcn_core.plan import BudgetTable, Column
from khcn_core.reading.understanding.formulas import first_figure, formulas_of, index_names
from khcn_core.reading.understanding.header_paths import header_paths, last_row
from khcn_core.reading.understanding.keys import column_keys
from khcn_core.reading.understanding.kinds import KindFinder
from khcn_core.reading.understanding.stages import measure_of, period_of


def read_columns(table: Table) -> BudgetTable:
    """Return an empty table of these columns.

    Its last header row is one that numbers the columns if layout would set it just so. Formulas
    are read from a row that numbers the columns, set so or otherwise, and from nothing else.
    """
    indexes = last_row(table)
    if indexes is None or index_names(indexes) is None:
        return BudgetTable(columns=_columns(table, table.header_rows, None))
    numbered = _numbered(table, indexes)
    if tuple(header_cells(numbered)) == table.header:
        return numbered
    return _with_formulas(BudgetTable(columns=_columns(table, table.header_rows, None)), indexes)


def _numbered(table: Table, indexes: list[str]) -> BudgetTable:
    columns = _columns(table, table.header_rows - 1, first_figure(indexes))
    empty = _with_formulas(BudgetTable(columns=columns), indexes)
    return evolve(empty, index_row=True)


def _with_formulas(table: BudgetTable, indexes: list[str]) -> BudgetTable:
    formulas = formulas_of(indexes, [column.key for column in table.columns])
    pairs = zip(table.columns, formulas, strict=True)
    try:
        return evolve(table, columns=[evolve(column, formula=each) for column, each in pairs])
    except InvalidValueError:  # they go in a circle
        return table


def _columns(table: Table, depth: int, numbers_from: int | None) -> tuple[Column, ...]:
    """Return the columns under the first `depth` rows of the header, without formulas."""
    cells = [cell for cell in table.header if cell.row < depth]
    paths = header_paths(cells, len(table.columns))
    kinds = KindFinder(table, paths, numbers_from).kinds()
    measures = [
        measure_of(path, kind, table.caption) for path, kind in zip(paths, kinds, strict=True)
    ]
    return tuple(
        Column(
            key=key,
            header=paths[at],
            kind=kinds[at],
            measure=measures[at],
            period=period_of(paths[at], measures[at], table.caption),
        )
        for at, key in enumerate(column_keys(paths))
    )
