"""The header of a table of figures: a grid in which cells run across and down."""

from collections.abc import Iterator, Sequence

from khcn_core.document import HeaderCell, Table
from khcn_render_docx.grid import CANNOT_SPLIT, IS_HEADER, cell, row
from khcn_render_docx.names import header_style_id
from khcn_render_docx.xml import paragraph, run


def header_rows(table: Table, widths: Sequence[int]) -> Iterator[str]:
    """Yield the rows of the header, which stand again on every page that the table reaches."""
    for index in range(table.header_rows):
        crossing = [each for each in table.header if each.row <= index < each.row + each.row_span]
        cells = (
            _cell(each, index, widths, header_style_id(table.columns[each.column].kind, table.size))
            for each in sorted(crossing, key=lambda each: each.column)
        )
        yield row(cells, CANNOT_SPLIT + IS_HEADER)


def _cell(header: HeaderCell, index: int, widths: Sequence[int], style_id: str) -> str:
    """Draw a cell's part in the row `index`; its text stands in the first."""
    starts = header.row == index
    merge = "" if header.row_span == 1 else "restart" if starts else "continue"
    return cell(
        sum(widths[header.column : header.column + header.column_span]),
        paragraph(style_id, run(header.text if starts else "")),
        span=header.column_span,
        merge=merge,
    )
