"""Paragraphs and headings that stand on several lines: torn by a page, or broken by hand."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.ending_columns import parted
from khcn_core.source import Item, Line, Notice, Outcome
from khcn_core.table_words import UNIT_LINE

_ENDS = ".;:!?…/”\"')]}"
_LEAST = 60
"""A shorter line may be a heading without a mark at its end."""
_LEAST_HEADING = 45
_OPEN_END = re.compile(r"\b(?:của|và|do|bởi|về|cho|với|tại|theo|các|những)$")
"""No sentence ends so."""
_WHOLE = (
    UNIT_LINE,
    marks.FORM_NUMBER,
    marks.RECIPIENTS,
    marks.AUTHORITY,
    marks.POSITION,
    marks.ANNEX,
    marks.PLACE_AND_DATE,
    marks.NUMBER,
)
"""Lines that neither go on in the next one nor go on another."""
_BEGINNING = (marks.BASIS, marks.CAPTION, marks.CLOSING, marks.ADDRESSEE)


def mended(items: Iterable[Item], notices: list[Notice]) -> Iterator[Item]:
    """Yield the items, each torn paragraph as one, with a notice that says so.

    A line that has no mark at its end goes on in the next one, if that begins like nothing else
    that stands by itself, and the first is as long as a line or the second begins small.
    """
    held: list[Line] = []
    for item in items:
        if held and isinstance(item, Line) and _goes_on(held, item):
            notices.append(_joined(item))
            held.append(item)
            continue
        yield from _whole(held)
        held = [item] if isinstance(item, Line) else []
        if not held:
            yield item
    yield from _whole(held)


def _whole(held: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that were torn as one, if there are any."""
    for line in held[:1]:
        yield evolve(line, text=" ".join(each.text for each in held)) if held[1:] else line


def _goes_on(held: Sequence[Line], following: Line) -> bool:
    first, last = held[0], held[-1]
    if first.role or following.role or last.text[-1:] in _ENDS:
        return False
    if _is_whole(first.text) or _is_whole(following.text) or _begins(following.text):
        return False
    is_same = last.place == following.place
    length = sum(len(line.text) for line in held[:_LEAST])
    if marks.is_capital(first.text) or marks.is_capital(following.text):
        return _is_one_heading(first, following, length, is_same=is_same)
    if following.text[:1].islower() or _OPEN_END.search(last.text):
        return length >= _LEAST or (not following.centred and bullet(first.text) is not None)
    if following.centred or (divided(first.text) and not is_same):
        return False
    return length >= _LEAST and not (
        marks.BASIS.match(first.text) and following.text.upper().startswith(marks.SUPERIORS)
    )


def _is_whole(text: str) -> bool:
    is_known = any(mark.match(text) for mark in _WHOLE) or marks.PAGE_NUMBER.fullmatch(text)
    return bool(is_known) or len(parted(text)) > 1


def _begins(text: str) -> bool:
    marked = any(mark.match(text) for mark in _BEGINNING)
    return marked or divided(text) is not None or bullet(text) is not None


def _is_one_heading(first: Line, following: Line, length: int, *, is_same: bool) -> bool:
    """Tell whether lines in capitals are one: in a paragraph, or below a full line."""
    if not (marks.is_capital(first.text) and marks.is_capital(following.text)):
        return False
    return is_same or (divided(first.text) is not None and length >= _LEAST_HEADING)


def _joined(line: Line) -> Notice:
    return Notice(
        place=line.place,
        excerpt=line.text[:80],
        outcome=Outcome.UNDERSTOOD,
        became=message("nối vào đoạn trước", "joined to the paragraph before"),
        reason=message("đoạn bị ngắt dòng hoặc ngắt trang", "a line or page had torn it"),
    )
