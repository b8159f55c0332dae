"""Asking all rules about a style."""

from khcn_core.checks.findings import Finding
from khcn_core.house_style.page_rules import RULES_PAGE
from khcn_core.house_style.rule import StyleRule
from khcn_core.house_style.text_rules import RULES_TEXT
from khcn_core.style import Style

STYLE_RULES: tuple[StyleRule, ...] = tuple(
    sorted((*RULES_PAGE, *RULES_TEXT), key=lambda rule: rule.code)
)
"""The rules by code."""


def check_style(style: Style) -> tuple[Finding, ...]:
    """Return where a style departs from the decree. What the decree leaves open is never told."""
    return tuple(finding for rule in STYLE_RULES for finding in rule.findings(style))
