"""Rows one below another, put together as a tree by their labels.

A label stands on the level whose labels it is like: with I and 01, "II" closes the group that
"03" belongs to. A label unlike all of them stands below them. A row without a label belongs to
the labelled row above it, so that rows without any labels stand side by side.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from attrs import define, evolve, field

from khcn_core.numbering import LabelPattern, Numbering
from khcn_core.plan import Counting, LineItem

KnownLines: TypeAlias = Mapping[tuple[str, ...], LineItem]
"""Lines by their names, those of the lines above them first."""

_OF_WHICH = re.compile(r"[-+ ]*trong đó\b", re.IGNORECASE)
_COUNTED = {
    "I": "[IVXLCDM]+",
    "i": "[ivxlcdm]+",
    "A": "[A-ZĐ]{1,2}",
    "a": "[a-zđ]{1,2}",
}


def tree(
    labelled: Iterable[tuple[str, LineItem]], numbering: Numbering, known: KnownLines
) -> tuple[LineItem, ...]:
    """Return lines as a tree, each given with the label that stands before it.

    A label is written out only where the sequence gives another. Codes, blanks that are stated,
    and how a line counts, are those of the line of the same name that is known already; of new
    lines those called "Trong đó ..." are of which.
    """
    numbered = _Sheet(numbering, known)
    root = _Node(LineItem(), level=-1, ordinals=(), names=(), aside=False)
    path = [root]
    for label, line in labelled:
        level = numbered.level(label, path)
        if not label:
            numbered.add(path[-1], line, label, level)
            continue
        while path[-1].level >= level:
            path.pop()
        path.append(numbered.add(path[-1], line, label, level))
    return root.lines()


def known_lines(lines: Iterable[LineItem], above: tuple[str, ...] = ()) -> KnownLines:
    """Return lines by their names, of several alike the first."""
    known: dict[tuple[str, ...], LineItem] = {}
    for line in lines:
        names = (*above, line.name)
        known.setdefault(names, line)
        for below, part in known_lines(line.parts, names).items():
            known.setdefault(below, part)
    return known


@define
class _Node:
    """A line that further lines may be put below."""

    line: LineItem
    level: int
    ordinals: tuple[int, ...]
    names: tuple[str, ...]
    aside: bool
    numbered: int = 0
    below: "list[_Node]" = field(factory=list)

    def lines(self) -> tuple[LineItem, ...]:
        """Return what stands below as lines."""
        return tuple(
            evolve(node.line, parts=node.lines()) if node.below else node.line
            for node in self.below
        )


@define
class _Sheet:
    """What all rows of one sheet share."""

    numbering: Numbering
    known: KnownLines

    def add(self, above: _Node, line: LineItem, label: str, level: int) -> _Node:
        """Put a line below another, its label written out unless the sequence gives it."""
        names = (*above.names, line.name)
        like = self.known.get(names)
        counting = like.counting if like else _counting(line.name)
        blank = (
            {key: None for key, amount in like.amounts.items() if amount is None} if like else {}
        )
        aside = above.aside or counting is not Counting.PART
        derived = "" if aside else self.numbering.label((*above.ordinals, above.numbered + 1))
        above.numbered += bool(label)
        ordinals = (*above.ordinals, max(above.numbered, 1))
        whole = evolve(
            line,
            label=None if label == derived else label,
            amounts={**blank, **line.amounts},
            counting=counting,
            codes=like.codes if like else line.codes,
        )
        node = _Node(whole, level, ordinals, names, aside)
        above.below.append(node)
        return node

    def level(self, label: str, path: Sequence[_Node]) -> int:
        """Return the level of a label; where it is like those of several, that which it continues.

        Levels count from 0; what is like none stands below the last.
        """
        examples = self.numbering.examples
        alike = [level for level, example in enumerate(examples) if _like(example, label)]
        if len(alike) < 2:
            return alike[0] if alike else len(examples)
        continued = (level for level in self._continuing(label, path) if level in alike)
        return next(continued, alike[0])

    def _continuing(self, label: str, path: Sequence[_Node]) -> Iterator[int]:
        """Yield the levels on which a label is the next one, the innermost first."""
        for above in reversed(path):
            if self.numbering.label((*above.ordinals, above.numbered + 1)) == label:
                yield len(above.ordinals)


def _counting(name: str) -> Counting:
    return Counting.OF_WHICH if _OF_WHICH.match(name) else Counting.PART


def _like(example: str, label: str) -> bool:
    return _shape(example).fullmatch(label) is not None


@cache
def _shape(example: str) -> re.Pattern[str]:
    """Return what labels of a level look like, whatever they count."""
    pattern = LabelPattern.parse(example)
    chain = r"\.".join(_COUNTED.get(counter, "[0-9]+") for counter in pattern.counters)
    return re.compile(re.escape(pattern.prefix) + chain + re.escape(pattern.suffix))
