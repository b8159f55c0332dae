"""Which cells of a header stand below which, where cells are a line each."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from khcn_core.table_words import OF_WHICH, TOTAL

_Sizes: TypeAlias = list[int]
"""How many cells stand below each of some neighbours."""


def shares(above: Sequence[str], below: Sequence[str]) -> tuple[int, ...] | None:
    """Return how many cells of a row stand below each cell of the row above; None if not clear.

    One that is empty stands alone below a cell that runs down.
    """
    runs = [list(run) for filled, run in groupby(below, key=bool) if filled]
    parents = len(above) - below.count("")
    if not 0 < len(runs) <= parents:
        return None
    sizes = _sizes(runs, parents)
    if sum(map(len, sizes)) != parents:
        return None
    found = tuple(_in_order(below, iter(sizes)))
    return found if _goes_on_down(above, below, found) else None


def _sizes(runs: list[list[str]], parents: int) -> list[_Sizes]:
    if len(runs) == parents:
        return [[len(run)] for run in runs]
    if len(runs) == 1:
        return [_divided(runs[0], parents)]
    return [_families(run) for run in runs]


def _divided(run: Sequence[str], parents: int) -> _Sizes:
    """Share the cells of a run out as their words say, or else the same number to each parent."""
    if parents == len(run):
        return [1] * parents
    said = [_by_words(run), _by_repeats(run)]
    evenly, left_over = divmod(len(run), parents)
    if not left_over and all(_ends_at(sizes, evenly) for sizes in said):
        return [evenly] * parents
    return next((sizes for sizes in said if len(sizes) == parents), [])


def _ends_at(sizes: _Sizes, evenly: int) -> bool:
    return all(size % evenly == 0 for size in sizes)


def _families(run: Sequence[str]) -> _Sizes:
    by_words = _by_words(run)
    return by_words if len(by_words) > 1 else _by_repeats(run)


def _by_words(run: Sequence[str]) -> _Sizes:
    """Begin a family with a total, which comes first, and end one with "of which"."""
    pairs = enumerate(pairwise(run), start=1)
    return _cut(run, [at for at, (one, two) in pairs if OF_WHICH.match(one) or TOTAL.match(two)])


def _by_repeats(run: Sequence[str]) -> _Sizes:
    """Begin each family with the same words, year by year."""
    return _cut(run, [at for at in range(1, len(run)) if run[at] == run[0]])


def _cut(run: Sequence[str], cuts: Sequence[int]) -> _Sizes:
    return [end - start for start, end in pairwise([0, *cuts, len(run)])]


def _in_order(below: Sequence[str], sizes: Iterator[_Sizes]) -> Iterator[int]:
    for filled, cells in groupby(below, key=bool):
        yield from next(sizes) if filled else (1 for _ in cells)


def _goes_on_down(above: Sequence[str], below: Sequence[str], found: Sequence[int]) -> bool:
    """Tell whether each cell that had run down to the row above runs on."""
    at = 0
    for text, share in zip(above, found, strict=True):
        if not text and below[at]:
            return False
        at += share
    return True
