"""The budget tables: their header, which repeats on every page, and their rows."""

from collections.abc import Iterator
from functools import cache

from khcn_core.document import HeaderCell, Row, RowKind, Table
from khcn_core.style import Role
from khcn_core.table_parts import parts_of, rows_kept
from khcn_render_odt import names
from khcn_render_odt.flow import Flow, paragraph_xml
from khcn_render_odt.text_xml import escaped, text_xml

_ROW_START = f'<table:table-row table:style-name="{names.ROW}">'
_ROW_END = "</table:table-row>"
_COVERED = "<table:covered-table-cell/>"
_WHOLE_WIDTH = 1000


def write_table(flow: Flow, table: Table, tied: int = 0) -> None:
    """Write a table with the lines above and below it, which do not part from it.

    So many of the last lines and rows keep with what comes next.
    """
    for role, text in _lines_above(table):
        flow.paragraph(names.role_style(role), text_xml(text), keep=True)
    below = _lines_below(table)
    if table.header_rows or table.rows:
        _write_parts(flow, table, kept=max(bool(below), tied - len(below)))
    for left, (role, text) in zip(reversed(range(len(below))), below, strict=True):
        flow.paragraph(names.role_style(role), text_xml(text), keep=left > 0 or tied > 0)


def _write_parts(flow: Flow, table: Table, kept: int) -> None:
    """Write the header and the rows, the last of which keep with what comes next."""
    widths = tuple(flow.text_width * column.width / _WHOLE_WIDTH for column in table.columns)
    header, description = "".join(_header_rows(table)), _description(table)
    *others, last = parts_of(table)
    for number, part in enumerate((*others, last), start=1):
        rows = header + "".join(_body_rows(flow, part, kept if part is last else 0))
        flow.table(names.TABLE, widths, rows, description=description, part=number)


def _lines_above(table: Table) -> Iterator[tuple[Role, str]]:
    lines = (
        (Role.FORM_NUMBER, table.form_number),
        (Role.CAPTION, table.caption if table.caption_first else ""),
        (Role.UNIT_LINE, table.unit_line),
    )
    return ((role, text) for role, text in lines if text)


def _lines_below(table: Table) -> list[tuple[Role, str]]:
    lines = (
        (Role.AMOUNT_IN_WORDS, table.amount_in_words),
        (Role.CAPTION, "" if table.caption_first else table.caption),
        *((Role.TABLE_NOTE, note) for note in table.notes),
    )
    return [(role, text) for role, text in lines if text]


def _description(table: Table) -> str:
    """Return what a screen reader says of the table: its caption, and what its columns are."""
    heads = "; ".join(cell.text for cell in table.header if cell.text)
    title = f"<table:title>{escaped(table.caption)}</table:title>" if table.caption else ""
    return f"{title}<table:desc>{escaped(heads)}</table:desc>" if heads else title


def _header_rows(table: Table) -> Iterator[str]:
    if not table.header_rows:
        return
    styles = [names.header_style(column.kind, table.size) for column in table.columns]
    cells = {
        (cell.row, cell.column): _header_cell(cell, styles[cell.column]) for cell in table.header
    }
    yield "<table:table-header-rows>"
    for row in range(table.header_rows):
        yield _ROW_START
        yield from (cells.get((row, column), _COVERED) for column in range(len(table.columns)))
        yield _ROW_END
    yield "</table:table-header-rows>"


def _header_cell(cell: HeaderCell, style: str) -> str:
    box = _box(cell.column, at_top=cell.row == 0)
    return _cell(box, style, text_xml(cell.text), columns=cell.column_span, rows=cell.row_span)


def _body_rows(flow: Flow, table: Table, kept: int) -> Iterator[str]:
    """Yield the rows of the body; the last `kept` of them keep with what comes next."""

    @cache
    def plain(kind: RowKind, level: int) -> str:
        return _plain_row(_styles(table, kind, level))

    first_kept, with_total = len(table.rows) - kept, rows_kept(table)
    for index, row in enumerate(table.rows):
        at_top = index == 0 == table.header_rows
        if index >= first_kept or index in with_total:
            yield _row(
                row, list(map(flow.keeping, _styles(table, row.kind, row.level))), at_top=at_top
            )
        elif row.span > 1 or at_top:
            yield _row(row, _styles(table, row.kind, row.level), at_top=at_top)
        else:
            yield plain(row.kind, row.level) % tuple(map(text_xml, row.cells))


def _styles(table: Table, kind: RowKind, level: int) -> list[str]:
    return [names.cell_style(column.kind, kind, table.size, level) for column in table.columns]


def _plain_row(styles: list[str]) -> str:
    """Return a row without spans that has `%s` for the text of each cell."""
    cells = (_cell(_box(index), style, "%s") for index, style in enumerate(styles))
    return "".join((_ROW_START, *cells, _ROW_END))


def _row(row: Row, styles: list[str], *, at_top: bool) -> str:
    drawn = [
        _cell(_box(index, at_top=at_top), style, text_xml(text))
        for index, (style, text) in enumerate(zip(styles, row.cells, strict=True))
    ]
    first, end = row.span_from, row.span_from + row.span
    box, text = _box(first, at_top=at_top), text_xml(row.cells[first])
    wide = _cell(box, styles[first], text, columns=row.span)
    drawn[first:end] = [wide, *[_COVERED] * (row.span - 1)]
    return "".join((_ROW_START, *drawn, _ROW_END))


def _box(column: int, *, at_top: bool = False) -> str:
    return names.CELL_BOXES[at_top, column == 0]


def _cell(box: str, style: str, content: str, *, columns: int = 1, rows: int = 1) -> str:
    spans = f' table:number-columns-spanned="{columns}"' if columns > 1 else ""
    if rows > 1:
        spans += f' table:number-rows-spanned="{rows}"'
    return (
        f'<table:table-cell table:style-name="{box}"{spans}>'
        f"{paragraph_xml(style, content)}</table:table-cell>"
    )
