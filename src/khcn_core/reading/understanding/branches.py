"""Items of a list as a tree, from the level that each of them stands on."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import define, field

T = TypeVar("T")


@define
class Branch(Generic[T]):
    """An item, and what stands below it."""

    item: T
    below: "list[Branch[T]]" = field(factory=list)


def forest(items: Iterable[T], level: Callable[[T], int], deepest: int) -> list[Branch[T]]:
    """Return the outermost items with all below them.

    An item of level 3 right below one of level 1 stands one level deeper than that; below the
    level `deepest` all stand side by side.
    """
    root: list[Branch[T]] = []
    open_lists = [root]
    for item in items:
        depth = max(1, min(level(item), len(open_lists), deepest))
        del open_lists[depth:]
        branch = Branch(item)
        open_lists[-1].append(branch)
        open_lists.append(branch.below)
    return root


def depth(tree: Sequence[Branch[T]]) -> int:
    """Return how many levels a tree has."""
    return max((1 + depth(branch.below) for branch in tree), default=0)
