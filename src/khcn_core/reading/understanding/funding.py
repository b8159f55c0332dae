"""Statements of funding in the prose: the author's words, then an amount."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from khcn_core.dates import Period
from khcn_core.errors import InvalidValueError
from khcn_core.layout.body import statement_text
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan import FundingFact, FundingKind

_UNITS = "|".join(sorted((unit.value for unit in MoneyUnit), key=len, reverse=True))
_AMOUNT = re.compile(
    unicodedata.normalize("NFD", rf": (?P<amount>-?[0-9][0-9.,]*|\u00a0+) (?P<unit>{_UNITS})")
)
"""In letters taken apart: what follows a unit may begin with a mark that joins its last letter."""
_MOST_AMOUNTS = 20
"""How many amounts of a text are tried; what has more is prose."""
_TAILS = frozenset({"", ".", ";", ",", "./."})
_KINDS = (
    (FundingKind.CARRIED_OVER, re.compile(r"\bchuyển (?:nguồn )?sang\b|\bkết chuyển\b")),
    (FundingKind.SUPPLEMENTED, re.compile(r"\bbổ sung\b")),
    (FundingKind.USED, re.compile(r"\bđã (?:được )?(?:sử dụng|chi|giải ngân)\b")),
    (FundingKind.ALLOCATED, re.compile(r"\b(?:được )?(?:giao|cấp|phân bổ)\b")),
)
_MONEY = re.compile(r"\b(?:kinh phí|dự toán|ngân sách|nguồn|số tiền|vốn)\b")
_YEAR = re.compile(r"\bnăm (?P<year>(?:19|20)[0-9]{2})\b")
_THROUGH = re.compile(r"\bđến (?:hết )?tháng (?P<month>1[0-2]|0?[1-9])\b")


def funding_fact(text: str, label: str | None) -> FundingFact | None:
    """Return the statement of funding that a text is, None if it is none.

    It must be just what layout makes of a statement, say what kind of money it speaks of, and end
    where the amount ends.
    """
    for found in _amounts(text):
        words, tail = found.string[: found.start()], found.string[found.end() :]
        kind = _kind(words) if tail in _TAILS else None
        if kind:
            return _fact(found, kind, label)
    return None


def labelled_statement(text: str, label: str) -> FundingFact | None:
    """Return the same for a paragraph that only a statement of funding can be: it has a label.

    Where its words don't say what money it speaks of, it counts as allocated.
    """
    for found in _amounts(text):
        kind = _kind(found.string[: found.start()]) or FundingKind.ALLOCATED
        if fact := _fact(found, kind, label):
            return fact
    return None


def _amounts(text: str) -> Iterator[re.Match[str]]:
    return islice(_AMOUNT.finditer(unicodedata.normalize("NFD", text)), _MOST_AMOUNTS)


def _fact(found: re.Match[str], kind: FundingKind, label: str | None) -> FundingFact | None:
    whole, amount = found.string, found["amount"]
    unit = MoneyUnit(unicodedata.normalize("NFC", found["unit"]))
    words = unicodedata.normalize("NFC", whole[: found.start()])
    try:
        fact = FundingFact(
            kind=kind,
            text=words,
            amount=Money.parse(amount, unit=unit) if amount.strip() else None,
            unit=unit,
            tail=whole[found.end() :],
            period=_period(words, kind),
            label=label,
        )
    except InvalidValueError:
        return None
    return fact if statement_text(fact) == unicodedata.normalize("NFC", whole) else None


def _kind(text: str) -> FundingKind | None:
    words = unicodedata.normalize("NFC", text).lower()
    if not _MONEY.search(words):
        return None
    return next((kind for kind, named in _KINDS if named.search(words)), None)


def _period(text: str, kind: FundingKind) -> Period | None:
    """Return the months that the words name; what is carried over belongs to the next year."""
    years = {int(year) for year in _YEAR.findall(text.lower())}
    if len(years) != 1:
        return None
    [year] = years
    through = _THROUGH.search(text.lower())
    if kind is FundingKind.CARRIED_OVER:
        return Period(year=year + 1)
    return Period(year=year, through_month=int(through["month"]) if through else 12)
