"""Blocks of lines whose roles are known, by a style of ours or by their places on the page."""

from collections.abc import Sequence
from typing import TypeAlias

from khcn_core.document import Letterhead, Signature, Title
from khcn_core.messages import Message, message
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Line
from khcn_core.style import Role
from khcn_core.style_names import ROLE_NAMES

Lines: TypeAlias = dict[Role, list[str]]

LETTERHEAD = (
    Role.SUPERIOR,
    Role.AGENCY,
    Role.COUNTRY,
    Role.MOTTO,
    Role.NUMBER,
    Role.PLACE_AND_DATE,
)
TITLE = (Role.KIND, Role.SUBJECT)
ANNEX_TITLE = (Role.ANNEX_LABEL, Role.ANNEX_TITLE, Role.ANNEX_REFERENCE)
SIGNATURE = (
    Role.RECIPIENTS_LABEL,
    Role.RECIPIENT,
    Role.AUTHORITY,
    Role.POSITION,
    Role.SIGNER,
)
HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
ABOVE_TABLE = (Role.FORM_NUMBER, Role.CAPTION, Role.UNIT_LINE)
MOST_ABOVE = 10
"""How many lines above a table may belong to it."""


def taken(stream: Stream, roles: Sequence[Role]) -> Lines:
    """Take the next lines that have one of these roles, and do not go back among them."""
    lines: Lines = {}
    reached = 0
    while (role := role_ahead(stream)) and role in roles and roles.index(role) >= reached:
        reached = roles.index(role)
        line = stream.take(name_of(role))
        if isinstance(line, Line):
            lines.setdefault(role, []).append(line.whole)
    return lines


def role_ahead(stream: Stream, ahead: int = 0) -> Role | None:
    """Return the role of an item still to come, None if it has none or is no line."""
    line = stream.line(ahead)
    return line.role if line else None


def name_of(role: Role) -> Message:
    """Return what a notice calls a line of this role."""
    said = ROLE_NAMES.get(role, "")
    return message(said.lower(), role.value.replace("_", " "))


def one(lines: Lines, role: Role) -> str:
    """Return the lines of a role as one."""
    return " ".join(lines.get(role, []))


def letterhead(lines: Lines) -> Letterhead:
    """Return the letterhead that has these lines."""
    return Letterhead(
        superior=tuple(lines.get(Role.SUPERIOR, [])),
        agency=tuple(lines.get(Role.AGENCY, [])),
        country=one(lines, Role.COUNTRY),
        motto=one(lines, Role.MOTTO),
        number=one(lines, Role.NUMBER),
        place_and_date=one(lines, Role.PLACE_AND_DATE),
    )


def title(lines: Lines) -> Title:
    """Return the title that has these lines."""
    return Title(text=one(lines, Role.KIND), subject=one(lines, Role.SUBJECT))


def annex_title(lines: Lines) -> Title:
    """Return the title of an annex that has these lines."""
    return Title(
        annex=True,
        label=one(lines, Role.ANNEX_LABEL),
        text=one(lines, Role.ANNEX_TITLE),
        reference=one(lines, Role.ANNEX_REFERENCE),
    )


def signature(lines: Lines) -> Signature:
    """Return the end of a paper that has these lines."""
    return Signature(
        recipients=(*lines.get(Role.RECIPIENTS_LABEL, []), *lines.get(Role.RECIPIENT, [])),
        authority=tuple(lines.get(Role.AUTHORITY, [])),
        position=one(lines, Role.POSITION),
        name=one(lines, Role.SIGNER),
    )
