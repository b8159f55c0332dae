"""From a plan to the paper and back: what was decided, or at least what the paper shows of it."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import assume, given

from khcn_core import Document, Plan, lay_out, loads, read, render
from khcn_core import document as paper
from khcn_core.document import Block, CellKind
from khcn_core.examples import example_text
from khcn_core.orientation import Orientation
from khcn_core.plan import (
    Annex,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    LineItem,
    Paragraph,
    Section,
    Total,
)
from khcn_core.plan import Block as PlanBlock
from khcn_core.testing.strategies import plans

WITH_DATA = ["docx", "odt"]


def shown(document: Document) -> list[Block]:
    """Return the blocks; which cell of a row runs across is no matter where none does."""
    return [_shown(block) for block in document.blocks]


def _shown(block: Block) -> Block:
    if not isinstance(block, paper.Table):
        return block
    rows = tuple(row if row.span > 1 else evolve(row, span_from=0) for row in block.rows)
    return evolve(block, rows=rows)


def hides(blocks: Sequence[Block]) -> bool:
    """Tell whether blocks have something that no paper shows (listed in the reference)."""
    followed = pairwise([*blocks, paper.Page(orientation=Orientation.PORTRAIT)])
    return any(_is_hidden(block, following) for block, following in followed)


def _is_hidden(block: Block, following: Block) -> bool:
    match block:
        case paper.Title(annex=True):
            is_empty = not (block.label or block.text or block.reference)
            return is_empty and isinstance(following, paper.Page)
        case paper.Table():
            named = any(column.kind is CellKind.TEXT for column in block.columns)
            return not named and any(row.level > 1 for row in block.rows)
        case _:
            return False


@pytest.mark.parametrize("format", WITH_DATA)
@given(plan=plans())
def test_a_paper_with_its_data_gives_exactly_the_plan(format: str, plan: Plan) -> None:
    assert read(render(plan, format), format).plan == plan


@pytest.mark.parametrize("format", WITH_DATA)
@given(plan=plans())
def test_a_paper_without_data_gives_what_it_shows(format: str, plan: Plan) -> None:
    document = lay_out(plan)
    assume(not hides(document.blocks))
    reading = read(render(plan, format, data=False), format)
    assert reading.carried is None
    again = lay_out(reading.plan)
    assert shown(again) == shown(document)
    assert again.style == document.style


def _nested(depth: int) -> LineItem:
    return LineItem(name=f"Cấp {depth}", parts=[_nested(depth + 1)] if depth < 14 else [])


def _column(kind: ColumnKind, *header: str) -> Column:
    return Column(key=f"cot_{kind.value}", header=header, kind=kind)


@pytest.mark.parametrize("format", WITH_DATA)
@pytest.mark.parametrize(
    "block",
    [
        Section(title="- Nhiệm vụ", label="", body=[]),
        Section(title="1. Nhiệm vụ", label="", body=[]),
        Section(lead="+ đo lường", label="", body=[]),
        BulletList(items=[Bullet(text="a) chất lượng", label="")]),
        BudgetTable(columns=[_column(ColumnKind.NAME, "")], lines=[_nested(1)]),
        BudgetTable(columns=[_column(ColumnKind.UNIT, "A"), _column(ColumnKind.AMOUNT, "B")]),
        BudgetTable(columns=[_column(ColumnKind.NAME, "Nội dung", "")], lines=[LineItem(name="a")]),
        BudgetTable(
            columns=[_column(ColumnKind.NAME, "A"), _column(ColumnKind.AMOUNT, "B")],
            total=Total(title="Cộng", across=2),
        ),
    ],
    ids=["-", "1.", "+", "a)", "14 levels", "no rows", "no words in the header", "all across"],
)
def test_our_styles_tell_what_a_paper_does_not(format: str, block: PlanBlock) -> None:
    plan = evolve(loads(example_text("huyen-2023")), body=[block])
    reading = read(render(plan, format, data=False), format)
    assert lay_out(reading.plan).blocks == lay_out(plan).blocks


@pytest.mark.parametrize("format", WITH_DATA)
def test_an_annex_without_a_title_begins_with_its_page(format: str) -> None:
    annex = Annex(title="", label="", reference="", body=[Paragraph(text="Danh mục")])
    plan = evolve(loads(example_text("huyen-2023")), annexes=[annex, annex])
    reading = read(render(plan, format, data=False), format)
    assert lay_out(reading.plan).blocks == lay_out(plan).blocks


@pytest.mark.parametrize("format", WITH_DATA)
def test_an_example_comes_back_from_its_paper(format: str, example: Plan) -> None:
    reading = read(render(example, format, data=False), format)
    assert lay_out(reading.plan).blocks == lay_out(example).blocks


def test_an_example_comes_back_from_plain_text(example: Plan) -> None:
    reading = read(render(example, "txt"), "txt")
    assert lay_out(reading.plan).blocks == lay_out(example).blocks
