"""Which of the first rows are headers, and which column each cell below them belongs to."""

import re
from collections import Counter
from collections.abc import Sequence

from khcn_core.plan import BudgetTable, Column

_INDEX = re.compile(r"[A-ZĐ]|[0-9]+(?:\s*=.*)?")


def headed(
    table: BudgetTable, rows: Sequence[Sequence[str]]
) -> tuple[int, tuple[Column | None, ...]]:
    """Return how many rows are headers, and the columns of the table in the order of the sheet.

    Rows are headers as long as they hold nothing but words of the columns' headers, and then the
    row that numbers the columns. One single header row that names each column once may name them
    in any order, and leave some out; else they stand in the order of the table.
    """
    known = {_plain(step) for column in table.columns for step in column.header}
    known.update(_names(table))
    count = 0
    while count < len(rows) and _is_header(rows[count], known):
        count += 1
    order = _order(table, rows[0]) if count == 1 else None
    if 0 < count < len(rows) and _is_index(rows[count]):
        count += 1
    return count, order or table.columns


def header_row(table: BudgetTable) -> list[str]:
    """Return one header row that names each column once."""
    last = Counter(_plain(column.header[-1]) for column in table.columns)
    return [
        column.header[-1] if last[_plain(column.header[-1])] == 1 else _path(column)
        for column in table.columns
    ]


def _is_header(row: Sequence[str], known: set[str]) -> bool:
    cells = [_plain(cell) for cell in row if cell.strip()]
    return len(cells) > 1 and known.issuperset(cells)


def _is_index(row: Sequence[str]) -> bool:
    return len(row) > 1 and all(_INDEX.fullmatch(cell.strip()) for cell in row)


def _order(table: BudgetTable, row: Sequence[str]) -> tuple[Column | None, ...] | None:
    names = _names(table)
    order = tuple(names.get(_plain(cell)) for cell in row)
    named = [column.key for column in order if column]
    is_complete = all(column or not cell.strip() for column, cell in zip(order, row, strict=True))
    return order if is_complete and len(set(named)) == len(named) else None


def _names(table: BudgetTable) -> dict[str, Column]:
    """Return the columns by their whole path, and by its last step where no other ends so."""
    ends = zip(header_row(table), table.columns, strict=True)
    paths = ((_path(column), column) for column in table.columns)
    return {_plain(name): column for name, column in (*ends, *paths)}


def _path(column: Column) -> str:
    return " / ".join(column.header)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
