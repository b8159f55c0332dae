"""Dates that may lack a day or a month, and the months that figures cover."""

import calendar
import re
from typing import Self

from attrs import field, frozen
from attrs.validators import optional

from khcn_core.errors import InvalidValueError, refusal, wrong_type
from khcn_core.model import Validator, is_a, placed

_WRITTEN_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def whole_number(first: int, last: int) -> Validator:
    """Return a validator for the whole numbers from `first` to `last`."""

    def validate(_owner: object, _field: object, value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            raise wrong_type(value, "số nguyên", "an integer")
        if not first <= value <= last:
            raise refusal(
                "phải nằm trong khoảng từ {first} đến {last}",
                "must be between {first} and {last}",
                first=first,
                last=last,
            )

    return validate


a_year = whole_number(1900, 2999)
a_month = whole_number(1, 12)


@frozen(field_transformer=placed)
class PartialDate:
    """A date in the Gregorian calendar whose day, or day and month, may still be open.

    Written as `2022`, `2022-04` or `2022-04-27`. Raises `InvalidValueError` for a day that the
    calendar lacks and for a day without a month.
    """

    year: int = field(validator=a_year)
    month: int | None = field(default=None, validator=optional(a_month))
    day: int | None = field(default=None, validator=optional(whole_number(1, 31)))

    def __attrs_post_init__(self) -> None:
        if self.day is None:
            return
        if self.month is None:
            raise refusal("có ngày mà thiếu tháng", "a day without a month", path="month")
        last = calendar.monthrange(self.year, self.month)[1]
        if self.day > last:
            raise refusal(
                "tháng {month} năm {year} chỉ có {last} ngày",
                "month {month} of {year} has only {last} days",
                path="day",
                month=self.month,
                year=self.year,
                last=last,
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2022`, `2022-04` or `2022-04-27`."""
        found = _WRITTEN_DATE.fullmatch(text)
        if found is None:
            raise refusal(
                "“{text}” không phải ngày viết như 2022, 2022-04 hoặc 2022-04-27",
                "“{text}” is not a date such as 2022, 2022-04 or 2022-04-27",
                text=text[:40],
            )
        try:
            return cls(*(int(part) for part in found.groups() if part is not None))
        except InvalidValueError:
            raise refusal(
                "“{text}” không có trong lịch từ năm 1900 đến năm 2999",
                "“{text}” is not in the calendar of the years 1900 to 2999",
                text=text,
            ) from None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@frozen(kw_only=True, field_transformer=placed)
class Period:
    """The months of one year that figures cover, both ends included.

    The default is the whole year; `cumulative` adds everything before it (lũy kế đến hết kỳ).
    Raises `InvalidValueError` if the last month lies before the first.
    """

    year: int = field(validator=a_year)
    from_month: int = field(default=1, validator=a_month)
    through_month: int = field(default=12, validator=a_month)
    cumulative: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.through_month < self.from_month:
            raise refusal(
                "tháng cuối ({last}) đứng trước tháng đầu ({first})",
                "the last month ({last}) lies before the first ({first})",
                path="through_month",
                last=self.through_month,
                first=self.from_month,
            )

    @property
    def is_whole_year(self) -> bool:
        """Whether the period is the twelve months."""
        return (self.from_month, self.through_month) == (1, 12)
