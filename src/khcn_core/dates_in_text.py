"""Dates as papers write them, read as values."""

from khcn_core.dates import PartialDate
from khcn_core.vi.dates import read_date


def read_partial_date(text: str) -> PartialDate:
    """Read "ngày 05 tháng 01 năm 2023", "tháng 4 năm 2022", "năm 2022" or 27/4/2022.

    Raises `InvalidValueError` for any other text and for what the calendar lacks.
    """
    return PartialDate(*read_date(text))
