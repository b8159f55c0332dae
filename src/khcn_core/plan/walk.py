"""Every part of a plan with its path, in the order of the paper."""

from collections.abc import Iterator

_CHILDREN = ("preamble", "body", "items", "lines", "parts", "annexes")


def walk(node: object) -> Iterator[tuple[str, int, object]]:
    """Yield all that stands below a plan or a part of it: path, depth from 1, and the part.

    Parts come before what they hold: sections, paragraphs, lists, bullets, tables, lines, annexes.
    """
    waiting = _children("", 0, node)
    while waiting:
        path, depth, part = waiting.pop()
        yield path, depth, part
        waiting += _children(f"{path}.", depth, part)


def _children(prefix: str, depth: int, node: object) -> list[tuple[str, int, object]]:
    """Return what stands directly below, the last one first."""
    below = [
        (f"{prefix}{name}[{index}]", depth + 1, child)
        for name in _CHILDREN
        for index, child in enumerate(getattr(node, name, ()))
    ]
    return below[::-1]
