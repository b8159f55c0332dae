"""Tables of figures: grid, header, rows, and the lines around them."""

from collections.abc import Callable

import pytest
from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.document import Document, HeaderCell, Row, RowKind, Table
from khcn_core.style import Role
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
        "KhcnCellTotalCenter",
    ]


def test_a_span_may_start_in_any_column(drawn: Draw, budget: Table) -> None:
    row = Row(kind=RowKind.GROUP, level=1, cells=("I", "A", *[""] * 5), span_from=1, span=6)
    *_, last = _rows(drawn(evolve(budget, rows=(row,))))

    assert _values(last, "w:gridSpan") == ["6"]
    assert len(last.findall(qn("w:tc"))) == 2


def test_screen_readers_are_told_what_the_table_is(drawn: Draw, budget: Table) -> None:
    body = drawn(evolve(budget, caption='Bảng "1" & 2'))

    assert _values(body, "w:tblCaption") == ['Bảng "1" & 2']
    assert _values(body, "w:tblDescription") == ["Đơn vị tính: triệu đồng"]


def test_lines_around_a_table_stay_with_it(drawn: Draw, budget: Table) -> None:
    body = drawn(evolve(budget, form_number="Biểu số 01", caption_first=True))
    kept = [bool(list(each.iter(qn("w:keepNext")))) for each in body if each.tag == qn("w:p")]
    rows = [bool(list(row.iter(qn("w:keepNext")))) for row in _rows(body)]

    # Form number, caption and unit line above; amount and note below; what ends the document.
    assert kept == [True, True, True, True, False]
    assert rows == [False] * 9 + [True]
