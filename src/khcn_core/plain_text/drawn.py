"""Plain text that this package has drawn, as the lines and grids that it was drawn from.

What a line is, is told by its margin (see `khcn_core.plain_text.margin`) and by what it stands
next to. A word longer than its line comes back as two, for nothing tells that from two words.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from khcn_core.orientation import Orientation
from khcn_core.plain_text.drawn_around import lines_above, lines_below
from khcn_core.plain_text.drawn_columns import Signing, is_rule, letterhead
from khcn_core.plain_text.drawn_paragraphs import paragraphs
from khcn_core.plain_text.reading import LineKind, kind_of_line
from khcn_core.plain_text.reading_tables import read_grid
from khcn_core.plain_text.width import display_width
from khcn_core.source import Cell, Grid, Item, Line, Place, Turn

_NOT_LYING = 1.25
"""How much longer than the lines of upright pages, at most, the rule above another such is."""
_NOTHING = (LineKind.TEXT, [""])


def is_drawn(lines: Sequence[str]) -> bool:
    """Tell whether a text was drawn by this package: only that has its margins and its rules."""
    return any(is_rule(line) or line.startswith(" ┌") for line in lines)


def drawn_items(lines: Sequence[str]) -> Iterator[Item]:
    """Yield the lines, grids and turns that a text was drawn from.

    A page lies if the rule above it is much longer than any line on the pages that do not: it is
    half as wide again.
    """
    head, number = letterhead(lines)
    yield from head
    signing = Signing(number)
    widest = max(map(len, lines[:number]), default=0)
    upright = True
    parts = [(kind, list(group)) for kind, group in groupby(lines[number:], key=kind_of_line)]
    around = zip([_NOTHING, *parts], pairwise([*parts, _NOTHING]), strict=False)
    for (above, _), ((kind, part), (below, following)) in around:
        match kind:
            case LineKind.TABLE:
                yield from _table(part, number + 1)
                signing.pass_by(part, number + 1)
            case LineKind.COLUMNS if all(map(is_rule, part)):
                signing.pass_by(part, number + 1)
                if _parts_pages(lines, number):
                    upright = len(part[0].rstrip()) <= widest * _NOT_LYING
                    yield _turn(upright=upright)
            case LineKind.COLUMNS:
                yield from signing.columns(part, number + 1)
            case LineKind.TEXT:
                first = _until_empty(part) if above is LineKind.TABLE else 0
                yield from lines_below(part[:first], number + 1)
                signing.pass_by(part[:first], number + 1)
                last = len(part)
                if below is LineKind.TABLE or is_rule(following[0]):
                    last = max(len(part) - _until_empty(part[::-1]), first)
                yield from paragraphs(part[first:last], number + first + 1, signing)
                yield from _before(part[last:], number + last + 1, below, following[0])
        number += len(part)
        widest = max(widest, *map(len, part)) if upright else widest


def _until_empty(lines: Sequence[str]) -> int:
    """Return how many lines come before the first empty one."""
    return next((at for at, line in enumerate(lines) if not line), len(lines))


def _before(lines: Sequence[str], number: int, below: LineKind, following: str) -> Iterator[Line]:
    """Yield the lines right above a table, or those of a title above its line."""
    if below is LineKind.TABLE:
        yield from lines_above(lines, number, display_width(following))
        return
    for at, line in enumerate(lines, start=number):
        yield Line(text=line.strip(" "), place=Place(at), centred=True)


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
