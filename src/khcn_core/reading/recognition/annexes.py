"""Annexes: each begins with its label on a line of its own."""

from khcn_core.document import Page, Title
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Line, Turn

_TITLE = message("tên phụ lục", "title of an annex")


def is_annex(stream: Stream) -> bool:
    """Tell whether an annex comes next, on a page of its own or not."""
    ahead = 1 if isinstance(stream.peek(), Turn) else 0
    line = stream.line(ahead)
    return line is not None and bool(marks.ANNEX.match(line.text.strip(" *")))


def take_annex_title(stream: Stream) -> tuple[Page, Title]:
    """Take the page and the title block of an annex."""
    turn = stream.take(message("trang", "page")) if isinstance(stream.peek(), Turn) else None
    lies = turn.orientation if isinstance(turn, Turn) else Orientation.PORTRAIT
    page = Page(orientation=lies, restart_numbering=True)
    label = stream.take(_TITLE)
    titles = stream.take_lines(_is_title, _TITLE)
    references = stream.take_lines(lambda line: line.centred or _is_reference(line), _TITLE)
    title = Title(
        annex=True,
        label=label.text if isinstance(label, Line) else "",
        text=" ".join(line.text for line in titles),
        reference=" ".join(line.text for line in references),
    )
    return page, title


def _is_title(line: Line) -> bool:
    return marks.is_capital(line.text) and not _is_reference(line)


def _is_reference(line: Line) -> bool:
    return marks.ANNEX_REFERENCE.match(line.text) is not None
