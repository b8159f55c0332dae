"""Are quotation marks and brackets closed again?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import funding_facts, wordings
from khcn_core.checks.sources import PRESENTATION
from khcn_core.checks.written import around
from khcn_core.plan import Plan

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
_MARKS = re.compile(r"[()\[\]{}“”«»]")
# Not the inches of 24".
_STRAIGHT = re.compile(r'(?<!\d)"')
# "a)", "1)" number points within a text.
_POINT = re.compile(r"(?:(?<=[\s;:,.])|^)(?:[a-zđ]|\d{1,2})\)", re.IGNORECASE)


@rule(
    "CLK201",
    Severity.NOTE,
    vi="dấu {mark} thiếu dấu mở hoặc dấu đóng đi cùng, ở: {words}",
    en="the mark {mark} is never closed, or was never opened: {words}",
    source=PRESENTATION,
)
def unpaired_mark(plan: Plan) -> Iterator[Hit]:
    """Look for the first mark of each text that has no partner.

    Statements of funding are left out: their amount may stand between the two.
    """
    facts = {f"{path}.text" for path, _ in funding_facts(plan)}
    for path, text in wordings(plan):
        place = None if path in facts else _unpaired(text)
        if place is not None:
            yield hit(path, mark=text[place], words=around(text, place, place + 1))


def _unpaired(text: str) -> int | None:
    """Return where the first mark without a partner stands."""
    opened: list[int] = []
    points = {found.end() - 1 for found in _POINT.finditer(text)}
    for found in _MARKS.finditer(text):
        mark, place = found[0], found.start()
        if mark in _PAIRS:
            opened.append(place)
        elif opened and _PAIRS[text[opened[-1]]] == mark:
            opened.pop()
        elif place not in points:
            return opened[-1] if opened else place
    if opened:
        return opened[0]
    straight = [found.start() for found in _STRAIGHT.finditer(text)]
    return straight[-1] if len(straight) % 2 else None


RULES_MARKS = (unpaired_mark,)
