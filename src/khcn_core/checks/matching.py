"""The lines of last year's table beside those of this year's: by code, by name, by likeness."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from khcn_core.plan import LineItem
from khcn_core.tables import FiguredRow

Line: TypeAlias = FiguredRow[LineItem]
_WORD = re.compile(r"\w+")
_ALIKE = 0.6
_MOST_COMPARED = 30


def matched(before: Iterable[Line], after: Iterable[Line]) -> dict[str, Line]:
    """Return the earlier lines by the path of the later line that is the same one.

    Lines are the same that share a code, or else a name, which no other line of their table has.
    """
    keys = _unique_keys(before)
    return {line.path: keys[key] for key, line in _unique_keys(after).items() if key in keys}


def matched_groups(before: list[Line], after: list[Line]) -> dict[str, Line]:
    """Match outermost lines, also those that were only reworded, where they are few enough."""
    found = matched(before, after)
    if max(len(before), len(after)) > _MOST_COMPARED:
        return found
    taken = {line.path for line in found.values()}
    pairs = [
        (likeness(old.item.name, new.item.name), old, new)
        for old in before
        for new in after
        if old.path not in taken and new.path not in found
    ]
    for degree, old, new in sorted(pairs, key=lambda pair: -pair[0]):
        if degree >= _ALIKE and old.path not in taken and new.path not in found:
            found[new.path] = old
            taken.add(old.path)
    return found


def likeness(one: str, other: str) -> float:
    """Return the share of the shorter name's words that the other has too, from 0 to 1."""
    words = [Counter(_words(name)) for name in (one, other)]
    shorter = min(words[0].total(), words[1].total())
    return (words[0] & words[1]).total() / shorter if shorter else 0.0


def folded(name: str) -> str:
    """Return a name without case, punctuation and runs of spaces."""
    return " ".join(_words(name))


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", name).casefold())


def _unique_keys(lines: Iterable[Line]) -> Mapping[object, Line]:
    keyed = [(key, line) for line in lines for key in _keys(line)]
    times = Counter(key for key, _ in keyed)
    return {key: line for key, line in keyed if times[key] == 1}


def _keys(line: Line) -> Iterator[object]:
    """Yield what a line may be known by, the surest last."""
    name = folded(line.item.name)
    if name:
        yield name
    yield from ((form, code) for form, code in line.item.codes.items() if code)
