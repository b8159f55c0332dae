"""Plain text says what the document says: all of it, in order, cell by cell."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.canonical_text import document_text
from khcn_core.document import (
    Block,
    CellKind,
    Document,
    HeaderCell,
    Letterhead,
    Paragraph,
    Properties,
    Row,
    RowKind,
    Signature,
    Table,
    TableColumn,
)
from khcn_core.plain_text import renderer
from khcn_core.plain_text.margin import TABLE_INDENT
from khcn_core.plain_text.reading import extract_tables, extract_text, unspaced
from khcn_core.plain_text.width import display_width
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents

WIDTHS = st.just(80) | st.integers(60, 400)


def cells_of(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the cells that start in each row, those of the header first."""
    for number in range(table.header_rows):
        starting = [cell for cell in table.header if cell.row == number]
        if starting:
            yield tuple(cell.text for cell in sorted(starting, key=lambda cell: cell.column))
    for row in table.rows:
        covered = range(row.span_from + 1, row.span_from + row.span)
        yield tuple(cell for column, cell in enumerate(row.cells) if column not in covered)


def tables_of(document: Document) -> list[list[tuple[str, ...]]]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [[tuple(map(unspaced, row)) for row in cells_of(table)] for table in tables]


def quoting(text: str) -> Document:
    """A document whose texts are the lines of another one that was drawn."""
    lines = text.split("\n")
    table = Table(
        columns=(
            TableColumn(kind=CellKind.TEXT, width=400),
            TableColumn(kind=CellKind.LABEL, width=600),
        ),
        header=(HeaderCell(row=0, column=0, text=text.replace("\n", " "), column_span=2),),
        header_rows=1,
        rows=tuple(
            Row(kind=RowKind.LINE, level=1, cells=(line, line.strip(" "))) for line in lines
        ),
    )
    letterhead = Letterhead(
        superior=tuple(lines),
        agency=(text.replace("\n", " "),),
        country=lines[0],
        motto=lines[-1],
        number=lines[0],
        place_and_date=lines[-1],
    )
    signature = Signature(recipients=tuple(lines), authority=tuple(lines), position="", name="")
    paragraphs = tuple(Paragraph(role=Role.BODY, text=line) for line in lines)
    properties = Properties(title="", subject="", agency="")
    blocks: tuple[Block, ...] = (letterhead, table, signature, *paragraphs, table)
    return Document(blocks=blocks, properties=properties, style=DECREE)


def assert_all_is_said(document: Document, width: int) -> None:
    data = renderer.render(document, {"width": width})
    assert unspaced(extract_text(data)) == unspaced(document_text(document))
    read = [[tuple(map(unspaced, row)) for row in table] for table in extract_tables(data)]
    assert read == tables_of(document)


class TestNothingIsLost:
    """The text that is drawn equals the canonical text, and each table equals its cells."""

    @given(documents(), WIDTHS)
    def test_of_any_document(self, document: Document, width: int) -> None:
        assert_all_is_said(document, width)

    @given(documents(), WIDTHS)
    def test_of_text_that_is_a_drawing_itself(self, document: Document, width: int) -> None:
        drawn = renderer.render(evolve(document, blocks=document.blocks[:3]), {}).decode()
        assert_all_is_said(quoting(drawn), width)

    @pytest.mark.parametrize(
        "mark", ["\u0301", "\u200d", "\u202e", "\u200b", "漢", "👩‍🔬", "│", "─", "\u00a0"]
    )
    @pytest.mark.parametrize("count", [1, 2, 27, 79, 500])
    def test_of_a_text_made_of_one_character(self, mark: str, count: int) -> None:
        assert_all_is_said(quoting(mark * count), 80)


class TestEveryLine:
    """What a terminal needs, whatever the text."""

    @given(documents(), WIDTHS)
    def test_is_within_the_page_outside_of_tables(self, document: Document, width: int) -> None:
        prose = tuple(block for block in document.blocks if not isinstance(block, Table))
        text = renderer.render(evolve(document, blocks=prose), {"width": width}).decode()
        assert max(map(display_width, text.split("\n"))) <= width * 3 // 2

    @given(documents())
    def test_of_a_table_ends_at_the_same_column(self, document: Document) -> None:
        for table in [block for block in document.blocks if isinstance(block, Table)]:
            text = renderer.render(evolve(document, blocks=(table,)), {}).decode()
            drawn = [line for line in text.split("\n") if indent(line) == TABLE_INDENT]
            assert len(set(map(display_width, drawn))) == 1

    @given(documents())
    def test_has_no_space_at_its_end(self, document: Document) -> None:
        text = renderer.render(document, {}).decode()
        assert text.endswith("\n")
        assert not any(line.endswith(" ") for line in text.split("\n"))

    @given(documents())
    def test_is_the_same_when_drawn_again(self, document: Document) -> None:
        assert renderer.render(document, {}) == renderer.render(document, {"width": 80})


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
