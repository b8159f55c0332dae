"""Is one phrase spelled in two ways, with a mark gone wrong in one of them?

Phrases are compared four words at a time, the beginning or the end of a phrase counting as a word.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import wordings
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.plan import Plan
from khcn_core.vi.syllables import TONES

_PHRASE_END = re.compile(r"[^\w\s]+|\d+")
_EDGE = "|"
_WINDOW = 4
_SELDOM = 2
"""How often a slip may occur; what is written so more often is meant."""


class _Spelled(NamedTuple):
    """A word without marks; its letters without the tone; the tone. Hoà and hòa are the same."""

    bare: str
    letters: str
    tone: str


Words: TypeAlias = tuple[str, ...]
Spelling: TypeAlias = tuple[_Spelled, ...]


@lru_cache(maxsize=10_000)
def _spelled(word: str) -> _Spelled:
    parts = unicodedata.normalize("NFD", word.lower())
    letters = "".join(part for part in parts if part not in TONES)
    bare = "".join(part for part in letters if not unicodedata.combining(part))
    tone = "".join(part for part in parts if part in TONES)
    return _Spelled(bare.replace("đ", "d"), letters, tone)


_PAIRS = """
    ba/bà bán/bàn báo/bảo bản/bán bản/bàn bộ/bố bộ/bỏ chi/chỉ chính/chỉnh cho/chợ cấp/cập của/cửa
    dùng/dụng do/đo do/độ giao/giáo hàng/hằng hội/hồi mới/mời mỗi/mối năm/nắm phát/phạt số/so số/sổ
    tài/tải tính/tỉnh tổ/tờ từ/tư từ/tự xa/xã đã/đá đèn/đến để/đế để/đề định/đính
"""
_BOTH_RIGHT = frozenset(frozenset(map(_spelled, pair.split("/"))) for pair in _PAIRS.split())
"""Words of which either may well stand where the other does."""


@rule(
    "CLK303",
    Severity.NOTE,
    vi="chỗ này viết “{here}”, chỗ khác viết “{there}”: một trong hai có lẽ sai dấu",
    en="“{here}” here, “{there}” elsewhere: the marks of one of them are probably wrong",
    source=CONSISTENCY,
)
def near_miss(plan: Plan) -> Iterator[Hit]:
    """Look for phrases with a spelling as usual, or more so, whose marks differ in one word."""
    phrases = _Phrases.of(plan)
    reported = set()
    for path, words in _windows(plan):
        spelling = tuple(map(_spelled, words))
        usual = phrases.rival_of(spelling)
        place = _slip(spelling, usual) if usual else None
        if usual is None or place is None or phrases.counts[spelling] > _SELDOM:
            continue
        slip = (path, spelling[place])
        if slip not in reported:
            reported.add(slip)
            yield hit(path, here=_joined(words), there=_joined(phrases.first[usual]))


class _Phrases(NamedTuple):
    """How often each spelling occurs, its words where it occurs first, and the usual spellings."""

    counts: Counter[Spelling]
    first: dict[Spelling, Words]
    usual: dict[Words, list[Spelling]]

    @classmethod
    def of(cls, plan: Plan) -> "_Phrases":
        """Count the phrases of a plan. Usual is what has the most words next to one another."""
        counts: Counter[Spelling] = Counter()
        pairs: Counter[Spelling] = Counter()
        first: dict[Spelling, Words] = {}
        for _, words in _windows(plan):
            spelling = tuple(map(_spelled, words))
            counts[spelling] += 1
            pairs.update(pairwise(spelling))
            first.setdefault(spelling, words)
        usual: dict[Words, list[Spelling]] = {}
        for spelling in counts:
            rivals = usual.setdefault(_bare(spelling), [spelling])
            more = _weight(spelling, pairs) - _weight(rivals[0], pairs)
            if more > 0:
                usual[_bare(spelling)] = [spelling]
            elif more == 0 and spelling != rivals[0]:
                rivals.append(spelling)
        return cls(counts, first, usual)

    def rival_of(self, spelling: Spelling) -> Spelling | None:
        """Return another spelling of the same letters that is as usual, or more so."""
        rivals = (other for other in self.usual[_bare(spelling)] if other != spelling)
        return next(rivals, None)


def _windows(plan: Plan) -> Iterator[tuple[str, Words]]:
    """Yield any four words that follow one another in a phrase of three words or more."""
    for path, text in wordings(plan):
        for phrase in _PHRASE_END.split(text):
            words = (_EDGE, *phrase.split(), _EDGE)
            if len(words) > _WINDOW:
                for start in range(len(words) - _WINDOW + 1):
                    yield path, words[start : start + _WINDOW]


def _slip(spelling: Spelling, usual: Spelling) -> int | None:
    """Return which word has another tone or other marks on its letters, if that is a likely slip.

    A difference that no later word confirms is none: what follows tells "được cấp" from "được
    cập", and names of places and people differ in their last word.
    """
    places = [index for index in range(_WINDOW) if spelling[index] != usual[index]]
    if len(places) != 1 or places[0] == _WINDOW - 1 or spelling[places[0] + 1].bare == _EDGE:
        return None
    here, there = spelling[places[0]], usual[places[0]]
    one_mark = (here.letters == there.letters) != (here.tone == there.tone)
    return places[0] if one_mark and frozenset({here, there}) not in _BOTH_RIGHT else None


def _weight(spelling: Spelling, pairs: Counter[Spelling]) -> int:
    return sum(pairs[pair] for pair in pairwise(spelling))


def _bare(spelling: Spelling) -> Words:
    return tuple(word.bare for word in spelling)


def _joined(words: Words) -> str:
    return " ".join(word for word in words if word != _EDGE)


RULES_SPELLING = (near_miss,)
