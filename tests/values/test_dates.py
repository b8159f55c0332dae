"""Dates that may be partial, and the decree's way to write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.dates import PartialDate, Period
from khcn_core.errors import InvalidValueError
from khcn_core.testing.strategies import partial_dates, periods
from khcn_core.text import blank_for
from khcn_core.vi.dates import date_in_words


@given(partial_dates())
def test_a_written_date_reads_back(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31)))
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    assert str(PartialDate(day.year, day.month, day.day)) == day.isoformat()


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ((2022, 13), "month"),
        ((2022, 0), "month"),
        ((2022, 2, 29), "day"),
        ((2022, None, 3), "month"),
        ((1899,), "year"),
        ((2022.0,), "year"),
        ((2022, True), "month"),
    ],
)
def test_impossible_dates_are_refused_with_their_place(
    fields: tuple[object, ...], path: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        PartialDate(*fields)
    assert [problem.path for problem in refused.value.problems] == [path]


@pytest.mark.parametrize(
    "text", ["", "22", "2022-4", "2022/04", "2022-04-27T00", "２０２２", "2022-"]
)
def test_other_ways_to_write_dates_are_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="2022-04-27"):
        PartialDate.parse(text)


@given(periods())
def test_a_period_is_a_whole_year_only_with_twelve_months(period: Period) -> None:
    months = period.through_month - period.from_month + 1
    assert 1 <= months <= 12
    assert period.is_whole_year == (months == 12)


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(InvalidValueError, match="through_month"):
        Period(year=2022, from_month=5, through_month=4)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2023, 1, 5), "ngày 05 tháng 01 năm 2023"),
        (PartialDate(2020, 2, 9), "ngày 09 tháng 02 năm 2020"),
        (PartialDate(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (PartialDate(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (PartialDate(2019, 12, 10), "ngày 10 tháng 12 năm 2019"),
        (PartialDate(2022), f"ngày {blank_for(2)} tháng {blank_for(2)} năm 2022"),
        (PartialDate(2022, 4), f"ngày {blank_for(2)} tháng 4 năm 2022"),
    ],
)
def test_the_decree_pads_days_and_the_months_one_and_two(date: PartialDate, words: str) -> None:
    assert date_in_words(date.year, date.month, date.day) == words
