"""Where everything is stated, no sum and no addend changes unseen."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Finding, Money, Plan, Severity, check, loads
from khcn_core.checks.arithmetic import RULES_ARITHMETIC
from khcn_core.checks.breakdowns import RULES_BREAKDOWNS
from khcn_core.checks.places import tables
from khcn_core.examples import example_text
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Quantity, Total
from khcn_core.tables import FiguredRow, work_out
from khcn_core.testing.strategies import budget_tables
from khcn_core.vi.numbers import write_decimal

HUYEN = loads(example_text("huyen-2023"))


def all_stated(budget: BudgetTable) -> BudgetTable:
    """Return the table with every group, total and computed figure stated."""
    figured = work_out(evolve(budget, total=budget.total or Total()))
    assert figured.total is not None
    return evolve(
        budget,
        lines=[_stated(row, budget) for row in figured.lines],
        total=_stated(figured.total, budget),
    )


def _stated(row: FiguredRow, budget: BudgetTable) -> LineItem | Total:
    amounts = {column.key: row.counted(column.key) for column in summed(budget)}
    amounts |= {key: cell for key, cell in row.item.amounts.items() if key not in amounts}
    quantities = dict(row.item.quantities)
    for key, figure in row.figures.items():
        if isinstance(figure, Decimal) and key not in quantities:
            places = -int(figure.as_tuple().exponent)
            quantities[key] = Quantity(write_decimal(int(figure.scaleb(places)), places))
    known = {key: amount for key, amount in amounts.items() if amount is not None}
    parts = {"parts": [_stated(part, budget) for part in row.parts]} if row.path != "total" else {}
    return evolve(row.item, amounts=known, quantities=quantities, **parts)


def summed(budget: BudgetTable) -> tuple[Column, ...]:
    return budget.columns_of(ColumnKind.AMOUNT)


def sums_and_addends(budget: BudgetTable) -> Iterator[tuple[str, str, str | None]]:
    """Yield the row and column of each figure that adds up, or is added, and the row it enters.

    Lines "trong đó" and memos without parts of their own are the exceptions.
    """
    for row in work_out(budget).rows():
        for key in row.item.amounts:
            if key not in {column.key for column in summed(budget)}:
                continue
            is_part = isinstance(row.item, LineItem) and row.item.counting is Counting.PART
            above = row.path.rpartition(".")[0] or "total"
            if is_part or row.sums.get(key) is not None:
                yield row.path, key, above if is_part else None


def changed(budget: BudgetTable, path: str, key: str, by: Money) -> BudgetTable:
    """Return the table with one amount changed."""

    def with_change(item: LineItem, at: str) -> LineItem:
        if at == path:
            return evolve(item, amounts={**item.amounts, key: item.amounts[key] + by})
        parts = [with_change(part, f"{at}.parts[{i}]") for i, part in enumerate(item.parts)]
        return evolve(item, parts=parts)

    if path == "total":
        amounts = {**budget.total.amounts, key: budget.total.amounts[key] + by}
        return evolve(budget, total=evolve(budget.total, amounts=amounts))
    lines = [with_change(item, f"lines[{i}]") for i, item in enumerate(budget.lines)]
    return evolve(budget, lines=lines)


def errors(budget: BudgetTable) -> list[Finding]:
    plan = evolve(HUYEN, body=[budget])
    findings = check(plan, rules=(*RULES_ARITHMETIC, *RULES_BREAKDOWNS))
    return [finding for finding in findings if finding.severity is Severity.ERROR]


CONSISTENT = budget_tables(consistent=True).map(all_stated)


class TestProperties:
    @given(budget=CONSISTENT)
    def test_what_adds_up_has_no_error(self, budget: BudgetTable) -> None:
        assert errors(budget) == []

    @given(data=st.data(), units=st.integers(1, 10**6), sign=st.sampled_from([1, -1]))
    def test_no_sum_and_no_addend_changes_unseen(
        self, data: st.DataObject, units: int, sign: int
    ) -> None:
        """By a whole unit of the table or more; what rounding may explain is less than that."""
        budget = data.draw(CONSISTENT.filter(lambda drawn: any(sums_and_addends(drawn))))
        path, key, above = data.draw(st.sampled_from(list(sums_and_addends(budget))))
        by = Money(sign * units * 10**budget.unit.zeros)
        found = [f.path for f in errors(changed(budget, path, key, by))]
        rows = [f"body[0].{row}.amounts." for row in (path, above) if row]
        assert any(place.startswith(tuple(rows)) for place in found), (path, key)

    def test_no_figure_of_a_whole_plan_changes_unseen(self, example: Plan) -> None:
        """By one triệu đồng, or by one đồng."""
        for path, budget in tables(example):
            full = all_stated(budget)
            for row, key, _ in sums_and_addends(full):
                for by in (Money(10**6), Money(-1)):
                    assert errors(changed(full, row, key, by)), (path, row, key, by)
