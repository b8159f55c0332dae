"""The canonical text of a document: what every renderer's file says, read in order."""

from collections.abc import Iterator
from typing import assert_never

from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)


def document_text(document: Document) -> str:
    """Return the text of a document: a line for each block and row, tabs between cells."""
    return "".join(f"{line}\n" for block in document.blocks for line in block_lines(block))


def block_lines(block: Block) -> Iterator[str]:
    """Yield the lines of one block; parts that do not stand on the paper give none."""
    match block:
        case Letterhead():
            yield from (*block.superior, *block.agency, block.country, block.motto)
            yield from (block.number, block.place_and_date)
        case Title():
            yield from filter(None, (block.label, block.text, block.subject, block.reference))
        case Heading():
            yield _joined(block.label, block.text, block.lead)
        case Paragraph():
            yield _joined(block.label, block.text)
        case Table():
            yield from _table_lines(block)
        case Signature():
            yield from (*block.recipients, *block.authority)
            yield from filter(None, (block.position, block.name))
        case Page():
            return
        case _:
            assert_never(block)


def _table_lines(table: Table) -> Iterator[str]:
    before = (table.form_number, table.caption if table.caption_first else "", table.unit_line)
    after = (table.amount_in_words, "" if table.caption_first else table.caption, *table.notes)
    yield from filter(None, before)
    grid = [[""] * len(table.columns) for _ in range(table.header_rows)]
    for cell in table.header:
        grid[cell.row][cell.column] = cell.text
    yield from ("\t".join(row) for row in grid)
    yield from ("\t".join(row.cells) for row in table.rows)
    yield from filter(None, after)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
