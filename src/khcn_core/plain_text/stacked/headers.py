"""The headers that may begin a text: where each of their rows ends is not said there."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from khcn_core.document import CellKind
from khcn_core.labels import row_label
from khcn_core.plain_text.stacked.families import shares
from khcn_core.plain_text.stacked.header import Header, HeaderRows, header_of
from khcn_core.table_words import FIGURE, ORDER, TOTAL, kind_said

_DEEPEST = 5
_MOST_COLUMNS = 40
_OF_WORDS = {CellKind.LABEL, CellKind.TEXT}
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def headers(lines: Sequence[str]) -> Iterator[Header]:
    """Yield each header that may begin these lines, whatever stands below it."""
    for end in range(1, min(_MOST_COLUMNS, len(lines))):
        if not _is_heading(lines[end - 1]):
            return
        if end > 1:
            yield from _grown(HeaderRows((tuple(lines[:end]),)), lines, end)


def _grown(rows: HeaderRows, lines: Sequence[str], end: int) -> Iterator[Header]:
    """Yield the header of these rows, and those with more rows below them, each a longer one."""
    if _may_follow(lines, end):
        header = header_of(rows, lines, end)
        if _may_be(header):
            yield header
    if lines[end] or len(rows.texts) == _DEEPEST:
        return
    headings = takewhile(
        lambda text: not text or _is_heading(text), lines[end : end + _MOST_COLUMNS]
    )
    last = min(end + len(list(headings)), len(lines) - 1)
    for stop in range(end + len(rows.lowest) + 1, last + 1):
        below = lines[end:stop]
        if found := shares(rows.lowest, below):
            yield from _grown(rows.above(below, found), lines, stop)


def _may_be(header: Header) -> bool:
    """Tell whether a header has an order or money, and no heading of words stands over money."""
    money = [
        words
        for kind, words in zip(header.kinds, header.words, strict=True)
        if kind is CellKind.FIGURE
    ]
    misread = any(set(map(kind_said, words[1:])) & _OF_WORDS for words in money)
    return bool(header.is_ordered or money) and not misread


def _is_heading(text: str) -> bool:
    """Tell a heading from a figure, and from the second line of one: that is not clear enough."""
    begins = text[:1].isupper() or text[:1].isdecimal() or text[:1] == "%"
    return begins and (not FIGURE.fullmatch(text) or bool(_YEAR.fullmatch(text)))


def _may_follow(lines: Sequence[str], end: int) -> bool:
    """Tell whether a row may begin here: in a column for the order only some things stand."""
    if not ORDER.fullmatch(lines[0]):
        return True
    label = row_label(lines[end].strip("()"))
    return not lines[end] or bool(TOTAL.match(lines[end]) or (label and label.ordinal in {0, 1}))
