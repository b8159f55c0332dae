"""The letterhead: in a table, in two, with tabs between its columns, or line by line."""

import re
from collections.abc import Iterator

from attrs import evolve

from khcn_core.document import Letterhead
from khcn_core.layout.letterhead import COUNTRY, MOTTO
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.titles import is_title, title_ahead
from khcn_core.source import Grid, Item, Line

_FIXED = (marks.COUNTRY, marks.MOTTO)
_LETTERHEAD = message("đầu văn bản", "letterhead")
_NO_PART = message("không thuộc đầu văn bản", "it is no part of a letterhead")
_NEAR = 12
"""The country's name stands within so many lines."""
_CUT = re.compile(rf"({marks.COUNTRY.pattern}|{marks.MOTTO.pattern})", re.IGNORECASE)
_NUMBER_AND_MORE = re.compile(r"(số\s*:[\d\s.…_]*/\S+)\s+(\S.*)", re.IGNORECASE)
_SENTENCE = ",.;:!?"


def head_lines(stream: Stream) -> tuple[list[str], list[str]]:
    """Take what stands above the title: the lines of the letterhead, and other sentences.

    A letter has no title: its letterhead ends where nothing looks like one any more.
    """
    titled = title_ahead(stream) is not None
    if not (titled or _country_ahead(stream)):
        return [], []
    lines: list[str] = []
    others: list[str] = []
    while (item := stream.peek()) and not is_title(stream):
        if not (titled or _looks_like_one(item)):
            break
        is_other = isinstance(item, Line) and _is_other(item.text)
        pieces = [piece for text in _texts(item) for piece in _pieces(text)]
        if is_other:
            stream.take(None, _NO_PART)
        else:
            stream.take(_LETTERHEAD)
        (others if is_other else lines).extend(pieces)
    return lines, others


def letterhead_of(lines: list[str]) -> Letterhead:
    """Return the letterhead that has these lines; without any, an empty one."""
    agency: list[str] = []
    number = place = ""
    for line in lines:
        if marks.NUMBER.match(line) and not number:
            number = line
        elif marks.PLACE_AND_DATE.match(line) and not place:
            place = line
        elif not any(mark.search(line) for mark in _FIXED) and not marks.RULE.fullmatch(line):
            agency.append(line)
    return with_superior(
        Letterhead(
            superior=(),
            agency=tuple(agency),
            country=COUNTRY,
            motto=MOTTO,
            number=number or "Số:",
            place_and_date=place,
        )
    )


def _country_ahead(stream: Stream) -> bool:
    ahead = (stream.peek(each) for each in range(_NEAR))
    return any(marks.COUNTRY.search(text) for item in ahead if item for text in _texts(item))


def _looks_like_one(item: Item) -> bool:
    known = (*_FIXED, marks.NUMBER, marks.PLACE_AND_DATE, marks.ABOUT)
    texts = list(_texts(item))
    if isinstance(item, Grid):
        return any(mark.search(text) for text in texts for mark in known)
    return any(
        marks.is_capital(text)
        or marks.RULE.fullmatch(text)
        or any(mark.search(text) for mark in known)
        for text in texts
    )


def _texts(item: Item) -> Iterator[str]:
    """Yield the lines of an item, those of a table column by column."""
    if isinstance(item, Line):
        yield item.text
    elif isinstance(item, Grid):
        for column in range(max(map(len, item.rows), default=0)):
            for row in item.rows:
                if column < len(row):
                    yield from filter(None, row[column].text.split("\n"))


def _pieces(text: str) -> Iterator[str]:
    """Cut a line where tabs had parted the left column from the right one."""
    for part in filter(None, map(str.strip, _CUT.split(text))):
        more = _NUMBER_AND_MORE.fullmatch(part)
        if more and marks.PLACE_AND_DATE.match(more[2]):
            yield from more.groups()
        else:
            yield part


def _is_other(text: str) -> bool:
    """Tell whether a line is a sentence, as an e-mail has it above the paper, or a stamp."""
    known = (*_FIXED, marks.NUMBER, marks.PLACE_AND_DATE)
    if marks.SIGNED_BY.match(text):
        return True
    if marks.is_capital(text) or any(mark.search(text) for mark in known):
        return bool(marks.STAMP.match(text))
    return text.endswith(tuple(_SENTENCE)) or bool(marks.STAMP.match(text))


def with_superior(head: Letterhead) -> Letterhead:
    """Part the superior agency from the issuing one: only that may stand on the last lines."""
    lines = head.agency
    starts = [at for at, line in enumerate(lines) if line.upper().startswith(marks.SUPERIORS)]
    at = starts[-1] if len(starts) > 1 else 0
    return evolve(head, superior=lines[:at], agency=lines[at:])
