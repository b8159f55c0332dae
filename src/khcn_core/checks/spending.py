"""Does money done, expected and allocated stand in the order that its months allow?

With P done, E expected, A allocated, supplemented and carried over in one year: P <= E <= A where
E is the whole year, P + E <= A where it is the rest of it. A table's own column of allocations is
held against the others only where the text says what came on top: more than 100% of what was first
allocated is ordinary.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Self

from attrs import frozen

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.funding import year_of
from khcn_core.checks.places import funding_facts, sections
from khcn_core.checks.rows import lines_of
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.checks.stages import Stage, YearOfTable
from khcn_core.dates import Period
from khcn_core.money import Money
from khcn_core.plan import FundingKind, Plan
from khcn_core.tables.arithmetic import add_up

_LATE = 4
_CAUSES = re.compile(r"nguyên nhân|hạn chế|chậm|tồn tại|khó khăn|vướng mắc", re.IGNORECASE)


@rule(
    "FUN201",
    Severity.WARNING,
    vi="“{name}”: cột “{done}” là {spent}, nhiều hơn cột “{expected}” của cả năm {year} là {total}",
    en="“{name}”: column “{done}” is {spent}, more than column “{expected}” for all of {year}, "
    "{total}",
    source=CONSISTENCY,
)
def more_done_than_expected(plan: Plan) -> Iterator[Hit]:
    """Compare what is done with what the whole year is expected to take: P <= E."""
    for year in YearOfTable.all_of(plan):
        done, expected = year.done, year.expected
        if done and expected and expected.period.is_whole_year:
            yield from _reversed(year, done, expected)


@rule(
    "FUN202",
    Severity.WARNING,
    vi="thực hiện và ước thực hiện năm {year} cộng lại là {spent}, nhiều hơn kinh phí được giao, "
    "bổ sung và chuyển sang là {received}",
    en="what is done and expected in {year} comes to {spent}, more than the {received} that were "
    "allocated, supplemented and carried over",
    source=CONSISTENCY,
)
def more_expected_than_allocated(plan: Plan) -> Iterator[Hit]:
    """Compare what the year takes with all that was received: E <= A, or P + E <= A."""
    stated = _Received.of(plan)
    for year in YearOfTable.all_of(plan):
        received = stated.in_all(year)
        if year.spent is None or received is None or not stated.is_complete(year):
            continue
        if year.spent > received and not stated.is_exceeded_by_column(year):
            yield hit(year.path, year=year.year, spent=year.spent, received=received)


@rule(
    "FUN203",
    Severity.NOTE,
    vi="đến hết tháng {through} năm {year} chưa sử dụng kinh phí (0 đồng); nếu đúng như vậy, nên "
    "nêu lý do và tiến độ giải ngân những tháng còn lại",
    en="nothing was spent through month {through} of {year} (0 đồng); if that is so, the reason "
    "and the pace of the remaining months are worth stating",
    source=CONSISTENCY,
)
def nothing_done(plan: Plan) -> Iterator[Hit]:
    """Find tables, or else statements, by which nothing was spent in four months or more."""
    found = [*_columns_without_spending(plan)]
    yield from found or _statements_of_nothing(plan)


@rule(
    "FUN204",
    Severity.NOTE,
    vi="năm {year} ước chi hết {spent}, bằng đúng toàn bộ kinh phí của năm, trong khi đề mục "
    "“{heading}” nêu vướng mắc; nên xem lại số ước thực hiện",
    en="{year} is expected to take {spent}, exactly all that there is for it, while the heading "
    "“{heading}” speaks of difficulties; the expected figure is worth another look",
    source=CONSISTENCY,
)
def all_expected_in_spite_of_causes(plan: Plan) -> Iterator[Hit]:
    """Find years of which everything is expected though headings name what held the work up."""
    causes = [section.title for _, section in sections(plan) if _CAUSES.search(section.title or "")]
    stated = _Received.of(plan)
    for year in YearOfTable.all_of(plan) if causes else ():
        if year.spent and year.spent == stated.in_all(year) and not _all_done(year):
            yield hit(year.path, year=year.year, spent=year.spent, heading=causes[0])


def _reversed(year: YearOfTable, done: Stage, expected: Stage) -> Iterator[Hit]:
    def found(path: str, name: object, spent: Money, total: Money, how: Severity | None) -> Hit:
        return hit(
            path,
            how,
            name=name,
            done=done.header,
            expected=expected.header,
            spent=spent,
            total=total,
            year=year.year,
        )

    place = year.place
    if done.total is not None and expected.total is not None and done.total > expected.total:
        title = place.table.total.title if place.table.total else place.path
        path = place.column_path(expected.column)
        yield found(path, title, done.total, expected.total, None)
    for row in lines_of(place.figured):
        spent, total = row.amount(done.column.key), row.amount(expected.column.key)
        if not row.parts and spent is not None and total is not None and spent > total:
            path = place.cell_path(row, expected.column.key)
            yield found(path, row.item.name, spent, total, Severity.NOTE)


@frozen(kw_only=True)
class _Received:
    """What the prose says was received in each year, at first and on top of it."""

    first: Mapping[int, Money]
    on_top: Mapping[int, Money]

    @classmethod
    def of(cls, plan: Plan) -> Self:
        first: dict[int, Money] = {}
        on_top: dict[int, Money] = {}
        for _, fact in funding_facts(plan):
            if fact.amount is not None and fact.kind is not FundingKind.USED:
                year = year_of(fact, plan)
                sums = first if fact.kind is FundingKind.ALLOCATED else on_top
                sums[year] = sums.get(year, Money(0)) + fact.amount
        return cls(first=first, on_top=on_top)

    def in_all(self, year: YearOfTable) -> Money | None:
        """Return all that was received, by the prose or else by the table's own column."""
        column = year.allocated.total if year.allocated else None
        first = self.first.get(year.year, column)
        return None if first is None else add_up([first, self.on_top.get(year.year)])

    def is_complete(self, year: YearOfTable) -> bool:
        """Whether the paper says what came on top, be it nothing."""
        return year.year in self.on_top

    def is_exceeded_by_column(self, year: YearOfTable) -> bool:
        """Whether a single column exceeds what the prose gives, which FUN102 reports."""
        stages = [stage for stage in (year.done, year.expected) if stage and stage.total]
        received = self.in_all(year)
        return year.year in self.first and any(
            stage.total is not None and received is not None and stage.total > received
            for stage in stages
        )


def _all_done(year: YearOfTable) -> bool:
    return year.done is not None and year.done.total == year.spent


def _columns_without_spending(plan: Plan) -> Iterator[Hit]:
    for year in YearOfTable.all_of(plan):
        done = year.done
        if done and done.total == Money(0) and _is_late(done.period):
            path = year.place.column_path(done.column)
            yield hit(path, year=year.year, through=done.period.through_month)


def _statements_of_nothing(plan: Plan) -> Iterator[Hit]:
    for path, fact in funding_facts(plan):
        period = fact.period or plan.reporting_period
        is_nothing = fact.kind is FundingKind.USED and fact.amount == Money(0)
        if is_nothing and period and _is_late(period):
            yield hit(f"{path}.amount", year=period.year, through=period.through_month)


def _is_late(period: Period) -> bool:
    return period.from_month == 1 and period.through_month >= _LATE


RULES_SPENDING = (
    more_done_than_expected,
    more_expected_than_allocated,
    nothing_done,
    all_expected_in_spite_of_causes,
)
"""What was spent, is expected and was allocated."""
