"""Tables of any DOCX file become grids; our own say what their columns and rows are."""

from collections.abc import Callable

import pytest

from khcn_core.document import CellKind, RowKind
from khcn_core.source import Cell, Grid, Line, Source
from khcn_core.style import Align, Role

_HEADER = "<w:tblHeader/>"
_DOWN, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _p(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _cell(text: str, more: str = "", style: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{_p(text, style)}</w:tc>"


def _wide(span: int) -> str:
    return f'<w:gridSpan w:val="{span}"/>'


def _row(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str, style: str = "T", widths: tuple[int, ...] = ()) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_cells_spans_and_header_rows(grid: Callable[..., Grid]) -> None:
    found = grid(
        _table(
            _row(_cell("TT", _DOWN), _cell("Kinh phí", _wide(2)), more=_HEADER),
            _row(_cell("", _ON), _cell("Năm 2025"), _cell("Năm 2026"), more=_HEADER),
            _row(_cell("1"), _cell("2"), _cell("3")),
            _row(_cell("4"), _cell("5"), _cell("6"), more=_HEADER),
        )
    )
    assert found.header_rows == 2
    assert found.rows[:3] == (
        (Cell(text="TT", row_span=2), Cell(text="Kinh phí", column_span=2)),
        (Cell(text="Năm 2025"), Cell(text="Năm 2026")),
        (Cell(text="1"), Cell(text="2"), Cell(text="3")),
    )
    assert found.columns == found.row_kinds == found.row_levels == ()


def test_a_header_may_be_switched_off(grid: Callable[..., Grid]) -> None:
    off = '<w:tblHeader w:val="0"/>'
    assert grid(_table(_row(_cell("a"), more=off))).header_rows == 0
    assert grid(_table(_row(_cell("a"), more=_HEADER))).header_rows == 1


def test_cells_run_down_where_they_are_as_wide_and_touch(grid: Callable[..., Grid]) -> None:
    found = grid(
        _table(
            _row(_cell("a", _DOWN), _cell("b", _wide(2) + _DOWN)),
            _row(_cell("", _ON), _cell("c", _ON), _cell("d")),
            _row(_cell("", _ON), _cell("e", _ON)),
            _row(_cell("f")),
            _row(_cell("g", _ON)),
        )
    )
    assert [[(cell.text, cell.row_span) for cell in row] for row in found.rows] == [
        [("a", 3), ("b", 1)],
        [("c", 2), ("d", 1)],
        [],
        [("f", 1)],
        [("g", 1)],
    ]


def test_rows_and_cells_in_content_controls(grid: Callable[..., Grid]) -> None:
    cell = f"<w:sdt><w:sdtContent>{_cell('b')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtPr/><w:sdtContent>{_row(_cell('a'), cell)}</w:sdtContent></w:sdt>"
    assert _texts(grid(_table(row, _row(_cell("c"))))) == [["a", "b"], ["c"]]


def test_paragraphs_breaks_and_controls_in_cells(grid: Callable[..., Grid]) -> None:
    broken = "<w:p><w:r><w:t>d</w:t><w:br/><w:t>e</w:t></w:r></w:p>"
    control = f"<w:sdt><w:sdtContent>{_p('c')}</w:sdtContent></w:sdt>"
    cell = f"<w:tc>{_p('a')}{_p('')}{_p('b')}{control}{broken}</w:tc>"
    assert _texts(grid(_table(_row(cell)))) == [["a\nb\nc\nd\ne"]]


def test_places_of_a_table_are_those_of_its_rows(source: Callable[..., Source]) -> None:
    footnote = "<w:p><w:r><w:t>x</w:t><w:drawing/></w:r></w:p>"
    table = _table(_row(_cell("a")), _row(f"<w:tc>{footnote}{footnote}</w:tc>"))
    read = source(_p("a") + table + _p("b"))
    assert [item.place.line for item in read.items if not hasattr(item, "orientation")] == [1, 2, 4]
    assert [notice.place.line for notice in read.dropped] == [3, 3]


def test_bold_and_align_of_cells(grid: Callable[..., Grid]) -> None:
    style = (
        '<w:style w:styleId="P"><w:name w:val="P"/><w:pPr><w:jc w:val="end"/></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    centred = '<w:jc w:val="center"/>'
    middle = f"<w:tc>{_p('3', '', centred)}</w:tc>"
    ((cell, other, third),) = grid(
        _table(_row(_cell("1", "", "P"), _cell("2"), middle)), style
    ).rows
    assert (cell.bold, cell.align) == (True, Align.RIGHT)
    assert (other.bold, other.align) == (False, None)
    assert third.align is Align.CENTER


def test_columns_that_a_row_leaves_free_are_empty_cells(grid: Callable[..., Grid]) -> None:
    free = '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'
    found = grid(_table(_row(_cell("a", _DOWN)), _row(_cell("b", _ON), more=free)))
    assert _texts(found) == [["a"], ["", "", "b", ""]]


def test_ragged_rows_stay_as_they_are(grid: Callable[..., Grid]) -> None:
    found = grid(_table(_row(_cell("a")), _row(), _row(_cell("b"), _cell("c"))))
    assert _texts(found) == [["a"], [], ["b", "c"]]


def test_a_table_in_a_cell_is_flattened_and_named(
    grid: Callable[..., Grid], lost: Callable[..., list[str]]
) -> None:
    inner = _table(_row(_cell("b"), _cell("c")))
    body = _table(_row(f"<w:tc>{_p('a')}{inner}{_p('d')}</w:tc>"))
    assert _texts(grid(body)) == [["a\nb\nc\nd"]]
    assert lost(body) == ["bảng nằm trong ô: chỉ giữ chữ"]


def test_a_text_box_in_a_cell_is_named(
    grid: Callable[..., Grid], lost: Callable[..., list[str]]
) -> None:
    box = f"<w:p><w:r><w:drawing><w:txbxContent>{_p('kín')}</w:txbxContent></w:drawing></w:r></w:p>"
    body = _table(_row(f"<w:tc>{_p('a')}{box}</w:tc>"))
    assert _texts(grid(body)) == [["a"]]
    assert lost(body) == ["hình, hộp chữ hoặc đối tượng nhúng: “kín”"]


def test_words_in_a_covered_cell_are_named(lost: Callable[..., list[str]]) -> None:
    assert lost(_table(_row(_cell("a", _DOWN)), _row(_cell("kín", _ON)))) == ["chữ ẩn: “kín”"]


def test_a_deleted_row_is_named(grid: Callable[..., Grid], lost: Callable[..., list[str]]) -> None:
    body = _table(_row(_cell("a")), _row(_cell("b"), more="<w:del/>"), _row(_cell("c")))
    assert _texts(grid(body)) == [["a"], ["c"]]
    assert lost(body) == ["chữ đã xóa khi theo dõi sửa đổi: “b”"]


_NAMES = {
    "H": "Đầu bảng cỡ 9",
    "L": "Ô bảng thứ tự",
    "T": "Ô bảng",
    "T2": "Ô bảng cấp 2",
    "F": "Ô bảng số cỡ 9",
    "U": "Ô bảng đơn vị",
    "LG": "Ô bảng nhóm thứ tự",
    "TG": "Ô bảng nhóm",
    "FG": "Ô bảng nhóm số",
    "TO": "Ô bảng trong đó cấp 3 cỡ 11",
    "WM": "Ô bảng nhóm giữa",
    "SG": "Ô bảng số nhóm",
    "X": "Ô bảng lạ",
    "S": "Ngắt khối",
    "N": "Sang trang",
    "B": "Nội dung",
}


def _styles(names: dict[str, str]) -> str:
    return "".join(
        f'<w:style w:styleId="{style_id}"><w:name w:val="KHCN {shown}"/></w:style>'
        for style_id, shown in names.items()
    )


_OURS = _styles(_NAMES)
_HEAD = _row(_cell("TT", "", "H"), _cell("Tên", "", "H"), _cell("Tiền", "", "H"), more=_HEADER)
_GROUP = _row(_cell("I", "", "LG"), _cell("A", "", "TG"), _cell("", "", "FG"))
_LINE = _row(_cell("1", "", "L"), _cell("B", "", "T2"), _cell("5", "", "F"))


def test_styles_of_cells_say_what_columns_and_rows_are(grid: Callable[..., Grid]) -> None:
    found = grid(_table(_HEAD, _GROUP, _LINE, widths=(500, 1000, 500)), _OURS)
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE]
    assert [column.kind for column in found.columns] == kinds
    assert [column.width for column in found.columns] == [250, 500, 250]
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)
    assert found.row_levels == (1, 1, 2)


@pytest.mark.parametrize("widths", [(), (1,), (0, 1, 2)])
def test_columns_are_equally_wide_where_nothing_is_said(
    grid: Callable[..., Grid], widths: tuple[int, ...]
) -> None:
    found = grid(_table(_HEAD, _LINE, widths=widths), _OURS)
    assert [column.width for column in found.columns] == [333, 334, 333]


def test_a_wide_cell_tells_the_column_where_it_begins(grid: Callable[..., Grid]) -> None:
    wide = _row(_cell("", "", "L"), _cell("Trong đó", _wide(2), "TO"))
    found = grid(_table(_HEAD, _LINE, wide), _OURS)
    assert [column.kind for column in found.columns][2] is CellKind.FIGURE
    assert found.row_kinds == (None, RowKind.LINE, None)
    assert found.row_levels == (1, 2, 3)


def test_cells_of_the_sister_format_say_the_same(grid: Callable[..., Grid]) -> None:
    row = _row(_cell("1", "", "WM"), _cell("m", "", "WM"), _cell("5", "", "SG"))
    found = grid(_table(_HEAD, row), _OURS)
    kinds = [CellKind.LABEL, CellKind.UNIT, CellKind.FIGURE]
    assert [column.kind for column in found.columns] == kinds
    assert found.row_kinds == (None, RowKind.GROUP)


@pytest.mark.parametrize(
    "row",
    [
        _row(_cell("1", "", "L"), _cell("B"), _cell("5", "", "F")),
        _row(_cell("1", "", "F"), _cell("B", "", "T"), _cell("5", "", "F")),
        _row(_cell("1", "", "S"), _cell("B", "", "T"), _cell("5", "", "F")),
        _row(_cell("1", "", "X"), _cell("B", "", "T"), _cell("5", "", "F")),
        _row(_cell("1", "", "L"), _cell("B", "", "B"), _cell("5", "", "F")),
        _row(_cell("1", _DOWN, "L")) + _row(_cell("", _ON, "L")),
    ],
)
def test_one_cell_of_another_style_and_nothing_is_said(grid: Callable[..., Grid], row: str) -> None:
    found = grid(_table(_HEAD, _LINE, row), _OURS)
    assert found.columns == found.row_kinds == found.row_levels == ()


def test_a_header_of_another_style_and_nothing_is_said(grid: Callable[..., Grid]) -> None:
    head = _row(_cell("TT", "", "H"), _cell("Tên"), _cell("Tiền", "", "H"), more=_HEADER)
    assert grid(_table(head, _LINE), _OURS).columns == ()


_CONTINUED = "KhcnBudgetTableContinued"


@pytest.mark.parametrize(("style", "between"), [(_CONTINUED, ""), ("T", _p("", "N"))])
def test_parts_of_a_long_table_are_one(grid: Callable[..., Grid], style: str, between: str) -> None:
    body = _table(_HEAD, _GROUP) + between + _table(_HEAD, _LINE, style=style)
    found = grid(body, _OURS)
    assert _texts(found) == [["TT", "Tên", "Tiền"], ["I", "A", ""], ["1", "B", "5"]]
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)


