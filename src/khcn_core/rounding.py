"""Rounding a column of amounts so that it still adds up, as officials do by hand."""

from collections.abc import Sequence

from attrs import frozen

from khcn_core.money import Money, MoneyUnit
from khcn_core.vi.numbers import round_half_up


@frozen(kw_only=True)
class RoundedColumn:
    """Amounts rounded to a unit, and their total, which they add up to.

    `adjusted` gives the places, from 0, of the amounts that had to be rounded the other way.
    """

    amounts: tuple[Money, ...]
    total: Money
    adjusted: tuple[int, ...]


def round_column(amounts: Sequence[Money], unit: MoneyUnit, *, places: int = 0) -> RoundedColumn:
    """Round every amount and the total half-up to `places` decimals of `unit`.

    Where the rounded amounts do not add up to the rounded total, those that rounding moved the
    furthest are rounded the other way, so that no amount moves by a whole step or more.
    """
    step = 10 ** max(unit.zeros - places, 0)
    exact = [amount.dong for amount in amounts]
    steps = [round_half_up(dong, step) for dong in exact]
    total = round_half_up(sum(exact), step)
    missing = total - sum(steps)
    way = 1 if missing > 0 else -1
    furthest = sorted(range(len(steps)), key=lambda at: way * (steps[at] * step - exact[at]))
    adjusted = tuple(sorted(furthest[: abs(missing)]))
    for at in adjusted:
        steps[at] += way
    return RoundedColumn(
        amounts=tuple(Money(count * step) for count in steps),
        total=Money(total * step),
        adjusted=adjusted,
    )
