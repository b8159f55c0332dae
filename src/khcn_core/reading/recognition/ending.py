"""The end of a paper: recipients at the left, who signs at the right."""

from collections.abc import Iterator

from khcn_core.document import Signature
from khcn_core.messages import message
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.labels import bullet
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Grid, Line

_RECIPIENT = message("nơi nhận", "recipient")
_SIGNER = message("chữ ký", "signature")
_STARS = message(
    "bỏ dấu * mà bản chép dùng cho chữ đậm", "without the stars by which a copy marks bold letters"
)


def is_ending(stream: Stream) -> bool:
    """Tell whether recipients or a signature come next."""
    item = stream.peek()
    if isinstance(item, Grid):
        texts = [cell.text for row in item.rows for cell in row]
        return any(map(_begins_ending, texts))
    return isinstance(item, Line) and _begins_ending(item.text)


def _begins_ending(text: str) -> bool:
    first = text.strip(" *")
    return bool(marks.RECIPIENTS.match(first) or marks.AUTHORITY.match(first))


def take_ending(stream: Stream) -> Signature | None:
    """Take recipients and signature, or nothing if there are none."""
    if not is_ending(stream):
        return None
    recipients: list[str] = []
    signing: list[str] = []
    for text in _lines(stream):
        (recipients if _is_recipient(text, recipients, signing) else signing).append(text)
    *above, position, name = _signed(signing)
    return Signature(
        recipients=tuple(recipients), authority=tuple(above), position=position, name=name
    )


def _lines(stream: Stream) -> Iterator[str]:
    """Take the lines to the end of the part, those of a table column by column."""
    while (item := stream.peek()) and not _is_annex(item):
        if isinstance(item, Grid):
            stream.take(_SIGNER)
            for row in item.rows:
                for cell in row:
                    yield from filter(None, map(_bare, cell.text.split("\n")))
        elif isinstance(item, Line):
            text = _bare(item.text)
            recipient = bullet(text) or marks.RECIPIENTS.match(text)
            stars = None if text == item.text.strip() else _STARS
            stream.take(_RECIPIENT if recipient else _SIGNER, stars)
            if text:
                yield text
        else:
            return


def _bare(text: str) -> str:
    """Return a line without the stars by which a copy marks bold letters."""
    return text.strip().strip("*").strip()


def _is_annex(item: object) -> bool:
    return isinstance(item, Line) and bool(marks.ANNEX.match(item.text.strip(" *")))


def _is_recipient(text: str, recipients: list[str], signing: list[str]) -> bool:
    if marks.RECIPIENTS.match(text):
        return True
    return bool(recipients) and not signing and bullet(text) is not None


def _signed(lines: list[str]) -> list[str]:
    """Return the lines of authority, then the position and the name, each of them maybe empty."""
    name = lines[-1] if lines and not marks.is_capital(lines[-1]) else ""
    titles = lines[:-1] if name else lines
    position = titles[-1] if titles and not marks.AUTHORITY.match(titles[-1]) else ""
    return [*(titles[:-1] if position else titles), position, name]
