"""Tables of any ODT file become grids; our own say what their columns and rows are."""

from collections.abc import Callable

import pytest

from khcn_core.document import CellKind, RowKind
from khcn_core.source import Cell, Grid, Line, Source
from khcn_core.style import Align, Role


def _cell(text: str, more: str = "", style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<table:table-cell {more}><text:p{named}>{text}</text:p></table:table-cell>"


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def _table(*rows: str, name: str = "T") -> str:
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


_COVERED = "<table:covered-table-cell/>"


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_cells_spans_and_header_rows(grid: Callable[..., Grid]) -> None:
    down = 'table:number-rows-spanned="2"'
    head = _row(_cell("TT", down), _cell("Kinh phí", 'table:number-columns-spanned="2"'), _COVERED)
    below = _row(_COVERED, _cell("Năm 2025"), _cell("Năm 2026"))
    body = _row(_cell("1"), _cell("2"), _cell("3"))
    found = grid(_table(f"<table:table-header-rows>{head}{below}</table:table-header-rows>", body))
    assert found.header_rows == 2
    assert found.rows == (
        (Cell(text="TT", row_span=2), Cell(text="Kinh phí", column_span=2)),
        (Cell(text="Năm 2025"), Cell(text="Năm 2026")),
        (Cell(text="1"), Cell(text="2"), Cell(text="3")),
    )
    assert found.columns == found.row_kinds == found.row_levels == ()


def test_rows_in_groups_and_paragraphs_in_cells(grid: Callable[..., Grid]) -> None:
    cell = "<table:table-cell><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>"
    group = f"<table:table-row-group>{_row(cell)}</table:table-row-group>"
    found = grid(_table(f"<table:table-rows>{group}{_row(_cell('c'))}</table:table-rows>"))
    assert _texts(found) == [["a\nb"], ["c"]]


def test_bold_and_align_of_cells(grid: Callable[..., Grid]) -> None:
    style = (
        '<style:style style:name="P" style:family="paragraph">'
        '<style:paragraph-properties fo:text-align="end"/>'
        '<style:text-properties fo:font-weight="700"/></style:style>'
    )
    ((cell, other),) = grid(_table(_row(_cell("1", "", "P"), _cell("2"))), style).rows
    assert (cell.bold, cell.align) == (True, Align.RIGHT)
    assert (other.bold, other.align) == (False, None)


def test_repeated_rows_and_cells_stand_as_often(grid: Callable[..., Grid]) -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = _row(_cell("a", twice), _cell("b"), more='table:number-rows-repeated="3"')
    assert _texts(grid(_table(rows))) == [["a", "a", "b"]] * 3


def test_repeated_empty_ends_are_cut(grid: Callable[..., Grid]) -> None:
    many = "<table:table-cell table:number-columns-repeated='16384'/>"
    rows = _row(_cell("a"), many), _row(many, more='table:number-rows-repeated="1048576"')
    assert _texts(grid(_table(*rows))) == [["a"]]


def test_a_table_in_a_cell_is_flattened_and_named(
    grid: Callable[..., Grid], lost: Callable[..., list[str]]
) -> None:
    inner = _table(_row(_cell("b"), _cell("c")))
    body = _table(_row(f"<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>"))
    assert _texts(grid(body)) == [["a\nb\nc"]]
    assert lost(body) == ["bảng nằm trong ô: chỉ giữ chữ"]


def test_a_list_in_a_cell_keeps_its_labels(grid: Callable[..., Grid]) -> None:
    style = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="+"/></text:list-style>'
    )
    items = "<text:list-item><text:p>a</text:p></text:list-item>" * 2
    listed = f'<text:list text:style-name="L">{items}</text:list>'
    found = grid(_table(_row(f"<table:table-cell>{listed}</table:table-cell>")), style)
    assert _texts(found) == [["+ a\n+ a"]]


def test_words_in_a_covered_cell_are_named(lost: Callable[..., list[str]]) -> None:
    hidden = "<table:covered-table-cell><text:p>kín</text:p></table:covered-table-cell>"
    wide = _cell("a", 'table:number-columns-spanned="2"')
    assert lost(_table(_row(wide, hidden))) == ["chữ ẩn: “kín”"]


_NAMES = {
    "H": "Đầu bảng",
    "L": "Ô bảng thứ tự",
    "T": "Ô bảng chữ",
    "T2": "Ô bảng chữ cấp 2",
    "F": "Ô bảng số cỡ 9",
    "LG": "Ô bảng thứ tự nhóm",
    "TG": "Ô bảng chữ nhóm",
    "FG": "Ô bảng số nhóm",
    "WM": "Ô bảng nhóm giữa",
    "WT": "Ô bảng nhóm",
    "TO": "Ô bảng chữ trong đó cấp 3",
    "S": "Đoạn trống",
    "N": "Sang trang",
}
_OURS = "".join(
    f'<style:style style:name="{name}" style:display-name="KHCN {shown}" style:family="paragraph"/>'
    for name, shown in _NAMES.items()
)
_HEAD = (
    "<table:table-header-rows>"
    + _row(_cell("TT", "", "H"), _cell("Tên", "", "H"), _cell("Tiền", "", "H"))
    + "</table:table-header-rows>"
)
_GROUP = _row(_cell("I", "", "LG"), _cell("A", "", "TG"), _cell("", "", "FG"))
_LINE = _row(_cell("1", "", "L"), _cell("B", "", "T2"), _cell("5", "", "F"))


