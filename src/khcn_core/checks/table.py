"""The table of rules."""

from collections.abc import Iterable

from khcn_core.checks import arithmetic, funding, labels, months, wording, years
from khcn_core.checks.findings import Finding, Rule
from khcn_core.plan import Plan

RULES: tuple[Rule, ...] = (
    arithmetic.group_amount,
    arithmetic.total_amount,
    wording.amount_in_words,
    funding.spent_more_than_there_is,
    funding.table_exceeds_funding,
    funding.spent_otherwise_in_table,
    labels.heading_label,
    labels.row_label,
    years.subject_year,
    years.date_year,
    years.reporting_year,
    months.column_cut_off,
    months.prose_cut_off,
    months.prose_rest_of_year,
    months.gap_between_columns,
    months.header_month,
)
"""The rules of this distribution, in the order in which their findings are given."""


def check(plan: Plan, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return everything that the rules have to say about a plan."""
    return tuple(finding for rule in rules for finding in rule.findings(plan))
