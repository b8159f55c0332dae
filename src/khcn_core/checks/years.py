"""Do the plan's years agree?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import BUDGET_CALENDAR, CONSISTENCY
from khcn_core.plan import Plan, Purpose

_YEAR_NAMED = re.compile(r"\bnăm (\d{4})\b(?! ?[-–])")

_DATED = {
    Purpose.PROPOSAL: (-1,),
    Purpose.EXECUTION: (-1, 0),
    Purpose.ADJUSTMENT: (0,),
}
"""In which years, counted from the fiscal year, each kind of plan is signed."""


@rule(
    "YEA101",
    Severity.ERROR,
    vi="trích yếu nêu năm {named}, nhưng năm kế hoạch là {fiscal_year}",
    en="the subject names the year {named}, but the plan is for {fiscal_year}",
    source=CONSISTENCY,
)
def subject_year(plan: Plan) -> Iterator[Hit]:
    """Compare the years that the subject names with the fiscal year."""
    named = _YEAR_NAMED.findall(plan.subject)
    if named and str(plan.fiscal_year) not in named:
        yield hit("subject", named=", ".join(named), fiscal_year=plan.fiscal_year)


@rule(
    "YEA102",
    Severity.WARNING,
    vi="kế hoạch năm {fiscal_year} đề ngày trong năm {year}; loại kế hoạch này thường ký năm "
    "{expected}",
    en="a plan for {fiscal_year} is dated {year}; plans of this purpose are signed in {expected}",
    source=BUDGET_CALENDAR,
)
def date_year(plan: Plan) -> Iterator[Hit]:
    """Compare the year of the date with the fiscal year, by the plan's purpose."""
    expected = [plan.fiscal_year + offset for offset in _DATED[plan.purpose]]
    if plan.date and plan.date.year not in expected:
        yield hit(
            "date",
            year=plan.date.year,
            fiscal_year=plan.fiscal_year,
            expected=" / ".join(map(str, expected)),
        )


@rule(
    "YEA103",
    Severity.WARNING,
    vi="kế hoạch năm {fiscal_year} báo cáo kết quả năm {year}; đề xuất thường báo cáo năm liền "
    "trước là {expected}",
    en="a plan for {fiscal_year} reports on {year}; a proposal reports on the year before, "
    "{expected}",
    source=BUDGET_CALENDAR,
)
def reporting_year(plan: Plan) -> Iterator[Hit]:
    """Compare the year that a proposal reports on with the one before its fiscal year."""
    period, expected = plan.reporting_period, plan.fiscal_year - 1
    if plan.purpose is Purpose.PROPOSAL and period and period.year != expected:
        yield hit(
            "reporting_period.year",
            year=period.year,
            fiscal_year=plan.fiscal_year,
            expected=expected,
        )