def test_a_part_with_another_row_says_nothing_of_the_whole(grid: Callable[..., Grid]) -> None:
    row = _row(_cell("1", "", "L"), _cell("B"), _cell("5", "", "F"))
    found = grid(_table(_HEAD, _GROUP) + _table(_HEAD, row, style=_CONTINUED), _OURS)
    assert len(found.rows) == 3
    assert found.columns == found.row_kinds == found.row_levels == ()


@pytest.mark.parametrize("between", ["", _p("", "S"), _p("a", "N"), "<w:p/>"])
def test_two_tables_are_two(source: Callable[..., Source], between: str) -> None:
    read = source(_table(_HEAD, _LINE) + between + _table(_HEAD, _LINE), _OURS)
    assert sum(isinstance(item, Grid) for item in read.items) == 2


def test_only_the_next_table_behind_a_new_page_goes_on(source: Callable[..., Source]) -> None:
    body = _table(_HEAD, _LINE) + _p("", "N") + _table(_HEAD, _LINE) + _table(_HEAD, _LINE)
    assert sum(isinstance(item, Grid) for item in source(body, _OURS).items) == 2


def test_another_header_makes_another_table(source: Callable[..., Source]) -> None:
    head = _HEAD.replace("Tiền", "Khác")
    body = _table(_HEAD, _LINE) + _table(head, _LINE, style=_CONTINUED)
    assert sum(isinstance(item, Grid) for item in source(body, _OURS).items) == 2


