"""What the title and the properties say of a plan: its kind, its year, what it is for."""

import re
from collections import Counter
from collections.abc import Iterable

from khcn_core.dates import PartialDate, Period
from khcn_core.document import Properties, Title
from khcn_core.layout.capitals import in_capitals
from khcn_core.messages import message
from khcn_core.plan import DocumentNumber, Purpose, Status
from khcn_core.reading.understanding.ordinary_case import in_ordinary_case
from khcn_core.reading.understanding.remarks import Remarks

UNKNOWN_YEAR = 1900
"""The fiscal year of a paper that names no year at all."""

_YEAR = re.compile(r"\bnăm (?P<year>(?:19|2[0-9])[0-9]{2})\b", re.IGNORECASE)
_FIRST_MONTHS = re.compile(
    r"\b(?P<month>[1-9]|1[0-2]) tháng đầu năm (?P<year>20[0-9]{2})\b", re.IGNORECASE
)
_ADJUSTED = re.compile(r"\bđiều chỉnh\b", re.IGNORECASE)
_CARRIED_OUT = re.compile(r"\btriển khai\b|\bthực hiện\b", re.IGNORECASE)
_ESTIMATED = re.compile(r"\bdự toán\b|\bxây dựng\b", re.IGNORECASE)


def kind_of(title: Title | None, about: Properties) -> str:
    """Return the kind in ordinary case, as the properties write it if they agree."""
    if title is None:
        return ""
    known = about.title.removesuffix(f" {title.subject}")
    is_known = f"{known} {title.subject}" == about.title and in_capitals(known) == title.text
    return known if is_known else in_ordinary_case(title.text)


def fiscal_year_of(
    subject: str, texts: Iterable[str], about: Properties, line: int, remarks: Remarks
) -> int:
    """Return the year that the plan is for: that of its subject, or else the one named most."""
    for told in (*about.keywords, subject):
        if years := _YEAR.findall(told):
            return int(years[-1])
    named = Counter(year for text in texts for year in _YEAR.findall(text))
    year = int(named.most_common(1)[0][0]) if named else UNKNOWN_YEAR
    said = message(
        "tên kế hoạch không nêu năm; tạm lấy năm {year}",
        "the subject names no year; {year} is taken",
        year=year,
    )
    remarks.kept(line, subject, said)
    return year


def reporting_period_of(heads: Iterable[str], fiscal_year: int) -> Period | None:
    """Return the months of the year before that a heading names, "5 tháng đầu năm 2022"."""
    for head in heads:
        found = _FIRST_MONTHS.search(head)
        if found and int(found["year"]) == fiscal_year - 1:
            return Period(year=fiscal_year - 1, through_month=int(found["month"]))
    return None


def purpose_of(subject: str) -> Purpose:
    """Return what a plan is for, a proposal unless its subject says otherwise."""
    if _ADJUSTED.search(subject):
        return Purpose.ADJUSTMENT
    is_execution = _CARRIED_OUT.search(subject) and not _ESTIMATED.search(subject)
    return Purpose.EXECUTION if is_execution else Purpose.PROPOSAL


def status_of(number: DocumentNumber, date: PartialDate | None) -> Status:
    """Return how far a plan has come: a number and a whole date are given when it is issued."""
    is_issued = number.number is not None and date is not None and date.day is not None
    return Status.ISSUED if is_issued else Status.DRAFT
