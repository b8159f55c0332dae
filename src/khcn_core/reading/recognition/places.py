"""Where on the paper each line of a document stands."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from attrs import define, field

from khcn_core.canonical_text import block_lines
from khcn_core.document import Block, Table
from khcn_core.source import Place

_BETWEEN = re.compile(r"[\s|*]+")
"""What parts cells and words, and what is left out of a line on its way into a document."""
_COMPARED = 24

Taken = tuple[Place, tuple[str, ...]]
"""A line that was taken from the paper: its place, and its text, in a table those of its cells."""


def start_of(text: str) -> str:
    """Return the first letters of a line, by which it is known again."""
    return _BETWEEN.sub("", text)[:_COMPARED]


@define
class Places:
    """Finds the lines of blocks, one block after another, among those that were taken.

    A line that the paper does not have stands with the first that its block was made of, or where
    the line before it does.
    """

    _known: defaultdict[str, deque[Place]] = field(init=False, factory=lambda: defaultdict(deque))
    _at: Place = field(init=False, default=Place(1))

    def of(self, block: Block, taken: Sequence[Taken]) -> Iterator[Place]:
        """Yield the place of each line of a block's canonical text."""
        for place, texts in taken:
            whole = " ".join(texts)
            parts = [whole] if isinstance(block, Table) else [whole, *"\n".join(texts).split("\n")]
            for start in dict.fromkeys(map(start_of, parts)):
                self._known[start].append(place)
        self._at = taken[0][0] if taken else self._at
        for line in block_lines(block):
            start = start_of(line)
            if start and self._known.get(start):
                self._at = self._known[start].popleft()
            yield self._at
