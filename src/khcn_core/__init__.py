"""Hold, check and print Vietnamese plans for science and technology and their budgets."""

from khcn_core.canonical_text import document_text
from khcn_core.checks import Finding, Severity, check
from khcn_core.codec import dumps, load, loads
from khcn_core.document import Document
from khcn_core.errors import InvalidPlanError, InvalidValueError, KhcnError, UnreadableInputError
from khcn_core.layout import lay_out
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan import Plan
from khcn_core.publishing import render
from khcn_core.rendering import RenderingError, formats

__all__ = [
    "Document",
    "Finding",
    "InvalidPlanError",
    "InvalidValueError",
    "KhcnError",
    "Money",
    "MoneyUnit",
    "Plan",
    "RenderingError",
    "Severity",
    "UnreadableInputError",
    "check",
    "document_text",
    "dumps",
    "formats",
    "lay_out",
    "load",
    "loads",
    "render",
]
