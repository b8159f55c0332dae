"""Papers whose named styles say what each line is: ours, also after an official has edited them."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from attrs import evolve

from khcn_core.document import Block, Heading, Page, Paragraph, Table
from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition.grids import table_of
from khcn_core.reading.recognition.roles import (
    ABOVE_TABLE,
    ANNEX_TITLE,
    HEADINGS,
    LETTERHEAD,
    MOST_ABOVE,
    SIGNATURE,
    TITLE,
    Lines,
    annex_title,
    letterhead,
    name_of,
    one,
    role_ahead,
    signature,
    taken,
    title,
)
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Grid, Line, Source, Turn
from khcn_core.style import Role, Style

_BELOW_TABLE = (Role.AMOUNT_IN_WORDS, Role.CAPTION, Role.TABLE_NOTE)
_LABELLED = (*HEADINGS, Role.NUMBERED, Role.BULLET)
_PARAGRAPHS = (
    Role.ADDRESSEE,
    Role.BASIS,
    Role.PREAMBLE,
    Role.OPENING,
    Role.BODY,
    Role.NUMBERED,
    Role.BULLET,
    Role.CLOSING,
)


def is_styled(source: Source) -> bool:
    """Tell whether a paper has our styles: its letterhead or its kind of document says so."""
    return not source.drawn and any(
        isinstance(item, Line) and item.role in (Role.KIND, Role.COUNTRY) for item in source.items
    )


def styled_blocks(stream: Stream, style: Style) -> Iterator[Block]:
    """Take every item for what its style says; a line in another style is a paragraph."""
    lies = Orientation.PORTRAIT
    while item := stream.peek():
        if isinstance(item, Turn):
            stream.take(message("trang", "page"))
            lies = item.orientation
            yield Page(orientation=lies, restart_numbering=item.restart_numbering)
            if item.restart_numbering and role_ahead(stream) not in ANNEX_TITLE:
                yield annex_title({})  # nothing else is numbered anew
        elif isinstance(item, Grid) or _above_table(stream):
            yield _table(stream, style, lies)
        else:
            yield _block(stream, item)


def _block(stream: Stream, line: Line) -> Block:
    for roles, gather in _GATHERED:
        if line.role in roles:
            return gather(taken(stream, roles))
    level = max(line.level, 1)
    label, text = _parted(line)
    if line.role in HEADINGS:
        stream.take(message("đề mục", "heading"))
        return Heading(label=label, text=text, level=level, lead=line.lead)
    if line.role in _PARAGRAPHS:
        stream.take(name_of(line.role))
        text = " ".join(filter(None, (text, line.lead)))
        return Paragraph(role=line.role, text=text, label=label, level=level)
    stream.take(None, message("kiểu trình bày không phải của khcn", "a style that is not khcn's"))
    return Paragraph(role=Role.BODY, text=line.whole)


def _parted(line: Line) -> tuple[str, str]:
    """Return label and text; a label that was typed anew has lost the style that told it apart."""
    if line.label is not None or line.role not in _LABELLED:
        return line.label or "", line.text
    if found := bullet(line.text):
        return found
    labelled = divided(line.text)
    return (labelled.written, labelled.text) if labelled else ("", line.text)


_GATHERED: tuple[tuple[tuple[Role, ...], Callable[[Lines], Block]], ...] = (
    (LETTERHEAD, letterhead),
    (TITLE, title),
    (ANNEX_TITLE, annex_title),
    (SIGNATURE, signature),
)


def _above_table(stream: Stream) -> tuple[Role, ...]:
    """Return what the lines are that stand above a table; none if no table follows them."""
    ahead = (role_ahead(stream, at) for at in range(MOST_ABOVE))
    roles = [role for role in takewhile(ABOVE_TABLE.__contains__, ahead) if role]
    in_order = roles == sorted(roles, key=ABOVE_TABLE.index)
    return tuple(roles) if in_order and isinstance(stream.peek(len(roles)), Grid) else ()


def _below_table(stream: Stream) -> bool:
    """Tell whether the next line belongs to the table above, not to one that follows."""
    following = _above_table(stream)
    own = not following or len(set(following)) < len(following)
    return own and role_ahead(stream) in _BELOW_TABLE


def _table(stream: Stream, style: Style, lies: Orientation) -> Table:
    above = taken(stream, ABOVE_TABLE)
    grid = stream.take(message("bảng", "a table"))
    if not isinstance(grid, Grid):
        raise TypeError("no grid where a table was announced")
    below: Lines = {}
    while (line := stream.line()) and line.role and _below_table(stream):
        stream.take(name_of(line.role))
        below.setdefault(line.role, []).append(line.whole)
    return evolve(
        table_of(grid, style, lies),
        form_number=one(above, Role.FORM_NUMBER),
        unit_line=one(above, Role.UNIT_LINE),
        caption=" ".join(filter(None, (one(each, Role.CAPTION) for each in (above, below)))),
        caption_first=Role.CAPTION in above,
        amount_in_words=one(below, Role.AMOUNT_IN_WORDS),
        notes=tuple(below.get(Role.TABLE_NOTE, [])),
    )
