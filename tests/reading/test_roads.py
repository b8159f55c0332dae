"""From a plan to the paper and back: what was decided, or at least what the paper shows of it."""

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from khcn_core import Document, Money, MoneyUnit, Plan, lay_out, loads, read, render
from khcn_core import document as paper
from khcn_core.document import Block, CellKind
from khcn_core.examples import example_text
from khcn_core.plan import (
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
from khcn_core.source import MARKERS
from khcn_core.testing.strategies import plans

WITH_DATA = ["docx", "odt"]
DEEPEST_STYLE = 9
NOBODY = paper.Signature(recipients=(), authority=(), position="", name="")


def shown(document: Document) -> list[Block]:
    """Return the blocks, as far as they can be seen on a paper."""
    return [_shown(block) for block in document.blocks if block != NOBODY]


def _shown(block: Block) -> Block:
    """Leave out what a table says of parts that it does not have, or that are empty."""
    if not isinstance(block, paper.Table):
        return block
    return evolve(
        block,
        caption_first=block.caption_first and bool(block.caption),
        notes=tuple(filter(None, block.notes)),
        rows=tuple(row if row.span > 1 else evolve(row, span_from=0) for row in block.rows),
    )


def hides(block: Block) -> bool:
    """Tell whether a block has something that no paper shows (listed in the reference)."""
    match block:
        case paper.Title():
            return not (block.label or block.text)
        case paper.Heading() | paper.Paragraph():
            return not block.label and block.text.startswith(tuple(MARKERS))
        case paper.Table():
            return any(_what_a_table_hides(block))
        case _:
            return False


def _what_a_table_hides(table: paper.Table) -> Iterator[bool]:
    yield not table.rows
    yield any(row.level > DEEPEST_STYLE for row in table.rows)
    named = any(column.kind is CellKind.TEXT for column in table.columns)
    yield not named and any(row.level > 1 for row in table.rows)
    for number in range(table.header_rows):
        yield not any(cell.text for cell in table.header if cell.row == number)
    for column in range(len(table.columns)):
        yield all(row.span_from <= column < row.span_from + row.span > 1 for row in table.rows)


@pytest.mark.parametrize("format", WITH_DATA)
@given(plan=plans())
def test_a_paper_with_its_data_gives_exactly_the_plan(format: str, plan: Plan) -> None:
    assert read(render(plan, format), format).plan == plan


@pytest.mark.parametrize("format", WITH_DATA)
@given(plan=plans())
def test_a_paper_without_data_gives_what_it_shows(format: str, plan: Plan) -> None:
    document = lay_out(plan)
    assume(not any(map(hides, document.blocks)))
    reading = read(render(plan, format, data=False), format)
    assert reading.carried is None
    again = lay_out(reading.plan)
    assert shown(again) == shown(document)
    assert again.style == document.style


@pytest.mark.parametrize("format", WITH_DATA)
def test_an_example_comes_back_from_its_paper(format: str, example: Plan) -> None:
    reading = read(render(example, format, data=False), format)
    assert lay_out(reading.plan).blocks == lay_out(example).blocks


def test_an_example_comes_back_from_plain_text(example: Plan) -> None:
    reading = read(render(example, "txt"), "txt")
    assert lay_out(reading.plan).blocks == lay_out(example).blocks


_WORDS = (
    "tuyên truyền, phổ biến kiến thức, ứng dụng, mô hình, nấm rơm, đo lường, chất lượng, "
    "nông dân, hợp tác xã, năm 2027"
)
NAMES = st.lists(st.sampled_from(_WORDS.split(", ")), min_size=2, max_size=20).map(
    lambda words: " ".join(words).capitalize()
)
LINES = st.builds(
    lambda name, thousands: LineItem(name=name, amounts={"kinh_phi": Money(1_000 * thousands)}),
    NAMES,
    st.integers(0, 999_999_999),
)
TABLES = st.builds(
    lambda lines, unit, total: BudgetTable(
        columns=[
            Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
            Column(key="noi_dung", header=["Nội dung"], kind=ColumnKind.NAME),
            Column(key="kinh_phi", header=["Kinh phí"], kind=ColumnKind.AMOUNT),
        ],
        lines=lines,
        unit=unit,
        total=total,
    ),
    st.lists(LINES, min_size=1, max_size=8),
    st.sampled_from([MoneyUnit.DONG, MoneyUnit.THOUSAND]),
    st.sampled_from([None, Total()]),
)
BULLETS = st.lists(NAMES.map(lambda text: Bullet(text=text)), min_size=1, max_size=4).map(
    lambda items: BulletList(items=items)
)
PROSE = NAMES.map(lambda text: Paragraph(text=f"{text}.")) | BULLETS
SECTIONS = st.builds(
    lambda title, body, inner: Section(title=title, body=[*body, *inner]),
    NAMES,
    st.lists(PROSE | TABLES, max_size=3),
    st.lists(st.builds(lambda title, text: Section(title=title, body=[text]), NAMES, PROSE)),
)


@given(sections=st.lists(SECTIONS, min_size=1, max_size=3))
def test_a_plan_as_people_write_them_comes_back_from_plain_text(sections: list[Section]) -> None:
    """Such plans have the labels of the outline, and no word that is longer than a line."""
    plan = evolve(loads(example_text("huyen-2023")), body=sections)
    text = render(plan, "txt")
    assert lay_out(read(text, "txt").plan).blocks == lay_out(plan).blocks, text.decode()
