"""What the columns of a table give in one row: figures as stated, as summed, as computed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from khcn_core.errors import InvalidValueError
from khcn_core.money import Money
from khcn_core.plan import Column, ColumnKind, Formula, LineItem, Total
from khcn_core.plan.columns import MONEY_KINDS
from khcn_core.plan.formula import in_order
from khcn_core.vi.numbers import round_half_up

Figure: TypeAlias = Money | Decimal | None


def computing_order(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns so that each comes after those that its formula reads."""
    by_key = {column.key: column for column in columns}
    formulas = {column.key: column.formula for column in columns if column.formula}
    plain = [column for column in columns if not column.formula]
    return (*plain, *(by_key[key] for key in in_order(formulas)))


def figures_of(
    ordered: tuple[Column, ...], row: LineItem | Total, sums: Mapping[str, Money | None]
) -> dict[str, Figure]:
    """Return the figures of a row by column key; None where the paper is blank or holds words.

    `ordered` are the columns in computing order, `sums` what the row's parts add up to.
    """
    figures: dict[str, Figure] = {}
    for column in ordered:
        key = column.key
        if key in row.amounts:
            figures[key] = row.amounts[key]
        elif key in row.quantities:
            figures[key] = row.quantities[key].value
        elif key in row.texts:
            figures[key] = None
        elif sums.get(key) is not None:
            figures[key] = sums[key]
        elif column.formula:
            figures[key] = _computed(column, column.formula, figures)
    return figures


def add_up(amounts: Iterable[Money | None]) -> Money | None:
    """Add what is not blank; a sum of blanks is blank."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Money(0)) if known else None


def _computed(column: Column, formula: Formula, figures: Mapping[str, Figure]) -> Figure:
    operands = [figures.get(key) for key in formula.operands]
    if column.kind is ColumnKind.RATIO:
        return _percentage(operands, column.places) if formula.is_quotient else None
    if column.kind not in MONEY_KINDS:
        return None
    if formula.is_sum:
        signs = ["+", *(operator for operator, _ in formula.steps)]
        return _signed_sum(zip(signs, operands, strict=True))
    return _product(operands) if formula.is_product else None


def _signed_sum(terms: Iterable[tuple[str, Figure]]) -> Money | None:
    return add_up(
        -amount if sign == "-" else amount for sign, amount in terms if isinstance(amount, Money)
    )


def _product(operands: list[Figure]) -> Money | None:
    """Multiply a count and a price; a product that is no whole đồng is left to the checks."""
    prices = [operand for operand in operands if isinstance(operand, Money)]
    counts = [operand for operand in operands if isinstance(operand, Decimal)]
    if len(prices) != 1 or len(counts) != 1:
        return None
    try:
        return prices[0] * counts[0]
    except InvalidValueError:
        return None


def _percentage(operands: list[Figure], places: int) -> Decimal | None:
    share, whole = (_exact(operand) for operand in operands)
    if share is None or not whole:
        return None
    hundredfold = share / whole * 100 * 10**places
    return Decimal(round_half_up(hundredfold.numerator, hundredfold.denominator)).scaleb(-places)


def _exact(figure: Figure) -> Fraction | None:
    if figure is None:
        return None
    return Fraction(figure.dong if isinstance(figure, Money) else figure)
