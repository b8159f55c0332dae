"""When rounding explains that figures do not add up.

Figures count as rounded only where the paper shows it: two or more of them, and half or more, are
printed with one to three decimals of the table's unit; or a sum is stated more coarsely than two
or more of its addends; or the table says "làm tròn"; or twenty figures or more are added. Elsewhere
figures are exact and contradict each other by a single unit; so are those with more decimals, and
plain đồng. Rounding explains half a last place for each addend: in a rounded sum, a mistake no
larger than that passes as a note.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Self

from attrs import frozen

from khcn_core.checks.rows import TablePlace
from khcn_core.money import Money, MoneyUnit

_MOST_DECIMALS = 3
_MANY = 20
_SAYS_ROUNDED = re.compile(r"làm tròn", re.IGNORECASE)


@frozen(kw_only=True)
class Rounding:
    """How a table rounds: the step of its unit in đồng, and whether it says that it rounds."""

    unit: MoneyUnit
    coarsest: int
    is_said: bool

    @classmethod
    def of(cls, place: TablePlace) -> Self:
        """Return how a table rounds."""
        unit = place.table.unit
        return cls(unit=unit, coarsest=10**unit.zeros, is_said=_says_rounded(place))

    def explains(self, stated: Money, summed: Money, addends: Sequence[Money]) -> bool:
        """Whether `stated` may be the sum of these addends, none of them zero."""
        own = step_of(stated, self.unit)
        steps = [step_of(addend, self.unit) for addend in addends]
        gap = 2 * abs(stated - summed).dong
        return self._is_printed(own) and gap <= max(_of_sum(own, steps), self._of_addends(steps))

    def explains_product(self, stated: Money, gap: Fraction, times: Fraction, price: Money) -> bool:
        """Whether rounding explains the gap between `stated` and a count `times` a price."""
        step, own = step_of(price, self.unit), step_of(stated, self.unit)
        of_price = step * abs(times) if self._shows_decimals(step) else Fraction(0)
        of_product = own if step < own and self._is_printed(own) else 1
        return 2 * gap <= max(of_price, Fraction(of_product))

    def _of_addends(self, steps: Sequence[int]) -> int:
        fractions = sum(self._shows_decimals(step) for step in steps)
        if fractions > 1 and 2 * fractions >= len(steps):
            finest = min(steps)
        elif len(steps) > 1 and (self.is_said or len(steps) >= _MANY):
            finest = self.coarsest
        else:
            return 0
        return len(steps) * finest if self._is_printed(finest) else 0

    def _shows_decimals(self, step: int) -> bool:
        return step < self.coarsest and self._is_printed(step)

    def _is_printed(self, step: int) -> bool:
        """Whether people round to this step: not to single đồng, nor to many decimals."""
        return step > 1 and step * 10**_MOST_DECIMALS >= self.coarsest


def _of_sum(own: int, steps: Sequence[int]) -> int:
    """Return the last place of a sum that is stated more coarsely than its addends, or nothing."""
    return own if sum(step < own for step in steps) > 1 else 0


def step_of(amount: Money, unit: MoneyUnit) -> int:
    """Return the last place that an amount shows in `unit`, in đồng: a unit, a tenth of it, ..."""
    step: int = 10**unit.zeros
    while amount.dong % step:
        step //= 10
    return step


def _says_rounded(place: TablePlace) -> bool:
    table = place.table
    said = (table.unit_line, table.caption, *table.notes, *place.headers.values())
    return any(_SAYS_ROUNDED.search(text or "") for text in said)
