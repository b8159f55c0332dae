"""Making lines add up, so that a check which finds something in them is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve

from khcn_core.mapping import FrozenMap
from khcn_core.money import Money
from khcn_core.plan.lines import Counting, LineItem

Amounts: TypeAlias = Mapping[str, Money | None]
_NOTHING = Money(0)


def settled(lines: Iterable[LineItem], keys: Sequence[str]) -> tuple[LineItem, ...]:
    """Return the lines with each group's amounts, in the columns `keys`, as its parts add up to.

    Breakdowns ("trong đó") that exceed the line above them, or the total, lose their amounts.
    """
    done = [_settled_line(line, keys) for line in lines]
    limits = {key: sum_of(done, key) for key in keys}
    return tuple(_within(limits, line) for line in done)


def settled_amounts(stated: Amounts, lines: Sequence[LineItem], keys: Sequence[str]) -> Amounts:
    """Return what may be stated over these lines: their sums, nothing or zero over blanks."""
    sums = {key: sum_of(lines, key) for key in keys}
    return {
        key: amount if key not in sums else _over(sums[key], amount)
        for key, amount in stated.items()
    }


def _over(total: Money | None, stated: Money | None) -> Money | None:
    if total is None and stated is not None:
        return _NOTHING
    return total


def sum_of(lines: Iterable[LineItem], key: str) -> Money | None:
    """Add up the parts; a sum of blanks is blank."""
    parts = [_amount(line, key) for line in lines if line.counting is Counting.PART]
    known = [amount for amount in parts if amount is not None]
    return sum(known, start=_NOTHING) if known else None


def _amount(line: LineItem, key: str) -> Money | None:
    return line.amounts[key] if key in line.amounts else sum_of(line.parts, key)


def _settled_line(line: LineItem, keys: Sequence[str]) -> LineItem:
    parts = [_settled_line(part, keys) for part in line.parts]
    amounts: Amounts = line.amounts
    if any(part.counting is Counting.PART for part in parts):
        amounts = settled_amounts(amounts, parts, keys)
    whole = evolve(line, amounts=amounts, parts=parts)
    limits = {key: _amount(whole, key) for key in keys}
    return evolve(whole, parts=[_within(limits, part) for part in parts])


def _within(limits: Amounts, part: LineItem) -> LineItem:
    """Take the amounts from a breakdown, and from all under it, where they exceed the limits."""
    if part.counting is not Counting.OF_WHICH:
        return part
    exceeded = {
        key
        for key, limit in limits.items()
        if (amount := _amount(part, key)) is not None and (limit is None or amount > limit)
    }
    return _without(exceeded, part)


def _without(keys: set[str], line: LineItem) -> LineItem:
    return evolve(
        line,
        amounts=FrozenMap({key: cell for key, cell in line.amounts.items() if key not in keys}),
        parts=[_without(keys, part) for part in line.parts],
    )
