"""Do amounts in words say what the figures before them say?"""

import re
from collections.abc import Iterator
from itertools import pairwise

from khcn_core.amounts_in_text import find_amounts
from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import texts
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.plan import Plan

_OPENING_BRACKET = re.compile(r"[,;]? ?\((?:(?:viết )?bằng chữ: ?)?", re.IGNORECASE)


@rule(
    "ARI201",
    Severity.ERROR,
    vi="số tiền bằng chữ là {in_words}, nhưng số tiền ngay trước đó là {in_digits}",
    en="the amount in words is {in_words}, but the figure before it is {in_digits}",
    source=CONSISTENCY,
)
def amount_in_words(plan: Plan) -> Iterator[Hit]:
    """Compare each amount in words in brackets with the figure right before it."""
    for path, text in texts(plan):
        for figure, words in pairwise(find_amounts(text)):
            between = text[figure.end : words.start]
            said_twice = words.in_words and not figure.in_words
            if said_twice and _OPENING_BRACKET.fullmatch(between) and words.amount != figure.amount:
                yield hit(path, in_words=words.amount, in_digits=figure.amount)
