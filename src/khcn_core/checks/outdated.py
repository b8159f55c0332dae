"""Does the plan speak of what had ended by then: programmes, and inspection by departments?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.law_data import NO_INSPECTION_BY_DEPARTMENTS_FROM
from khcn_core.checks.places import sections, wordings
from khcn_core.checks.signing import signing_days
from khcn_core.checks.sources import CONSISTENCY, INSPECTION
from khcn_core.plan import Plan

_RESULTS = re.compile(r"\b(?:kết quả|đánh giá|tình hình|hạn chế|nguyên nhân)\b", re.IGNORECASE)

_CLAUSE_END = re.compile(r"[;.:]")
_NAMED_DOCUMENT = re.compile(r"\bsố \d[\w/-]*/|“|\bLuật\b")
# What was found by a past inspection is still to be followed up.
_PAST = r"(?<!kết luận )(?<!biên bản )(?<!sau )"
_INSPECTION = re.compile(
    rf"{_PAST}\bthanh tra(?:,| và) kiểm tra\b"
    r"|\bkiểm tra(?:,| và) thanh tra\b"
    r"|\b(?:phối hợp|tham gia|tổ chức|tiến hành)\b[^“”]{0,60}?"
    rf"{_PAST}\bthanh tra\b(?! (?:tỉnh|thành phố|nhân dân))",
    re.IGNORECASE,
)
_INSPECTORATE = re.compile(r"Thanh tra (?:Chính phủ|tỉnh|thành phố|viên)")

_CARRIED_OUT = re.compile(
    r"(?:tiếp tục )?(?:triển khai|thực hiện|tổ chức (?:triển khai|thực hiện))\b", re.IGNORECASE
)
_PERIOD = re.compile(r"\bgiai đoạn (\d{4} ?[-–] ?(\d{4}))\b")
_SETTLING = re.compile(r"\b(?:chuyển tiếp|gia hạn|kéo dài|sơ kết|tổng kết)\b", re.IGNORECASE)


@rule(
    "LAW106",
    Severity.WARNING,
    vi="“{words}”: từ 01/7/2025 sở không còn thanh tra; kế hoạch nên ghi “kiểm tra”, hoặc nêu rõ "
    "cơ quan thanh tra",
    en="“{words}”: from 1 July 2025 on departments have no inspectorate (thanh tra); write “kiểm "
    "tra”, or name the inspectorate that is meant",
    source=INSPECTION,
)
def inspection_after_its_end(plan: Plan) -> Iterator[Hit]:
    """Look for inspection that a plan announces after departments lost theirs.

    What the part on results reports may lie before that day.
    """
    days = signing_days(plan)
    if days is None:
        return
    severity = days.severity_before(NO_INSPECTION_BY_DEPARTMENTS_FROM, Severity.WARNING)
    if severity is not None:
        return
    results = _results(plan)
    for path, text in wordings(plan):
        if (words := _inspection(text)) and not path.startswith(results):
            yield hit(path, words=words)


@rule(
    "LAW107",
    Severity.NOTE,
    vi="báo cáo năm {year} nêu việc thực hiện chương trình giai đoạn {ended}, đã kết thúc: xem lại "
    "giai đoạn, hoặc nói rõ là phần chuyển tiếp",
    en="the report on {year} speaks of carrying out what ran in {ended} and has ended: check the "
    "years, or say that it is what was left of it",
    source=CONSISTENCY,
)
def programme_after_its_end(plan: Plan) -> Iterator[Hit]:
    """Look for programmes that the part on results reports as carried out after their last year."""
    period = plan.reporting_period
    year = period.year if period else plan.fiscal_year - 1
    results = _results(plan)
    for path, text in wordings(plan):
        reported = path.startswith(results) and _CARRIED_OUT.match(text)
        ended = [years for years, last in _PERIOD.findall(text) if int(last) < year]
        if reported and ended and not _SETTLING.search(text):
            yield hit(path, year=year, ended=", ".join(dict.fromkeys(ended)))


def _results(plan: Plan) -> tuple[str, ...]:
    """Return the paths of the parts that report: outermost sections with such a title."""
    return tuple(
        f"{path}."
        for path, section in sections(plan)
        if path.count("[") == 1 and _RESULTS.search(section.title or "")
    )


def _inspection(text: str) -> str | None:
    """Return the words that speak of inspection, unless they name a document or a body."""
    for clause in _CLAUSE_END.split(text):
        found = _INSPECTION.search(clause)
        if found and not _NAMED_DOCUMENT.search(clause) and not _INSPECTORATE.search(clause):
            return found[0]
    return None


RULES_OUTDATED = (inspection_after_its_end, programme_after_its_end)
