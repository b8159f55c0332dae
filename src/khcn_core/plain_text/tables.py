"""A table with all that belongs to it."""

from collections.abc import Iterator, Sequence
from functools import cache, partial

from khcn_core.document import Row, RowKind, Table
from khcn_core.plain_text.lines import RULE, Area, centred, hanging, to_the_right
from khcn_core.plain_text.margin import STEP
from khcn_core.plain_text.table_cells import RowPainter
from khcn_core.plain_text.table_grid import LIGHT_RULE, NOWHERE, Verticals, row_verticals, rule
from khcn_core.plain_text.table_header import draw_header
from khcn_core.plain_text.table_widths import column_widths
from khcn_core.plain_text.width import display_width

_INSET = 2 * STEP
"""How far lines in the middle keep from the margin, where notes begin."""


def table_lines(table: Table, width: int) -> list[str]:
    """Return a table and what stands above and below it, for a page of `width` columns."""
    grid = list(_grid_lines(table, width))
    edge = display_width(grid[0]) if grid else width
    middle = Area((edge - width) // 2, (edge + width) // 2).inset(_INSET)
    caption = centred(table.caption, middle)
    above = [
        *to_the_right(table.form_number, Area(edge - width, edge)),
        *(caption if table.caption_first else []),
        *to_the_right(table.unit_line, Area(edge - width, edge)),
    ]
    below = [
        *centred(table.amount_in_words, middle),
        *([] if table.caption_first else caption),
        *(line for note in table.notes for line in hanging(note, width, 0, 3)),
    ]
    return [*above, *grid, *below]


def _grid_lines(table: Table, width: int) -> Iterator[str]:
    if not table.columns or not (table.header_rows or table.rows):
        return
    widths = column_widths(table, width)
    above = NOWHERE
    if table.header_rows:
        header = draw_header(table, widths)
        yield rule(widths, NOWHERE, header.top)
        yield from header.lines
        above = header.bottom
    yield from _row_lines(table, widths, above)


def _row_lines(table: Table, widths: Sequence[int], above: Verticals) -> Iterator[str]:
    """Yield each row below its rule, then the last rule."""
    painter = RowPainter(table, widths)
    ruled = cache(partial(rule, widths))
    previous: Row | None = None
    for row in table.rows:
        below = row_verticals(row)
        yield ruled(above, below, fill=LIGHT_RULE if _belong(previous, row) else RULE)
        yield painter.paint(row)
        above, previous = below, row
    yield ruled(above, NOWHERE)


def _belong(above: Row | None, below: Row) -> bool:
    """Tell whether no more than a light rule parts two rows: groups and totals stand apart."""
    if above is None or RowKind.TOTAL in (above.kind, below.kind):
        return False
    return below.kind is not RowKind.GROUP
