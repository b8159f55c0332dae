"""Numbers in words, as textbooks and public accounting write them, and back.

No law fixes the wording. Written are linh, nghìn, tỷ; mốt, tư, lăm after mươi; "không trăm" where
an inner group is under a hundred. Read are also lẻ, ngàn, tỉ, bốn after mươi, commas and any case.
"""

import unicodedata
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from khcn_core.errors import InvalidValueError, refusal
from khcn_core.vi.numbers import write_decimal

ZeroGroups = Literal["speak", "skip"]
"""Whether a group of three zeros between others is named: 1.000.500 as "một triệu không nghìn
năm trăm", which nobody hears as 1.500.000, or as "một triệu năm trăm"."""

LIMIT = 10**18
"""Numbers below it, on either side of zero, can be spelled."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_SCALES = ("triệu", "nghìn", "")
_BILLION, _MINUS = "tỷ", "âm"
_SHOWN = 200
_VARIANTS = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ"}
_VOCABULARY = frozenset(
    {*_DIGITS, *_AFTER_TENS.values(), *_SCALES, _BILLION, "mười", "mươi", "trăm", "linh"}
)


def spell_number(number: int, zero_groups: ZeroGroups = "speak") -> str:
    """Write a whole number in words.

    >>> spell_number(1_005)
    'một nghìn không trăm linh năm'

    Raises `InvalidValueError` for numbers of more than 18 digits.
    """
    if not -LIMIT < number < LIMIT:
        raise refusal(
            "chỉ viết được bằng chữ các số có không quá 18 chữ số",
            "only numbers of at most 18 digits can be written in words",
        )
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(abs(number), 10**9)
    words = [_MINUS] if number < 0 else []
    if billions:
        words += [*_below_billion(billions, zero_groups, above=False), _BILLION]
    words += _below_billion(rest, zero_groups, above=bool(billions))
    return " ".join(words)


def read_number(text: str) -> int:
    """Read a whole number in words; the inverse of `spell_number`, in both its ways.

    Nothing is accepted that does not spell back. Raises `InvalidValueError`, which names the first
    word that does not fit.
    """
    words = _plain_words(text)
    negative = words[:1] == [_MINUS]
    number = _value(words[negative:], text)
    number = -number if negative else number
    spellings = [spell_number(number, way) for way in ("speak", "skip")]
    if " ".join(words) not in spellings:
        raise _not_as_spelled(words, number, spellings, text)
    return number


def _not_as_spelled(
    words: list[str], number: int, spellings: list[str], text: str
) -> InvalidValueError:
    """Make the error for words that add up to a number but are not its spelling."""
    right = [_agreeing(words, spelled.split()) for spelled in spellings]
    place = max(right)
    return refusal(
        "“{text}” không phải cách đọc của số nào: sai từ chữ thứ {place} (“{word}”); "
        "số {number} viết là “{spelled}”",
        "“{text}” spells no number: it goes wrong at word {place} (“{word}”); "
        "{number} is written “{spelled}”",
        text=text[:_SHOWN],
        place=place + 1,
        word=" ".join(words[place : place + 1]) or "…",
        number=write_decimal(number, 0),
        spelled=spellings[right.index(place)],
    )


def _agreeing(words: list[str], others: list[str]) -> int:
    """Count the words before the first that differs."""
    same = (word == other for word, other in zip(words, others, strict=False))
    return sum(takewhile(bool, same))


def _below_billion(number: int, zero_groups: ZeroGroups, *, above: bool) -> list[str]:
    """Spell up to nine digits; `above` says that something was spelled before them."""
    words: list[str] = []
    rest = number
    for exponent, scale in zip((6, 3, 0), _SCALES, strict=True):
        group, rest = divmod(rest, 10**exponent)
        if group:
            words += _group(group, full=above or bool(words))
        elif rest and zero_groups == "speak" and (above or words):
            words.append(_DIGITS[0])
        else:
            continue
        if scale:
            words.append(scale)
    return words


def _group(number: int, *, full: bool) -> list[str]:
    """Spell one to three digits; `full` names the hundreds even if there are none."""
    hundreds, below = divmod(number, 100)
    tens, units = divmod(below, 10)
    named = full or hundreds > 0
    words = [_DIGITS[hundreds], "trăm"] if named else []
    if tens == 0:
        if units and named:
            words.append("linh")
        return [*words, _DIGITS[units]] if units else words
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units:
        words.append(_unit_after(tens, units))
    return words


def _unit_after(tens: int, units: int) -> str:
    if tens == 1:
        return "lăm" if units == 5 else _DIGITS[units]
    return _AFTER_TENS.get(units, _DIGITS[units])


def _plain_words(text: str) -> list[str]:
    """Return the words of a number with the accepted variants replaced."""
    plain = unicodedata.normalize("NFC", text).lower().replace(",", " ").split()
    words = [_VARIANTS.get(word, word) for word in plain]
    for index in range(1, len(words)):
        if (words[index - 1], words[index]) == ("mươi", "bốn"):
            words[index] = "tư"
    return words


def _value(words: list[str], text: str) -> int:
    """Add up what the words name. Whether they are the right ones is seen by spelling it again."""
    for place, word in enumerate(words, start=1):
        if word not in _VOCABULARY:
            raise refusal(
                "“{text}”: không hiểu chữ thứ {place} (“{word}”); chỉ đọc các chữ số đếm như "
                "“một trăm linh năm”",
                "“{text}”: word {place} (“{word}”) is no numeral; read are numerals such as "
                "“một trăm linh năm”",
                text=text[:_SHOWN],
                word=word[:_SHOWN],
                place=place,
            )
    billions, rest = _divided(words, _BILLION)
    return _below_a_billion(billions, text) * 10**9 + _below_a_billion(rest, text)


def _below_a_billion(words: list[str], text: str) -> int:
    number = 0
    for exponent, scale in ((6, _SCALES[0]), (3, _SCALES[1])):
        group, words = _divided(words, scale)
        number += _group_value(group, text) * 10**exponent
    return number + _group_value(words, text)


def _divided(words: list[str], scale: str) -> tuple[list[str], list[str]]:
    """Return what stands before the first `scale`, and what follows it."""
    if scale not in words:
        return [], words
    at = words.index(scale)
    return words[:at], words[at + 1 :]


def _group_value(words: list[str], text: str) -> int:
    value = _group_values().get(" ".join(words))
    if value is None:
        raise refusal(
            "“{text}”: “{group}” không phải cách đọc của một nhóm ba chữ số, như “hai mươi mốt”",
            "“{text}”: “{group}” spells no group of three digits, as “hai mươi mốt” does",
            text=text[:_SHOWN],
            group=" ".join(words)[:_SHOWN],
        )
    return value


@lru_cache(maxsize=1)
def _group_values() -> dict[str, int]:
    """Return what every spelling of a group of three digits stands for, nothing for zero."""
    values = {" ".join(_group(n, full=full)): n for full in (True, False) for n in range(1, 1000)}
    return {"": 0, _DIGITS[0]: 0, **values}
