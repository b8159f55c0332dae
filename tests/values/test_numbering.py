"""Labels follow the examples of their first label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.numbering import LabelPattern, Numbering
from khcn_core.vi.ordinals import LETTERS, letter, roman

EXAMPLES = ["I.", "1.", "a)", "a.", "A.", "i)", "01", "001", "1.1.", "I.1", "PHẦN I.", "(a)", "-"]


@pytest.mark.parametrize(
    ("example", "labels"),
    [
        ("I.", ["I.", "II.", "III.", "IV.", "V."]),
        ("a)", ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]),
        ("A.", ["A.", "B.", "C.", "D.", "Đ."]),
        ("01", ["01", "02", "03"]),
        ("i.", ["i.", "ii."]),
        ("PHẦN I.", ["PHẦN I.", "PHẦN II."]),
        ("-", ["-", "-"]),
        ("Phần thứ nhất", ["Phần thứ nhất", "Phần thứ nhất"]),
    ],
)
def test_what_people_recognise(example: str, labels: list[str]) -> None:
    pattern = LabelPattern.parse(example)
    assert [pattern.label((number + 1,)) for number in range(len(labels))] == labels


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_first_label_is_the_example_itself(example: str) -> None:
    assert LabelPattern.parse(example).label((1, 1, 1)) == example


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example != "-"])
@given(one=st.integers(1, 300), other=st.integers(1, 300))
def test_labels_of_siblings_differ(example: str, one: int, other: int) -> None:
    pattern = LabelPattern.parse(example)
    assert (pattern.label((1, one)) == pattern.label((1, other))) == (one == other)


def test_a_chain_takes_the_numbers_of_the_levels_above() -> None:
    numbering = Numbering(("I.", "1.", "1.1.", "a)"))
    assert numbering.label((2,)) == "II."
    assert numbering.label((2, 3)) == "3."
    assert numbering.label((2, 3, 4)) == "3.4."
    assert numbering.label((2, 3, 4, 5)) == "đ)"
    assert Numbering(("I", "I.1", "1", "-")).label((2, 3)) == "II.3"


def test_below_the_last_example_that_one_repeats() -> None:
    assert Numbering(("-", "+")).label((1, 2, 3)) == "+"
    assert Numbering(()).label((1,)) == ""


def test_a_chain_longer_than_the_outline_is_deep_uses_what_there_is() -> None:
    assert Numbering(("1.1.1",)).label((3,)) == "3"


ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
TENS = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
HUNDREDS = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"]


def test_roman_numerals_are_written_digit_by_digit() -> None:
    for number in range(1, 4000):
        thousands, hundreds, tens, ones = (int(digit) for digit in f"{number:04d}")
        assert roman(number) == "M" * thousands + HUNDREDS[hundreds] + TENS[tens] + ONES[ones]


def test_the_letters_are_those_of_the_vietnamese_alphabet() -> None:
    assert [letter(number) for number in range(1, len(LETTERS) + 1)] == list(LETTERS)
    assert not set("fjwz") & set(LETTERS)
    assert letter(len(LETTERS) + 1) == "aa"
