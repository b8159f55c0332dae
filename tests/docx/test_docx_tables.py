"""Tables of figures: grid, header, rows, and the lines around them."""

from collections.abc import Callable

import pytest
from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.canonical_text import document_text
from khcn_core.document import Document, HeaderCell, Row, RowKind, Table
from khcn_core.style import DECREE, Role, TableLook
from khcn_render_docx import extract_text, renderer
from khcn_render_docx.names import style_name
from khcn_render_docx.units import shared_out

ReadPart = Callable[[Document, str], BaseOxmlElement]
Make = Callable[..., Document]
Open = Callable[[Document], OpenedDocument]


@pytest.fixture
def drawn(part: ReadPart, one_block: Make) -> Callable[[Table], BaseOxmlElement]:
    """Return how to draw one table and get its body."""

    def draw(table: Table) -> BaseOxmlElement:
        return part(one_block(table), "word/document.xml")[0]

    return draw


Draw = Callable[[Table], BaseOxmlElement]


def _rows(body: BaseOxmlElement) -> list[BaseOxmlElement]:
    return list(body.iter(qn("w:tr")))


def _values(element: BaseOxmlElement, tag: str) -> list[str | None]:
    return [each.get(qn("w:val")) for each in element.iter(qn(tag))]


def _has(row: BaseOxmlElement, tag: str) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn(tag)}") is not None


def test_every_header_row_repeats_and_no_other(drawn: Draw, budget: Table) -> None:
    assert [_has(row, "w:tblHeader") for row in _rows(drawn(budget))] == [True] * 2 + [False] * 8


def test_a_header_does_not_part_from_the_first_row(opened: Open, plan: Document) -> None:
    style = opened(plan).styles[style_name(Role.TABLE_HEADER)]

    assert style.paragraph_format.keep_with_next


def test_rows_do_not_tear(drawn: Draw, budget: Table) -> None:
    assert all(_has(row, "w:cantSplit") for row in _rows(drawn(budget)))


def test_a_first_row_of_one_line_may_split_as_it_cannot_tear(drawn: Draw, budget: Table) -> None:
    low = Row(kind=RowKind.LINE, level=1, cells=("1", "Hội thảo", "", "", "9", "", ""))
    rows = _rows(drawn(evolve(budget, rows=(low, low, *budget.rows))))

    assert [_has(row, "w:cantSplit") for row in rows] == [True] * 2 + [False] + [True] * 9


def test_a_row_that_may_be_taller_than_a_page_tears(drawn: Draw, budget: Table) -> None:
    cells = ("1", "Nội dung rất dài. " * 1000, "", "", "", "", "")
    long = Row(kind=RowKind.LINE, level=1, cells=cells)
    rows = _rows(drawn(evolve(budget, rows=(long, *budget.rows))))

    assert [_has(row, "w:cantSplit") for row in rows[2:]] == [False] + [True] * 8


def test_header_cells_run_across_and_down(drawn: Draw, budget: Table) -> None:
    first, second = _rows(drawn(budget))[:2]

    assert _values(first, "w:vMerge") == ["restart"] * 5
    assert _values(second, "w:vMerge") == ["continue"] * 5
    assert _values(first, "w:gridSpan") == ["2"]
    assert _values(second, "w:gridSpan") == []


def test_a_header_cell_may_run_both_ways(drawn: Draw, budget: Table) -> None:
    header = (
        HeaderCell(row=0, column=0, text="A", row_span=2, column_span=6),
        HeaderCell(row=0, column=6, text="B"),
        HeaderCell(row=1, column=6, text="C"),
    )
    first, second = _rows(drawn(evolve(budget, header=header)))[:2]

    assert _values(first, "w:gridSpan") == _values(second, "w:gridSpan") == ["6"]
    assert [len(row.findall(qn("w:tc"))) for row in (first, second)] == [2, 2]


def test_widths_are_said_by_the_grid_and_by_every_cell(drawn: Draw, budget: Table) -> None:
    body = drawn(budget)
    grid = [int(each.get(qn("w:w"), "")) for each in body.iter(qn("w:gridCol"))]
    layout = next(body.iter(qn("w:tblLayout")))

    assert layout.get(qn("w:type")) == "fixed"
    for row in _rows(body):
        column = 0
        for cell in row.iter(qn("w:tcPr")):
            span = int((_values(cell, "w:gridSpan") or ["1"])[0] or "")
            width = cell.find(qn("w:tcW"))
            assert width is not None
            assert int(width.get(qn("w:w"), "")) == sum(grid[column : column + span])
            column += span
        assert column == len(grid)


@given(total=st.integers(1, 20_000), data=st.data())
def test_no_twip_is_lost_among_columns(total: int, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(1, 999), max_size=18)))
    shares = [right - left for left, right in zip([0, *cuts], [*cuts, 1000], strict=True)]
    widths = shared_out(total, shares)

    assert sum(widths) == total
    for width, share in zip(widths, shares, strict=True):
        assert abs(width - total * share / 1000) < 1


