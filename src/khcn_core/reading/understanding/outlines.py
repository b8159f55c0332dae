"""How headings, rows and bullets are numbered, inferred from the labels that stand on the paper.

A label that the inferred outline gives need not be written out in the plan; every other one is
kept as it was written, so that what is printed never depends on how good the inference is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from khcn_core.numbering import LabelPattern, Numbering
from khcn_core.outline import Ordinals

_CANDIDATES = 12
"""How many of a level's labels are tried as its example."""


@frozen
class Seen:
    """A label, and where its item stands among its siblings."""

    label: str
    ordinals: Ordinals


def written(label: str, numbering: Numbering, ordinals: Ordinals) -> str | None:
    """Return a label that is to be written out, None where the numbering gives it."""
    return None if label and numbering.label(ordinals) == label else label


def inferred(seen: Iterable[Seen], default: Sequence[str]) -> tuple[str, ...]:
    """Return the first label of each level; where a level shows none, that of the default.

    Levels below the last one that follows a sequence are left out.
    """
    levels: dict[int, list[Seen]] = {}
    for each in seen:
        if each.label:
            levels.setdefault(len(each.ordinals), []).append(each)
    examples = [_example(levels.get(level, [])) for level in range(1, max(levels, default=0) + 1)]
    while examples and examples[-1] is None:
        examples.pop()
    return tuple(
        (default[min(index, len(default) - 1)] if default else "") if example is None else example
        for index, example in enumerate(examples)
    )


def shared(lists: Sequence[Sequence[Seen]], default: Sequence[str]) -> tuple[str, ...] | None:
    """Return the numbering of the deepest list, of equals that which serves the most lists."""
    candidates = Counter(own for seen in lists if (own := inferred(seen, default)))

    def merit(examples: tuple[str, ...]) -> tuple[int, int]:
        numbering = Numbering(examples)
        whole = sum(_explained(numbering, seen) == _labelled(seen) for seen in lists)
        return len(examples), whole

    tried = [examples for examples, _ in candidates.most_common(_CANDIDATES)]
    return max(tried, key=merit, default=None)


def of_its_own(
    seen: Sequence[Seen], common: Numbering, default: Sequence[str]
) -> tuple[str, ...] | None:
    """Return the numbering of one list, None where the common one gives as many of its labels."""
    own = inferred(seen, default)
    better = own and _explained(Numbering(own), seen) > _explained(common, seen)
    return own if better else None


def _example(seen: Sequence[Seen]) -> str | None:
    """Return the label that as an example gives the most others; None if none gives itself."""
    counts = Counter(each.label for each in seen)
    first = [each.label for each in seen if each.ordinals[-1] == 1][:1]
    best: str | None = None
    most = 0
    for label in dict.fromkeys([*first, *(label for label, _ in counts.most_common(_CANDIDATES))]):
        pattern = LabelPattern.parse(label)
        given = _given(pattern, seen) if pattern.counters else counts[label]
        is_sequence = pattern.counters or not any(map(str.isalnum, label))
        if given > most and (is_sequence or given > 1):
            best, most = label, given
    return best


def _given(pattern: LabelPattern, seen: Sequence[Seen]) -> int:
    return sum(pattern.label(each.ordinals) == each.label for each in seen)


def _explained(numbering: Numbering, seen: Sequence[Seen]) -> int:
    return sum(bool(each.label) and numbering.label(each.ordinals) == each.label for each in seen)


def _labelled(seen: Sequence[Seen]) -> int:
    return sum(bool(each.label) for each in seen)
