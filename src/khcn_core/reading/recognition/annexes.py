"""Annexes: each begins with its label, or with a title that says what it is attached to."""

from khcn_core.document import Page, Title
from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Line, Turn
from khcn_core.table_words import UNIT_LINE

_TITLE = message("tên phụ lục", "title of an annex")
_LONGEST = 5
"""How many lines a label and a title may have above what they are attached to."""


def is_annex(stream: Stream) -> bool:
    """Tell whether an annex comes next, on a page of its own or not."""
    ahead = 1 if isinstance(stream.peek(), Turn) else 0
    line = stream.line(ahead)
    if line is None:
        return False
    if stream.drawn:
        return ahead > 0 and line.centred
    label, title = _parted(line.text)
    is_named = label and not marks.FORM_NUMBER.match(label)
    if is_named and (not title or line.centred or marks.is_capital(title)):
        return True
    return _refers(stream, ahead)


def take_annex_title(stream: Stream) -> tuple[Page, Title]:
    """Take the page and the title block of an annex."""
    turn = stream.take(message("trang", "page")) if isinstance(stream.peek(), Turn) else None
    lies = turn.orientation if isinstance(turn, Turn) else Orientation.PORTRAIT
    page = Page(orientation=lies, restart_numbering=True)
    line = stream.line()
    label, title = _parted(line.text) if line else ("", "")
    if label:
        stream.take(_TITLE)
    is_title = _is_centred_title if stream.drawn else _is_title
    titles = [title, *(line.text for line in stream.take_lines(is_title, _TITLE))]
    references = stream.take_lines(_may_refer, _TITLE)
    return page, Title(
        annex=True,
        label=label,
        text=" ".join(filter(None, titles)),
        reference=" ".join(line.text for line in references if not marks.RULE.fullmatch(line.text)),
    )


def _parted(text: str) -> tuple[str, str]:
    """Return the label of an annex and what stands behind it on the line, each maybe empty."""
    bare = text.strip(" *")
    if marks.ANNEX.match(bare) or marks.FORM_NUMBER.match(bare):
        return text, ""
    found = marks.TITLED_ANNEX.fullmatch(bare)
    return (found["label"], found["title"]) if found else ("", "")


def _refers(stream: Stream, start: int) -> bool:
    """Tell whether a title comes next, and below it what it is attached to."""
    for ahead in range(start, start + _LONGEST):
        line = stream.line(ahead)
        if line is None or divided(line.text) or bullet(line.text):
            return False
        if _is_reference(line):
            return ahead > start
        if not (_is_title(line) or _may_refer(line) or any(_parted(line.text))):
            return False
    return False


def _is_title(line: Line) -> bool:
    if _is_reference(line) or UNIT_LINE.match(line.text) or divided(line.text):
        return False
    return marks.is_capital(line.text)


def _is_centred_title(line: Line) -> bool:
    return line.centred and not line.text.startswith("(")


def _may_refer(line: Line) -> bool:
    """Tell whether a line goes on with the title: a rule below it, or more in the middle."""
    begins = (UNIT_LINE, marks.CAPTION, marks.FORM_NUMBER)
    if divided(line.text) or any(mark.match(line.text) for mark in begins):
        return False
    return line.centred or _is_reference(line) or bool(marks.RULE.fullmatch(line.text))


def _is_reference(line: Line) -> bool:
    return marks.ANNEX_REFERENCE.match(line.text) is not None
