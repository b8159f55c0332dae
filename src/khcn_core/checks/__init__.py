"""What is wrong with a plan that exists: findings, never exceptions."""

from khcn_core.checks.findings import Finding, Rule, Severity
from khcn_core.checks.table import RULES, check

__all__ = ["RULES", "Finding", "Rule", "Severity", "check"]
