"""What every format is parsed to before it becomes a plan, and what is refused that early."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from khcn_core.errors import Problem, Tier, join_path
from khcn_core.messages import Message, message

DEEPEST = 64
"""How many lists and objects may stand one in another: more than the deepest plan has."""


class RepeatedKeys(dict[str, Any]):
    """An object in which some keys were written more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        times = Counter(name for name, _ in pairs)
        self.repeated = [name for name, count in times.items() if count > 1]


def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the object of these keys and values, remembering keys that were repeated."""
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else RepeatedKeys(pairs)


def is_too_deep(data: object) -> bool:
    """Whether more lists and objects stand one in another than `DEEPEST`, found level by level."""
    level = [data]
    for _ in range(DEEPEST):
        level = [child for node in level for _step, child in _children(node)]
    return any(isinstance(node, dict | list) for node in level)


def repeated_keys(data: object, path: str = "") -> Iterator[Problem]:
    """Yield the keys that were written repeatedly in an object, in data that is not too deep."""
    if isinstance(data, RepeatedKeys):
        for name in data.repeated:
            said = message("khóa này được viết nhiều lần", "this key is written repeatedly")
            yield Problem(join_path(path, name), said, Tier.SHAPE)
    for step, child in _children(data):
        yield from repeated_keys(child, join_path(path, step))


def _children(node: object) -> Iterator[tuple[str, object]]:
    """Yield what stands in a list or an object, each with its last step of path."""
    if isinstance(node, dict):
        yield from node.items()
    elif isinstance(node, list):
        yield from ((f"[{index}]", child) for index, child in enumerate(node))


def too_deep() -> Message:
    """Say that the nesting is deeper than any plan."""
    return message(
        "lồng quá {deepest} cấp", "nested more than {deepest} levels deep", deepest=DEEPEST
    )
