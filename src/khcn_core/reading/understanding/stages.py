"""What stage of the budget a column's figures belong to, where its header leaves no doubt."""

import re
from collections.abc import Sequence

from khcn_core.dates import Period
from khcn_core.plan import ColumnKind, Measure

_MEASURES = (
    (Measure.DIFFERENCE, r"\bchênh lệch\b|\bso sánh\b"),
    (Measure.SETTLED, r"\bquyết toán\b"),
    (Measure.APPROVED, r"\bphê duyệt\b"),
    (Measure.EXPECTED, r"\bước (?:thực hiện|chi)\b"),
    (Measure.ALLOCATED, r"\b(?:được )?giao\b"),
    (Measure.DONE, r"\b(?:đã )?thực hiện\b|\bđã chi\b|\btính đến\b|\blũy kế\b"),
    (Measure.ESTIMATE, r"\bdự toán\b"),
)
_NAMED = tuple((measure, re.compile(words)) for measure, words in _MEASURES)
_YEAR = re.compile(r"\bnăm (?P<year>(?:19|20)[0-9]{2})\b")
_FIRST_MONTHS = re.compile(
    r"\b(?P<month>[0-9]{1,2}) tháng đầu năm\b|\bđến (?:hết )?tháng (?P<to>[0-9]{1,2})\b"
)
_OTHER_MONTHS = re.compile(
    r"\btháng\b|\bquý\b|\bcuối năm\b|\blũy kế\b|\bgiai đoạn\b|[0-9]{4} ?[-–]"
)


def measure_of(path: Sequence[str], kind: ColumnKind, caption: str) -> Measure | None:
    """Return the stage of a column of amounts, the words nearest to its figures first.

    Where its header names none, the caption of the table may.
    """
    if kind is not ColumnKind.AMOUNT:
        return None
    for step in (*reversed(path), caption):
        words = step.lower()
        for measure, named in _NAMED:
            if named.search(words):
                return measure
    return None


def period_of(path: Sequence[str], measure: Measure | None, caption: str) -> Period | None:
    """Return the months that a header names, in the year of header or caption.

    What is expected may be meant for the whole year or for the rest of it: that is left open,
    unless the header says "cả năm".
    """
    words = " ".join(path).lower()
    years = set(_YEAR.findall(words)) or set(_YEAR.findall(caption.lower()))
    if measure is None or len(years) != 1:
        return None
    year = int(years.pop())
    months = _FIRST_MONTHS.search(words)
    if months:
        last = int(months["month"] or months["to"])
        return Period(year=year, through_month=last) if 1 <= last <= 12 else None
    if _OTHER_MONTHS.search(words) or (measure is Measure.EXPECTED and "cả năm" not in words):
        return None
    return Period(year=year)
