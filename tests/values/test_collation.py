"""Words and names in the Vietnamese order."""

import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.vi import name_sort_key, sort_key

words = st.text(alphabet="aăâbdđeêoôơuưyAĐƠ\u0300\u0309\u0303\u0301\u0323 -1", max_size=8)


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["ba", "bà", "bả", "ba ba", "bà ba"],
        ["an", "An", "ân", "Ân"],
        ["dần", "đan", "đàn", "em"],
        ["hoa", "hoà", "hòa"],
        ["", " ", "-", "1", "10", "2", "a"],
        ["muoi", "muôi", "muối", "mươi", "mười"],
        ["a\u0323", "ă", "ậ", "b"],
        ["z", "я", "日"],
        [" ~", "~", "1", "X", "y"],
        list("AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"),
    ],
)
def test_what_people_recognise(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    backwards.sort(key=sort_key)
    assert backwards == ordered


def test_spaces_and_digits_are_alike_in_every_script() -> None:
    assert sort_key("a\u00a0b") == sort_key("a b")
    assert sort_key("２") == sort_key("2")


@given(words, words)
def test_only_equal_texts_sort_alike(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert not same or sort_key(one) == sort_key(other)


@given(words)
def test_the_normal_form_does_not_matter(word: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", word)) == sort_key(
        unicodedata.normalize("NFC", word)
    )


@given(words, words)
def test_tones_count_only_where_letters_agree(one: str, other: str) -> None:
    (letters, *_), (other_letters, *_) = sort_key(one), sort_key(other)
    if letters != other_letters:
        assert (sort_key(one) < sort_key(other)) == (letters < other_letters)


def test_people_sort_by_their_given_names() -> None:
    ordered = ["Lê Văn An", "Nguyễn An", "Trần Thị Ánh", "Đỗ Bình", "Bùi Đức", "Hồ Văn Đức"]
    for names in permutations(ordered):
        assert sorted(names, key=name_sort_key) == ordered
    assert name_sort_key(" Lê Văn  An ") == (sort_key("An"), sort_key("Lê Văn "))
