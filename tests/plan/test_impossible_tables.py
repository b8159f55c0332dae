"""Tables that cannot be are refused when they are made, with all problems and their places."""

import pytest

from khcn_core import InvalidValueError, Money
from khcn_core.plan import BudgetTable, Column, ColumnKind, LineItem, Total
from khcn_core.plan.amounts import LARGEST

NAME = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
LABEL = Column(key="tt", header=["TT"], kind=ColumnKind.LABEL)
MONEY = Column(key="kp", header=["Kinh phí"], kind=ColumnKind.AMOUNT)
COUNT = Column(key="sl", header=["Số lượng"], kind=ColumnKind.QUANTITY)


def computed(key: str, formula: str) -> Column:
    return Column(key=key, header=[key], kind=ColumnKind.AMOUNT, formula=formula)


@pytest.mark.parametrize(
    ("columns", "lines", "total", "paths"),
    [
        ([], [], None, ["columns"]),
        ([NAME, MONEY, MONEY], [], None, ["columns[1].key", "columns[2].key"]),
        (
            [NAME, Column(key="x", header=["x"], kind=ColumnKind.NAME)],
            [],
            None,
            ["columns[0].kind", "columns[1].kind"],
        ),
        ([NAME, computed("a", "b + kp"), MONEY], [], None, ["columns[1].formula"]),
        (
            [computed("a", "b + kp"), computed("b", "a + kp"), MONEY],
            [],
            None,
            ["columns[0].formula", "columns[1].formula"],
        ),
        ([MONEY], [LineItem(name="x", label="I")], None, ["lines[0].name", "lines[0].label"]),
        (
            [NAME, MONEY],
            [LineItem(parts=[LineItem(amounts={"k": Money(1)})])],
            None,
            ["lines[0].parts[0].amounts.k"],
        ),
        ([NAME, COUNT], [LineItem(amounts={"sl": Money(1)})], None, ["lines[0].amounts.sl"]),
        ([NAME, MONEY], [LineItem(quantities={"kp": "1"})], None, ["lines[0].quantities.kp"]),
        ([NAME, MONEY], [LineItem(texts={"ten": "x"})], None, ["lines[0].texts.ten"]),
        (
            [NAME, MONEY],
            [LineItem(amounts={"kp": None}, texts={"kp": "x"})],
            None,
            ["lines[0].texts.kp"],
        ),
        ([NAME, MONEY], [], Total(under="cot"), ["total.under"]),
        ([NAME, MONEY], [], Total(amounts={"ten": Money(1)}), ["total.amounts.ten"]),
    ],
)
def test_each_place_is_named(
    columns: list[Column], lines: list[LineItem], total: Total | None, paths: list[str]
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        BudgetTable(columns=columns, lines=lines, total=total)
    assert sorted(problem.path for problem in refused.value.problems) == sorted(paths)
    assert refused.value.text("vi") != refused.value.text("en")


def test_a_missing_column_is_told_with_those_that_are_there() -> None:
    with pytest.raises(InvalidValueError, match="không có cột “kinh_phi”; cần tt hoặc kp"):
        BudgetTable(columns=[LABEL, MONEY], lines=[LineItem(amounts={"kinh_phi": Money(1)})])


def test_amounts_that_no_budget_holds_are_refused() -> None:
    assert LineItem(amounts={"kp": LARGEST}).amounts["kp"] == LARGEST
    for amount in (LARGEST + Money(1), -LARGEST - Money(1)):
        with pytest.raises(InvalidValueError, match=r"amounts\.kp"):
            LineItem(amounts={"kp": amount})
