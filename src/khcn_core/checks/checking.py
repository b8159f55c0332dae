"""Asking all rules about a plan."""

from collections.abc import Iterable

from khcn_core.checks.acceptance import accepted, idle_acceptances
from khcn_core.checks.findings import Finding, Rule
from khcn_core.checks.isolation import findings_of
from khcn_core.checks.table import RULES
from khcn_core.plan import Plan


def check(plan: Plan, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return everything that the rules have to say about a plan.

    What the plan accepts is returned too, with the reason. Behind it come acceptances that nothing
    needs. A rule of another distribution that fails gives a finding, and the others go on.
    """
    asked = tuple(rules)
    said = (finding for rule in asked for finding in findings_of(rule, plan))
    findings = tuple(accepted(plan, said))
    resting = {rule.code for rule in RULES} - {rule.code for rule in asked}
    return (*findings, *idle_acceptances(plan, findings, resting))
