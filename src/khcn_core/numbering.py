"""Labels in sequence, each level described by an example of its first label.

`I.` counts I. II. III.; `a)` counts a) b) c) d) đ); `01` counts 01 02; `1.1.` puts the number of
the level above before its own; `PHẦN I.` keeps its words. `-` and `+` stand for themselves.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Self

from attrs import frozen

from khcn_core.vi.ordinals import letter, roman

_FIRST = r"(?:I|i|A|a|0*1)"
_EXAMPLE = re.compile(rf"(?P<prefix>|.*[^\w.])(?P<chain>{_FIRST}(?:\.{_FIRST})*)(?P<suffix>\W*)")


@frozen
class LabelPattern:
    """How the labels of one level are made: words, a chain of counters, a mark at the end."""

    prefix: str
    counters: tuple[str, ...]
    suffix: str

    @classmethod
    @lru_cache(maxsize=256)
    def parse(cls, example: str) -> Self:
        """Read the pattern off its first label; what counts nothing stands for itself."""
        found = _EXAMPLE.fullmatch(example)
        if found is None:
            return cls(example, (), "")
        return cls(found["prefix"], tuple(found["chain"].split(".")), found["suffix"])

    def label(self, ordinals: Sequence[int]) -> str:
        """Return the label at these ordinals, those of the levels above first."""
        own = ordinals[-len(self.counters) :] if self.counters else ()
        counters = self.counters[-len(own) :] if own else ()
        chain = ".".join(
            _count(counter, ordinal) for counter, ordinal in zip(counters, own, strict=True)
        )
        return f"{self.prefix}{chain}{self.suffix}"


@frozen
class Numbering:
    """The labels of all levels of one outline. Below the last example, that one repeats."""

    examples: tuple[str, ...]

    def label(self, ordinals: Sequence[int]) -> str:
        """Return the label at these ordinals, from 1; their number is the level."""
        if not self.examples:
            return ""
        example = self.examples[min(len(ordinals), len(self.examples)) - 1]
        return LabelPattern.parse(example).label(ordinals)


def _count(first: str, ordinal: int) -> str:
    match first:
        case "I":
            return roman(ordinal)
        case "i":
            return roman(ordinal).lower()
        case "A":
            return letter(ordinal).upper()
        case "a":
            return letter(ordinal)
        case _:
            return str(ordinal).zfill(len(first))
