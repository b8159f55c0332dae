"""The total of a table: the first or the last of its rows."""

from collections.abc import Sequence

from khcn_core.document import Row, RowKind
from khcn_core.layout.table import names_at
from khcn_core.messages import message
from khcn_core.plan import BudgetTable, Place, Total
from khcn_core.reading.understanding.cells import TITLES, CellReader

_NO_ROOM = message(
    "dòng tổng không có chỗ cho số thứ tự", "a total row has no room for a label of its own"
)


def total_at(rows: Sequence[Row]) -> int | None:
    """Return which row is the total, None if there is none."""
    last = len(rows) - 1
    return next((at for at in (last, 0) if rows and rows[at].kind is RowKind.TOTAL), None)


def total_of(
    empty: BudgetTable, rows: Sequence[Row], at: int, reader: CellReader, line: int
) -> Total:
    """Return the total that a row states; its title runs across the blank cells that it covers."""
    row = rows[at]
    cells = reader.read(row.cells, line, except_at=row.span_from)
    for place, (column, text) in enumerate(zip(empty.columns, row.cells, strict=True)):
        if text and place != row.span_from and column.kind in TITLES:
            reader.remarks.lost(line, text, _NO_ROOM)
    key = empty.columns[row.span_from].key
    return Total(
        title=row.cells[row.span_from],
        place=Place.FIRST if at < len(rows) - 1 else Place.LAST,
        under=None if row.span_from == names_at(empty) else key,
        across=row.span,
        amounts=cells.amounts,
        quantities=cells.quantities,
        texts=cells.texts,
    )
