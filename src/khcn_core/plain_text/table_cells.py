"""The rows of a table, each on one line or on as many as its longest cell takes."""

from collections.abc import Iterable, Sequence
from itertools import starmap, zip_longest

from khcn_core.document import CellKind, Row, Table
from khcn_core.plain_text.table_grid import MARGIN, VERTICAL, spanned_width
from khcn_core.plain_text.width import display_width, is_narrow
from khcn_core.plain_text.wrapping import wrap

CENTRE = "^"
_ALIGN = {CellKind.LABEL: CENTRE, CellKind.TEXT: "<", CellKind.UNIT: CENTRE, CellKind.FIGURE: ">"}


def padded(text: str, width: int, align: str) -> str:
    """Return a text that takes `width` columns, aligned by a sign of `str.format`."""
    return f"{text:{align}{width + len(text) - display_width(text)}}"


def joined(cells: Iterable[str]) -> str:
    """Return a line of a table, from cells that are padded."""
    return f"{MARGIN}{VERTICAL} {f' {VERTICAL} '.join(cells)} {VERTICAL}"


class RowPainter:
    """Draws the rows of one table.

    Nearly all lines are one call of `str.format`: it pads by characters, so it serves where each
    takes one column.
    """

    def __init__(self, table: Table, widths: Sequence[int]) -> None:
        self._widths = widths
        self._aligns = [_ALIGN[column.kind] for column in table.columns]
        self._line = joined(map("{{:{}{}}}".format, self._aligns, widths))
        self._doubtful = [
            column
            for column, width in enumerate(widths)
            if not _fit([row.cells[column] for row in table.rows], width)
        ]

    def paint(self, row: Row) -> str:
        """Return the line or lines of a row."""
        doubtful = {column: row.cells[column] for column in self._doubtful}
        if row.span > 1 or not all(map(is_narrow, doubtful.values())):
            return self._any_row(row)
        if not doubtful:
            return self._line.format(*row.cells)
        blocks = [[text] for text in row.cells]
        for column, text in doubtful.items():
            blocks[column] = _block(text, self._widths[column])
        return "\n".join(starmap(self._line.format, zip_longest(*blocks, fillvalue="")))

    def _any_row(self, row: Row) -> str:
        covered = range(row.span_from + 1, row.span_from + row.span)
        columns = [column for column in range(len(row.cells)) if column not in covered]
        widths = [self._width(row, column) for column in columns]
        aligns = [self._aligns[column] for column in columns]
        blocks = map(_block, (row.cells[column] for column in columns), widths)
        lines = zip_longest(*blocks, fillvalue="")
        return "\n".join(joined(map(padded, line, widths, aligns)) for line in lines)

    def _width(self, row: Row, column: int) -> int:
        span = row.span if column == row.span_from else 1
        return spanned_width(self._widths, column, span)


def _block(text: str, width: int) -> list[str]:
    return wrap(text, width) or [""]


def _fit(texts: Sequence[str], width: int) -> bool:
    return is_narrow(" ".join(texts)) and max(map(len, texts), default=0) <= width
