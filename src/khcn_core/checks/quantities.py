"""Do units and quantities stand together, each written in one way?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import tables
from khcn_core.checks.sources import CONSISTENCY, PRESENTATION
from khcn_core.checks.written import shortened
from khcn_core.plan import BudgetTable, ColumnKind, LineItem, Plan, Quantity


@rule(
    "CLK141",
    Severity.WARNING,
    vi="“{name}”: đơn vị tính ghi là số “{unit}”",
    en="“{name}”: the unit is a number, “{unit}”",
    source=CONSISTENCY,
)
def number_as_unit(plan: Plan) -> Iterator[Hit]:
    """Look for units that are numbers."""
    for path, table in tables(plan):
        keys = [column.key for column in table.columns_of(ColumnKind.UNIT)]
        for place, line in table.walk():
            for key in keys:
                unit = line.texts.get(key, "")
                if unit.replace(",", "").replace(".", "").isdigit():
                    yield hit(f"{path}.{place}.texts.{key}", name=shortened(line.name), unit=unit)


@rule(
    "CLK142",
    Severity.NOTE,
    vi="“{name}”: có số lượng {quantity} mà không có đơn vị tính",
    en="“{name}”: a quantity of {quantity} without a unit",
    source=CONSISTENCY,
)
def quantity_without_unit(plan: Plan) -> Iterator[Hit]:
    """Look for quantities, other than 0, beside an empty unit."""
    for path, line, quantity, unit in _counted(plan):
        if quantity and quantity.value and not unit:
            yield hit(path, name=shortened(line.name), quantity=str(quantity))


@rule(
    "CLK143",
    Severity.NOTE,
    vi="“{name}”: có đơn vị tính “{unit}” mà không có số lượng",
    en="“{name}”: a unit, “{unit}”, without a quantity",
    source=CONSISTENCY,
)
def unit_without_quantity(plan: Plan) -> Iterator[Hit]:
    """Look for units beside an empty quantity."""
    for path, line, quantity, unit in _counted(plan):
        if unit and quantity is None:
            yield hit(path, name=shortened(line.name), unit=unit)


@rule(
    "CLK144",
    Severity.NOTE,
    vi="cột “{column}” ghi số lượng theo hai kiểu: “{first}” và “{other}”",
    en="column “{column}” writes quantities in two ways: “{first}” and “{other}”",
    source=PRESENTATION,
)
def quantities_in_two_ways(plan: Plan) -> Iterator[Hit]:
    """Look for the first quantity of each column that has no zero in front where others have."""
    for path, table in tables(plan):
        for column in table.columns_of(ColumnKind.QUANTITY):
            digits = list(_single_digits(table, column.key))
            padded = {written.startswith("0") for _, written in digits}
            if len(padded) == 2:
                first = digits[0][1]
                place, other = next(
                    item for item in digits if item[1].startswith("0") != first.startswith("0")
                )
                header = " / ".join(column.header)
                yield hit(
                    f"{path}.{place}.quantities.{column.key}",
                    column=header,
                    first=first,
                    other=other,
                )


def _counted(plan: Plan) -> Iterator[tuple[str, LineItem, Quantity | None, str]]:
    """Yield the lines of tables with one column of units and one of quantities, and their cells.

    Words in place of a quantity are no matter of this module.
    """
    for path, table in tables(plan):
        units = table.columns_of(ColumnKind.UNIT)
        quantities = table.columns_of(ColumnKind.QUANTITY)
        if len(units) != 1 or len(quantities) != 1 or quantities[0].formula:
            continue
        unit, quantity = units[0].key, quantities[0].key
        for place, line in table.walk():
            if quantity not in line.texts:
                found = line.quantities.get(quantity)
                yield f"{path}.{place}", line, found, line.texts.get(unit, "")


def _single_digits(table: BudgetTable, key: str) -> Iterator[tuple[str, str]]:
    """Yield the whole quantities from 1 to 9 of a column as they were written."""
    for place, line in table.walk():
        quantity = line.quantities.get(key)
        if quantity and quantity.written.isdigit() and 1 <= quantity.value <= 9:
            yield place, quantity.written


RULES_QUANTITIES = (
    number_as_unit,
    quantity_without_unit,
    unit_without_quantity,
    quantities_in_two_ways,
)
