"""What the paper says otherwise than the data that it carries."""

import difflib
import enum
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from attrs import frozen

from khcn_core.canonical_text import document_text
from khcn_core.document import Document
from khcn_core.messages import Language, Message, message
from khcn_core.source import Place

_MOST_PAIRS = 10_000
"""Between two anchors, how many pairs of lines are compared at most to find the fewest changes."""


class Change(enum.Enum):
    """What was done to a line of the paper since it was made from the data."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@frozen(kw_only=True)
class Difference:
    """One line that differs: as the data has it, as the paper has it; "" where it has none.

    `place` is that of the line on the paper; where it has none, of the line that stands there now.
    A row of a table is a line with tabs between its cells.
    """

    change: Change
    place: Place
    data: str
    paper: str

    def text(self, language: Language = "vi") -> str:
        """Return the difference in a sentence, in `language`."""
        return self._said().text(language)

    def _said(self) -> Message:
        match self.change:
            case Change.CHANGED:
                data, paper = _what_differs(self.data, self.paper)
                return message(
                    "dòng {line}: dữ liệu “{data}”, trên giấy “{paper}”",
                    "line {line}: the data “{data}”, the paper “{paper}”",
                    line=self.place.line,
                    data=data,
                    paper=paper,
                )
            case Change.ADDED:
                return message(
                    "dòng {line}: trên giấy có thêm “{paper}”",
                    "line {line}: the paper adds “{paper}”",
                    line=self.place.line,
                    paper=_side_by_side(self.paper),
                )
            case Change.REMOVED:
                return message(
                    "dòng {line}: trên giấy không còn “{data}”",
                    "line {line}: the paper leaves out “{data}”",
                    line=self.place.line,
                    data=_side_by_side(self.data),
                )
            case _:
                assert_never(self.change)


def differences(data: Document, paper: Document) -> tuple[Difference, ...]:
    """Return every line in which the paper differs from the document that its data makes.

    Places are those of lines in the paper's canonical text.
    """
    made, found = (document_text(each).splitlines() for each in (data, paper))
    return tuple(_between_anchors(made, found))


def _between_anchors(made: Sequence[str], found: Sequence[str]) -> Iterator[Difference]:
    """Compare what stands between the lines that are surely the same.

    A long paper takes as much longer as it has more lines, not the square of that.
    """
    at_made = at_found = 0
    for was, now in (*_anchors(made, found), (len(made), len(found))):
        yield from _compared(made[at_made:was], found[at_found:now], at_found + 1)
        at_made, at_found = was + 1, now + 1


def _anchors(made: Sequence[str], found: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield places, rising on both sides, of lines that stand once in each text."""
    once = _once(made) & _once(found)
    places = {line: at for at, line in enumerate(found) if line in once}
    pairs = [(at, places[line]) for at, line in enumerate(made) if line in once]
    rising = _longest_rising([now for _, now in pairs])
    yield from (pairs[at] for at in rising)


def _once(lines: Sequence[str]) -> set[str]:
    return {line for line, count in Counter(lines).items() if count == 1}


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the places of the longest rising run among different numbers, gaps allowed."""
    lowest: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        length = bisect_left(lowest, number)
        before.append(last[length - 1] if length else None)
        lowest[length : length + 1] = [number]
        last[length : length + 1] = [at]
    run: list[int] = []
    here = last[-1] if last else None
    while here is not None:
        run.append(here)
        here = before[here]
    return run[::-1]


def _compared(made: Sequence[str], found: Sequence[str], line: int) -> Iterator[Difference]:
    """Compare two short texts as well as may be, two long ones line by line."""
    if len(made) * len(found) > _MOST_PAIRS:
        yield from (each for each in _lines(made, found, line) if each.data != each.paper)
        return
    matcher = difflib.SequenceMatcher(None, made, found, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield from _lines(made[a:b], found[c:d], line + c)


def _lines(data: Sequence[str], paper: Sequence[str], line: int) -> Iterator[Difference]:
    """Pair what was there with what is there; of the longer side some lines are left over."""
    for offset, (was, now) in enumerate(zip_longest(data, paper, fillvalue="")):
        change = Change.ADDED if not was else Change.CHANGED if now else Change.REMOVED
        yield Difference(change=change, place=Place(line + offset), data=was, paper=now)


def _what_differs(data: str, paper: str) -> tuple[str, str]:
    """Return two lines; of rows with the same cells but one, only that one behind the first."""
    was, now = data.split("\t"), paper.split("\t")
    if len(was) != len(now) or len(was) == 1:
        return _side_by_side(data), _side_by_side(paper)
    changed = [at for at, pair in enumerate(zip(was, now, strict=True)) if pair[0] != pair[1]]
    shown = sorted({*range(min(2, len(was))), *changed})
    return " | ".join(was[at] for at in shown), " | ".join(now[at] for at in shown)


def _side_by_side(line: str) -> str:
    return " | ".join(filter(None, line.split("\t")))
