"""A text that we have drawn: the places of its lines say what begins and what ends it."""

from khcn_core.document import Letterhead, Signature, Title
from khcn_core.reading.recognition.letterhead import with_superior
from khcn_core.reading.recognition.roles import (
    LETTERHEAD,
    SIGNATURE,
    letterhead,
    name_of,
    role_ahead,
    signature,
    taken,
)
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.titles import take_title
from khcn_core.style import Role


def has_drawn_letterhead(stream: Stream) -> bool:
    """Tell whether a letterhead comes next that we have drawn."""
    return stream.drawn and role_ahead(stream) in LETTERHEAD


def take_drawn_letterhead(stream: Stream) -> Letterhead:
    """Take a letterhead; only words tell which of its agencies is the superior one."""
    return with_superior(letterhead(taken(stream, LETTERHEAD)))


def take_drawn_title(stream: Stream) -> Title:
    """Take the lines in the middle: the first names the kind, the others say what it is about."""
    line = stream.line()
    if line is None or not line.centred:
        return take_title(stream)
    stream.take(name_of(Role.KIND))
    below = stream.take_lines(lambda line: line.centred, name_of(Role.SUBJECT))
    return Title(text=line.text, subject=" ".join(each.text for each in below))


def has_drawn_ending(stream: Stream) -> bool:
    """Tell whether recipients or a signature come next."""
    return role_ahead(stream) in SIGNATURE


def take_drawn_ending(stream: Stream) -> Signature:
    """Take recipients and signature; the last line above the room to sign is the position."""
    lines = taken(stream, SIGNATURE)
    *authority, position = lines.get(Role.POSITION) or [""]
    return signature(lines | {Role.AUTHORITY: authority, Role.POSITION: [position]})
