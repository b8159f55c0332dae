"""Repairs of one text. Each of them leaves alone what it is not sure of, and every figure."""

import re
from collections.abc import Callable

from khcn_core.layout.punctuation import closed

Mend = Callable[[str], str]

_DOUBLED = re.compile(r"(?<! ) {2,}(?![ \d])|(?<![ \d]) {2,}(?! )")
"""Spaces in a row, unless they stand between two digits."""

_BEFORE_MARK = re.compile(r"(?<=[^\W\d_]|[)”]) +(?=[;,.:](?: |$))")
"""Spaces between a word and a mark that ends there: not those before "..." or ".5"."""

_AMPERSAND = re.compile(r"\b(KH|GD|TN|VH|NN|LĐ) ?& ?(CN|ĐT|MT|TT|DL|PTNT|XH)\b")
"""Short names of fields and their departments: "A & B" may be the name of a firm."""

_AUTHORITY = re.compile(r"^(TM|KT|TL|TUQ|Q)\.(?=[^\W\d_])")
_DASH = re.compile(r"^(?:[-–] +|-(?=[^\W\d_]))(?=\S)")
_MARKS = (";", ".", ",", ":")


def settled(text: str, *mends: Mend) -> str:
    """Return the text mended until nothing is left to mend; what would be empty stays."""
    while True:
        mended = text
        for mend in mends:
            mended = mend(mended).strip(" ") or mended
        if mended == text:
            return text
        text = mended


def tidy(text: str) -> str:
    """Return the text with single spaces, none before a mark, and none in "KH&CN"."""
    text = _BEFORE_MARK.sub("", _DOUBLED.sub(" ", text))
    return _AMPERSAND.sub(r"\1&\2", text)


def without_dash(text: str) -> str:
    """Return a line without the dash that layout sets before it."""
    return _DASH.sub("", text)


def without_semicolon(text: str) -> str:
    """Return a line without the ";" that layout sets behind it."""
    rest = text.removesuffix(";").rstrip(" ")
    return text if rest.endswith(_MARKS) else rest


def without_end(text: str) -> str:
    """Return the closing without the "./." that layout sets behind it."""
    for end in ("./.", "/."):
        rest = text.removesuffix(end).rstrip(" ")
        if rest != text and closed(rest) == closed(text):
            return rest
    return text


def without(beginning: str) -> Mend:
    """Return what takes away the words that layout sets before a line, such as "Lưu:"."""
    return lambda text: text.removeprefix(beginning)


def without_label(label: str) -> Mend:
    """Return what takes away a label typed in front of a text that has it already."""
    if not label or label[-1].isalnum():
        return tidy
    return without(f"{label} ")


def spaced_authority(text: str) -> str:
    """Return "KT. Chủ tịch" for "KT.Chủ tịch"."""
    return _AUTHORITY.sub(r"\1. ", text)
