"""How wide the columns of a table are.

Each holds its longest word. The room that is left goes first to the rows, then to the header,
until their texts fit on one line; where there is not enough, columns share it as on paper. What
nobody needs goes to the columns of text. A table whose words need more than the page is wider
than the page, and then wide enough to be read with ease, for its lines must be scrolled anyway.
"""

import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from khcn_core.document import CellKind, Table
from khcn_core.plain_text.margin import TABLE_INDENT
from khcn_core.plain_text.table_grid import spanned_width
from khcn_core.plain_text.width import display_width, is_narrow
from khcn_core.plain_text.wrapping import longest_word

_NARROWEST = 2  # a wide character
_LONGEST_WORD = 30
_EASY = 20

Widths = list[int]


def column_widths(table: Table, page_width: int) -> Widths:
    """Return the width of the text in each column, for a table on a page of so many columns."""
    room = page_width - TABLE_INDENT - 1 - 3 * len(table.columns)
    shares = [max(1, column.width) for column in table.columns]
    rows, header = _row_texts(table), _header_texts(table)
    for_rows = list(map(_widest, rows))
    for_all = [max(pair) for pair in zip(for_rows, map(_widest, header), strict=True)]
    least = [_least(*texts) for texts in zip(rows, header, strict=True)]
    if sum(least) > room:
        least = [max(few, min(all_, _EASY)) for few, all_ in zip(least, for_all, strict=True)]
    widths = _holding_spans(least, table)
    for wanted in (for_rows, for_all):
        widths = _grown(widths, wanted, shares, room)
    return _stretched(widths, table, shares, room)


def _row_texts(table: Table) -> list[Sequence[str]]:
    rows = [
        row.cells
        if row.span == 1
        else (*row.cells[: row.span_from], "", *row.cells[row.span_from + 1 :])
        for row in table.rows
    ]
    return list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)


def _header_texts(table: Table) -> list[Sequence[str]]:
    texts: list[list[str]] = [[] for _ in table.columns]
    for cell in table.header:
        if cell.column_span == 1:
            texts[cell.column].append(cell.text)
    return list(texts)


def _widest(texts: Sequence[str]) -> int:
    measure = len if is_narrow(" ".join(texts)) else display_width
    return max(_NARROWEST, *map(measure, texts), 0)


def _least(*texts: Sequence[str]) -> int:
    longest = max(longest_word(" ".join(some)) for some in texts)
    return max(_NARROWEST, min(longest, _LONGEST_WORD))


def _holding_spans(widths: Widths, table: Table) -> Widths:
    widths = list(widths)
    for first, span, text in _spanning(table):
        missing = _least([text]) - spanned_width(widths, first, span)
        widths[first + span - 1] += max(0, missing)
    return widths


def _spanning(table: Table) -> Iterable[tuple[int, int, str]]:
    for cell in table.header:
        if cell.column_span > 1:
            yield cell.column, cell.column_span, cell.text
    for row in table.rows:
        if row.span > 1:
            yield row.span_from, row.span, row.cells[row.span_from]


def _grown(widths: Widths, wanted: Widths, shares: Widths, room: int) -> Widths:
    """Return the widths grown towards those wanted, as far as there is room."""
    if sum(widths) >= room:
        return widths

    def at(level: int) -> Widths:
        return [
            max(width, min(want, level * share // 1000))
            for width, want, share in zip(widths, wanted, shares, strict=True)
        ]

    levels = range(1, 1000 * max(wanted) + 1)
    return at(bisect.bisect_right(levels, room, key=lambda level: sum(at(level))))


def _stretched(widths: Widths, table: Table, shares: Widths, room: int) -> Widths:
    spare = max(0, room - sum(widths))
    wordy = [
        share * (column.kind is CellKind.TEXT)
        for column, share in zip(table.columns, shares, strict=True)
    ]
    parts = wordy if any(wordy) else shares
    edges = [spare * edge // sum(parts) for edge in accumulate(parts, initial=0)]
    return [
        width + end - start for width, (start, end) in zip(widths, pairwise(edges), strict=True)
    ]
