"""Plain text that this package has drawn, as the lines and grids that it was drawn from.

What a line is, is told by its margin (see `khcn_core.plain_text.margin`). A word longer than its
line comes back as two, for nothing tells that from two words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from khcn_core.orientation import Orientation
from khcn_core.plain_text.lines import RULE
from khcn_core.plain_text.margin import STEP, Margin, rounded_up
from khcn_core.plain_text.reading import LineKind, columns_of, indent_of, kind_of_line
from khcn_core.plain_text.reading_tables import read_grid
from khcn_core.source import Cell, Grid, Item, Line, Place, Turn

_FIRST_LINE = 2 * STEP
_BULLET = re.compile(r"\S  \S")
"""A marker of one letter, and the text at the next step."""
_LABEL = re.compile(r"(?P<label>\S{1,11})(?P<gap> +)\S")


def is_drawn(lines: Sequence[str]) -> bool:
    """Tell whether a text was drawn by this package: only that has its margins and its rules."""
    return any(_is_rule(line) or line.startswith(" ┌") for line in lines)


def drawn_items(lines: Sequence[str]) -> Iterator[Item]:
    """Yield the lines, grids and turns that a text was drawn from.

    A page lies if the rule above it is longer than any line on the pages that do not.
    """
    number = widest = 0
    upright = True
    parts = [(kind, list(group)) for kind, group in groupby(lines, key=kind_of_line)]
    for (kind, part), (_, following) in pairwise([*parts, (LineKind.TEXT, [""])]):
        match kind:
            case LineKind.TABLE:
                yield from _table(part, number + 1)
            case LineKind.COLUMNS if all(map(_is_rule, part)):
                if _parts_pages(lines, number):
                    upright = len(part[0].rstrip()) <= widest
                    yield _turn(upright=upright)
            case LineKind.COLUMNS:
                yield from _columns(part, number + 1)
            case LineKind.TEXT if _is_rule(following[0]) and part[-1]:
                yield from _title(part, number + 1)
            case LineKind.TEXT:
                yield from _paragraphs(part, number + 1)
        number += len(part)
        widest = max(widest, *map(len, part)) if upright else widest


def _is_rule(line: str) -> bool:
    drawn = line.strip(" ")
    return bool(drawn) and not drawn.strip(RULE) and indent_of(line) % STEP == Margin.RULE


def _parts_pages(lines: Sequence[str], at: int) -> bool:
    """Tell the end of a page from the line under a title: two empty lines stand before it."""
    return lines[max(at - 2, 0) : at] == ["", ""]


def _turn(*, upright: bool) -> Turn:
    return Turn(orientation=Orientation.PORTRAIT if upright else Orientation.LANDSCAPE)


def _table(lines: Sequence[str], number: int) -> Iterator[Item]:
    """Yield a table, or its lines as they stand if somebody has broken its frame."""
    try:
        yield _grid(lines, number)
    except LookupError:
        for at, line in enumerate(lines, start=number):
            yield Line(text=line.strip(" "), place=Place(at))


def _grid(lines: Sequence[str], number: int) -> Grid:
    return Grid(
        rows=tuple(
            tuple(
                Cell(text=cell.text, row_span=cell.row_span, column_span=cell.column_span)
                for cell in row
            )
            for row in read_grid(lines)
        ),
        place=Place(number),
    )


def _columns(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Yield the left column, then the right one; a line that hangs goes on the one above it."""
    left, right = columns_of(lines)
    whole: list[list[str]] = []
    for line in left:
        if whole and indent_of(line) == Margin.LEFT_COLUMN + STEP and whole[-1][0].startswith("- "):
            whole[-1].append(line.strip(" "))
        elif line.strip(" "):
            whole.append([line.strip(" ")])
    texts = (*map(" ".join, whole), *filter(None, right))
    yield from (Line(text=text, place=Place(number)) for text in texts)


def _title(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Yield the lines above the line under a title, which stand in the middle."""
    gaps = [at for at, line in enumerate(lines) if not line]
    start = gaps[-1] + 1 if gaps else 0
    yield from _paragraphs(lines[:start], number)
    for at, line in enumerate(lines[start:], start=number + start):
        yield Line(text=line.strip(" "), place=Place(at), centred=True)


def _paragraphs(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Yield paragraphs; a line goes on the one above it where that one's lines hang."""
    held: list[str] = []
    hangs: set[int] = set()
    start = number
    for at, line in enumerate(lines, start=number):
        if held and line and indent_of(line) in hangs and not _BULLET.match(line.lstrip(" ")):
            held.append(line.strip(" "))
            continue
        if held:
            yield Line(text=" ".join(held), place=Place(start))
        held = [" ".join(line.split(" ")).strip(" ")] if line else []
        hangs, start = _hangs(line), at
    if held:
        yield Line(text=" ".join(held), place=Place(start))


def _hangs(line: str) -> set[int]:
    """Return the indents at which the paragraph that begins so may go on."""
    first = indent_of(line)
    found = _LABEL.match(line, first)
    width = len(found["label"]) if found else 0
    if found and len(found[0]) - 1 == rounded_up(width + 1):
        return {first + rounded_up(width + 1), *({0} if first == _FIRST_LINE else ())}
    return {0} if first == _FIRST_LINE else {first + STEP}
