"""What holds for whatever was read, however damaged the file was."""

import re
from collections import Counter

from khcn_core import Plan, document_text, dumps, lay_out, loads, read
from khcn_core.layout.letterhead import COUNTRY, MOTTO
from khcn_core.reading.letters import in_unicode
from khcn_core.reading.readers import take_apart
from khcn_core.reading.recognition import recognise
from khcn_core.reading.whole import Reading
from khcn_core.source import Grid, Item, Line, Outcome, Source

_WORD = re.compile(r"[^\W_]+")
_ON_EVERY_PAPER = set(_WORD.findall(f"{COUNTRY} {MOTTO}"))


def require_lawful(reading: Reading, data: bytes, format: str) -> None:
    """Raise `AssertionError` where a reading of a file breaks a law."""
    _require_usable(reading.plan)
    assert read(data, format) == reading, "read otherwise a second time"
    source = in_unicode(take_apart(data, format))
    last = max((_last_line(item) for item in source.items), default=0)
    last = max((last, *(notice.place.line for notice in source.dropped)))
    places = [notice.place.line for notice in reading.notices]
    assert all(0 <= line <= max(last, 1) for line in places), f"a notice beyond line {last}"
    _require_all_words(source)


def _require_usable(plan: Plan) -> None:
    lay_out(plan)
    assert loads(dumps(plan)) == plan, "the plan is another once it was written"


def _require_all_words(source: Source) -> None:
    """Every word of the file stands in the document, or a notice names it as left behind."""
    recognised = recognise(source)
    told = [each.excerpt for each in recognised.notices if each.outcome is Outcome.LOST]
    found = " ".join([document_text(recognised.document), *told])
    lost = _words(" ".join(map(_text, source.items))) - _words(found)
    assert lost.keys() <= _ON_EVERY_PAPER, f"words are lost: {lost}"


def _words(text: str) -> Counter[str]:
    """Count the words; marks part them, and are no words themselves."""
    return Counter(_WORD.findall(text))


def _text(item: Item) -> str:
    if isinstance(item, Line):
        return " ".join((item.label or "", item.text, item.lead))
    if isinstance(item, Grid):
        return " ".join(cell.text for row in item.rows for cell in row)
    return ""


def _last_line(item: Item) -> int:
    if isinstance(item, Grid):
        return item.place.line + len(item.rows)
    return item.place.line if isinstance(item, Line) else 0
