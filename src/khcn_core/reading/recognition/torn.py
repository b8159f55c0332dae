"""Paragraphs that the end of a page has torn in two."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.ending_columns import parted
from khcn_core.reading.recognition.labels import bullet, divided
from khcn_core.source import Item, Line, Notice, Outcome

_ENDS = ".;:!?…/”\"')]}"
_LEAST = 60
"""A shorter line may be a heading without a mark at its end."""
_APART = (
    marks.BASIS,
    marks.UNIT_LINE,
    marks.CAPTION,
    marks.FORM_NUMBER,
    marks.RECIPIENTS,
    marks.CLOSING,
    marks.AUTHORITY,
    marks.ANNEX,
    marks.PLACE_AND_DATE,
    marks.NUMBER,
    marks.ADDRESSEE,
)


def mended(items: Iterable[Item], notices: list[Notice]) -> Iterator[Item]:
    """Yield the items, each torn paragraph as one, with a notice that says so.

    A bullet or a sentence that has no mark at its end goes on in the next line, if that begins
    like nothing else that stands by itself.
    """
    held: Line | None = None
    for item in items:
        if held and isinstance(item, Line) and _goes_on(held, item):
            notices.append(_joined(item))
            held = evolve(held, text=f"{held.text} {item.text}")
            continue
        if held:
            yield held
        held = item if isinstance(item, Line) else None
        if held is None:
            yield item
    if held:
        yield held


def _goes_on(line: Line, following: Line) -> bool:
    if line.role or following.role or line.text[-1:] in _ENDS or marks.is_capital(line.text):
        return False
    if len(parted(line.text)) > 1 or len(parted(following.text)) > 1:
        return False
    if not bullet(line.text) and (len(line.text) < _LEAST or divided(line.text)):
        return False
    text = following.text
    stands_alone = any(mark.match(text) for mark in _APART) or marks.is_capital(text)
    return not (stands_alone or bullet(text) or divided(text) or following.centred)


def _joined(line: Line) -> Notice:
    return Notice(
        place=line.place,
        excerpt=line.text[:80],
        outcome=Outcome.UNDERSTOOD,
        became=message("nối vào đoạn trước", "joined to the paragraph before"),
        reason=message("đoạn bị ngắt ở cuối trang", "the end of a page had torn it"),
    )
