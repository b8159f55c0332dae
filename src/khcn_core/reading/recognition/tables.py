"""A table with the lines around it that belong to it."""

from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from khcn_core.document import Table
from khcn_core.labels import divided
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.grids import table_of
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.table_pieces import (
    counts_on,
    header_of,
    without_repeated_header,
    words_above,
    words_below,
)
from khcn_core.source import Grid, Line, Place
from khcn_core.style import Style
from khcn_core.table_words import UNIT_LINE

_MOST_ABOVE = 10
"""How many lines above a table may belong to it."""
_ABOVE = message("dòng phía trên bảng", "a line above the table")
_BELOW = message("dòng phía dưới bảng", "a line below the table")
_TABLE = message("bảng", "a table")
_CONTINUED = message("nối vào bảng trước", "joined to the table before")
_REPEATED = message("đầu bảng viết lại ở trang sau", "the header, written again on a new page")


@frozen(kw_only=True)
class Above:
    """The lines above a table: each empty if it is not there."""

    form_number: str = ""
    caption: str = ""
    unit_line: str = ""


@define(kw_only=True)
class _Below:
    """The lines below a table."""

    caption: str
    amount: str = ""
    notes: list[str] = field(factory=list)

    def holds(self, text: str) -> bool:
        """Take a line if it is an amount in words or a note: such an amount behind these is one."""
        is_amount = bool(marks.AMOUNT_IN_WORDS.match(text))
        if is_amount and not (self.amount or self.notes):
            self.amount = text
        elif is_amount or marks.TABLE_NOTE.match(text):
            self.notes.append(text)
        else:
            return False
        return True


def lines_above(stream: Stream) -> int:
    """Return how many of the next lines belong to the table that follows them; 0 if none does."""
    ahead = 0
    while (
        ahead < _MOST_ABOVE
        and (line := stream.line(ahead))
        and (_is_above(line.text) or _is_title(stream, ahead))
    ):
        ahead += 1
    return ahead if isinstance(stream.peek(ahead), Grid) else 0


def take_table(stream: Stream, ahead: int, style: Style, lies: Orientation) -> Table:
    """Take a table with the lines around it, `ahead` of which stand above it."""
    above = Above()
    for _ in range(ahead):
        line = stream.take(_ABOVE)
        if isinstance(line, Line):
            above = _with(above, line.text)
    grid = _take_grid(stream)
    words, grid = words_above(grid)
    below, grid = words_below(grid)
    for text in words:
        above = _with(above, text)
    table = evolve(
        table_of(grid, style, lies),
        form_number=above.form_number,
        caption=above.caption,
        caption_first=bool(above.caption),
        unit_line=above.unit_line,
    )
    return _with_lines_below(stream, table, below)


def _take_grid(stream: Stream) -> Grid:
    """Take a grid and those that go on with it; a header that is said again is left out."""
    first = stream.take(_TABLE)
    if not isinstance(first, Grid):
        raise TypeError("no grid where a table was announced")
    pieces, header = [first], header_of(first)
    while isinstance(following := stream.peek(), Grid) and counts_on(pieces[-1], following, header):
        stream.take(_TABLE, _CONTINUED)
        pieces.append(following)
    rows = tuple(row for piece in pieces for row in piece.rows)
    whole, repeated = without_repeated_header(evolve(first, rows=rows), header)
    places = [piece.place.line + row for piece in pieces for row in range(len(piece.rows))]
    for row in repeated:
        words = " | ".join(filter(None, (cell.text for cell in rows[row])))
        stream.lose(Place(places[row]), words, _REPEATED)
    return whole


def _is_above(text: str) -> bool:
    return any(mark.match(text) for mark in (UNIT_LINE, marks.CAPTION)) or bool(
        marks.FORM_NUMBER.match(text)
    )


def _is_title(stream: Stream, ahead: int) -> bool:
    """Tell whether a line is the title of the table that follows, with no number of its own."""
    line, before = stream.line(ahead), stream.line(ahead - 1) if ahead else None
    if line is None or divided(line.text) or not marks.is_capital(line.text):
        return False
    if before and marks.FORM_NUMBER.match(before.text):
        return True
    below = stream.line(ahead + 1)
    is_near = below is None or bool(UNIT_LINE.match(below.text))
    return is_near and line.centred and bool(marks.TABLE_TITLE.match(line.text))


def _with(above: Above, text: str) -> Above:
    if UNIT_LINE.match(text) and not above.unit_line:
        return evolve(above, unit_line=text)
    if marks.FORM_NUMBER.match(text) and not above.form_number:
        return evolve(above, form_number=text)
    return evolve(above, caption=" ".join(filter(None, (above.caption, text))))


def _with_lines_below(stream: Stream, table: Table, words: Sequence[str]) -> Table:
    """Take what stands below a table, behind what its own last rows say: words, caption, notes."""
    below = _Below(caption=table.caption)
    for text in words:
        below.holds(text)
    while line := stream.line():
        if marks.CAPTION.match(line.text) and not below.caption and not _is_the_next_ones(stream):
            below.caption = line.text
        elif not below.holds(line.text):
            break
        stream.take(_BELOW)
    return evolve(
        table, caption=below.caption, amount_in_words=below.amount, notes=tuple(below.notes)
    )


def _is_the_next_ones(stream: Stream) -> bool:
    """Tell whether the line at hand stands right above another table."""
    return lines_above(stream) > 0
