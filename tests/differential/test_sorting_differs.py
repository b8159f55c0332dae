"""The order of words and phrases against ICU, as Node has it: not one difference."""

import random
import unicodedata
from collections.abc import Callable

import pytest

from khcn_core.vi import sort_key
from khcn_core.vi.syllables import TONES

pytestmark = pytest.mark.tools

ONSETS = [
    "",
    *"bcdđghklmnprstvx",
    "ch",
    "gh",
    "gi",
    "kh",
    "ng",
    "ngh",
    "nh",
    "ph",
    "qu",
    "th",
    "tr",
]
NUCLEI = [*"aăâeêioôơuưy", "ai", "ao", "ây", "iê", "oa", "oă", "uâ", "uô", "ươ", "uyê", "ưa"]
CODAS = ["", "", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
CASES = [str.lower, str.lower, str.title, str.upper]


def phrases(draw: random.Random, count: int) -> list[str]:
    def syllable() -> str:
        nucleus = draw.choice(NUCLEI)
        at = draw.randrange(1, len(nucleus) + 1)
        tone = draw.choice(["", *TONES])
        return draw.choice(ONSETS) + nucleus[:at] + tone + nucleus[at:] + draw.choice(CODAS)

    def phrase() -> str:
        words = " ".join(syllable() for _ in range(draw.choice([1, 1, 2, 3])))
        number = draw.choice(["", "", "", f" {draw.randrange(200)}"])
        return unicodedata.normalize("NFC", draw.choice(CASES)(words) + number)

    some = [phrase() for _ in range(count)]
    alike = [draw.choice(CASES)(draw.choice(some)) for _ in range(count // 4)]
    return sorted({*some, *alike})


def test_sorting_against_icu(
    draw: random.Random, node: Callable[[str, list[str]], list[str]]
) -> None:
    words = phrases(draw, 40_000)
    assert len(words) > 30_000
    theirs = node("sort_words.cjs", words)
    ours = sorted(words, key=sort_key)
    differing = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    assert differing == []
