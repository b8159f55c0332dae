"""The tables of a file: each cell in its row and column, and as far as it runs."""

from collections.abc import Callable, Iterator, Sequence

from khcn_core.document import Document, Row, Table
from khcn_core.plain_text.reading import unspaced
from khcn_core.rendering import Capability
from khcn_core.testing.conformance.samples import document_of
from khcn_core.testing.conformance.subject import Grid, Subject, TableCell, quoted, read, see


def every_table_keeps_its_grid(subject: Subject, table: Table) -> None:
    """See that cells stand where they belong and run as far, empty ones too, covered ones not."""
    _see_grids(subject, document_of(table))


def tables_of_any_document_keep_their_grids(subject: Subject, document: Document) -> None:
    """See the same of every table of any document."""
    _see_grids(subject, document)


def _see_grids(subject: Subject, document: Document) -> None:
    found = read("extract_tables", subject.extract_tables, subject.render(document))
    meant = [_grid(block) for block in document.blocks if isinstance(block, Table)]
    see(
        that=len(found) == len(meant),
        otherwise=f"the file has {len(found)} tables, its document {len(meant)}",
    )
    kept = str if subject.declares(Capability.EXACT_TEXT) else unspaced
    for meant_table, found_table in zip(meant, found, strict=True):
        _see_rows(meant_table, found_table, kept)


def _see_rows(meant: Grid, found: Grid, kept: Callable[[str], str]) -> None:
    see(
        that=len(found) == len(meant),
        otherwise=f"a table has {len(found)} rows in the file, {len(meant)} in the document",
    )
    for number, (meant_row, found_row) in enumerate(zip(meant, found, strict=True), start=1):
        see(
            that=_parts(meant_row, kept) == _parts(found_row, kept),
            otherwise=f"row {number} of a table should be {quoted(list(meant_row))}, "
            f"but is {quoted(list(found_row))}",
        )


def _parts(row: Sequence[TableCell], kept: Callable[[str], str]) -> list[tuple[str, int, int]]:
    return [(kept(cell.text), cell.row_span, cell.column_span) for cell in row]


def _grid(table: Table) -> Grid:
    header = [
        [
            TableCell(cell.text, cell.row_span, cell.column_span)
            for cell in table.header
            if cell.row == row
        ]
        for row in range(table.header_rows)
    ]
    return [*header, *(list(_cells(row)) for row in table.rows)]


def _cells(row: Row) -> Iterator[TableCell]:
    for column, text in enumerate(row.cells):
        if column == row.span_from:
            yield TableCell(text, column_span=row.span)
        elif not row.span_from < column < row.span_from + row.span:
            yield TableCell(text)
