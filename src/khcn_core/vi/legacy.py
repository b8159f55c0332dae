"""Text that was written for the fonts of before Unicode, and letters of other alphabets in it.

Such fonts drew Vietnamese letters at the places of Western ones: text typed in .VnTime (TCVN
5712:1993, "TCVN3") or in VNI-Times reads "KÕ ho¹ch" or "Keá hoaïch" in any other font.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from khcn_core.vi.syllables import is_syllable

FontEncoding = Literal["TCVN3", "VNI"]

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)
_VNI_LETTERS = str.maketrans("ñÑôÔöÖæÆóÓòÒîÎ", "đĐơƠưƯỉỈĩĨịỊỵỴ")
_VNI_MARKS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_PAIR = re.compile(f"([aeouyơư])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_UNICODE_ONLY = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
_ENCODINGS: tuple[FontEncoding, ...] = ("TCVN3", "VNI")

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХаеѕіјорсух", "ABESIJKMHOPCTXaesijopcyx", strict=True))
# Not the capital mu, which "µm" has in capitals.
_GREEK = dict(zip("ΑΒΕΖΗΙΚΝΟΡΤΥΧο", "ABEZHIKNOPTYXo", strict=True))
_DOUBLES = _CYRILLIC | _GREEK
_A_DOUBLE = re.compile(f"[{''.join(_DOUBLES)}]")
_LETTERS = re.compile(r"[^\W\d_]+")


class LookAlike(NamedTuple):
    """A Cyrillic or Greek letter in a Latin word: its place from 0, itself, and its double."""

    place: int
    letter: str
    latin: str


def from_legacy(text: str, encoding: FontEncoding) -> str:
    """Return in Unicode what a text shows in a font of that encoding."""
    if encoding == "TCVN3":
        return text.translate(_TCVN3)
    letters = text.translate(_VNI_LETTERS)
    pairs = _VNI_PAIR.sub(lambda pair: pair[1] + _VNI_MARKS[pair[2].lower()], letters)
    return unicodedata.normalize("NFC", pairs)


def find_legacy_encoding(text: str) -> FontEncoding | None:
    """Return the font encoding a text was surely typed in, else None.

    It takes two different words that are no Vietnamese as they stand and are once converted, and
    none that conversion spoils. A text with a letter that only Unicode has is never one of them.
    """
    if text.isascii() or _UNICODE_ONLY.search(text):
        return None
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    fitting = (encoding for encoding in _ENCODINGS if _explains(encoding, words))
    return next(fitting, None)


def find_look_alike(text: str) -> LookAlike | None:
    """Return the first Cyrillic or Greek letter that stands for a Latin one in a Latin word."""
    return next(look_alikes(text), None)


def look_alikes(text: str) -> Iterator[LookAlike]:
    """Yield every Cyrillic or Greek letter that stands for a Latin one in a Latin word."""
    for word in _LETTERS.finditer(text):
        others = _A_DOUBLE.sub("", word[0])
        if others and others != word[0] and all(map(_is_latin, others)):
            for double in _A_DOUBLE.finditer(text, *word.span()):
                yield LookAlike(double.start(), double[0], _DOUBLES[double[0]])


def _is_latin(letter: str) -> bool:
    return "LATIN" in unicodedata.name(letter, "")


def _explains(encoding: FontEncoding, words: set[str]) -> bool:
    """Tell whether conversion turns every word into Vietnamese, two of which were not before."""
    strange = {word for word in words if not is_syllable(word)}
    return len(strange) > 1 and all(is_syllable(from_legacy(word, encoding)) for word in words)
