"""The lines of a drawn text that stand right above a table, and right below it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from khcn_core.plain_text.margin import STEP
from khcn_core.plain_text.reading import indent_of
from khcn_core.plain_text.width import display_width
from khcn_core.source import Line, Place
from khcn_core.style import Role

_SHORT_OF_EDGE = 2
"""How many columns a line that is set to the right may end before the table does."""


def lines_above(lines: Sequence[str], number: int, edge: int) -> Iterator[Line]:
    """Yield form number, caption and unit line of a table that ends at a column.

    The caption stands in the middle, the others at the right; they are short.
    """

    def is_at_right(line: str) -> bool:
        return indent_of(line) > STEP and edge - display_width(line) <= _SHORT_OF_EDGE

    runs = [(right, list(run)) for right, run in groupby(lines, key=is_at_right)]
    for index, (right, run) in enumerate(runs):
        if not right:
            yield _line(run, number, Role.CAPTION)
        elif index < len(runs) - 1:
            yield _line(run, number, Role.FORM_NUMBER)
        elif index or len(run) == 1:
            yield _line(run, number, Role.UNIT_LINE)
        else:
            yield _line(run[:-1], number, Role.FORM_NUMBER)
            yield _line(run[-1:], number + len(run) - 1, Role.UNIT_LINE)
        number += len(run)


def lines_below(lines: Sequence[str], number: int) -> Iterator[Line]:
    """Yield what stands below a table: lines in the middle as they are, then whole notes."""
    notes = next((at for at, line in enumerate(lines) if not indent_of(line)), len(lines))
    for at, line in enumerate(lines[:notes], start=number):
        yield Line(text=line.strip(" "), place=Place(at), centred=True)
    held: list[str] = []
    for line in lines[notes:]:
        if held and indent_of(line) != STEP:
            yield _line(held, number + notes, Role.TABLE_NOTE)
            held = []
        held.append(line)
    if held:
        yield _line(held, number + notes, Role.TABLE_NOTE)


def _line(lines: Sequence[str], number: int, role: Role) -> Line:
    text = " ".join(line.strip(" ") for line in lines)
    return Line(text=text, place=Place(number), role=role)
