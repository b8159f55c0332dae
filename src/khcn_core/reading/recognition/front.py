"""What stands before the body: letterhead, title, addressees, legal bases, opening."""

import re
from collections.abc import Iterator

from attrs import evolve

from khcn_core.document import Block, Paragraph
from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.drawn import (
    has_drawn_letterhead,
    take_drawn_letterhead,
    take_drawn_title,
)
from khcn_core.reading.recognition.letterhead import head_lines, letterhead_of
from khcn_core.reading.recognition.roles import HEADINGS
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.titles import take_title
from khcn_core.reading.recognition.torn import mended
from khcn_core.source import Line
from khcn_core.style import Role

_NEXT_BASIS = re.compile(r"(?<=;)\s(?=Căn cứ\b)")
_ADDRESSEE = message("nơi gửi", "addressee")


def take_front(stream: Stream) -> Iterator[Block]:
    """Take everything up to the body; a paper without a letterhead gets an empty one."""
    others: list[str] = []
    if has_drawn_letterhead(stream):
        yield take_drawn_letterhead(stream)
        yield take_drawn_title(stream)
    else:
        lines, others = head_lines(stream)
        about = [line for line in lines if marks.ABOUT.match(line)]
        yield letterhead_of([line for line in lines if line not in about])
        title = take_title(stream)
        yield title if title.subject else evolve(title, subject=" ".join(about))
    yield from _addressees(stream)
    yield from (Paragraph(role=Role.PREAMBLE, text=text) for text in others)
    if not stream.unbroken:
        stream.items[stream.at :] = mended(stream.items[stream.at :], stream.notices)
    yield from _preamble(stream)


def _addressees(stream: Stream) -> Iterator[Paragraph]:
    line = stream.line()
    found = marks.ADDRESSEE.fullmatch(line.text) if line else None
    if not found:
        return
    stream.take(_ADDRESSEE)
    first = bullet(found[2])
    yield Paragraph(role=Role.ADDRESSEE, label=found[1], text="" if first else found[2])
    if first or not found[2]:
        below = stream.take_lines(lambda line: bullet(line.text) is not None, _ADDRESSEE)
        for marker, text in filter(None, (first, *(bullet(each.text) for each in below))):
            yield Paragraph(role=Role.ADDRESSEE, label=marker, text=text, level=2)


def _preamble(stream: Stream) -> Iterator[Paragraph]:
    """Take bases and sentences up to the first heading; the last ends in a colon and opens."""
    ahead = _front_lines(stream)
    for left in range(ahead, 0, -1):
        line = stream.line()
        if line is None:
            return
        if marks.BASIS.match(line.text):
            stream.take(message("căn cứ", "legal basis"))
            for text in _NEXT_BASIS.split(line.text):
                yield Paragraph(role=Role.BASIS, text=text)
        elif left == 1 and line.text.endswith(":"):
            stream.take(message("mở đầu", "opening"))
            yield Paragraph(role=Role.OPENING, text=line.text)
        else:
            stream.take(message("lời dẫn", "preamble"))
            yield Paragraph(role=Role.PREAMBLE, text=line.text)


def _begins_body(line: Line) -> bool:
    if line.role is not None:
        return True
    if marks.BASIS.match(line.text) or marks.PROPOSAL.match(line.text):
        return False
    return bool(divided(line.text) or bullet(line.text))


def _front_lines(stream: Stream) -> int:
    """Return how many lines there are to the first heading, or to the line that opens."""
    ahead = opened = 0
    while (line := stream.line(ahead)) and not _begins_body(line):
        ahead += 1
        if line.text.endswith(":"):
            opened = ahead
    following = stream.line(ahead)
    if following and (following.role in HEADINGS or divided(following.text)):
        return ahead
    bases = 0
    while (line := stream.line(bases)) and marks.BASIS.match(line.text):
        bases += 1
    return max(opened, bases)
