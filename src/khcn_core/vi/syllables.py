"""What can be a Vietnamese syllable: letters in an order that the spelling knows, and one tone."""

import re
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""The combining marks of huyền, hỏi, ngã, sắc and nặng; ngang has none."""

# k, gh and ngh stand before e, ê, i and y only, c, g and ng before the other vowels ("gì" aside).
_ONSET = (
    "(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|c)(?![eêiy])|g(?![eêy])|"
    "nh|gi|kh|ph|th|tr|ch|qu|[bdđhlmnprstvx])?"
)
_OPEN = (
    "[aeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|i[au]|iêu|o[aei]|oa[ioy]|oeo|ôi|ơi|u[aêiơy]|uây|uôi|"
    "uy[au]|ưa|ưi|ươi|ươu|ưu|yêu"
)
_BEFORE_CODA = "[aăâeêioôơuưy]|iê|o[aăeo]|u[âêôy]|uyê|ươ|yê"
_TONELESS = re.compile(rf"{_ONSET}(?:{_OPEN}|(?:{_BEFORE_CODA})(?:m|n|ng|nh))")
_STOPPED = re.compile(rf"{_ONSET}(?:{_BEFORE_CODA})(?:c|ch|p|t)")
_IN_STOPPED = frozenset("\u0301\u0323")


def is_syllable(word: str) -> bool:
    """Tell whether a word is spelled like a Vietnamese syllable, whatever its case.

    Words that end in c, ch, p or t carry sắc or nặng, as the language has it.
    """
    marked = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marked if mark in TONES]
    letters = "".join(mark for mark in marked if mark not in TONES)
    plain = unicodedata.normalize("NFC", letters)
    if _STOPPED.fullmatch(plain):
        return len(tones) == 1 and tones[0] in _IN_STOPPED
    return len(tones) <= 1 and _TONELESS.fullmatch(plain) is not None
