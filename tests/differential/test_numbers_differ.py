"""Numbers against other libraries, each with the bugs that it is known for.

Whatever differs without a known reason fails. Needs the packages num2words and chiecthuyenngoaixa,
Node, and its package read-vietnamese-number on NODE_PATH.
"""

from collections.abc import Callable, Mapping

import pytest

from khcn_core import Money
from khcn_core.vi import read_number, spell_number

pytestmark = pytest.mark.tools

Predicate = Callable[[int], bool]
LARGEST_EXACT_FLOAT = 2**53


def groups(number: int) -> list[int]:
    """Return the groups of three digits, the last first."""
    size = abs(number)
    return [size // 1000**power % 1000 for power in range(len(f"{size:,}".split(",")))]


def has_small_inner_group(number: int) -> bool:
    return any(0 < group < 100 for group in groups(number)[:-1])


NUM2WORDS: Mapping[str, Predicate] = {
    "reads a negative number as another one": lambda number: number < 0,
    "leaves out “không trăm” in front of an inner group under a hundred": has_small_inner_group,
    "says tỷ after every group of a number from a thousand tỷ": lambda number: number >= 10**12,
    "says trăm nghìn tỷ for a triệu tỷ": lambda number: number >= 10**15,
    "works through floats": lambda number: number > LARGEST_EXACT_FLOAT,
}
NONE_KNOWN: Mapping[str, Predicate] = {}


def unexplained(
    numbers: list[int], theirs: list[str], bugs: Mapping[str, Predicate]
) -> list[tuple[int, str, str]]:
    """Return the spellings that differ from ours in more than the accepted variants."""
    ours = [spell_number(number, "skip") for number in numbers]
    return [
        (number, our, their)
        for number, our, their in zip(numbers, ours, theirs, strict=True)
        if our != plain(their) and not any(known(number) for known in bugs.values())
    ]


def plain(words: str) -> str:
    written = f" {words} "
    for variant, word in (("lẻ", "linh"), ("ngàn", "nghìn"), ("tỉ", "tỷ")):
        written = written.replace(f" {variant} ", f" {word} ")
    return written.replace("mươi bốn", "mươi tư").strip()


def test_words_against_chiecthuyenngoaixa(numbers: list[int]) -> None:
    from ctnx import num_to_words

    both = [*numbers, *(-number for number in numbers[1::7])]
    theirs = [num_to_words(number).replace("tỉ", "tỷ") for number in both]
    assert unexplained(both, theirs, NONE_KNOWN) == []


def test_words_against_read_vietnamese_number(
    numbers: list[int], node: Callable[[str, list[str]], list[str]]
) -> None:
    both = [*numbers, *(-number for number in numbers[1::7])]
    theirs = node("read_numbers.cjs", [str(number) for number in both])
    assert unexplained(both, theirs, NONE_KNOWN) == []
    assert [read_number(words) for words in theirs] == both


def test_words_against_num2words(numbers: list[int]) -> None:
    from num2words import num2words

    theirs = [num2words(number, lang="vi") for number in numbers]
    assert unexplained(numbers, theirs, NUM2WORDS) == []
    explained = [number for number in numbers if any(bug(number) for bug in NUM2WORDS.values())]
    assert len(numbers) - len(explained) > 30_000, "enough is left to compare"


@pytest.mark.parametrize("bug", NUM2WORDS)
def test_num2words_still_has_each_known_bug(bug: str) -> None:
    from num2words import num2words

    witnesses = (-5, 1_005, 2_003 * 10**9, 10**15, LARGEST_EXACT_FLOAT + 1)
    witness = next(filter(NUM2WORDS[bug], witnesses))
    assert plain(num2words(witness, lang="vi")) != spell_number(witness, "skip")


def test_digits_against_babel(numbers: list[int]) -> None:
    from babel.numbers import format_decimal

    for number in (*numbers, *(-number for number in numbers[1::7])):
        ours = Money(number).format(with_unit=False)
        assert ours == format_decimal(number, locale="vi")
        assert Money.parse(ours) == Money(number)
