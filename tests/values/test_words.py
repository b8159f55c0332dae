"""Numbers in words: one spelling for each number, and nothing read that is not one."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from khcn_core import InvalidValueError, Money
from khcn_core.vi import read_number, spell_number
from khcn_core.vi.words import LIMIT, ZeroGroups

DATA = Path(__file__).parent.parent / "data"
AGREED = [line.split("\t") for line in (DATA / "number-words.tsv").read_text("utf-8").splitlines()]
READ = [line.split("\t") for line in (DATA / "money.tsv").read_text("utf-8").splitlines()]
WAYS: tuple[ZeroGroups, ZeroGroups] = ("speak", "skip")


def from_groups(groups: list[int]) -> int:
    return sum(group * 1000**power for power, group in enumerate(groups))


telling = st.sampled_from([0, 1, 4, 5, 10, 11, 15, 21, 24, 25, 100, 101, 105, 110, 115, 999])
numbers = st.integers(1 - LIMIT, LIMIT - 1) | st.lists(
    telling | st.integers(0, 999), max_size=6
).map(from_groups)
ways = st.sampled_from(WAYS)


@pytest.mark.parametrize(("number", "words", "zero_groups"), AGREED[1:])
def test_what_textbooks_and_libraries_agree_on(number: str, words: str, zero_groups: str) -> None:
    for way in WAYS:
        if zero_groups in {"any", way}:
            assert spell_number(int(number), way) == words
    assert read_number(words) == int(number)


@pytest.mark.parametrize(("words", "dong"), [row[1:] for row in READ if row[0] == "parse_words"])
def test_amounts_in_words(words: str, dong: str) -> None:
    if dong == "REJECT":
        with pytest.raises(InvalidValueError):
            Money.parse_words(words)
        with pytest.raises(InvalidValueError):
            Money.parse_words(f"{words} đồng")
    else:
        assert Money.parse_words(words) == Money(int(dong))


@given(numbers, ways)
def test_a_spelling_reads_back(number: int, way: ZeroGroups) -> None:
    assert way != "speak" or spell_number(number) == spell_number(number, way)
    assert read_number(spell_number(number, way)) == number


@given(numbers, numbers, ways)
def test_no_two_numbers_are_spelled_alike(one: int, other: int, way: ZeroGroups) -> None:
    assert (spell_number(one, way) == spell_number(other, way)) == (one == other)


@pytest.mark.parametrize("way", WAYS)
def test_no_two_of_the_small_numbers_are_spelled_alike(way: ZeroGroups) -> None:
    small = range(-10_000, 10_001)
    assert len({spell_number(number, way) for number in small}) == len(small)


@given(numbers)
def test_the_two_ways_differ_only_in_zero_groups(number: int) -> None:
    spoken = spell_number(number, "speak").split()
    kept = [
        word
        for at, word in enumerate(spoken)
        if not (word == "không" and spoken[at + 1 : at + 2] in (["nghìn"], ["triệu"]))
        and not (word in {"nghìn", "triệu"} and spoken[at - 1 : at] == ["không"])
    ]
    assert " ".join(kept) == spell_number(number, "skip")


@given(numbers.filter(bool), ways)
def test_a_negative_number_is_am_and_its_size(number: int, way: ZeroGroups) -> None:
    assert spell_number(-abs(number), way) == f"âm {spell_number(abs(number), way)}"


@given(st.integers(1, 10**9 - 1), st.integers(0, 10**9 - 1))
def test_the_billions_are_spelled_like_a_number_of_their_own(billions: int, rest: int) -> None:
    spelled = spell_number(billions * 10**9 + rest)
    assert spelled.startswith(f"{spell_number(billions)} tỷ")
    assert rest == 0 or spelled.endswith(spell_number(rest)[-20:])


VARIANTS: dict[str, Callable[[str], str]] = {
    "lẻ": lambda words: words.replace("linh", "lẻ"),
    "ngàn": lambda words: words.replace("nghìn", "ngàn"),
    "tỉ": lambda words: words.replace("tỷ", "tỉ"),
    "bốn": lambda words: words.replace("mươi tư", "mươi bốn"),
    "commas": lambda words: words.replace(" nghìn ", " nghìn, ").replace(" triệu ", " triệu, "),
    "capitals": str.upper,
    "a capital": str.capitalize,
    "titles": str.title,
    "NFD": lambda words: unicodedata.normalize("NFD", words),
    "spaces": lambda words: f"  {words.replace(' ', chr(0xA0) + ' ')} ",
    "a break": lambda words: words.replace(" ", "\n", 1),
}


@given(numbers, ways, st.sets(st.sampled_from(sorted(VARIANTS))))
@example(24_104_005_001, "speak", {"lẻ", "ngàn", "tỉ", "bốn", "commas", "capitals", "NFD"})
def test_every_accepted_variant_reads_the_same(
    number: int, way: ZeroGroups, chosen: set[str]
) -> None:
    words = spell_number(number, way)
    for name, vary in VARIANTS.items():
        words = vary(words) if name in chosen else words
    assert read_number(words) == number
    for end in ("", " chẵn", "./.", " chẵn./.", ".", " ./.", "  chẵn ."):
        assert Money.parse_words(f" {words}  đồng{end} ") == Money(number)


@given(numbers, ways)
def test_an_amount_in_words_reads_back(number: int, way: ZeroGroups) -> None:
    words = Money(number).in_words(way)
    assert way != "speak" or words == Money(number).in_words()
    assert words[0].isupper()
    assert words[1:].islower()
    assert Money.parse_words(words) == Money(number)


@pytest.mark.parametrize("number", [LIMIT, -LIMIT, 10**30])
def test_beyond_18_digits_nothing_is_spelled(number: int) -> None:
    with pytest.raises(InvalidValueError, match="18 chữ số"):
        spell_number(number)
    assert read_number(spell_number(LIMIT - 1)) == LIMIT - 1
    assert read_number(spell_number(1 - LIMIT)) == 1 - LIMIT


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1_005, "một nghìn không trăm linh năm"),
        (8_000_001, "tám triệu không nghìn không trăm linh một"),
        (130_000_000, "một trăm ba mươi triệu"),
        (1_500_000_000_000, "một nghìn năm trăm tỷ"),
        (10**15, "một triệu tỷ"),
        (-21, "âm hai mươi mốt"),
    ],
)
def test_what_people_recognise(number: int, words: str) -> None:
    assert spell_number(number) == words
    assert Money(number).in_words() == f"{words.capitalize()} đồng"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "  ",
        "âm",
        "âm không",
        "âm âm một",
        "một âm",
        "không một",
        "linh một",
        "không trăm linh một",
        "mươi",
        "một mươi",
        "không mươi",
        "mười mốt",
        "hai mươi một",
        "hai mươi lăm lăm",
        "một trăm linh mốt",
        "một trăm linh lăm",
        "một trăm linh mười",
        "một trăm linh",
        "một nghìn một",
        "một nghìn linh một",
        "một nghìn nghìn",
        "một tỷ tỷ",
        "một tỷ nghìn",
        "nghìn",
        "triệu tỷ",
        "một triệu triệu",
        "một nghìn triệu",
        "không nghìn một trăm",
        "một triệu không nghìn",
        "một nghìn tỷ năm trăm tỷ",
        "một tỷ không triệu không nghìn",
        "hai mươi-mốt",
        "1 nghìn",
        "một.nghìn",
        "mot nghin",
        "bẩy",
        "hai ngàn ba",
    ],
)
def test_what_is_no_spelling_is_refused(words: str) -> None:
    with pytest.raises(InvalidValueError):
        read_number(words)
