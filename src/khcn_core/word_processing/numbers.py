"""Numbers that a file says, and numbers of its automatic lists as they are written."""

from khcn_core.source import MARKERS
from khcn_core.vi.ordinals import roman

MOST_COUNTED = 3999
"""The last number that has Roman figures; no list of a plan begins behind it."""
LONGEST_LABEL = 100
"""How many characters the words of a label may have; more are cut off."""
_ALPHABET = 26


def whole(text: str | None, otherwise: int, most: int) -> int:
    """Return a number that is not negative, `most` if it is larger; another for what is none."""
    if not text or not (text.isascii() and text.isdecimal()):
        return otherwise
    return min(int(text), most) if len(text) <= len(str(most)) else most


def roman_figures(number: int) -> str:
    """Return I, II, III, ...; digits for what has none."""
    return roman(number) if 0 < number <= MOST_COUNTED else str(number)


def repeated_letters(number: int) -> str:
    """Return a, b, ..., z, aa, bb, ..., zz: with f, j, w, z and without đ."""
    turns, at = divmod(max(number, 1) - 1, _ALPHABET)
    return chr(ord("a") + at) * (turns + 1) if turns < _ALPHABET else str(number)


def marker(character: str) -> str:
    """Return the marker of a bullet; what symbol fonts draw is no character that can be kept."""
    return character if len(character) == 1 and character in MARKERS else MARKERS[0]
