"""What stands before the body: letterhead, title, addressees, legal bases, opening."""

from collections.abc import Iterator

from khcn_core.document import Block, Letterhead, Paragraph, Title
from khcn_core.layout.letterhead import COUNTRY, MOTTO
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.labels import bullet, divided
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Grid, Line
from khcn_core.style import Role

_FIXED = (marks.COUNTRY, marks.MOTTO)
_LETTERHEAD = message("đầu văn bản", "letterhead")
_FARTHEST = 30
"""The title stands within so many lines."""
_LONGEST_SUBJECT = 300
_NOT_SUBJECT = (
    marks.BASIS,
    marks.ADDRESSEE,
    marks.FORM_NUMBER,
    marks.CAPTION,
    marks.UNIT_LINE,
    marks.RECIPIENTS,
    marks.AUTHORITY,
)


def take_front(stream: Stream) -> Iterator[Block]:
    """Take everything up to the body; a paper without a letterhead gets an empty one."""
    lines = list(_head_lines(stream))
    yield _letterhead(lines)
    yield _title(stream)
    yield from _addressees(stream)
    yield from _preamble(stream)


def _head_lines(stream: Stream) -> Iterator[str]:
    """Take the lines above the title, those of a table column by column."""
    if not _title_ahead(stream):
        return
    while (item := stream.peek()) and not _is_title(item):
        stream.take(_LETTERHEAD)
        if isinstance(item, Line):
            yield item.text
        elif isinstance(item, Grid):
            yield from _by_columns(item)


def _title_ahead(stream: Stream) -> bool:
    return any(
        isinstance(item := stream.peek(ahead), Line) and _is_title(item)
        for ahead in range(_FARTHEST)
    )


def _is_title(item: object) -> bool:
    return isinstance(item, Line) and item.text.strip(" *") in marks.KINDS


def _by_columns(grid: Grid) -> Iterator[str]:
    width = max(map(len, grid.rows), default=0)
    for column in range(width):
        for row in grid.rows:
            if column < len(row):
                yield from filter(None, row[column].text.split("\n"))


def _letterhead(lines: list[str]) -> Letterhead:
    agency: list[str] = []
    number = place = ""
    for line in lines:
        if marks.NUMBER.match(line):
            number = line
        elif marks.PLACE_AND_DATE.match(line):
            place = line
        elif not any(mark.search(line) for mark in _FIXED) and not marks.RULE.fullmatch(line):
            agency.append(line)
    superior, own = _superior(agency)
    return Letterhead(
        superior=superior,
        agency=own,
        country=COUNTRY,
        motto=MOTTO,
        number=number or "Số:",
        place_and_date=place,
    )


def _superior(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the superior agency from the issuing one: only that may stand on the last lines."""
    starts = [at for at, line in enumerate(lines) if line.upper().startswith(marks.SUPERIORS)]
    at = starts[-1] if len(starts) > 1 else 0
    return tuple(lines[:at]), tuple(lines[at:])


def _title(stream: Stream) -> Title:
    item = stream.peek()
    if not isinstance(item, Line) or not _is_title(item):
        return Title(text="KẾ HOẠCH", subject="")
    kind = stream.take(message("tên loại", "kind"))
    subject = stream.take_lines(
        lambda line: line.centred or _may_be_subject(line), message("trích yếu", "subject")
    )
    words = [line.text.strip(" *") for line in subject if not marks.RULE.fullmatch(line.text)]
    text = kind.text.strip(" *") if isinstance(kind, Line) else ""
    return Title(text=text, subject=" ".join(words))


def _may_be_subject(line: Line) -> bool:
    text = line.text
    begins = divided(text) or bullet(text) or any(mark.match(text) for mark in _NOT_SUBJECT)
    return not begins and not text.endswith((".", ":", ";")) and len(text) <= _LONGEST_SUBJECT


def _addressees(stream: Stream) -> Iterator[Paragraph]:
    line = stream.line()
    found = marks.ADDRESSEE.fullmatch(line.text) if line else None
    if not found:
        return
    stream.take(message("nơi gửi", "addressee"))
    yield Paragraph(role=Role.ADDRESSEE, label=found[1], text=found[2])
    if not found[2]:
        for each in stream.take_lines(
            lambda line: bullet(line.text) is not None, message("nơi gửi", "addressee")
        ):
            marker, text = bullet(each.text) or ("", each.text)
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
            yield Paragraph(role=Role.BASIS, text=line.text)
        elif left == 1 and line.text.endswith(":"):
            stream.take(message("mở đầu", "opening"))
            yield Paragraph(role=Role.OPENING, text=line.text)
        else:
            stream.take(message("lời dẫn", "preamble"))
            yield Paragraph(role=Role.PREAMBLE, text=line.text)


def _front_lines(stream: Stream) -> int:
    """Return how many lines there are to the first heading, or to the line that opens."""
    ahead = opened = 0
    while (line := stream.line(ahead)) and not (divided(line.text) or bullet(line.text)):
        ahead += 1
        if line.text.endswith(":"):
            opened = ahead
    following = stream.line(ahead)
    if following and divided(following.text):
        return ahead
    bases = 0
    while (line := stream.line(bases)) and marks.BASIS.match(line.text):
        bases += 1
    return max(opened, bases)
