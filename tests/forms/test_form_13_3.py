"""Form 13.3 of Thông tư 342/2016/TT-BTC, filled in, checked by its own formulas, and drawn."""

import pytest
from attrs import evolve

import khcn_render_docx
import khcn_render_odt
from khcn_core import Money, Plan, check, document_text, lay_out, render
from khcn_core.document import Page, Table
from khcn_core.forms import begin_plan, begin_table
from khcn_core.orientation import Orientation
from khcn_core.plain_text.reading import extract_text, unspaced
from khcn_core.plan import BudgetTable, LineItem

MILLION = 1_000_000
TASKS = {
    "Ứng dụng cảm biến tiết kiệm nước cho vườn cây": (900, 300, 350, 320, 80, 620, 180, 280, 40),
    "Truy xuất nguồn gốc rau an toàn": (600, 0, 200, 200, 0, 350, 0, 250, 0),
}
"""Two tasks with k2, k3, k5, k6, k7, k9, k10, k12 and k13, in triệu đồng."""


def filled() -> BudgetTable:
    table = begin_table("13.3", 2024)
    keys = ("k2", "k3", "k5", "k6", "k7", "k9", "k10", "k12", "k13")
    tasks = [
        LineItem(
            name=name,
            amounts={key: Money(n * MILLION) for key, n in zip(keys, figures, strict=True)},
            texts={"chu_tri": "Trung tâm Ví Dụ", "thoi_gian": "2022-2024"},
        )
        for name, figures in TASKS.items()
    ]
    nation, province, base = table.lines
    continued, new = province.parts
    parts = (evolve(continued, parts=tasks), new)
    return evolve(table, lines=(nation, evolve(province, parts=parts), base))


@pytest.fixture
def plan() -> Plan:
    blank = begin_plan(["13.3"], 2024, "Sở Khoa học và Công nghệ tỉnh Ví Dụ")
    return evolve(blank, body=[filled()])


def test_its_formulas_fill_the_totals(plan: Plan) -> None:
    (table,) = [block for block in lay_out(plan).blocks if isinstance(block, Table)]
    (row,) = [row for row in table.rows if "cảm biến" in row.cells[1]]
    shown = [row.cells[5], row.cells[8], row.cells[12], row.cells[15]]
    assert shown == ["1.200", "400", "800", "320"]
    (group,) = [row for row in table.rows if row.cells[1] == "Nhiệm vụ cấp Bộ, Tỉnh"]
    assert [group.cells[at] for at in (5, 8, 12, 15)] == ["1.800", "600", "1.150", "570"]


def test_it_has_four_header_rows_and_an_index_row_on_a_landscape_page(plan: Plan) -> None:
    blocks = lay_out(plan).blocks
    at = next(index for index, block in enumerate(blocks) if isinstance(block, Table))
    assert blocks[at - 1] == Page(orientation=Orientation.LANDSCAPE)
    assert blocks[at].header_rows == 5
    index = [cell.text for cell in blocks[at].header if cell.row == 4]
    assert index[:6] == ["A", "B", "C", "D", "E", "1=2+3"]
    assert index[-1] == "14"


def test_every_format_draws_it_whole(plan: Plan) -> None:
    document = lay_out(plan)
    text = document_text(document)
    assert khcn_render_docx.extract_text(render(document, "docx")) == text
    assert khcn_render_odt.extract_text(render(document, "odt")) == text
    assert unspaced(extract_text(render(document, "txt"))) == unspaced(text)


def test_it_is_checked_by_its_own_formulas(plan: Plan) -> None:
    assert not [f for f in check(plan) if f.code.startswith("ARI")]
    table = filled()
    nation, province, base = table.lines
    continued, new = province.parts
    first, *others = continued.parts
    wrong = evolve(first, amounts={**first.amounts, "k1": Money(1_300 * MILLION)})
    parts = (evolve(continued, parts=[wrong, *others]), new)
    lines = (nation, evolve(province, parts=parts), base)
    found = check(evolve(plan, body=[evolve(table, lines=lines)]))
    (error,) = [finding for finding in found if finding.code.startswith("ARI")]
    assert error.path == "body[0].lines[1].parts[0].parts[0].amounts.k1"
    assert error.message.values["stated"] == Money(1_300 * MILLION)
