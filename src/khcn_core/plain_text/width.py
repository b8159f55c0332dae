"""How many columns of a terminal a text takes, and where it may be cut.

Combining marks and invisible format characters take no column, wide and fullwidth characters of
East Asian scripts two, all others one (Unicode Standard Annex #11; ambiguous characters are
narrow, as everywhere outside East Asian fonts). What is not assigned is as wide as the annex says
that it will be, since versions of Python know different versions of Unicode.
"""

import re
import unicodedata
from collections.abc import Iterator

_SOFT_HYPHEN = "\u00ad"
_PLANES_OF_IDEOGRAPHS = (2, 3)
"""All of these is wide, assigned or not."""
# Letters of Vietnamese and its neighbours, punctuation, currency, arrows, operators, box drawing.
_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u22ff\u2500-\u257f]*"
)


def is_narrow(text: str) -> bool:
    """Tell at a glance whether each character of a text takes one column.

    The answer may be no for a narrow text with rare characters; it is never wrongly yes.
    """
    return _NARROW.fullmatch(text) is not None


def display_width(text: str) -> int:
    """Return the number of columns that a text takes."""
    return len(text) if is_narrow(text) else sum(map(character_width, text))


def character_width(character: str) -> int:
    """Return the number of columns that one character adds: 0, 1 or 2."""
    category = unicodedata.category(character)
    if category.startswith("M") or (category == "Cf" and character != _SOFT_HYPHEN):
        return 0
    if category == "Cn":
        return 2 if ord(character) >> 16 in _PLANES_OF_IDEOGRAPHS else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def clusters(text: str) -> Iterator[str]:
    """Yield the pieces that may not be cut: a character with the marks that follow it.

    Each takes one column or two, but for a first one that may hold marks alone.
    """
    start = 0
    for position in range(1, len(text)):
        if character_width(text[position]):
            yield text[start:position]
            start = position
    if text:
        yield text[start:]
