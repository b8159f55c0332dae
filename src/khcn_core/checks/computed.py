"""Stated figures of computed columns beside what their formulas give.

A blank counts as nothing in a sum, as it does where the sum is worked out; a product or a quotient
needs both its figures. A group is the sum of its lines, and no product of its own figures.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from khcn_core.checks.rows import AnyRow, TablePlace, name_of
from khcn_core.checks.tolerance import Rounding, step_of
from khcn_core.money import Money
from khcn_core.plan import Column, ColumnKind, Formula, Quantity
from khcn_core.plan.columns import MONEY_KINDS
from khcn_core.tables.figures import is_counted
from khcn_core.vi.numbers import round_half_up, write_decimal

_SIGNS = {"+": "+", "-": "-", "*": "×", "/": ":"}


@frozen(kw_only=True)
class ComputedDifference:
    """A stated figure that differs from its column's formula."""

    path: str
    name: str
    column: str
    stated: object
    formula: str
    computed: object
    is_rounded: bool


@frozen(kw_only=True)
class _ComputedColumn:
    """A column whose formula speaks of one kind of thing: money, or numbers."""

    column: Column
    formula: Formula
    money: frozenset[str]
    """Which columns hold money."""

    @property
    def gives_money(self) -> bool:
        return self.column.key in self.money

    @property
    def is_meaningful(self) -> bool:
        held = [key in self.money for key in self.formula.operands]
        if self.formula.is_sum:
            return set(held) == {self.gives_money}
        if self.formula.is_product:
            return sum(held) == self.gives_money
        return sum(held) == 2 if held[1] else held[0] == self.gives_money

    def value(self, row: AnyRow) -> Fraction | None:
        """Return what the formula gives in a row: đồng, a number, or a percentage."""
        operands = [_exact(row, key) for key in self.formula.operands]
        if self.formula.is_sum:
            return _signed_sum(self.formula, operands)
        first, second = operands
        if first is None or second is None:
            return None
        if self.formula.is_product:
            return first * second
        hundredfold = 100 if self.column.kind is ColumnKind.RATIO else 1
        return first / second * hundredfold if second else None


@frozen(kw_only=True)
class _Outcome:
    """What a formula gives where it gives something else than is stated."""

    computed: object
    is_rounded: bool


def computed_differences(place: TablePlace, rounding: Rounding) -> Iterator[ComputedDifference]:
    """Yield the stated figures that are not what their column's formula gives."""
    for computed in _computed_columns(place):
        key = computed.column.key
        for row in place.figured.rows():
            stated = row.item.amounts.get(key, row.item.quantities.get(key))
            if stated is None or (computed.formula.is_product and _has_parts(row)):
                continue
            outcome = _compared(computed, row, stated, rounding)
            if outcome:
                yield ComputedDifference(
                    path=place.cell_path(row, key),
                    name=name_of(row),
                    column=place.headers[key],
                    stated=stated,
                    formula=_said(computed.formula, place),
                    computed=outcome.computed,
                    is_rounded=outcome.is_rounded,
                )


def _computed_columns(place: TablePlace) -> list[_ComputedColumn]:
    columns = place.table.columns
    money = frozenset(column.key for column in columns if column.kind in MONEY_KINDS)
    computed = [
        _ComputedColumn(column=column, formula=column.formula, money=money)
        for column in columns
        if column.formula
    ]
    return [column for column in computed if column.is_meaningful]


def _compared(
    computed: _ComputedColumn, row: AnyRow, stated: Money | Quantity, rounding: Rounding
) -> _Outcome | None:
    value = computed.value(row)
    if value is None:
        return None
    if isinstance(stated, Money):
        return _compared_money(computed, row, stated, value, rounding)
    return _compared_number(computed, stated, value)


def _compared_money(
    computed: _ComputedColumn, row: AnyRow, stated: Money, value: Fraction, rounding: Rounding
) -> _Outcome | None:
    whole = Money(round_half_up(value.numerator, value.denominator))
    if whole == stated:
        return None
    formula, gap = computed.formula, abs(value - stated.dong)
    if formula.is_sum:
        amounts = [amount for key in formula.operands if (amount := row.counted(key))]
        is_rounded = rounding.explains(stated, whole, amounts)
    elif formula.is_product:
        price, count = sorted(formula.operands, key=lambda key: key not in computed.money)
        times = _exact(row, count) or Fraction(0)
        unit_price = row.counted(price) or Money(0)
        is_rounded = rounding.explains_product(stated, gap, times, unit_price)
    else:
        is_rounded = 2 * gap <= step_of(stated, rounding.unit)
    return _Outcome(computed=whole, is_rounded=is_rounded)


def _compared_number(
    computed: _ComputedColumn, stated: Quantity, value: Fraction
) -> _Outcome | None:
    """Compare at the decimals that the stated figure shows; a share may also be cut off there.

    A share may also be written as such ("0,98") where the header asks for no percentage.
    """
    places = len(stated.written.partition(",")[2])
    said = Fraction(stated.value)
    if round(said * 10**places) == _scaled(value, places):
        return None
    column = computed.column
    is_share = column.kind is ColumnKind.RATIO and "%" not in " ".join(column.header)
    if is_share and said * 10**places == _scaled(value / 100, places):
        return None
    return _Outcome(
        computed=write_decimal(_scaled(value, places), places),
        is_rounded=computed.formula.is_quotient and abs(said - value) * 10**places <= 1,
    )


def _scaled(value: Fraction, places: int) -> int:
    scaled = value * 10**places
    return round_half_up(scaled.numerator, scaled.denominator)


def _signed_sum(formula: Formula, operands: list[Fraction | None]) -> Fraction | None:
    signs = ["+", *(operator for operator, _ in formula.steps)]
    known = [
        -operand if sign == "-" else operand
        for sign, operand in zip(signs, operands, strict=True)
        if operand is not None
    ]
    return sum(known, Fraction(0)) if known else None


def _exact(row: AnyRow, key: str) -> Fraction | None:
    """Return the figure of a cell, or what its lines add up to where it is blank."""
    figure = row.figures.get(key)
    if figure is None:
        figure = row.sums.get(key)
    if figure is None:
        return None
    return Fraction(figure.dong if isinstance(figure, Money) else figure)


def _has_parts(row: AnyRow) -> bool:
    return any(is_counted(part) for part in row.parts)


def _said(formula: Formula, place: TablePlace) -> str:
    """Write a formula with the headers of its columns."""
    said = f"“{place.headers[formula.first]}”"
    for operator, key in formula.steps:
        said += f" {_SIGNS[operator]} “{place.headers[key]}”"
    return said
