"""Amounts with typing mistakes: what is accepted says exactly what was read, or it is refused.

The mistakes are the same in every run. Twenty thousand of each kind are made by default, a hundred
thousand with the tests that need tools.
"""

import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khcn_core import InvalidValueError, Money, MoneyUnit
from khcn_core.vi import read_number, spell_number

counts = pytest.mark.parametrize("count", [1_000, pytest.param(5_000, marks=pytest.mark.tools)])
the_same_batches = settings(max_examples=20, derandomize=True, database=None)
draws = st.randoms(use_true_random=True, note_method_calls=False)
NUMERALS = "không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm linh lẻ"
VOCABULARY = [*NUMERALS.split(), "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "âm", "đồng", "chẵn"]
UNITS = ["", "đồng", "nghìn đồng", "ngàn đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn tỷ đồng"]
Mistake = Callable[[random.Random, list[str], list[str]], None]


def drop(draw: random.Random, parts: list[str], _others: list[str]) -> None:
    del parts[draw.randrange(len(parts))]


def double(draw: random.Random, parts: list[str], _others: list[str]) -> None:
    at = draw.randrange(len(parts))
    parts.insert(at, parts[at])


def swap(draw: random.Random, parts: list[str], _others: list[str]) -> None:
    one, other = draw.randrange(len(parts)), draw.randrange(len(parts))
    parts[one], parts[other] = parts[other], parts[one]


def replace(draw: random.Random, parts: list[str], others: list[str]) -> None:
    parts[draw.randrange(len(parts))] = draw.choice(others)


def insert(draw: random.Random, parts: list[str], others: list[str]) -> None:
    parts.insert(draw.randrange(len(parts) + 1), draw.choice(others))


MISTAKES: tuple[Mistake, ...] = (drop, double, swap, replace, insert)


def with_mistakes(draw: random.Random, parts: Iterable[str], others: list[str]) -> list[str]:
    wrong = list(parts)
    for _ in range(draw.choice([1, 1, 1, 2, 3])):
        if wrong:
            draw.choice(MISTAKES)(draw, wrong, others)
    return wrong


def some_number(draw: random.Random) -> int:
    groups = [draw.choice([0, draw.randrange(1000), draw.randrange(30)]) for _ in range(6)]
    number = sum(group * 1000**power for power, group in enumerate(groups))
    return draw.choice([1, 1, 1, -1]) * (number // 10 ** draw.randrange(18))


def mistaken_words(draw: random.Random, count: int) -> Iterator[str]:
    for _ in range(count):
        words = spell_number(some_number(draw), draw.choice(["speak", "skip"])).split()
        wrong = " ".join(with_mistakes(draw, words, VOCABULARY))
        if draw.random() < 0.2:
            wrong = "".join(with_mistakes(draw, wrong, list("aăâeêioôơuư\u0301\u0300, .1")))
        yield wrong


def mistaken_digits(draw: random.Random, count: int) -> Iterator[str]:
    for _ in range(count):
        figure = Money(some_number(draw)).format(draw.choice(list(MoneyUnit)), with_unit=False)
        wrong = "".join(with_mistakes(draw, figure, list("0123456789.,,.- e+_٣１")))
        unit = draw.choice(UNITS)
        if draw.random() < 0.1:
            unit = "".join(with_mistakes(draw, unit, list("đdồoôngtrtỷiu ")))
        yield f"{wrong} {unit}".strip() if draw.random() < 0.9 else f"{wrong} {unit}"


def plain_words(text: str) -> str:
    """Undo the variants that reading accepts."""
    words = " ".join(unicodedata.normalize("NFC", text).lower().replace(",", " ").split())
    for variant, written in (("lẻ", "linh"), ("ngàn", "nghìn"), ("tỉ", "tỷ")):
        words = f" {words} ".replace(f" {variant} ", f" {written} ").strip()
    return words.replace("mươi bốn", "mươi tư")


def plain_digits(text: str) -> tuple[int, str]:
    """Return the đồng and the canonical figure, worked out from the text with integers alone."""
    figure, _, unit = text.partition(" ")
    zeros = {"": 0, "đồng": 0, "nghìn đồng": 3, "triệu đồng": 6, "tỷ đồng": 9, "nghìn tỷ đồng": 12}
    places = zeros[unit.replace("ngàn", "nghìn").replace("tỉ", "tỷ")]
    whole, _, fraction = figure.partition(",")
    digits = whole.replace(".", "")
    grouped = f"{int(digits):,}".replace(",", ".")
    minus = "-" if digits.startswith("-") and not grouped.startswith("-") else ""
    assert whole in {minus + grouped, digits}
    assert fraction[places:].strip("0") == ""
    return int(digits + fraction[:places].ljust(places, "0")), figure


@counts
@the_same_batches
@given(draw=draws)
def test_words_are_accepted_only_as_the_spelling_of_what_they_are_read_as(
    draw: random.Random, count: int
) -> None:
    accepted = refused = 0
    for text in mistaken_words(draw, count):
        try:
            number = read_number(text)
        except InvalidValueError:
            refused += 1
            continue
        accepted += 1
        assert plain_words(text) in {spell_number(number, "speak"), spell_number(number, "skip")}
    assert accepted > count / 50, "mistakes that make another number are among them"
    assert refused > count / 2


@counts
@the_same_batches
@given(draw=draws)
def test_digits_are_accepted_only_with_the_amount_that_they_write(
    draw: random.Random, count: int
) -> None:
    accepted = refused = 0
    for text in mistaken_digits(draw, count):
        try:
            amount = Money.parse(text)
        except InvalidValueError:
            refused += 1
            continue
        accepted += 1
        dong, figure = plain_digits(text)
        assert amount == Money(dong), text
        assert figure.isascii()
        assert not (dong == 0 and "-" in figure)
    assert accepted > count / 50
    assert refused > count / 2
