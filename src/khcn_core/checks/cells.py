"""Does every cell hold what its column is for?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.rows import AnyRow, TablePlace, name_of, table_places
from khcn_core.checks.sources import ARITHMETIC, CONSISTENCY
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan import Column, ColumnKind, Measure, Plan, Purpose
from khcn_core.plan.columns import MONEY_KINDS

_MARK = re.compile(r"[\W_]*[xX]?[\W_]*")
_MOST_DECIMALS = 3


@rule(
    "ARI301",
    Severity.ERROR,
    vi="“{name}”: cột “{column}” dành cho số tiền nhưng ghi chữ “{text}”",
    en="“{name}”: column “{column}” is for money but holds the words “{text}”",
    source=ARITHMETIC,
)
def words_for_money(plan: Plan) -> Iterator[Hit]:
    """Find words in columns of money.

    A unit price in words ("theo quy định") is a warning; a mark such as "-" or "x", which stands
    for nothing, is a note.
    """
    for place in table_places(plan):
        kinds = {column.key: column.kind for column in place.table.columns_of(*MONEY_KINDS)}
        for row in place.figured.rows():
            for key, text in row.item.texts.items():
                if key in kinds and text.strip():
                    yield hit(
                        place.cell_path(row, key),
                        _severity_of_words(text, kinds[key]),
                        name=name_of(row),
                        column=place.headers[key],
                        text=text,
                    )


@rule(
    "ARI302",
    Severity.NOTE,
    vi="cột “{column}”: {count} số tiền có hơn 3 chữ số thập phân khi in theo {unit}, như "
    "“{printed}” ({amount}); có thể chọn đơn vị tính nhỏ hơn",
    en="column “{column}”: {count} amounts have more than 3 decimals when printed in {unit}, such "
    "as “{printed}” ({amount}); a smaller unit may serve better",
    source=CONSISTENCY,
)
def unit_too_coarse(plan: Plan) -> Iterator[Hit]:
    """Find amounts that the unit of their table does not show in 3 decimals, once a column."""
    for place in table_places(plan):
        for column in place.table.columns_of(*MONEY_KINDS):
            fine = [
                (row, amount)
                for row in place.figured.rows()
                if (amount := row.amount(column.key)) and _is_fine(amount, place.table.unit)
            ]
            if fine:
                yield _too_fine(place, column, *fine[0], count=len(fine))


@rule(
    "ARI303",
    Severity.WARNING,
    vi="“{name}”, cột “{column}” ghi số âm: {stated}",
    en="“{name}”, column “{column}” states a negative figure: {stated}",
    source=ARITHMETIC,
)
def negative_count_or_price(plan: Plan) -> Iterator[Hit]:
    """Find negative unit prices, and negative quantities where no reduction is meant."""
    for place in table_places(plan):
        for row in place.figured.rows():
            for column in place.table.columns_of(ColumnKind.PRICE, ColumnKind.QUANTITY):
                stated = row.item.amounts.get(column.key, row.item.quantities.get(column.key))
                figure = row.figures.get(column.key)
                if stated is None or _may_be_reduced(column, plan) or not _is_negative(figure):
                    continue
                yield hit(
                    place.cell_path(row, column.key),
                    name=name_of(row),
                    column=place.headers[column.key],
                    stated=stated,
                )


def _too_fine(place: TablePlace, column: Column, row: AnyRow, amount: Money, *, count: int) -> Hit:
    unit = place.table.unit
    return hit(
        place.cell_path(row, column.key),
        column=place.headers[column.key],
        count=count,
        unit=unit.value,
        printed=amount.format(unit, with_unit=False),
        amount=amount,
    )


def _severity_of_words(text: str, kind: ColumnKind) -> Severity:
    if _MARK.fullmatch(text):
        return Severity.NOTE
    return Severity.WARNING if kind is ColumnKind.PRICE else Severity.ERROR


def _is_fine(amount: Money, unit: MoneyUnit) -> bool:
    return bool(amount.dong * 10**_MOST_DECIMALS % 10**unit.zeros)


def _may_be_reduced(column: Column, plan: Plan) -> bool:
    if column.kind is ColumnKind.PRICE:
        return False
    return plan.purpose is Purpose.ADJUSTMENT or column.measure is Measure.DIFFERENCE


def _is_negative(figure: Money | Decimal | None) -> bool:
    return figure < Money(0) if isinstance(figure, Money) else figure is not None and figure < 0


RULES_CELLS = (words_for_money, unit_too_coarse, negative_count_or_price)
"""Single cells of tables."""
