"""Whatever the plan, it is laid out, the Document keeps its contract, and nothing is lost."""

import pickle
from collections import Counter
from collections.abc import Iterator

from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Document, Plan, document_text, lay_out
from khcn_core.document import Page, Paragraph, RowKind, Signature, Table
from khcn_core.layout.widths import WHOLE
from khcn_core.orientation import Orientation
from khcn_core.plan import BudgetTable, FundingFact, LineItem
from khcn_core.plan.walk import walk
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import plans

ROLES = {
    Role.ADDRESSEE,
    Role.BASIS,
    Role.BODY,
    Role.BULLET,
    Role.CLOSING,
    Role.NUMBERED,
    Role.OPENING,
    Role.PREAMBLE,
}


def tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


def strings(value: object) -> Iterator[str]:
    """Yield every text of a document or of a part of it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)


@given(plans())
def test_the_same_plan_gives_the_same_document(plan: Plan) -> None:
    copy = pickle.loads(pickle.dumps(plan))
    assert lay_out(plan) == lay_out(copy)


@given(plans())
def test_header_cells_tile_their_grid(plan: Plan) -> None:
    for table in tables(lay_out(plan)):
        covered = Counter(
            (cell.row + down, cell.column + across)
            for cell in table.header
            for down in range(cell.row_span)
            for across in range(cell.column_span)
        )
        grid = {(row, at) for row in range(table.header_rows) for at in range(len(table.columns))}
        assert covered == dict.fromkeys(grid, 1)


@given(plans())
def test_rows_fill_their_columns(plan: Plan) -> None:
    for table in tables(lay_out(plan)):
        assert sum(column.width for column in table.columns) == WHOLE
        assert all(column.width > 0 for column in table.columns)
        for row in table.rows:
            assert len(row.cells) == len(table.columns)
            covered = row.cells[row.span_from + 1 : row.span_from + row.span]
            assert len(covered) == row.span - 1
            assert not any(covered)


@given(plans())
def test_paragraphs_have_the_roles_that_the_contract_names(plan: Plan) -> None:
    for block in lay_out(plan).blocks:
        if isinstance(block, Paragraph):
            assert block.role in ROLES
            assert block.level >= 1


@given(plans())
def test_every_text_stands_on_one_line(plan: Plan) -> None:
    document = lay_out(plan)
    assert not any(
        mark in text
        for block in document.blocks
        for text in strings(asdict(block))
        for mark in "\t\n"
    )
    table_lines = sum(table.header_rows + len(table.rows) for table in tables(document))
    assert document_text(document).count("\n") >= table_lines


@given(plans())
def test_pages_turn_only_where_they_must(plan: Plan) -> None:
    lies = Orientation.PORTRAIT
    blocks = lay_out(plan).blocks
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Page):
            assert block.restart_numbering or block.orientation is not lies
            assert following is not None
            assert block.restart_numbering or not isinstance(following, Page)
            lies = block.orientation
        if isinstance(block, Signature):
            assert lies is Orientation.PORTRAIT


@given(plans())
def test_no_stated_figure_is_lost_or_changed(plan: Plan) -> None:
    """Each stated cell of each table stands in its row, and each statement of funding in prose."""
    document = lay_out(plan)
    laid_out = iter(tables(document))
    text = document_text(document)
    for _path, _depth, node in walk(plan):
        if isinstance(node, BudgetTable):
            assert_rows_hold_their_figures(node, next(laid_out))
        if isinstance(node, FundingFact) and node.amount is not None:
            assert f"{node.text}: {node.amount.format(node.unit)}{node.tail}" in text


def assert_rows_hold_their_figures(budget: BudgetTable, table: Table) -> None:
    rows = [row for row in table.rows if row.kind is not RowKind.TOTAL]
    lines = [line for _, line in budget.walk()]
    for line, row in zip(lines, rows, strict=True):
        for column, cell in zip(budget.columns, row.cells, strict=True):
            assert cell == stated_cell(budget, line, column.key) or not is_stated(line, column.key)


def is_stated(line: LineItem, key: str) -> bool:
    return key in line.amounts or key in line.quantities or key in line.texts


def stated_cell(budget: BudgetTable, line: LineItem, key: str) -> str | None:
    if key in line.texts:
        return line.texts[key]
    if key in line.quantities:
        return line.quantities[key].written
    amount = line.amounts.get(key)
    return "" if amount is None else amount.format(budget.unit, with_unit=False)


@given(plans())
def test_every_word_of_the_plan_is_on_the_paper(plan: Plan) -> None:
    text = document_text(lay_out(plan))
    for _path, _depth, node in walk(plan):
        for name in ("text", "title", "lead", "caption", "amount_in_words", "name"):
            value = getattr(node, name, None)
            if isinstance(value, str):
                assert value in text


@given(plans(), st.binary(max_size=20))
def test_style_and_attachment_are_passed_on(plan: Plan, data: bytes) -> None:
    house = evolve(DECREE, font="Liberation Serif")
    document = lay_out(plan, style=house, attachment=data)
    assert evolve(document.style, letterhead=house.letterhead) == house
    assert document.attachment == data
    assert document.blocks == lay_out(plan).blocks
