"""Units and quantities of budget tables."""

import pytest
from attrs import evolve

from khcn_core import Plan, check
from khcn_core.checks.quantities import RULES_QUANTITIES
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    BudgetTable,
    Column,
    ColumnKind,
    DocumentNumber,
    LineItem,
)

NAME = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
UNIT = Column(key="dvt", header=["Đơn vị tính"], kind=ColumnKind.UNIT)
QUANTITY = Column(key="sl", header=["Số lượng"], kind=ColumnKind.QUANTITY)


def said(*rows: tuple[str, str | None], columns: tuple[Column, ...] = (UNIT, QUANTITY)) -> object:
    keys = {column.key for column in columns}
    lines = [
        LineItem(
            name="Mở lớp",
            texts={"dvt": unit} if unit and "dvt" in keys else {},
            quantities={"sl": quantity} if quantity is not None and "sl" in keys else {},
        )
        for unit, quantity in rows
    ]
    plan = Plan(
        agency=Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
        number=DocumentNumber(symbol="KH-UBND"),
        place="Ví Dụ",
        subject="Phát triển khoa học, công nghệ năm 2027",
        fiscal_year=2027,
        body=[BudgetTable(columns=[NAME, *columns], lines=lines)],
    )
    findings = check(plan, rules=RULES_QUANTITIES)
    return [(f.code, f.path.removeprefix("body[0]."), f.severity.value) for f in findings]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("Lớp", "1"), ("Mô hình", "12")], []),
        ([("Lớp", "03"), ("Mô hình", "12"), ("", None)], []),
        ([("0", "0")], [("CLK141", "lines[0].texts.dvt", "warning")]),
        ([("Lớp", "1"), ("1.000", "2")], [("CLK141", "lines[1].texts.dvt", "warning")]),
        ([("m2", "20"), ("%", "5")], []),
        ([("", "2")], [("CLK142", "lines[0]", "note")]),
        ([("", "0")], []),
        ([("Hội nghị", None)], [("CLK143", "lines[0]", "note")]),
        ([("Lớp", "1"), ("Lớp", "03")], [("CLK144", "lines[1].quantities.sl", "note")]),
        (
            [("Lớp", "03"), ("Lớp", "1"), ("Lớp", "2")],
            [("CLK144", "lines[1].quantities.sl", "note")],
        ),
        ([("Lớp", "03"), ("Lớp", "10"), ("ha", "0,5"), ("Lớp", "0")], []),
        ([("ha", "1,5"), ("Lớp", "02")], []),
        ([("Lớp", "1"), ("Lớp", "0")], []),
    ],
)
def test_units_and_quantities(
    rows: list[tuple[str, str | None]], found: list[tuple[str, str, str]]
) -> None:
    assert said(*rows) == found


def test_a_table_without_one_of_the_columns() -> None:
    assert said(("", "2"), columns=(QUANTITY,)) == []
    assert said(("Lớp", None), columns=(UNIT,)) == []


def test_a_quantity_that_is_computed() -> None:
    first = Column(key="a", header=["Lần"], kind=ColumnKind.RATIO)
    computed = evolve(QUANTITY, formula="a + a")
    assert said(("Lớp", None), columns=(UNIT, first, computed)) == []