def test_styles_of_cells_say_what_columns_and_rows_are(grid: Callable[..., Grid]) -> None:
    found = grid(_table(_HEAD, _GROUP, _LINE), "", _OURS)
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE]
    assert [column.kind for column in found.columns] == kinds
    assert sum(column.width for column in found.columns) == 1000
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)
    assert found.row_levels == (1, 1, 2)


def test_a_wide_cell_tells_the_column_where_it_begins(grid: Callable[..., Grid]) -> None:
    wide = _cell("Trong đó", 'table:number-columns-spanned="2"', "TO")
    found = grid(_table(_HEAD, _LINE, _row(_cell("", "", "L"), wide, _COVERED)), "", _OURS)
    assert found.row_kinds == (None, RowKind.LINE, None)
    assert found.row_levels == (1, 2, 3)


def test_cells_of_the_sister_format_say_the_same(grid: Callable[..., Grid]) -> None:
    row = _row(_cell("1", "", "WM"), _cell("B", "", "WT"), _cell("m", "", "WM"))
    found = grid(_table(_HEAD, row), "", _OURS)
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.UNIT]
    assert [column.kind for column in found.columns] == kinds
    assert found.row_kinds == (None, RowKind.GROUP)


@pytest.mark.parametrize(
    "row",
    [
        _row(_cell("1", "", "L"), _cell("B"), _cell("5", "", "F")),
        _row(_cell("1", "", "F"), _cell("B", "", "T"), _cell("5", "", "F")),
        _row(_cell("1", "", "S"), _cell("B", "", "T"), _cell("5", "", "F")),
    ],
)
def test_one_cell_of_another_style_and_nothing_is_said(grid: Callable[..., Grid], row: str) -> None:
    found = grid(_table(_HEAD, _LINE, row), "", _OURS)
    assert found.columns == found.row_kinds == found.row_levels == ()


@pytest.mark.parametrize(
    ("name", "between"), [("KhcnTable1.2", ""), ("Table7", '<text:p text:style-name="N"/>')]
)
def test_parts_of_a_long_table_are_one(grid: Callable[..., Grid], name: str, between: str) -> None:
    body = _table(_HEAD, _GROUP, name="KhcnTable1") + between + _table(_HEAD, _LINE, name=name)
    found = grid(body, "", _OURS)
    assert _texts(found) == [["TT", "Tên", "Tiền"], ["I", "A", ""], ["1", "B", "5"]]
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)


@pytest.mark.parametrize(
    "between",
    ["", "<text:p/>", '<text:p text:style-name="N">a</text:p>', '<text:p text:style-name="S"/>'],
)
def test_two_tables_are_two(source: Callable[..., Source], between: str) -> None:
    read = source(_table(_HEAD, _LINE) + between + _table(_HEAD, _LINE), "", _OURS)
    assert sum(isinstance(item, Grid) for item in read.items) == 2


def test_only_the_next_table_behind_a_new_page_goes_on(source: Callable[..., Source]) -> None:
    turn = '<text:p text:style-name="N"/>'
    body = _table(_HEAD, _LINE) + turn + _table(_HEAD, _LINE) + _table(_HEAD, _LINE)
    assert sum(isinstance(item, Grid) for item in source(body, "", _OURS).items) == 2


def test_another_header_makes_another_table(source: Callable[..., Source]) -> None:
    head = _HEAD.replace("Tiền", "Khác")
    body = _table(_HEAD, _LINE) + _table(head, _LINE, name="KhcnTable1.2")
    assert sum(isinstance(item, Grid) for item in source(body, "", _OURS).items) == 2


def _side(name: str, shown: str) -> str:
    return (
        f'<style:style style:name="{name}" style:display-name="KHCN {shown}" '
        'style:family="paragraph"/>'
    )


def test_a_letterhead_is_read_row_by_row_and_a_signature_column_by_column(
    source: Callable[..., Source],
) -> None:
    shown = (
        "Cơ quan ban hành",
        "Quốc hiệu",
        "Số và ký hiệu",
        "Nơi nhận",
        "Chức vụ",
        "Tên nơi nhận",
    )
    named = "".join(_side(f"S{at}", name) for at, name in enumerate(shown)) + _OURS
    rule = _cell("b", "", "S1").replace("</text:p>", '</text:p><text:p text:style-name="S"/>')
    head = _table(_row(_cell("a", "", "S0"), rule), _row(_cell("c", "", "S2"), _cell("")))
    sign = _table(
        _row(_cell("Nơi nhận:", "", "S3"), _cell("CHỦ TỊCH", "", "S4")),
        _row(_cell("- Lưu.", "", "S5"), _cell("")),
    )
    items = source(head + sign, "", named).items
    assert [(item.role, item.text) for item in items if isinstance(item, Line)] == [
        (Role.AGENCY, "a"),
        (Role.COUNTRY, "b"),
        (Role.NUMBER, "c"),
        (Role.RECIPIENTS_LABEL, "Nơi nhận:"),
        (Role.RECIPIENT, "- Lưu."),
        (Role.POSITION, "CHỦ TỊCH"),
    ]
    assert not any(isinstance(item, Grid) for item in items)
