"""Do the money columns of a table say what their figures mean, and of which months?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import tables
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.plan import BudgetTable, Column, ColumnKind, Measure, Plan

_TIMELESS = frozenset({Measure.APPROVED, Measure.DIFFERENCE})
"""Stages that may concern many years, or none."""


@rule(
    "LAW108",
    Severity.NOTE,
    vi="cột “{column}” chưa khai số liệu thuộc giai đoạn nào (measure) hoặc kỳ nào (period), trong "
    "khi các cột khác của bảng đã khai: không đối chiếu được",
    en="column “{column}” does not declare its stage (measure) or its period, while other columns "
    "of the table do: its figures cannot be compared",
    source=CONSISTENCY,
)
def undeclared_column(plan: Plan) -> Iterator[Hit]:
    """Look for the first column of each table that declares less than its neighbours."""
    for path, table in tables(plan):
        for index, column in _undeclared(table)[:1]:
            yield hit(f"{path}.columns[{index}]", column=" / ".join(column.header))


def _undeclared(table: BudgetTable) -> list[tuple[int, Column]]:
    money = [
        (index, column)
        for index, column in enumerate(table.columns)
        if column.kind is ColumnKind.AMOUNT and column.formula is None
    ]
    measured = any(column.measure for _, column in money)
    dated = any(column.period for _, column in money)
    return [
        (index, column)
        for index, column in money
        if (measured and column.measure is None)
        or (dated and column.period is None and column.measure not in _TIMELESS)
    ]


RULES_UNDECLARED = (undeclared_column,)
