"""The title: the kind of document, and what it is about, on the same line or below."""

from itertools import takewhile

from khcn_core.document import Title
from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Line
from khcn_core.table_words import UNIT_LINE

_KIND = message("tên loại", "kind")
_SUBJECT = message("trích yếu", "subject")
_FARTHEST = 30
"""The title stands within so many lines."""
_LONGEST_SUBJECT = 300
_NOT_SUBJECT = (
    marks.BASIS,
    marks.ADDRESSEE,
    marks.FORM_NUMBER,
    marks.CAPTION,
    UNIT_LINE,
    marks.RECIPIENTS,
    marks.AUTHORITY,
)


def title_ahead(stream: Stream) -> int | None:
    """Return how far ahead the title is: a kind by itself, or else one that its subject follows."""
    near = [(at, line) for at in range(_FARTHEST) if (line := stream.line(at))]
    alone = next((at for at, line in near if _kind(line) and not _subject_behind(line)), None)
    if alone is not None:
        return alone
    above = takewhile(lambda each: not _stands_alone(each[1].text), near)
    return next((at for at, line in above if _kind(line)), None)


def is_title(stream: Stream) -> bool:
    """Tell whether the title comes next."""
    return title_ahead(stream) == 0


def take_title(stream: Stream) -> Title:
    """Take the title, or give one to a paper that has none."""
    line = stream.line()
    if line is None or not is_title(stream):
        return Title(text="KẾ HOẠCH", subject="")
    stream.take(_KIND)
    begun = _subject_behind(line)
    below = stream.take_lines(_goes_on_in_capitals if begun else _may_be_subject, _SUBJECT)
    words = [_bare(each.text) for each in below if not marks.RULE.fullmatch(each.text)]
    return Title(text=_kind(line), subject=" ".join(filter(None, (begun, *words))))


def _kind(line: Line) -> str:
    """Return the kind of document that a line names, by itself or before its subject."""
    text = _bare(line.text)
    if text.upper() in marks.KINDS and (marks.is_capital(text) or line.centred):
        return text.upper()
    if not marks.is_capital(text):
        return ""
    return next((kind for kind in marks.KINDS if text.startswith(f"{kind} ")), "")


def _subject_behind(line: Line) -> str:
    return _bare(line.text)[len(_kind(line)) :].strip()


def _bare(text: str) -> str:
    return " ".join(text.strip(" *:").split())


def _may_be_subject(line: Line) -> bool:
    text = line.text
    if _stands_alone(text):
        return False
    return line.centred or (not text.endswith((".", ":", ";")) and len(text) <= _LONGEST_SUBJECT)


def _goes_on_in_capitals(line: Line) -> bool:
    return not _stands_alone(line.text) and (line.centred or marks.is_capital(line.text))


def _stands_alone(text: str) -> bool:
    begins = divided(text) or bullet(text) or any(mark.match(text) for mark in _NOT_SUBJECT)
    return bool(begins)
