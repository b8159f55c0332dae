"""Do statements of funding and the tables agree?

Money is compared within one year: that of a statement's period, or else the reporting year.
"""

from collections.abc import Iterator

from attrs import frozen

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import funding_facts, tables
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.money import Money
from khcn_core.plan import Column, FundingFact, FundingKind, Measure, Plan
from khcn_core.tables import work_out
from khcn_core.tables.arithmetic import add_up

_RECEIVED = frozenset({FundingKind.ALLOCATED, FundingKind.SUPPLEMENTED, FundingKind.CARRIED_OVER})


@rule(
    "FUN101",
    Severity.ERROR,
    vi="ghi đã sử dụng {spent}, nhiều hơn tổng kinh phí được giao, bổ sung và chuyển sang của năm "
    "{year} là {received}",
    en="states that {spent} was used, more than the {received} that were allocated, supplemented "
    "and carried over for {year}",
    source=CONSISTENCY,
)
def spent_more_than_there_is(plan: Plan) -> Iterator[Hit]:
    """Compare what was used with all that was received for the same year."""
    for path, fact in funding_facts(plan):
        year = year_of(fact, plan)
        received = _received(plan, year)
        if fact.kind is not FundingKind.USED or fact.amount is None or received is None:
            continue
        if fact.amount > received:
            yield hit(f"{path}.amount", spent=fact.amount, received=received, year=year)


@rule(
    "FUN102",
    Severity.WARNING,
    vi="cột “{column}” cộng lại là {total}, nhiều hơn kinh phí của năm {year} nêu trong phần lời "
    "là {received}",
    en="column “{column}” comes to {total}, more than the {received} that the text gives for "
    "{year}",
    source=CONSISTENCY,
)
def table_exceeds_funding(plan: Plan) -> Iterator[Hit]:
    """Compare each column of money done or expected with all that was received for its year."""
    for column in _spending_columns(plan):
        received = _received(plan, column.year)
        if received is not None and column.total > received:
            yield hit(
                column.path,
                column=column.header,
                total=column.total,
                received=received,
                year=column.year,
            )


@rule(
    "FUN103",
    Severity.WARNING,
    vi="phần lời ghi đã sử dụng {spent}, nhưng cột “{column}” cùng kỳ cộng lại là {total}",
    en="the text states that {spent} was used, but column “{column}” for the same months comes to "
    "{total}",
    source=CONSISTENCY,
)
def spent_otherwise_in_table(plan: Plan) -> Iterator[Hit]:
    """Compare what was used with the column done of the very same period."""
    done = [column for column in _spending_columns(plan) if column.measure is Measure.DONE]
    for path, fact in funding_facts(plan):
        if fact.kind is not FundingKind.USED or fact.amount is None:
            continue
        for column in done:
            if column.column.period == fact.period and column.total != fact.amount:
                yield hit(
                    f"{path}.amount",
                    spent=fact.amount,
                    column=column.header,
                    total=column.total,
                )


@frozen
class _SpendingColumn:
    """A column of money done or expected in a declared year, with what it comes to."""

    path: str
    column: Column
    year: int
    total: Money

    @property
    def measure(self) -> Measure | None:
        return self.column.measure

    @property
    def header(self) -> str:
        return " / ".join(self.column.header)


def _spending_columns(plan: Plan) -> Iterator[_SpendingColumn]:
    for path, table in tables(plan):
        figured = work_out(table)
        for index, column in enumerate(table.columns):
            period = column.period
            if column.measure not in {Measure.DONE, Measure.EXPECTED} or period is None:
                continue
            total = figured.comes_to(column.key)
            if total is not None and not period.cumulative:
                yield _SpendingColumn(f"{path}.columns[{index}]", column, period.year, total)


def _received(plan: Plan, year: int) -> Money | None:
    """Return what was received for a year; None if no allocation is stated."""
    facts = [fact for _, fact in funding_facts(plan) if year_of(fact, plan) == year]
    if not any(fact.kind is FundingKind.ALLOCATED and fact.amount is not None for fact in facts):
        return None
    return add_up(fact.amount for fact in facts if fact.kind in _RECEIVED)


def year_of(fact: FundingFact, plan: Plan) -> int:
    """Return the year that a statement of funding speaks of."""
    period = fact.period or plan.reporting_period
    return period.year if period else plan.fiscal_year - 1
