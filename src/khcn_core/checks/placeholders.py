"""Was something left to be filled in?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import wordings
from khcn_core.checks.sources import PRESENTATION
from khcn_core.checks.written import around
from khcn_core.plan import Plan, Status

_DOTS = r"(?:\.{3,}(?!/)|…+)"
_PLACEHOLDER = re.compile(
    r"\b(?:về|cho|của|là|tại|với|gồm|số|ngày|tháng|năm|từ|đến|do|theo|ông|bà|khoảng) ?" + _DOTS
    + r"|[…_]{2,}|\.{5,}|\u00a0{3,}"
    + r"|\b20(?:xx|XX|\.{2,}|…)"
    + r"|(?<![\w.])(?<!thứ )(?<!kỷ )(?<!khóa )(?<!khoá )(?:x{2,}|XX+)(?!\w)"
    + r"|\[(?:…|\.+|\s*)\]"
)  # fmt: skip
_CLAUSE_END = re.compile(r"[.;:…]")
_LISTING = re.compile(r",|\bnhư\b|\bvà\b")
_AND_SO_ON = re.compile(r"\bv\.? ?v[.… ]*$")


@rule(
    "CLK151",
    Severity.NOTE,
    vi="còn chỗ chưa điền: “{words}”",
    en="something is left to be filled in: “{words}”",
    source=PRESENTATION,
)
def left_to_be_filled_in(plan: Plan) -> Iterator[Hit]:
    """Look for the first placeholder of each text; a paper that was signed should have none."""
    severity = None if plan.status is Status.DRAFT else Severity.WARNING
    for path, text in wordings(plan):
        if words := _placeholder(text):
            yield hit(path, severity, words=words)


def _placeholder(text: str) -> str | None:
    """Return a placeholder with the words around it. Dots that end a list are none."""
    if found := _PLACEHOLDER.search(text):
        return around(text, *found.span())
    if not text.endswith(("...", "…")) or _AND_SO_ON.search(text):
        return None
    clause = _CLAUSE_END.split(text.rstrip(".… "))[-1].strip()
    return None if _LISTING.search(clause) else f"{clause}..."


RULES_PLACEHOLDERS = (left_to_be_filled_in,)
