"""Tables of a text that we have drawn, with the lines whose places say that they belong to them."""

from attrs import evolve

from khcn_core.document import Table
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.grids import table_of
from khcn_core.reading.recognition.roles import (
    ABOVE_TABLE,
    MOST_ABOVE,
    Lines,
    name_of,
    one,
    role_ahead,
)
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Grid, Line
from khcn_core.style import Role, Style


def has_drawn_table(stream: Stream) -> bool:
    """Tell whether a table comes next, or lines that stand above one."""
    ahead = 0
    while ahead < MOST_ABOVE and role_ahead(stream, ahead) in ABOVE_TABLE:
        ahead += 1
    return isinstance(stream.peek(ahead), Grid)


def take_drawn_table(stream: Stream, style: Style, lies: Orientation) -> Table:
    """Take a table with the lines around it."""
    above = _taken_above(stream)
    grid = stream.take(message("bảng", "a table"))
    if not isinstance(grid, Grid):
        raise TypeError("no grid where a table was announced")
    table = table_of(grid, style, lies)
    below = _taken_below(stream, has_caption=Role.CAPTION in above)
    captions = (one(above, Role.CAPTION), one(below, Role.CAPTION))
    return evolve(
        table,
        form_number=one(above, Role.FORM_NUMBER),
        unit_line=one(above, Role.UNIT_LINE),
        caption=" ".join(filter(None, captions)),
        caption_first=Role.CAPTION in above,
        amount_in_words=one(below, Role.AMOUNT_IN_WORDS),
        notes=tuple(below.get(Role.TABLE_NOTE, [])),
    )


def _taken_above(stream: Stream) -> Lines:
    """Take the lines above a table; words tell what the only one at the right is."""
    above: Lines = {}
    while (line := stream.line()) and (role := line.role):
        if Role.FORM_NUMBER not in above and marks.FORM_NUMBER.match(line.text):
            role = Role.FORM_NUMBER
        stream.take(name_of(role))
        above.setdefault(role, []).append(line.text)
    return above


def _taken_below(stream: Stream, *, has_caption: bool) -> Lines:
    """Take the lines in the middle right below a table, then its notes."""
    below: Lines = {}
    last = Role.CAPTION
    while (line := stream.line()) and _is_below(line, last):
        if line.role is Role.TABLE_NOTE:
            last = Role.TABLE_NOTE
        elif not below and marks.AMOUNT_IN_WORDS.match(line.text):
            last = Role.AMOUNT_IN_WORDS
        elif not has_caption and marks.CAPTION.match(line.text):
            last = Role.CAPTION
        stream.take(name_of(last))
        below.setdefault(last, []).append(line.text)
    return below


def _is_below(line: Line, last: Role) -> bool:
    return line.role is Role.TABLE_NOTE or (line.centred and last is not Role.TABLE_NOTE)
