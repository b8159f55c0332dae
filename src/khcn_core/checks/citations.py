"""Were the documents that a plan cites there before the plan?"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import places_of, wordings
from khcn_core.checks.signing import days_of, signing_days
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.checks.written import written
from khcn_core.dates import PartialDate
from khcn_core.dates_in_text import read_partial_date
from khcn_core.errors import InvalidValueError
from khcn_core.plan import Basis, Plan, Status

_KINDS = (
    "Báo cáo|Biên bản|Chỉ thị|Chương trình|Công điện|Công văn|Đề án|Hướng dẫn|Kế hoạch|Kết luận|"
    "Nghị định|Nghị quyết|Quyết định|Thông báo|Thông tư|Thông tư liên tịch|Tờ trình|Văn bản"
)
_DATE = r"ngày (\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
_NUMBERED = re.compile(rf"\b((?:{_KINDS}) (?:số \d[^\s,;()]*|\d+/[^\s,;()]+)),? {_DATE}")
_LAW = re.compile(rf"Căn cứ ((?:Bộ luật|Luật|Pháp lệnh) [^;:.()\d]{{2,150}}(?:số \S+ )?){_DATE}")


@rule(
    "LAW105",
    Severity.ERROR,
    vi="{cited} đề ngày {cited_on}, sau ngày của kế hoạch ({date})",
    en="{cited} is dated {cited_on}, after the plan's date ({date})",
    source=CONSISTENCY,
)
def cited_before_it_was(plan: Plan) -> Iterator[Hit]:
    """Compare the date of each cited document with the plan's.

    A draft whose day is still open is signed after what it cites: that is no finding.
    """
    days = signing_days(plan)
    if not (days and plan.date):
        return
    for path, cited, date in chain(_guidance(plan), _cited(plan)):
        first = days_of(date).first
        is_open = days.first < first <= days.last and plan.status is not Status.DRAFT
        if first > days.last or is_open:
            yield hit(
                path,
                Severity.NOTE if is_open else None,
                cited=cited,
                cited_on=written(date),
                date=written(plan.date),
            )


def _guidance(plan: Plan) -> Iterator[tuple[str, str, PartialDate]]:
    if plan.guidance and plan.guidance.date:
        named = filter(None, (plan.guidance.kind, plan.guidance.number))
        yield "guidance.date", " ".join(named), plan.guidance.date


def _cited(plan: Plan) -> Iterator[tuple[str, str, PartialDate]]:
    """Yield documents that are named by kind, number and day, and laws that a basis names."""
    bases = ((f"{path}.text", basis.text) for path, basis in places_of(Basis, plan))
    found = chain(_found(_NUMBERED, wordings(plan)), _found(_LAW, bases))
    for path, cited, day in found:
        if date := _read(day):
            yield path, cited.strip(), date


def _found(
    pattern: re.Pattern[str], texts: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    return ((path, cited, day) for path, text in texts for cited, day in pattern.findall(text))


def _read(day: str) -> PartialDate | None:
    """Read a day as papers write it; None for one that the calendar lacks."""
    try:
        return read_partial_date(day if "/" in day else f"ngày {day}")
    except InvalidValueError:
        return None


RULES_CITATIONS = (cited_before_it_was,)
