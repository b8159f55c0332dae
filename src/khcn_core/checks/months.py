"""Do the months of the prose, of the reporting period and of the tables' columns agree?

What a heading says is compared only if it speaks of the reporting year, or of no year.
"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import sections, tables
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.dates import Period
from khcn_core.plan import Column, Measure, Plan

_FIRST_MONTHS = re.compile(r"\b(\d{1,2}) tháng đầu năm(?: (\d{4}))?(?! trước)\b")
_LAST_MONTHS = re.compile(r"\b(\d{1,2}) tháng cuối năm(?: (\d{4}))?(?! trước)\b")
_THROUGH_MONTH = re.compile(r"\b(?:đến|hết)(?: hết)? tháng (\d{1,2})\b", re.IGNORECASE)


@rule(
    "MON101",
    Severity.WARNING,
    vi="cột “{column}” tính đến tháng {through}, nhưng kế hoạch báo cáo {reported} tháng đầu năm "
    "{year}",
    en="column “{column}” goes through month {through}, but the plan reports on the first "
    "{reported} months of {year}",
    source=CONSISTENCY,
)
def column_cut_off(plan: Plan) -> Iterator[Hit]:
    """Compare the last month of each column done with that of the reporting period."""
    reported = plan.reporting_period
    for path, column, period in _columns(plan, Measure.DONE):
        same_year = reported and period.year == reported.year and not period.is_whole_year
        if reported and same_year and period.through_month != reported.through_month:
            yield hit(
                f"{path}.period",
                column=_header(column),
                through=period.through_month,
                reported=reported.through_month,
                year=reported.year,
            )


@rule(
    "MON102",
    Severity.WARNING,
    vi="đề mục nói {said} tháng đầu năm, nhưng kỳ báo cáo khai đến hết tháng {reported}",
    en="the heading says the first {said} months, but the reporting period ends with month "
    "{reported}",
    source=CONSISTENCY,
)
def prose_cut_off(plan: Plan) -> Iterator[Hit]:
    """Compare "5 tháng đầu năm" in headings with the reporting period."""
    if plan.reporting_period:
        reported = plan.reporting_period.through_month
        for path, said in _months_in_headings(plan, _FIRST_MONTHS):
            if said != reported:
                yield hit(path, said=said, reported=reported)


@rule(
    "MON103",
    Severity.WARNING,
    vi="đề mục nói {said} tháng cuối năm, nhưng sau kỳ báo cáo đến hết tháng {reported} còn {rest} "
    "tháng",
    en="the heading says the last {said} months, but after the reporting period, which ends with "
    "month {reported}, there are {rest}",
    source=CONSISTENCY,
)
def prose_rest_of_year(plan: Plan) -> Iterator[Hit]:
    """Compare "7 tháng cuối năm" in headings with what the reporting period leaves."""
    if plan.reporting_period:
        reported = plan.reporting_period.through_month
        for path, said in _months_in_headings(plan, _LAST_MONTHS):
            if said + reported != 12:
                yield hit(path, said=said, reported=reported, rest=12 - reported)


@rule(
    "MON104",
    Severity.WARNING,
    vi="cột “{done}” đến hết tháng {through}, cột “{expected}” từ tháng {start} đến tháng {end}: "
    "không nối thành đủ năm {year}",
    en="column “{done}” ends with month {through}, column “{expected}” covers months {start} to "
    "{end}: together they do not make the year {year}",
    source=CONSISTENCY,
)
def gap_between_columns(plan: Plan) -> Iterator[Hit]:
    """See that what is done and what is expected for the rest of a year join without a gap."""
    for path, column, period in _columns(plan, Measure.EXPECTED):
        table = path.rpartition(".")[0]
        for other, done, before in _columns(plan, Measure.DONE):
            beside = other.rpartition(".")[0] == table and before.year == period.year
            joined = (period.from_month, period.through_month) == (before.through_month + 1, 12)
            if beside and period.from_month > 1 and not joined:
                yield hit(
                    f"{path}.period",
                    done=_header(done),
                    through=before.through_month,
                    expected=_header(column),
                    start=period.from_month,
                    end=period.through_month,
                    year=period.year,
                )


@rule(
    "MON105",
    Severity.WARNING,
    vi="tên cột “{column}” nói đến tháng {said}, nhưng kỳ khai cho cột kết thúc ở tháng {through}",
    en="the header “{column}” says through month {said}, but the column's declared period ends "
    "with month {through}",
    source=CONSISTENCY,
)
def header_month(plan: Plan) -> Iterator[Hit]:
    """Compare "đến tháng 4" in a column's header with the period declared for it."""
    for path, column, period in _columns(plan, *Measure):
        for said in map(int, _THROUGH_MONTH.findall(_header(column))):
            if said != period.through_month:
                yield hit(
                    f"{path}.period",
                    column=_header(column),
                    said=said,
                    through=period.through_month,
                )


def _columns(plan: Plan, *measures: Measure) -> Iterator[tuple[str, Column, Period]]:
    """Yield the columns of these measures whose period is declared."""
    for path, table in tables(plan):
        for index, column in enumerate(table.columns):
            if column.measure in measures and column.period:
                yield f"{path}.columns[{index}]", column, column.period


def _months_in_headings(plan: Plan, words: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    year = plan.reporting_period.year if plan.reporting_period else None
    for path, section in sections(plan):
        for months, named in words.findall(section.title or ""):
            if not named or int(named) == year:
                yield f"{path}.title", int(months)


def _header(column: Column) -> str:
    return " / ".join(column.header)
