"""Paragraphs that the end of a page has torn in two."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from khcn_core.messages import message
from khcn_core.reading.recognition import marks
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
    if following.role or held[-1].text[-1:] in _ENDS:
        return False
    text = following.text
    stands_alone = any(mark.match(text) for mark in _APART) or marks.is_capital(text)
    if stands_alone or bullet(text) or divided(text) or following.centred:
        return False
    return len(held) > 1 or _may_be_torn(held[0])


def _may_be_torn(line: Line) -> bool:
    if line.role or marks.is_capital(line.text):
        return False
    return bool(bullet(line.text)) or (len(line.text) >= _LEAST and not divided(line.text))


def _joined(line: Line) -> Notice:
    return Notice(
        place=line.place,
        excerpt=line.text[:80],
        outcome=Outcome.UNDERSTOOD,
        became=message("nối vào đoạn trước", "joined to the paragraph before"),
        reason=message("đoạn bị ngắt ở cuối trang", "the end of a page had torn it"),
    )
