"""Dates as papers write them read back, and no others are read."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.dates import PartialDate
from khcn_core.dates_in_text import read_partial_date
from khcn_core.errors import InvalidValueError
from khcn_core.testing.strategies import partial_dates
from khcn_core.vi.dates import date_in_words, read_date

days = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))


@given(partial_dates())
def test_what_the_decree_writes_reads_back(date: PartialDate) -> None:
    assert read_partial_date(date_in_words(date.year, date.month, date.day)) == date


@given(days, st.booleans(), st.sampled_from([str, str.upper, str.capitalize]), st.booleans())
def test_padding_case_and_normal_form_do_not_matter(
    day: dt.date, padded: bool, case: type[str], composed: bool
) -> None:
    width = 2 if padded else 1
    words = f"ngày {day.day:0{width}d}  tháng {day.month:0{width}d} năm {day.year} "
    words = unicodedata.normalize("NFC" if composed else "NFD", case(words))
    short = f"{day.day:0{width}d}/{day.month:0{width}d}/{day.year}"
    assert read_date(words) == read_date(short) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("ngày 05 tháng 01 năm 2023", PartialDate(2023, 1, 5)),
        ("ngày 5 tháng 3 năm 2023", PartialDate(2023, 3, 5)),
        ("ngày 03 tháng 09 năm 2020", PartialDate(2020, 9, 3)),
        ("Ngày 29 tháng 02 năm 2024", PartialDate(2024, 2, 29)),
        ("27/4/2022", PartialDate(2022, 4, 27)),
        ("27/04/2022", PartialDate(2022, 4, 27)),
        ("tháng 4 năm 2022", PartialDate(2022, 4)),
        ("tháng 04 năm 2022", PartialDate(2022, 4)),
        ("năm 2022", PartialDate(2022)),
        ("ngày\u00a0\u00a0\u00a0tháng\u00a0\u00a0\u00a0năm 2022", PartialDate(2022)),
        ("ngày tháng năm 2022", PartialDate(2022)),
        ("ngày … tháng 4 năm 2022", PartialDate(2022, 4)),
        ("ngày ..... tháng ..... năm 2022", PartialDate(2022)),
        ("ngày ___ tháng ___ năm 2022", PartialDate(2022)),
    ],
)
def test_what_papers_say(text: str, date: PartialDate) -> None:
    assert read_partial_date(text) == date


def test_a_date_may_be_open_all_over() -> None:
    two, four = "\u00a0" * 5, "\u00a0" * 10
    assert date_in_words() == f"ngày {two} tháng {two} năm {four}"


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_each_month_has_the_days_of_the_calendar(year: int, month: int) -> None:
    accepted = [day for day in range(40) if is_read(f"{day}/{month}/{year}")]
    first = dt.date(year, month, 1)
    following = first.replace(year=year + month // 12, month=month % 12 + 1)
    assert accepted == list(range(1, (following - first).days + 1))


def is_read(text: str) -> bool:
    try:
        read_date(text)
    except InvalidValueError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022",
        "2022-04-27",
        "27-4-2022",
        "27.4.2022",
        "4/2022",
        "27/4/22",
        "027/4/2022",
        "27/4/20222",
        "27 / 4 / 2022",
        "ngày 27/4/2022",
        "Hà Nội, ngày 27 tháng 4 năm 2022",
        "ngày 27 tháng 4",
        "ngày 27 tháng 4 năm",
        "ngày 27 tháng 4 năm 22",
        "ngày 27 tháng tư năm 2022",
        "ngày27tháng4năm2022",
        "ngàytháng năm 2022",
        "ngày 2 7 tháng 4 năm 2022",
        "ngày .5 tháng 4 năm 2022",
        "ngày ２７ tháng ４ năm ２０２２",
        "ngày 27 năm 2022",
        "tháng 4 năm 2022.",
        "ngày ٣ tháng 4 năm 2022",
        "năm 0022",
    ],
)
def test_other_texts_are_no_dates(text: str) -> None:
    with pytest.raises(InvalidValueError, match="cần ngày viết như"):
        read_date(text)


@given(st.text(alphabet="ngàythănm 0123456789/….\u00a0", max_size=40) | st.text())
def test_whatever_is_read_is_a_date(text: str) -> None:
    if is_read(text):
        year, month, day = read_date(text)
        assert dt.date(year, month or 1, day or 1)
        assert str(year) in text
        assert day is None or month is not None


def test_a_partial_date_keeps_to_its_years() -> None:
    assert read_date("5/1/1800") == (1800, 1, 5)
    with pytest.raises(InvalidValueError, match=r"year: .*1900"):
        read_partial_date("5/1/1800")
