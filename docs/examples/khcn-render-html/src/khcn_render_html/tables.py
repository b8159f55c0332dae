"""Tables: whoever hears them read is told which row and column a figure belongs to."""

from collections.abc import Iterator

from khcn_core.document import CellKind, HeaderCell, Row, Table
from khcn_render_html.elements import element, line, said, void


def table(block: Table) -> str:
    """Return a table with its lines; where it is wider than the screen, it scrolls by itself."""
    caption = line("p", block.caption, "caption")
    above, below = (caption, "") if block.caption_first else ("", caption)
    above = line("p", block.form_number, "form_number") + above
    above += line("p", block.unit_line, "unit_line")
    below = line("p", block.amount_in_words, "amount_in_words") + below
    below += "".join(line("p", note, "table_note") for note in block.notes)
    grid = element("div", _grid(block, above), class_="scroll", tabindex=0)
    return element("figure", grid + below)


def _grid(block: Table, above: str) -> str:
    caption = element("caption", above) if above else ""
    widths = "".join(void("col", style=f"width:{column.width / 10}%") for column in block.columns)
    header = "".join(_header_row(block, number) for number in range(block.header_rows))
    body = "".join(_row(row, block) for row in block.rows)
    inner = f"{caption}<colgroup>{widths}</colgroup><thead>{header}</thead><tbody>{body}</tbody>"
    size = f"--cell:{block.size}pt" if block.size else None
    return element("table", inner, aria_label=block.caption or None, style=size)


def _header_row(block: Table, number: int) -> str:
    return element("tr", "".join(_heads(cell) for cell in block.header if cell.row == number))


def _heads(cell: HeaderCell) -> str:
    return said(
        "th",
        cell.text,
        class_="table_header",
        scope="colgroup" if cell.column_span > 1 else "col",
        rowspan=cell.row_span if cell.row_span > 1 else None,
        colspan=cell.column_span if cell.column_span > 1 else None,
    )


def _row(row: Row, block: Table) -> str:
    return element("tr", "".join(_cells(row, block)), class_=row.kind.value)


def _cells(row: Row, block: Table) -> Iterator[str]:
    """Yield the cells of a row; the one that names it is its header."""
    kinds = [column.kind for column in block.columns]
    name = kinds.index(CellKind.TEXT) if CellKind.TEXT in kinds else -1
    column = 0
    while column < len(row.cells):
        span = row.span if column == row.span_from else 1
        names = column <= name < column + span
        yield said(
            "th" if names else "td",
            row.cells[column],
            class_=f"cell {kinds[column].value}",
            scope="row" if names else None,
            colspan=span if span > 1 else None,
        )
        column += span
