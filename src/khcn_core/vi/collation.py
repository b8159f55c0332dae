"""The Vietnamese order of words and names, as CLDR has it.

First the letters, in the order a ă â b c d đ e ê ... o ô ơ ... u ư; where all letters are equal,
the tones, in the order ngang, huyền, hỏi, ngã, sắc, nặng; at last small letters before capitals.
"""

import unicodedata
from typing import TypeAlias

SortKey: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: place for place, letter in enumerate(_ALPHABET)}
_TONES = {mark: place for place, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
_SPACE, _PUNCTUATION, _DIGIT, _LETTER, _OTHER = (step << 32 for step in range(5))


def sort_key(text: str) -> SortKey:
    """Return what sorts a text by the Vietnamese order: `sorted(names, key=sort_key)`."""
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for character in unicodedata.normalize("NFC", text):
        letter, tone = _toneless(character)
        small = letter.lower()
        letters.append(_place(small))
        tones.append(tone)
        cases.append(small != letter)
    return tuple(letters), tuple(tones), tuple(cases)


def name_sort_key(name: str) -> tuple[SortKey, SortKey]:
    """Return what sorts people: by the given name, which stands last, then by the rest."""
    rest, _, given = name.strip().rpartition(" ")
    return sort_key(given), sort_key(rest)


def _toneless(character: str) -> tuple[str, int]:
    """Return a letter without its tone, and the tone."""
    parts = unicodedata.normalize("NFD", character)
    tone = max((_TONES.get(mark, 0) for mark in parts), default=0)
    kept = "".join(mark for mark in parts if mark not in _TONES)
    return unicodedata.normalize("NFC", kept), tone


def _place(letter: str) -> int:
    """Return where a small letter stands: after spaces, punctuation and digits."""
    if letter in _LETTERS:
        return _LETTER + _LETTERS[letter]
    if letter.isspace():
        return _SPACE
    if letter.isdecimal():
        return _DIGIT + unicodedata.decimal(letter)
    if len(letter) != 1:
        return _OTHER
    kind = _OTHER if letter.isalpha() else _PUNCTUATION
    return kind + ord(letter)
