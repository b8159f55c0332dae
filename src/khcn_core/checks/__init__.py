"""What is wrong with a plan that exists: findings, never exceptions."""

from khcn_core.checks.checking import check
from khcn_core.checks.discovery import discover_rules
from khcn_core.checks.findings import Finding, Hit, Rule, Severity, Source, hit, rule
from khcn_core.checks.selection import select
from khcn_core.checks.table import RULES

__all__ = [
    "RULES",
    "Finding",
    "Hit",
    "Rule",
    "Severity",
    "Source",
    "check",
    "discover_rules",
    "hit",
    "rule",
    "select",
]
