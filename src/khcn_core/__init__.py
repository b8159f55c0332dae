"""Hold, check and print Vietnamese plans for science and technology and their budgets.

Names are loaded when they are first used: a program that only spells numbers does not wait for
the model, nor one that only renders for the rules.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khcn_core.canonical_text import document_text
    from khcn_core.checks import Finding, Severity, check
    from khcn_core.codec import dumps, load, loads
    from khcn_core.document import Document
    from khcn_core.errors import (
        InvalidPlanError,
        InvalidValueError,
        KhcnError,
        UnreadableInputError,
    )
    from khcn_core.layout import lay_out
    from khcn_core.money import Money, MoneyUnit
    from khcn_core.plan import Plan
    from khcn_core.publishing import render
    from khcn_core.reading.whole import read
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
    "read",
    "render",
]

_HOMES = {
    "canonical_text": ("document_text",),
    "checks": ("Finding", "Severity", "check"),
    "codec": ("dumps", "load", "loads"),
    "document": ("Document",),
    "errors": ("InvalidPlanError", "InvalidValueError", "KhcnError", "UnreadableInputError"),
    "layout": ("lay_out",),
    "money": ("Money", "MoneyUnit"),
    "plan": ("Plan",),
    "publishing": ("render",),
    "reading.whole": ("read",),
    "rendering": ("RenderingError", "formats"),
}
_MODULE_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from the module that it lives in."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted({*globals(), *__all__})
