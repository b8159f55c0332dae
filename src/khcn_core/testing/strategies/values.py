"""Money, quantities, dates and periods."""

import calendar

from hypothesis import strategies as st

from khcn_core.dates import PartialDate, Period
from khcn_core.money import Money
from khcn_core.plan.lines import Quantity

_MOST = 10**15
_ROUND_AMOUNTS = (0, 1, 72_000_000, 130_000_000, 2_670_000_000, 999_999_999_999)
_WRITTEN = ("1", "0", "03", "1,5", "0,05", "1.200", "-2", "1.234.567,890", "007", "2,0")
_YEARS = st.sampled_from(range(2023, 2031)) | st.integers(1900, 2999)
_MONTHS = st.integers(1, 12)


def money(*, least: int = -_MOST, most: int = _MOST) -> st.SearchStrategy[Money]:
    """Return amounts from `least` to `most` đồng, round figures among them."""
    round_amounts = [amount for amount in _ROUND_AMOUNTS if least <= amount <= most]
    return (st.sampled_from(round_amounts) | st.integers(least, most)).map(Money)


def quantities() -> st.SearchStrategy[Quantity]:
    """Return quantities in every way of writing them: with padding, decimals, dots, a sign."""
    return (st.sampled_from(_WRITTEN) | st.integers(0, 999).map(str)).map(Quantity)


def years() -> st.SearchStrategy[int]:
    """Return the years that a plan may name, those around today most often."""
    return _YEARS


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw a year, a month or a day."""
    year = draw(_YEARS)
    month = draw(st.none() | _MONTHS)
    if month is None:
        return PartialDate(year)
    _, last = calendar.monthrange(year, month)
    return PartialDate(year, month, draw(st.none() | st.integers(1, last) | st.just(last)))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a year or some months of it, with or without all that came before."""
    months = sorted([draw(_MONTHS), draw(_MONTHS)])
    first, last = draw(st.sampled_from([(1, 12), (1, months[1]), (months[0], months[1])]))
    return Period(
        year=draw(_YEARS), from_month=first, through_month=last, cumulative=draw(st.booleans())
    )
