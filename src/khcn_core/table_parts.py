"""Very long tables, in parts that programs can set in reasonable time."""

from collections.abc import Iterator

from attrs import evolve

from khcn_core.document import Row, RowKind, Table

ROWS = 500
"""LibreOffice takes time with the square of a table's rows; this many are set in a second."""


def parts_of(table: Table) -> Iterator[Table]:
    """Yield a table in parts of at most 500 rows, each with the same columns and header.

    A format starts a page with each part but the first, so that its header looks like any that is
    repeated on a page. A part begins with a group of the first level where there is one in the
    second half of the rows that the part before could hold. What stands above a table goes with
    its first part, what stands below it with the last.
    """
    starts = list(_starts(table.rows))
    for start, end in zip(starts, [*starts[1:], len(table.rows)], strict=True):
        part = evolve(table, rows=table.rows[start:end])
        if start > 0:
            part = _without_lines_above(part)
        if end < len(table.rows):
            part = _without_lines_below(part)
        yield part


def rows_kept(part: Table) -> frozenset[int]:
    """Return which rows keep with the next one: a total does not stand alone on a page."""
    last = len(part.rows) - 1
    totals = {at for at in (0, last) if last > 0 and part.rows[at].kind is RowKind.TOTAL}
    return frozenset(max(at - 1, 0) for at in totals)


def _without_lines_above(part: Table) -> Table:
    caption = "" if part.caption_first else part.caption
    return evolve(part, unit_line="", form_number="", caption=caption)


def _without_lines_below(part: Table) -> Table:
    caption = part.caption if part.caption_first else ""
    return evolve(part, amount_in_words="", notes=(), caption=caption)


def _starts(rows: tuple[Row, ...]) -> Iterator[int]:
    start = 0
    yield start
    while len(rows) - start > ROWS:
        limit = start + ROWS
        groups = (
            at
            for at in range(limit, start + ROWS // 2, -1)
            if rows[at].kind is RowKind.GROUP and rows[at].level == 1
        )
        start = next(groups, limit)
        yield start
