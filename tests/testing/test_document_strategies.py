"""What `documents()` promises: the contract of the Document, all of it, and small failures."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from itertools import product

from attrs import evolve
from hypothesis import Phase, find, given, settings

from khcn_core.document import (
    Block,
    CellKind,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    RowKind,
    Signature,
    Table,
    TableColumn,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role, Style
from khcn_core.testing.strategies import document_blocks, documents, styles
from khcn_core.testing.strategies.document_tables import document_tables

FIXED = settings(
    derandomize=True, database=None, max_examples=2_000, phases=[Phase.generate, Phase.shrink]
)
NeverDrawn = Callable[..., set[Hashable]]
BOTH = [True, False]
PARAGRAPH_ROLES = {
    Role.ADDRESSEE,
    Role.BASIS,
    Role.PREAMBLE,
    Role.OPENING,
    Role.BODY,
    Role.NUMBERED,
    Role.BULLET,
    Role.CLOSING,
}
LEVELLED = {Role.ADDRESSEE, Role.NUMBERED, Role.BULLET}


class TestTables:
    """Tables of documents keep what `document.Table` says."""

    @given(table=document_tables())
    def test_widths_add_up(self, table: Table) -> None:
        assert sum(column.width for column in table.columns) == 1000
        assert min(column.width for column in table.columns) > 0

    @given(table=document_tables())
    def test_header_covers_its_grid_without_gap_or_overlap(self, table: Table) -> None:
        covered = Counter(
            place
            for cell in table.header
            for place in product(
                range(cell.row, cell.row + cell.row_span),
                range(cell.column, cell.column + cell.column_span),
            )
        )
        grid = product(range(table.header_rows), range(len(table.columns)))
        assert covered == Counter(grid)

    @given(table=document_tables())
    def test_header_is_in_reading_order(self, table: Table) -> None:
        corners = [(cell.row, cell.column) for cell in table.header]
        assert corners == sorted(corners)

    @given(table=document_tables())
    def test_rows_fit_the_columns(self, table: Table) -> None:
        for row in table.rows:
            assert len(row.cells) == len(table.columns)
            assert row.level >= 1
            assert 0 <= row.span_from < row.span_from + row.span <= len(row.cells)

    @given(table=document_tables())
    def test_covered_cells_are_empty(self, table: Table) -> None:
        for row in table.rows:
            assert not any(row.cells[row.span_from + 1 : row.span_from + row.span])


@given(document=documents())
def test_what_must_be_said_is_said(document: Document) -> None:
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                assert block.text
            case Letterhead():
                said = (block.country, block.motto, block.number, block.place_and_date)
                assert all((*block.superior, *block.agency, *said))
                assert block.agency
            case Signature():
                unsigned = not (block.authority or block.name)
                assert block.position or (unsigned and block.recipients)
                assert block.recipients[:1] in {(), ("Nơi nhận:",)}
            case Title():
                assert block.text
                assert not (block.subject if block.annex else block.label or block.reference)
            case Table() | Page():
                pass


@given(document=documents())
def test_levels_go_with_roles(document: Document) -> None:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            assert block.role in PARAGRAPH_ROLES
            assert block.level == 1 or (block.role in LEVELLED and block.level > 1)


@given(style=styles())
def test_columns_of_letterhead_and_signature_fit_the_page(style: Style) -> None:
    assert sum(style.signature) == style.page.text_width
    assert style.page.text_width <= sum(style.letterhead) < style.page.width
    assert set(style.text) == set(Role)


def test_every_block_and_size_is_drawn(never_drawn: NeverDrawn) -> None:
    def facets(document: Document) -> Iterator[object]:
        yield len(document.blocks)
        yield from map(type, document.blocks)
        yield "decree" if document.style == DECREE else "other style"
        yield "alone" if document.attachment is None else "attachment"

    types = {Letterhead, Title, Heading, Paragraph, Table, Signature, Page}
    others = {"decree", "other style", "alone", "attachment"}
    assert never_drawn(documents(), facets, {*types, *others, *range(9)}) == set()


def test_every_role_and_level_is_drawn(never_drawn: NeverDrawn) -> None:
    def facets(block: Block) -> Iterator[object]:
        if isinstance(block, Paragraph):
            yield from (block.role, ("level", block.level), ("label", bool(block.label)))
        if isinstance(block, Heading):
            yield "heading", block.level
            yield "heading", bool(block.label), bool(block.lead)

    levels = product(["level", "heading"], range(1, 6))
    headings = product(["heading"], BOTH, BOTH)
    wanted = {*PARAGRAPH_ROLES, *levels, *product(["label"], BOTH), *headings}
    assert never_drawn(document_blocks(), facets, wanted) == set()


def test_every_page_title_and_end_is_drawn(never_drawn: NeverDrawn) -> None:
    def facets(block: Block) -> Iterator[object]:
        match block:
            case Page():
                yield block.orientation, block.restart_numbering
            case Title():
                yield block.annex, bool(block.subject), bool(block.label), bool(block.reference)
            case Signature():
                yield from ((part, bool(getattr(block, part))) for part in ends)
            case _:
                return

    ends = ("recipients", "authority", "position", "name")
    pages = product(Orientation, BOTH)
    titles = [(False, subject, False, False) for subject in BOTH]
    annexes = product([True], [False], BOTH, BOTH)
    wanted = {*pages, *titles, *annexes, *product(ends, BOTH)}
    assert never_drawn(document_blocks(), facets, wanted) == set()


def test_every_shape_of_table_is_drawn(never_drawn: NeverDrawn) -> None:
    def facets(table: Table) -> Iterator[object]:
        yield "columns", len(table.columns)
        yield "header rows", table.header_rows
        yield from (column.kind for column in table.columns)
        yield from ((part, bool(getattr(table, part))) for part in parts)
        yield "widths differ" if len({c.width for c in table.columns}) > 1 else "even widths"
        for cell in table.header:
            yield "spans", cell.row_span > 1, cell.column_span > 1
            yield "header text", bool(cell.text)

    texts = ("unit_line", "caption", "form_number", "amount_in_words")
    parts = (*texts, "caption_first", "notes", "rows")
    wanted = {
        *CellKind,
        "widths differ",
        "even widths",
        *product(["columns"], range(1, 8)),
        *product(["header rows"], range(1, 5)),
        *product(["spans"], BOTH, BOTH),
        *product(["header text"], BOTH),
        *product(parts, BOTH),
    }
    assert never_drawn(document_tables(), facets, wanted) == set()


def test_every_row_is_drawn(never_drawn: NeverDrawn) -> None:
    def facets(table: Table) -> Iterator[object]:
        for row in table.rows:
            yield from (row.kind, row.level)
            yield "span", row.span_from > 0, row.span > 1
            yield from ("filled" if cell else "blank" for cell in row.cells)

    spans = product(["span"], BOTH, BOTH)
    wanted = {*RowKind, *range(1, 5), *spans, "filled", "blank"}
    assert never_drawn(document_tables(), facets, wanted) == set()


def test_the_simplest_document_is_empty() -> None:
    simplest = find(documents(), lambda _: True, settings=FIXED)
    assert simplest.blocks == ()
    assert simplest.style == DECREE
    assert simplest.attachment is None


def test_a_document_shrinks_to_the_block_that_fails() -> None:
    small = find(
        documents(), lambda document: Heading in map(type, document.blocks), settings=FIXED
    )
    assert small.blocks == (Heading(label="", text="a", level=1),)


def test_a_table_shrinks_to_one_small_column() -> None:
    small = find(document_blocks(), lambda block: isinstance(block, Table), settings=FIXED)
    assert isinstance(small, Table)
    assert small.columns == (TableColumn(kind=CellKind.LABEL, width=1000),)
    assert small == evolve(small, rows=(), header_rows=1, unit_line="", caption="", notes=())


def test_rows_shrink_to_the_one_that_fails() -> None:
    small = find(
        document_tables(),
        lambda table: any(row.kind is RowKind.TOTAL for row in table.rows),
        settings=FIXED,
    )
    assert [row.kind for row in small.rows] == [RowKind.TOTAL]
    assert not any(small.rows[0].cells)
