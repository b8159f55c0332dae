"""The end of a paper: recipients at the left, who signs at the right."""

from collections.abc import Iterator

from attrs import define, field

from khcn_core.document import Signature
from khcn_core.labels import bullet, divided
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.annexes import is_annex
from khcn_core.reading.recognition.drawn import has_drawn_ending, take_drawn_ending
from khcn_core.reading.recognition.ending_columns import columns_of, parted
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Grid, Item, Line
from khcn_core.table_words import UNIT_LINE

_RECIPIENT = message("nơi nhận", "recipient")
_SIGNER = message("chữ ký", "signature")
_STARS = message(
    "bỏ dấu * mà bản chép dùng cho chữ đậm", "without the stars by which a copy marks bold letters"
)
_SIGNED = message("dấu hiệu đã ký", "a mark that it was signed")
_LONGEST_NAME = 80
_SENTENCE = (".", ";", ":")


def is_ending(stream: Stream) -> bool:
    """Tell whether recipients or a signature come next; who signs beside another is neither."""
    if stream.drawn:
        return has_drawn_ending(stream)
    item = stream.peek()
    if isinstance(item, Grid):
        columns = columns_of(item)
        is_one = _lists_recipients(columns) or not all(columns)
        return is_one and any(_begins_ending(line) for column in columns for line in column)
    return isinstance(item, Line) and _begins_ending(item.text)


def _begins_ending(text: str) -> bool:
    return any(
        marks.RECIPIENTS.match(part)
        or marks.AUTHORITY.match(part)
        or marks.POSITION.fullmatch(part)
        for part in map(_bare, parted(text))
    )


@define
class _Ending:
    """The lines of both columns, as far as they were taken."""

    recipients: list[str] = field(factory=list)
    signing: list[str] = field(factory=list)

    @property
    def is_named(self) -> bool:
        """Whether somebody has signed by name."""
        return bool(self.signing) and not marks.is_capital(self.signing[-1])

    def takes(self, item: Item) -> bool:
        """Tell whether an item still belongs to the end of the paper."""
        if isinstance(item, Grid):
            return not self.is_named or _lists_recipients(columns_of(item))
        if not isinstance(item, Line):
            return False
        text = _bare(item.text)
        if bullet(text) or marks.RECIPIENTS.match(text) or not text:
            return True
        if self.is_named and marks.is_capital(text):
            return False
        begins_other = divided(text) is not None or _stands_by_a_table(text)
        return _begins_ending(text) or (len(text) <= _LONGEST_NAME and not begins_other)

    def add(self, text: str, *, is_first: bool) -> None:
        """Add a line, that begins the left column or goes on with it, or stands at the right."""
        (self.recipients if self._is_recipient(text, is_first=is_first) else self.signing).append(
            text
        )

    def _is_recipient(self, text: str, *, is_first: bool) -> bool:
        if marks.RECIPIENTS.match(text):
            return True
        if not self.recipients or not is_first or marks.is_capital(text):
            return False
        if bullet(text):
            return True
        return not self.signing and text.endswith(_SENTENCE)

    def signature(self) -> Signature:
        """Return all of it."""
        *above, position, name = _signed(self.signing)
        return Signature(
            recipients=tuple(map(_spaced, self.recipients)),
            authority=tuple(above),
            position=position,
            name=name,
        )


def take_ending(stream: Stream) -> Signature | None:
    """Take recipients and signature, or nothing if there are none."""
    if not is_ending(stream):
        return None
    if stream.drawn:
        return take_drawn_ending(stream)
    ending = _Ending()
    while (item := stream.peek()) and not is_annex(stream) and ending.takes(item):
        if isinstance(item, Grid):
            _take_grid(stream, item, ending)
        elif isinstance(item, Line):
            _take_line(stream, item, ending)
    return ending.signature()


def _take_grid(stream: Stream, grid: Grid, ending: _Ending) -> None:
    stream.take(_SIGNER)
    for column in columns_of(grid):
        lists = ending.recipients if _lists_recipients([column]) else ending.signing
        lists += _without_marks(stream, grid, map(_bare, column))


def _take_line(stream: Stream, line: Line, ending: _Ending) -> None:
    text = _bare(line.text)
    if marks.SIGNED.fullmatch(text):
        stream.leave(_SIGNED)
        return
    is_recipient = bullet(text) or marks.RECIPIENTS.match(text)
    stars = None if text == line.text.strip() else _STARS
    stream.take(_RECIPIENT if is_recipient else _SIGNER, stars)
    for at, part in enumerate(_without_marks(stream, line, map(_bare, parted(line.text)))):
        ending.add(part, is_first=at == 0)


def _without_marks(stream: Stream, item: Line | Grid, texts: Iterator[str]) -> Iterator[str]:
    """Yield what stands there but for "(signed)" and the like, which no plan has."""
    for text in filter(None, texts):
        if marks.SIGNED.fullmatch(text):
            stream.lose(item.place, text, _SIGNED)
        else:
            yield text


def _lists_recipients(columns: list[list[str]]) -> bool:
    return any(marks.RECIPIENTS.match(_bare(line)) for column in columns for line in column)


def _stands_by_a_table(text: str) -> bool:
    return any(mark.match(text) for mark in (UNIT_LINE, marks.CAPTION, marks.FORM_NUMBER))


def _bare(text: str) -> str:
    """Return a line without the stars by which a copy marks bold letters."""
    return text.strip().strip("*").strip()


def _spaced(recipient: str) -> str:
    """Return a recipient with a space behind its marker, and behind the word for the archive."""
    found = bullet(recipient)
    if not found:
        return recipient
    marker, text = found
    archive = marks.ARCHIVE.fullmatch(text)
    return f"{marker} {archive[1]} {archive[2]}" if archive else f"{marker} {text}"


def _signed(lines: list[str]) -> list[str]:
    """Return the lines of authority, then the position and the name, each of them maybe empty."""
    name = lines[-1] if lines and not marks.is_capital(lines[-1]) else ""
    titles = lines[:-1] if name else lines
    position = titles[-1] if titles and not marks.AUTHORITY.match(titles[-1]) else ""
    return [*(titles[:-1] if position else titles), position, name]
