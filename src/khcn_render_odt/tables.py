"""The budget tables: their header, which repeats on every page, and their rows."""

from collections.abc import Iterator

from khcn_core.document import HeaderCell, Row, RowKind, Table, TableColumn
from khcn_core.style import Role
from khcn_render_odt import names
from khcn_render_odt.flow import Flow, paragraph_xml
from khcn_render_odt.text_xml import escaped, text_xml

_ROW_START = f'<table:table-row table:style-name="{names.ROW}">'
_ROW_END = "</table:table-row>"
_COVERED = "<table:covered-table-cell/>"
_WHOLE_WIDTH = 1000


def write_table(flow: Flow, table: Table) -> None:
    """Write a table with the lines above and below it."""
    _write_line(flow, names.role_style(Role.FORM_NUMBER), table.form_number)
    if table.caption_first:
        _write_line(flow, names.CAPTION_ABOVE, table.caption)
    _write_line(flow, names.role_style(Role.UNIT_LINE), table.unit_line)
    widths = (flow.text_width * column.width / _WHOLE_WIDTH for column in table.columns)
    rows = (*_header_rows(table), *_body_rows(table))
    flow.table(names.TABLE, tuple(widths), "".join(rows), _description(table))
    _write_line(flow, names.role_style(Role.AMOUNT_IN_WORDS), table.amount_in_words)
    if not table.caption_first:
        _write_line(flow, names.role_style(Role.CAPTION), table.caption)
    for note in table.notes:
        _write_line(flow, names.role_style(Role.TABLE_NOTE), note)


def _write_line(flow: Flow, style: str, text: str) -> None:
    if text:
        flow.paragraph(style, text_xml(text))


def _description(table: Table) -> str:
    """Return what a screen reader says of the table: its caption, and what its columns are."""
    heads = "; ".join(cell.text for cell in table.header if cell.text)
    title = f"<table:title>{escaped(table.caption)}</table:title>" if table.caption else ""
    return f"{title}<table:desc>{escaped(heads)}</table:desc>" if heads else title


def _header_rows(table: Table) -> Iterator[str]:
    if not table.header_rows:
        return
    cells = {(cell.row, cell.column): _header_cell(cell) for cell in table.header}
    yield "<table:table-header-rows>"
    for row in range(table.header_rows):
        yield _ROW_START
        yield from (cells.get((row, column), _COVERED) for column in range(len(table.columns)))
        yield _ROW_END
    yield "</table:table-header-rows>"


def _header_cell(cell: HeaderCell) -> str:
    style = names.role_style(Role.TABLE_HEADER)
    return _cell(style, text_xml(cell.text), columns=cell.column_span, rows=cell.row_span)


def _body_rows(table: Table) -> Iterator[str]:
    plain = {kind: _plain_row(kind, table.columns) for kind in RowKind}
    for row in table.rows:
        if row.span > 1:
            yield _spanning_row(row, table.columns)
        else:
            yield plain[row.kind] % tuple(map(text_xml, row.cells))


def _plain_row(kind: RowKind, columns: tuple[TableColumn, ...]) -> str:
    """Return a row without spans that has `%s` for the text of each cell."""
    cells = (_cell(names.cell_style(column.kind, kind), "%s") for column in columns)
    return "".join((_ROW_START, *cells, _ROW_END))


def _spanning_row(row: Row, columns: tuple[TableColumn, ...]) -> str:
    cells = [
        _cell(names.cell_style(column.kind, row.kind), text_xml(text))
        for column, text in zip(columns, row.cells, strict=True)
    ]
    first, end = row.span_from, row.span_from + row.span
    style = names.cell_style(columns[first].kind, row.kind)
    wide = _cell(style, text_xml(row.cells[first]), columns=row.span)
    cells[first:end] = [wide, *[_COVERED] * (row.span - 1)]
    return "".join((_ROW_START, *cells, _ROW_END))


def _cell(style: str, content: str, *, columns: int = 1, rows: int = 1) -> str:
    spans = f' table:number-columns-spanned="{columns}"' if columns > 1 else ""
    if rows > 1:
        spans += f' table:number-rows-spanned="{rows}"'
    return (
        f'<table:table-cell table:style-name="{names.CELL}"{spans}>'
        f"{paragraph_xml(style, content)}</table:table-cell>"
    )
