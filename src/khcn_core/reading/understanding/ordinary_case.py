"""Words in ordinary case for those that a paper shows in capitals only.

Capitals don't say how a name is written in running text. What is returned gives the same capitals
in any case; its small letters are a guess by the rules for names of bodies and places.
"""

import re
from collections.abc import Iterator, Sequence

from khcn_core.layout.capitals import in_capitals

_NAMES = (
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Sở Khoa học và Công nghệ",
    "Sở Tài chính",
    "Khoa học và Công nghệ",
    "Khoa học, Công nghệ",
    "Văn phòng",
    "Văn hóa - Xã hội",
    "Kinh tế và Hạ tầng",
    "Kinh tế",
    "Chủ tịch",
    "Phó Chủ tịch",
    "Phó Giám đốc",
    "Phó Trưởng phòng",
)
_BEFORE_PLACES = (
    "đặc khu",
    "thành phố",
    "thị trấn",
    "thị xã",
    "huyện",
    "phường",
    "quận",
    "tỉnh",
    "xã",
)
_PHRASES = {tuple(in_capitals(each).split()): each for each in (*_BEFORE_PLACES, *_NAMES)}
_LONGEST = max(map(len, _PHRASES))
_MOST_WORDS = 1_000
"""What has more is no name, and stays in capitals."""
_SHORT = frozenset({"UBND", "HĐND", "KH&CN", "KHCN", "UBMTTQ", "CN"})
_AUTHORITY = re.compile(r"(?:(?:TM|KT|TL|TUQ|Q)\. ?)?")


def in_ordinary_case(capitals: str) -> str:
    """Return the likeliest ordinary spelling of a text in capitals.

    >>> in_ordinary_case("ỦY BAN NHÂN DÂN XÃ VÍ DỤ"), in_ordinary_case("KT. CHỦ TỊCH")
    ('Ủy ban nhân dân xã Ví Dụ', 'KT. Chủ tịch')
    """
    if capitals.count(" ") > _MOST_WORDS:
        return capitals
    on_behalf = _AUTHORITY.match(capitals)
    start = on_behalf.end() if on_behalf else 0
    guess = capitals[:start] + " ".join(_spelled(capitals[start:].split(" ")))
    return guess if in_capitals(guess) == capitals else capitals


def _spelled(words: Sequence[str]) -> Iterator[str]:
    at, is_place = 0, False
    while at < len(words):
        phrase = _phrase(words[at : at + _LONGEST])
        if phrase:
            yield phrase if at else _capitalized(phrase)
            is_place = phrase in _BEFORE_PLACES
        else:
            yield _word(words[at], is_name=is_place or not at)
        at += len(phrase.split()) or 1


def _phrase(words: Sequence[str]) -> str:
    """Return the phrase that the words begin with, "" for none."""
    begins = (each for each in _PHRASES if each == tuple(words[: len(each)]))
    return _PHRASES.get(next(begins, ()), "")


def _word(word: str, *, is_name: bool) -> str:
    if word in _SHORT or any(map(str.isdecimal, word)):
        return word
    return _capitalized(word.lower()) if is_name else word.lower()


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
