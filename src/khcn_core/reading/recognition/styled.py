"""Papers whose named styles say what each line is: ours, also after an official has edited them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from attrs import evolve

from khcn_core.document import (
    Block,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.labels import bullet, divided
from khcn_core.messages import Message, message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.tables import table_of
from khcn_core.source import Grid, Line, Source, Turn
from khcn_core.style import Role, Style
from khcn_core.style_names import ROLE_NAMES

Lines: TypeAlias = dict[Role, list[str]]

_LETTERHEAD = (
    Role.SUPERIOR,
    Role.AGENCY,
    Role.COUNTRY,
    Role.MOTTO,
    Role.NUMBER,
    Role.PLACE_AND_DATE,
)
_TITLE = (Role.KIND, Role.SUBJECT)
_ANNEX_TITLE = (Role.ANNEX_LABEL, Role.ANNEX_TITLE, Role.ANNEX_REFERENCE)
_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_ABOVE_TABLE = (Role.FORM_NUMBER, Role.CAPTION, Role.UNIT_LINE)
_MOST_ABOVE = 10
"""How many lines above a table may belong to it."""
_BELOW_TABLE = (Role.AMOUNT_IN_WORDS, Role.CAPTION, Role.TABLE_NOTE)
_SIGNATURE = (
    Role.RECIPIENTS_LABEL,
    Role.RECIPIENT,
    Role.AUTHORITY,
    Role.POSITION,
    Role.SIGNER,
)
_LABELLED = (*_HEADINGS, Role.NUMBERED, Role.BULLET)
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
    return any(
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
            if item.restart_numbering and _role_ahead(stream) not in _ANNEX_TITLE:
                yield _annex_title({})  # nothing else is numbered anew
        elif isinstance(item, Grid) or _above_table(stream):
            yield _table(stream, style, lies)
        else:
            yield _block(stream, item)


def _block(stream: Stream, line: Line) -> Block:
    for roles, gather in _GATHERED:
        if line.role in roles:
            return gather(_taken(stream, roles))
    level = max(line.level, 1)
    label, text = _parted(line)
    if line.role in _HEADINGS:
        stream.take(message("đề mục", "heading"))
        return Heading(label=label, text=text, level=level, lead=line.lead)
    if line.role in _PARAGRAPHS:
        stream.take(_name(line.role))
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


def _taken(stream: Stream, roles: Sequence[Role]) -> Lines:
    """Take the next lines that have one of these roles, and do not go back among them."""
    lines: Lines = {}
    reached = 0
    while (role := _role_ahead(stream)) and role in roles and roles.index(role) >= reached:
        reached = roles.index(role)
        line = stream.take(_name(role))
        if isinstance(line, Line):
            lines.setdefault(role, []).append(line.whole)
    return lines


def _role_ahead(stream: Stream, ahead: int = 0) -> Role | None:
    line = stream.line(ahead)
    return line.role if line else None


def _name(role: Role) -> Message:
    said = ROLE_NAMES.get(role, "")
    return message(said.lower(), role.value.replace("_", " "))


def _one(lines: Lines, role: Role) -> str:
    return " ".join(lines.get(role, []))


def _letterhead(lines: Lines) -> Block:
    return Letterhead(
        superior=tuple(lines.get(Role.SUPERIOR, [])),
        agency=tuple(lines.get(Role.AGENCY, [])),
        country=_one(lines, Role.COUNTRY),
        motto=_one(lines, Role.MOTTO),
        number=_one(lines, Role.NUMBER),
        place_and_date=_one(lines, Role.PLACE_AND_DATE),
    )


def _title(lines: Lines) -> Block:
    return Title(text=_one(lines, Role.KIND), subject=_one(lines, Role.SUBJECT))


def _annex_title(lines: Lines) -> Block:
    return Title(
        annex=True,
        label=_one(lines, Role.ANNEX_LABEL),
        text=_one(lines, Role.ANNEX_TITLE),
        reference=_one(lines, Role.ANNEX_REFERENCE),
    )


def _signature(lines: Lines) -> Block:
    return Signature(
        recipients=(*lines.get(Role.RECIPIENTS_LABEL, []), *lines.get(Role.RECIPIENT, [])),
        authority=tuple(lines.get(Role.AUTHORITY, [])),
        position=_one(lines, Role.POSITION),
        name=_one(lines, Role.SIGNER),
    )


_GATHERED: tuple[tuple[tuple[Role, ...], Callable[[Lines], Block]], ...] = (
    (_LETTERHEAD, _letterhead),
    (_TITLE, _title),
    (_ANNEX_TITLE, _annex_title),
    (_SIGNATURE, _signature),
)


def _above_table(stream: Stream) -> tuple[Role, ...]:
    """Return what the lines are that stand above a table; none if no table follows them."""
    ahead = (_role_ahead(stream, at) for at in range(_MOST_ABOVE))
    roles = [role for role in takewhile(_ABOVE_TABLE.__contains__, ahead) if role]
    in_order = roles == sorted(roles, key=_ABOVE_TABLE.index)
    return tuple(roles) if in_order and isinstance(stream.peek(len(roles)), Grid) else ()


def _below_table(stream: Stream) -> bool:
    """Tell whether the next line belongs to the table above, not to one that follows."""
    following = _above_table(stream)
    own = not following or len(set(following)) < len(following)
    return own and _role_ahead(stream) in _BELOW_TABLE


def _table(stream: Stream, style: Style, lies: Orientation) -> Table:
    above = _taken(stream, _ABOVE_TABLE)
    grid = stream.take(message("bảng", "a table"))
    if not isinstance(grid, Grid):
        raise TypeError("no grid where a table was announced")
    below: Lines = {}
    while (line := stream.line()) and line.role and _below_table(stream):
        stream.take(_name(line.role))
        below.setdefault(line.role, []).append(line.whole)
    return evolve(
        table_of(grid, style, lies),
        form_number=_one(above, Role.FORM_NUMBER),
        unit_line=_one(above, Role.UNIT_LINE),
        caption=" ".join(filter(None, (_one(each, Role.CAPTION) for each in (above, below)))),
        caption_first=Role.CAPTION in above,
        amount_in_words=_one(below, Role.AMOUNT_IN_WORDS),
        notes=tuple(below.get(Role.TABLE_NOTE, [])),
    )