_SIDES = {
    "S0": "Cơ quan ban hành",
    "S1": "Quốc hiệu",
    "S2": "Số và ký hiệu",
    "S3": "Nơi nhận",
    "S4": "Chức vụ",
    "S5": "Tên nơi nhận",
    "R": "Đường kẻ",
}


@pytest.mark.parametrize("styles", [("KhcnLetterheadTable", "KhcnSignatureTable"), ("T", "T")])
def test_a_letterhead_is_read_row_by_row_and_a_signature_column_by_column(
    source: Callable[..., Source], styles: tuple[str, str]
) -> None:
    rule = f"<w:tc>{_p('b', 'S1')}{_p('', 'R')}</w:tc>"
    head = _table(
        _row(_cell("a", "", "S0"), rule), _row(_cell("c", "", "S2"), _cell("")), style=styles[0]
    )
    sign = _table(
        _row(_cell("Nơi nhận:", "", "S3"), _cell("CHỦ TỊCH", "", "S4")),
        _row(_cell("- Lưu.", "", "S5"), _cell("")),
        style=styles[1],
    )
    items = source(head + sign, _styles(_SIDES)).items
    assert [(item.role, item.text) for item in items if isinstance(item, Line)] == [
        (Role.AGENCY, "a"),
        (Role.COUNTRY, "b"),
        (Role.NUMBER, "c"),
        (Role.RECIPIENTS_LABEL, "Nơi nhận:"),
        (Role.RECIPIENT, "- Lưu."),
        (Role.POSITION, "CHỦ TỊCH"),
    ]
    assert not any(isinstance(item, Grid) for item in items)
