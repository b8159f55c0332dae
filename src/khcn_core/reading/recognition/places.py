"""Where on the paper each line of a document stands."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

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


def places_of(block: Block, taken: Sequence[Taken], before: Place) -> Iterator[Place]:
    """Yield the place of each line of a block's canonical text, among the lines it was made of.

    A line that the paper does not have stands where the one before it does; `before` is the place
    of the block before.
    """
    known: defaultdict[str, deque[Place]] = defaultdict(deque)
    for place, texts in taken:
        whole = " ".join(texts)
        parts = [whole] if isinstance(block, Table) else [whole, *"\n".join(texts).split("\n")]
        for start in dict.fromkeys(map(start_of, parts)):
            known[start].append(place)
    at = taken[0][0] if taken else before
    for line in block_lines(block):
        if found := known.get(start_of(line)):
            at = found.popleft()
        yield at
