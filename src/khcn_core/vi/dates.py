"""Dates in words, as Nghị định 30/2020/NĐ-CP writes them (Phụ lục I, II.4), and back."""

import calendar
import re
import unicodedata

from khcn_core.errors import InvalidValueError, refusal
from khcn_core.text import blank_for

ReadDate = tuple[int, int | None, int | None]
"""Year, month and day; None for what is left open."""

# What stands where a part is still to be written by hand: nothing but spaces, dots or a line.
_PART = r"(\s+[0-9]{1,2}\s+|[\s.…_]+)"
_YEAR = "([12][0-9]{3})"
_IN_WORDS = re.compile(rf"(?:(?:ngày{_PART})?tháng{_PART})?năm\s+{_YEAR}", re.IGNORECASE)
_IN_DIGITS = re.compile(rf"([0-9]{{1,2}})/([0-9]{{1,2}})/{_YEAR}")
_BEGINNING = re.compile(
    rf"[0-9]{{1,2}}(?:/[0-9]{{0,2}}(?:/{_YEAR}?)?)?"
    rf"|(?:ngày{_PART})?(?:tháng{_PART})?(?:ngày|tháng|năm\s+{_YEAR}?)?",
    re.IGNORECASE,
)
_SHOWN = 60


def date_in_words(year: int | None = None, month: int | None = None, day: int | None = None) -> str:
    """Return "ngày 05 tháng 01 năm 2023", with room to write for each part that is None.

    A zero stands before days under 10 and before the months 1 and 2 only.
    """
    written_day = blank_for(2) if day is None else f"{day:02d}"
    written_month = blank_for(2) if month is None else f"{month:02d}" if month < 3 else str(month)
    written_year = blank_for(4) if year is None else str(year)
    return f"ngày {written_day} tháng {written_month} năm {written_year}"


def read_date(text: str) -> ReadDate:
    """Read a date as papers write it: with zeros or without, some parts left open or not.

    >>> read_date("ngày 05 tháng 01 năm 2023"), read_date("27/4/2022"), read_date("năm 2022")
    ((2023, 1, 5), (2022, 4, 27), (2022, None, None))

    Raises `InvalidValueError` for any other text, for a day that the calendar lacks and for a day
    without a month.
    """
    plain = unicodedata.normalize("NFC", text).strip()
    found = _IN_WORDS.fullmatch(plain) or _IN_DIGITS.fullmatch(plain)
    if found is None:
        raise _no_date(plain)
    year, month, day = int(found[3]), _number(found[2]), _number(found[1])
    _check_month(month, plain)
    _check_day(year, month, day, plain)
    return year, month, day


def _number(part: str | None) -> int | None:
    digits = (part or "").strip()
    return int(digits) if digits.isdecimal() else None


def _check_month(month: int | None, text: str) -> None:
    if month is not None and not 1 <= month <= 12:
        raise refusal(
            "“{text}”: không có tháng {month}; cần từ 1 đến 12",
            "“{text}”: there is no month {month}; expected 1 to 12",
            text=text[:_SHOWN],
            month=month,
        )


def _check_day(year: int, month: int | None, day: int | None, text: str) -> None:
    if day is None:
        return
    if month is None:
        raise refusal(
            "“{text}” có ngày mà thiếu tháng; cần viết như “ngày 05 tháng 01 năm 2023”",
            "“{text}” has a day without a month; expected “ngày 05 tháng 01 năm 2023” or so",
            text=text[:_SHOWN],
        )
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise refusal(
            "“{text}”: tháng {month} năm {year} không có ngày {day}; cần từ 1 đến {last}",
            "“{text}”: month {month} of {year} has no day {day}; expected 1 to {last}",
            text=text[:_SHOWN],
            month=month,
            year=year,
            day=day,
            last=last,
        )


def _no_date(text: str) -> InvalidValueError:
    begun = _BEGINNING.match(text)
    stop = begun.end() if begun else 0
    return refusal(
        "“{text}” không đọc được từ ký tự thứ {place} (“{rest}”); cần ngày viết như “ngày 05 tháng "
        "01 năm 2023”, “tháng 4 năm 2022”, “năm 2022” hoặc 27/4/2022",
        "“{text}” cannot be read from character {place} on (“{rest}”); expected a date such as "
        "“ngày 05 tháng 01 năm 2023”, “tháng 4 năm 2022”, “năm 2022” or 27/4/2022",
        text=text[:_SHOWN],
        place=stop + 1,
        rest=text[stop : stop + _SHOWN],
    )
