"""What stands in the cells of a table that does not state everything."""

from decimal import Decimal

import pytest
from hypothesis import given

from khcn_core import Money
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Total
from khcn_core.tables import FiguredRow, work_out
from khcn_core.testing.strategies import budget_tables

AMOUNT, QUANTITY, PRICE, RATIO = (
    ColumnKind.AMOUNT,
    ColumnKind.QUANTITY,
    ColumnKind.PRICE,
    ColumnKind.RATIO,
)


def table(*lines: LineItem, total: Total | None = None, **formulas: str) -> BudgetTable:
    kinds = {"a": AMOUNT, "b": AMOUNT, "c": AMOUNT, "q": QUANTITY, "p": PRICE, "r": RATIO}
    columns = [
        Column(key=key, header=[key], kind=kind, formula=formulas.get(key))
        for key, kind in kinds.items()
    ]
    return BudgetTable(columns=columns, lines=lines, total=total)


def first(budget: BudgetTable) -> FiguredRow[LineItem]:
    return work_out(budget).lines[0]


def part(counting: Counting = Counting.PART, **amounts: int | None) -> LineItem:
    money = {key: None if dong is None else Money(dong) for key, dong in amounts.items()}
    return LineItem(amounts=money, counting=counting)


class TestGroups:
    def test_an_absent_amount_is_the_sum_of_the_parts(self) -> None:
        assert first(table(LineItem(parts=[part(a=1), part(a=2)]))).figures["a"] == Money(3)

    def test_a_sum_of_blanks_is_blank(self) -> None:
        row = first(table(LineItem(parts=[part(a=None), part()])))
        assert row.amount("a") is None
        assert row.sums["a"] is None

    def test_blank_is_not_zero(self) -> None:
        assert first(table(LineItem(parts=[part(a=0), part()]))).amount("a") == Money(0)

    def test_a_stated_amount_stands_whatever_the_parts_say(self) -> None:
        stated = LineItem(amounts={"a": Money(9)}, parts=[part(a=1)])
        row = first(table(stated))
        assert (row.amount("a"), row.sums["a"]) == (Money(9), Money(1))

    def test_a_blank_group_still_carries_its_parts_to_the_sum_above(self) -> None:
        group = LineItem(amounts={"a": None}, parts=[part(a=5)])
        row = first(table(LineItem(parts=[group, part(a=1)])))
        assert row.parts[0].amount("a") is None
        assert row.amount("a") == Money(6)

    @pytest.mark.parametrize("aside", [Counting.OF_WHICH, Counting.MEMO])
    def test_only_parts_are_added(self, aside: Counting) -> None:
        row = first(table(LineItem(parts=[part(a=5), part(aside, a=3)])))
        assert row.amount("a") == Money(5)

    def test_prices_and_quantities_are_not_added(self) -> None:
        priced = LineItem(amounts={"p": Money(2)}, quantities={"q": "3"})
        row = first(table(LineItem(parts=[priced, priced])))
        assert row.figures.get("p") is None
        assert row.figures.get("q") is None


class TestFormulas:
    def test_sums_and_differences(self) -> None:
        assert first(table(part(a=7, b=3), c="a - b")).amount("c") == Money(4)
        assert first(table(part(a=7), c="a + b")).amount("c") == Money(7)
        assert first(table(part(b=7), c="a - b")).amount("c") == Money(-7)
        assert first(table(part(), c="a + b")).amount("c") is None

    def test_quantity_times_price(self) -> None:
        line = LineItem(amounts={"p": Money(1000)}, quantities={"q": "02"})
        assert first(table(line, a="q * p")).amount("a") == Money(2000)

    def test_a_product_that_is_no_whole_dong_is_left_blank(self) -> None:
        line = LineItem(amounts={"p": Money(1)}, quantities={"q": "0,5"})
        assert first(table(line, a="q * p")).amount("a") is None

    def test_a_ratio_is_a_percentage_rounded_half_up(self) -> None:
        assert first(table(part(a=1, b=8), r="a / b")).figures["r"] == Decimal("12.5")
        assert first(table(part(a=1, b=3), r="a / b")).figures["r"] == Decimal("33.3")
        assert first(table(part(a=1, b=0), r="a / b")).figures["r"] is None

    def test_formulas_follow_one_another_in_any_order(self) -> None:
        assert first(table(part(a=2), b="c + a", c="a + a")).amount("b") == Money(6)

    def test_a_group_adds_its_parts_rather_than_multiplying(self) -> None:
        line = LineItem(amounts={"p": Money(10)}, quantities={"q": "2"})
        group = LineItem(quantities={"q": "9"}, amounts={"p": Money(9)}, parts=[line, line])
        assert first(table(group, a="q * p")).amount("a") == Money(40)

    def test_a_stated_figure_is_not_computed(self) -> None:
        assert first(table(part(a=1, c=5), c="a + b")).amount("c") == Money(5)


class TestTotals:
    def test_the_total_adds_the_outermost_lines(self) -> None:
        budget = table(LineItem(parts=[part(a=1), part(a=2)]), part(a=4), total=Total())
        figured = work_out(budget)
        assert figured.total is not None
        assert figured.total.amount("a") == Money(7)
        assert figured.comes_to("a") == Money(7)

    def test_without_a_total_the_lines_count(self) -> None:
        assert work_out(table(part(a=1), part(Counting.MEMO, a=9))).comes_to("a") == Money(1)


@given(budget_tables())
def test_every_line_is_worked_out_once_and_in_order(budget: BudgetTable) -> None:
    figured = work_out(budget)
    lines = [(path, line) for path, line in budget.walk()]
    rows = [(row.path, row.item) for row in figured.rows()]
    assert rows[: len(lines)] == lines
    assert rows[len(lines) :] == ([("total", budget.total)] if budget.total else [])


@given(budget_tables())
def test_a_stated_figure_is_never_changed(budget: BudgetTable) -> None:
    for row in work_out(budget).rows():
        for key, stated in row.item.amounts.items():
            assert row.figures[key] == stated