def test_rows_are_styled_by_their_kind(drawn: Draw, budget: Table) -> None:
    names = [_values(row, "w:pStyle")[1] for row in _rows(drawn(budget))[2:]]

    assert names == [
        "KhcnCellGroup",
        "KhcnCell",
        "KhcnCell",
        "KhcnCellGroup",
        "KhcnCell",
        "KhcnCellOfWhich",
        "KhcnCellMemo",
        "KhcnCellTotalUnit",
    ]


def test_a_table_may_be_set_smaller(
    drawn: Draw, opened: Open, plan: Document, budget: Table
) -> None:
    small = evolve(budget, size=9)
    used = {name for row in _rows(drawn(small)) for name in _values(row, "w:pStyle")}
    styles = opened(evolve(plan, blocks=(budget, small))).styles
    total = styles["KHCN Ô bảng tổng cộng số cỡ 9"]

    assert all(str(name).endswith("9") for name in used)
    assert styles["KHCN Đầu bảng cỡ 9"].font.size.pt == total.font.size.pt == 9
    assert total.base_style.name == "KHCN Ô bảng tổng cộng số"


def test_only_the_sizes_that_a_document_has_are_named(opened: Open, plan: Document) -> None:
    assert not [style.name for style in opened(plan).styles if "cỡ" in style.name]


def _long(budget: Table) -> Table:
    return evolve(budget, rows=budget.rows * 150)


def test_a_very_long_table_goes_on_in_others(drawn: Draw, budget: Table) -> None:
    body = drawn(evolve(_long(budget), form_number="Biểu số 01"))
    styles = [
        next(each.iter(qn("w:tblStyle"), qn("w:pStyle"))).get(qn("w:val")) for each in body[:-1]
    ]

    assert styles == [
        "KhcnFormNumber",
        "KhcnUnitLine",
        "KhcnBudgetTable",
        "KhcnNewPage",
        "KhcnBudgetTableContinued",
        "KhcnNewPage",
        "KhcnBudgetTableContinued",
        "KhcnAmountInWords",
        "KhcnCaption",
        "KhcnTableNote",
    ]
    for table in body.iter(qn("w:tbl")):
        rows = _rows(table)
        assert [_has(row, "w:tblHeader") for row in rows] == [True] * 2 + [False] * (len(rows) - 2)


def test_a_part_of_a_long_table_starts_a_page(opened: Open, plan: Document) -> None:
    styles = opened(plan).styles

    assert styles["KHCN Sang trang"].paragraph_format.page_break_before
    assert styles["KHCN Bảng kinh phí tiếp theo"].base_style.name == "KHCN Bảng kinh phí"


def test_the_header_of_a_long_table_is_read_once(one_block: Make, budget: Table) -> None:
    document = one_block(_long(budget))

    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_lines_and_margins_of_cells_are_the_style_s(plan: Document, part: ReadPart) -> None:
    look = TableLook(line=1.5, beside=2, above=1)
    root = part(evolve(plan, style=evolve(DECREE, table=look)), "word/styles.xml")
    (borders,) = root.iter(qn("w:tblBorders"))
    margins = borders.getparent().find(qn("w:tblCellMar"))

    assert {edge.get(qn("w:sz")) for edge in borders} == {"12"}
    assert [round(Twips(int(edge.get(qn("w:w")))).mm, 1) for edge in margins] == [1, 2, 1, 2]


def test_a_span_may_start_in_any_column(drawn: Draw, budget: Table) -> None:
    row = Row(kind=RowKind.GROUP, level=1, cells=("I", "A", *[""] * 5), span_from=1, span=6)
    *_, last = _rows(drawn(evolve(budget, rows=(row,))))

    assert _values(last, "w:gridSpan") == ["6"]
    assert len(last.findall(qn("w:tc"))) == 2


def test_screen_readers_are_told_what_the_table_is(drawn: Draw, budget: Table) -> None:
    body = drawn(evolve(budget, caption='Bảng "1" & 2'))

    assert _values(body, "w:tblCaption") == ['Bảng "1" & 2']
    assert _values(body, "w:tblDescription") == [
        "Đơn vị tính: triệu đồng; STT; Nội dung; Đơn vị tính; Số lượng; Năm 2022; Ghi chú"
    ]


def test_screen_readers_are_told_the_same_of_every_part(drawn: Draw, budget: Table) -> None:
    body = drawn(_long(budget))

    assert set(_values(body, "w:tblCaption")) == {budget.caption}
    assert len(_values(body, "w:tblDescription")) == 3


def test_lines_around_a_table_stay_with_it(drawn: Draw, budget: Table) -> None:
    body = drawn(evolve(budget, form_number="Biểu số 01", caption_first=True))
    kept = [bool(list(each.iter(qn("w:keepNext")))) for each in body if each.tag == qn("w:p")]
    rows = [bool(list(row.iter(qn("w:keepNext")))) for row in _rows(body)]

    # Form number, caption and unit line above; amount and note below; what ends the document.
    assert kept == [True, True, True, True, False]
    # The last line with the total, the total with what stands below.
    assert rows == [False] * 8 + [True, True]
