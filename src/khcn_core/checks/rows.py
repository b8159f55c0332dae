"""Tables with their figures worked out, and how rules name rows, columns and cells."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from khcn_core.checks.places import tables
from khcn_core.money import Money
from khcn_core.plan import BudgetTable, Column, LineItem, Plan, Total
from khcn_core.tables import FiguredRow, FiguredTable, work_out
from khcn_core.tables.figures import is_counted

AnyRow: TypeAlias = FiguredRow[LineItem] | FiguredRow[Total]


@frozen(kw_only=True)
class TablePlace:
    """A table of the plan, where it stands, and what its figures come to."""

    path: str
    table: BudgetTable
    figured: FiguredTable
    headers: Mapping[str, str]

    def row_path(self, row: AnyRow) -> str:
        """Return the path of a row from the plan."""
        return f"{self.path}.{row.path}"

    def cell_path(self, row: AnyRow, key: str) -> str:
        """Return the path of a cell, or that of its row where the cell is worked out."""
        for name in ("amounts", "quantities", "texts"):
            if key in getattr(row.item, name):
                return f"{self.row_path(row)}.{name}.{key}"
        return self.row_path(row)

    def column_path(self, column: Column) -> str:
        """Return the path of a column from the plan."""
        return f"{self.path}.columns[{self.table.columns.index(column)}]"


@frozen
class _SamePlan:
    """A key that is one plan itself: comparing large plans costs as much as working them out."""

    plan: Plan = field(eq=id)


def table_places(plan: Plan) -> Iterator[TablePlace]:
    """Yield every table of the plan with its figures, worked out once for all rules in turn."""
    yield from _worked_out(_SamePlan(plan))


@lru_cache(maxsize=1)
def _worked_out(same: _SamePlan) -> tuple[TablePlace, ...]:
    return tuple(
        TablePlace(
            path=path,
            table=table,
            figured=work_out(table),
            headers={column.key: header_of(column) for column in table.columns},
        )
        for path, table in tables(same.plan)
    )


def header_of(column: Column) -> str:
    """Return a column's header on one line."""
    return " / ".join(column.header)


def name_of(row: AnyRow) -> str:
    """Return what a row is called on paper, or its path if it has no name."""
    name = row.item.name if isinstance(row.item, LineItem) else row.item.title
    return name or row.path


def addends_of(row: AnyRow, key: str) -> list[Money]:
    """Return the amounts that a row's sum is made of, blanks and zeros left out."""
    counted = (part.counted(key) for part in row.parts if is_counted(part))
    return [amount for amount in counted if amount]


def lines_of(figured: FiguredTable) -> Iterator[FiguredRow[LineItem]]:
    """Yield every line, parents before their parts, without the total."""
    waiting = list(reversed(figured.lines))
    while waiting:
        line = waiting.pop()
        yield line
        waiting += reversed(line.parts)
