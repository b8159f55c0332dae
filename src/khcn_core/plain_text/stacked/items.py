"""Lines and grids of a text in which tables may be stacked cells."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from attrs import frozen

from khcn_core.plain_text.stacked.header import Header
from khcn_core.plain_text.stacked.headers import headers
from khcn_core.plain_text.stacked.proof import WORTHLESS, is_proved, is_whole, worth
from khcn_core.plain_text.stacked.rows import Row, rows_below
from khcn_core.plain_text.typed import typed_items
from khcn_core.source import Grid, Item, Place
from khcn_core.table_words import ORDER, UNIT_LINE

_MOST_HEADERS = 40
"""How many headers are tried; those of plans are among the first few."""
_SAMPLE = 20
"""So many rows show which header is right."""


@frozen
class _Table:
    header: Header
    rows: tuple[Row, ...]

    @property
    def end(self) -> int:
        return self.rows[-1].end

    def grid(self, start: int) -> Grid:
        """Return the table that begins in a line, counted from 0."""
        header = tuple(self.header.cells())
        rows = (*header, *(row.cells for row in self.rows))
        return Grid(rows=rows, place=Place(start + 1), header_rows=len(header))


def unstacked_items(lines: Sequence[str]) -> Iterator[Item]:
    """Yield lines and grids, like `typed_items`, and the tables of stacked cells as grids too."""
    bounds = [at for at, line in enumerate(lines) if _is_bound(line)]
    read = 0
    for at, limit in pairwise([*bounds, len(lines)]):
        start = at if ORDER.fullmatch(lines[at].strip()) else at + 1
        part = [line.strip() for line in lines[start:limit]]
        if "\t" not in lines[at] and (table := _table(part)):
            yield from typed_items(lines[read:start], read + 1)
            yield table.grid(start)
            read = start + table.end
    yield from typed_items(lines[read:], read + 1)


def _is_bound(line: str) -> bool:
    """Tell where a table may begin, and must have ended: at its first cell or its unit line."""
    return "\t" in line or bool(ORDER.fullmatch(line.strip()) or UNIT_LINE.match(line))


def _table(lines: Sequence[str]) -> _Table | None:
    """Return the table that begins with these lines, if there is only one that it can be."""
    found = list(islice(headers(lines), _MOST_HEADERS))
    worths = [worth(list(islice(rows_below(header, lines), _SAMPLE))) for header in found]
    best = max(worths, default=WORTHLESS)
    if best == WORTHLESS or worths.count(best) > 1:
        return None
    header = found[worths.index(best)]
    rows = list(rows_below(header, lines))
    while not rows[-1].tells:
        rows.pop()
    table = _Table(header, tuple(rows))
    stands = is_proved(rows) and is_whole(lines[table.end :], header.width)
    return table if stands else None
