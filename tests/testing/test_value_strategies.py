"""Laws of single values, and those that hold for the values of every strategy."""

import copy
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from multiprocessing.reduction import ForkingPickler

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from khcn_core.dates import PartialDate, Period
from khcn_core.money import Money
from khcn_core.plan import Quantity
from khcn_core.testing.strategies import (
    budget_tables,
    documents,
    money,
    partial_dates,
    periods,
    plans,
    quantities,
    styles,
    texts,
)
from khcn_core.text import clean

WHOLE_VALUES = {
    "documents": documents(),
    "styles": styles(),
    "tables": budget_tables(),
    "consistent tables": budget_tables(consistent=True),
    "plans": plans(),
    "consistent plans": plans(consistent=True),
}
MODEST = settings(max_examples=20)
FIRST_FOUND = settings(derandomize=True, database=None, max_examples=3000, phases=[Phase.generate])
FIXED = settings(derandomize=True, database=None, max_examples=1000)


def every_text(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from every_text(tuple(value.items()))
    elif isinstance(value, tuple):
        for part in value:
            yield from every_text(part)
    elif attrs.has(type(value)) and not isinstance(value, Enum):
        yield from every_text(attrs.astuple(value, recurse=False))


@pytest.mark.parametrize("name", WHOLE_VALUES)
@MODEST
@given(data=st.data())
def test_values_are_clean_and_equal_to_their_copies(name: str, data: st.DataObject) -> None:
    value = data.draw(WHOLE_VALUES[name])
    assert [text for text in every_text(value) if clean(text) != text] == []
    sent_to_another_process = ForkingPickler.loads(ForkingPickler.dumps(value))
    for twin in (copy.deepcopy(value), sent_to_another_process):
        assert twin == value
        assert hash(twin) == hash(value)


@given(text=texts())
def test_texts_are_filled_and_clean(text: str) -> None:
    assert text
    assert clean(text) == text


TRAPS: dict[str, Callable[[str], bool]] = {
    "a combining mark first": lambda text: text[0] == "\u0301",
    "a right-to-left override": lambda text: "\u202e" in text,
    "joined emoji": lambda text: "\u200d" in text,
    "nothing but no-break spaces": lambda text: set(text) == {"\u00a0"},
    "several spaces": lambda text: "   " in text,
    "markup": lambda text: "<" in text and "&" in text,
    "the end of CDATA": lambda text: "]]>" in text,
    "a byte order mark": lambda text: "\ufeff" in text,
    "a zero-width space": lambda text: "\u200b" in text,
    "a soft hyphen": lambda text: "\u00ad" in text,
    "box drawing": lambda text: "│" in text,
    "letters beyond the first plane": lambda text: max(text) > "\uffff",
    "a word wider than a page": lambda text: max(map(len, text.split(" "))) > 200,
    "Vietnamese": lambda text: "Ủy ban nhân dân" in text,
}


@pytest.mark.parametrize("trap", TRAPS)
def test_texts_hold_every_trap(trap: str) -> None:
    assert find(texts(), TRAPS[trap], settings=FIRST_FOUND)


def test_texts_are_empty_where_that_is_asked_for() -> None:
    assert find(texts(may_be_empty=True), lambda _: True, settings=FIXED) == ""
    assert find(texts(), lambda _: True, settings=FIXED) == "a"


@given(amount=money(least=-5, most=72_000_000))
def test_money_stays_within_its_bounds(amount: Money) -> None:
    assert Money(-5) <= amount <= Money(72_000_000)


def test_values_shrink_to_the_simplest() -> None:
    assert find(money(), lambda _: True, settings=FIXED) == Money(0)
    assert find(quantities(), lambda _: True, settings=FIXED) == Quantity("1")
    assert find(partial_dates(), lambda _: True, settings=FIXED) == PartialDate(2023)
    assert find(periods(), lambda _: True, settings=FIXED) == Period(year=2023)


WRITTEN: dict[str, Callable[[Quantity], bool]] = {
    "padded": lambda quantity: quantity.written == "03",
    "decimal": lambda quantity: "," in quantity.written,
    "zero": lambda quantity: quantity.written == "0",
    "grouped": lambda quantity: "." in quantity.written,
}


@pytest.mark.parametrize("way", WRITTEN)
def test_quantities_are_written_in_every_way(way: str) -> None:
    assert find(quantities(), WRITTEN[way], settings=FIRST_FOUND)


DATES: dict[str, Callable[[PartialDate], bool]] = {
    "a year": lambda date: date.month is None,
    "a month": lambda date: date.month is not None and date.day is None,
    "a day": lambda date: date.day is not None,
    "the last of a long month": lambda date: date.day == 31,
    "the last of February": lambda date: date.month == 2 and date.day in {28, 29},
    "long ago": lambda date: date.year < 1950,
}


@pytest.mark.parametrize("extent", DATES)
def test_partial_dates_have_every_extent(extent: str) -> None:
    assert find(partial_dates(), DATES[extent], settings=FIRST_FOUND)


PERIODS: dict[str, Callable[[Period], bool]] = {
    "the whole year": lambda period: period.is_whole_year,
    "its beginning": lambda period: period.from_month == 1 and period.through_month < 12,
    "its middle": lambda period: period.from_month > 1,
    "one month": lambda period: period.from_month == period.through_month,
    "all before, too": lambda period: period.cumulative,
}


@pytest.mark.parametrize("extent", PERIODS)
def test_periods_have_every_extent(extent: str) -> None:
    assert find(periods(), PERIODS[extent], settings=FIRST_FOUND)
