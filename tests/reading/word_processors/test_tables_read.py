"""Tables of any word processor become grids; our own say what their columns and rows are."""

from collections.abc import Callable

import pytest
from word_processors import WordProcessor

from khcn_core.document import CellKind, RowKind
from khcn_core.source import Cell, Grid, Line, Source
from khcn_core.style import Align, Role

Grids = Callable[..., Grid]
Sources = Callable[..., Source]


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def _count(source: Source) -> int:
    return sum(isinstance(item, Grid) for item in source.items)


def test_cells_spans_and_header_rows(files: WordProcessor, grid: Grids) -> None:
    found = grid(
        files.table(
            files.row(*map(files.cell, "123")),
            header=(
                files.row(files.cell("TT", down=2), files.cell("Kinh phí", across=2)),
                files.row(files.covered(), files.cell("Năm 2025"), files.cell("Năm 2026")),
            ),
        )
    )
    assert found.header_rows == 2
    assert found.rows == (
        (Cell(text="TT", row_span=2), Cell(text="Kinh phí", column_span=2)),
        (Cell(text="Năm 2025"), Cell(text="Năm 2026")),
        (Cell(text="1"), Cell(text="2"), Cell(text="3")),
    )
    assert found.columns == found.row_kinds == found.row_levels == ()


def test_places_of_a_table_are_those_of_its_rows(files: WordProcessor, source: Sources) -> None:
    drawn = files.paragraph(files.run("x") + files.figure())
    rows = files.row(files.cell("a")), files.row(files.cell_of(drawn + drawn))
    around = files.paragraph(files.run("a"))
    read = source(around + files.table(*rows) + around)
    assert [item.place.line for item in read.items if not hasattr(item, "orientation")] == [1, 2, 4]
    assert [notice.place.line for notice in read.dropped] == [3, 3]


def test_bold_and_align_of_cells(files: WordProcessor, grid: Grids) -> None:
    style = files.style("P", look=files.aligned("end") + files.letters(bold=True))
    row = files.row(files.cell("1", "P"), files.cell("2"), files.cell(" ", "P"))
    ((cell, other, blank),) = grid(files.table(row), style).rows
    assert (cell.bold, cell.align) == (True, Align.RIGHT)
    assert (other.bold, other.align) == (False, None)
    assert (blank.bold, blank.align) == (False, Align.RIGHT)


def test_paragraphs_in_a_cell_are_its_lines(files: WordProcessor, grid: Grids) -> None:
    content = "".join(files.paragraph(files.run(text)) for text in ("a", "", "b"))
    assert _texts(grid(files.table(files.row(files.cell_of(content))))) == [["a\nb"]]


def test_a_table_in_a_cell_is_flattened_and_named(
    files: WordProcessor, grid: Grids, lost: Callable[..., list[str]]
) -> None:
    inner = files.table(files.row(files.cell("b"), files.cell("c")))
    around = [files.paragraph(files.run(text)) for text in "ad"]
    body = files.table(files.row(files.cell_of(inner.join(around))))
    assert _texts(grid(body)) == [["a\nb\nc\nd"]]
    assert lost(body) == ["bảng nằm trong ô: chỉ giữ chữ"]


def test_a_text_box_in_a_cell_is_named(
    files: WordProcessor, grid: Grids, lost: Callable[..., list[str]]
) -> None:
    box = files.paragraph(files.run("a") + files.figure("kín"))
    body = files.table(files.row(files.cell_of(box)))
    assert _texts(grid(body)) == [["a"]]
    assert lost(body) == ["hình, hộp chữ hoặc đối tượng nhúng: “kín”"]


def test_words_in_a_covered_cell_are_named(
    files: WordProcessor, lost: Callable[..., list[str]]
) -> None:
    rows = files.row(files.cell("a", down=2)), files.row(files.covered("kín"))
    assert lost(files.table(*rows)) == ["chữ ẩn: “kín”"]


_NAMES = {
    "H": "Đầu bảng cỡ 9",
    "L": "Ô bảng thứ tự",
    "T": "Ô bảng",
    "T1": "Ô bảng chữ",
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
    "E": "Đoạn trống",
    "N": "Sang trang",
    "B": "Nội dung",
}


def _styles(files: WordProcessor, names: dict[str, str]) -> str:
    return "".join(files.style(style_id, f"KHCN {name}") for style_id, name in names.items())


def _row(files: WordProcessor, *cells: tuple[str, str]) -> str:
    return files.row(*(files.cell(text, style) for text, style in cells))


_HEAD = ("TT", "H"), ("Tên", "H"), ("Tiền", "H")
_GROUP = ("I", "LG"), ("A", "TG"), ("", "FG")
_LINE = ("1", "L"), ("B", "T2"), ("5", "F")


def _table(files: WordProcessor, *rows: str, widths: tuple[int, ...] = (), name: str = "T") -> str:
    """Write a table of ours with its header."""
    return files.table(*rows, header=(_row(files, *_HEAD),), widths=widths, name=name)


@pytest.fixture(scope="session")
def ours(files: WordProcessor) -> str:
    """The styles of our cells and of what stands between tables."""
    return _styles(files, _NAMES)


@pytest.fixture(scope="session")
def line(files: WordProcessor) -> str:
    """A row of ours."""
    return _row(files, *_LINE)


@pytest.fixture(scope="session")
def group(files: WordProcessor) -> str:
    """A row of ours that heads others."""
    return _row(files, *_GROUP)


def test_styles_of_cells_say_what_columns_and_rows_are(
    files: WordProcessor, grid: Grids, ours: str, group: str, line: str
) -> None:
    found = grid(_table(files, group, line, widths=(500, 1000, 500)), ours)
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE]
    assert [column.kind for column in found.columns] == kinds
    assert [column.width for column in found.columns] == [250, 500, 250]
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)
    assert found.row_levels == (1, 1, 2)


@pytest.mark.parametrize("widths", [(), (1,), (0, 1, 2), (1, 2, 3, 4)])
def test_columns_are_equally_wide_where_nothing_is_said(
    files: WordProcessor, grid: Grids, ours: str, line: str, widths: tuple[int, ...]
) -> None:
    found = grid(_table(files, line, widths=widths), ours)
    assert [column.width for column in found.columns] == [333, 334, 333]


def test_a_wide_cell_tells_the_column_where_it_begins(
    files: WordProcessor, grid: Grids, ours: str, line: str
) -> None:
    wide = files.row(files.cell("", "L"), files.cell("Trong đó", "TO", across=2))
    found = grid(_table(files, line, wide), ours)
    assert [column.kind for column in found.columns][2] is CellKind.FIGURE
    assert found.row_kinds == (None, RowKind.LINE, None)
    assert found.row_levels == (1, 2, 3)


def test_cells_of_the_sister_format_say_the_same(
    files: WordProcessor, grid: Grids, ours: str
) -> None:
    row = _row(files, ("1", "WM"), ("m", "WM"), ("5", "SG"))
    found = grid(_table(files, row), ours)
    kinds = [CellKind.LABEL, CellKind.UNIT, CellKind.FIGURE]
    assert [column.kind for column in found.columns] == kinds
    assert found.row_kinds == (None, RowKind.GROUP)


@pytest.mark.parametrize(
    "row",
    [
        (("1", "L"), ("B", ""), ("5", "F")),
        (("1", "F"), ("B", "T"), ("5", "F")),
        (("1", "S"), ("B", "T"), ("5", "F")),
        (("1", "X"), ("B", "T"), ("5", "F")),
        (("1", "L"), ("B", "B"), ("5", "F")),
    ],
)
def test_one_cell_of_another_style_and_nothing_is_said(
    files: WordProcessor, grid: Grids, ours: str, line: str, row: tuple[tuple[str, str], ...]
) -> None:
    found = grid(_table(files, line, _row(files, *row)), ours)
    assert found.columns == found.row_kinds == found.row_levels == ()


def test_one_cell_that_runs_down_and_nothing_is_said(
    files: WordProcessor, grid: Grids, ours: str, line: str
) -> None:
    rows = files.row(files.cell("1", "L", down=2)), files.row(files.covered())
    assert grid(_table(files, line, *rows), ours).columns == ()


def test_a_header_of_another_style_and_nothing_is_said(
    files: WordProcessor, grid: Grids, ours: str, line: str
) -> None:
    head = _row(files, ("TT", "H"), ("Tên", ""), ("Tiền", "H"))
    assert grid(files.table(line, header=(head,)), ours).columns == ()


@pytest.mark.parametrize("by_name", [True, False])
def test_parts_of_a_long_table_are_one(
    files: WordProcessor, grid: Grids, ours: str, line: str, by_name: bool
) -> None:
    first, between = _table(files, _row(files, *_GROUP)), files.paragraph(style="N")
    later = _table(files, line, name=files.later_part if by_name else "T")
    found = grid(first + later if by_name else first + between + later, ours)
    assert _texts(found) == [["TT", "Tên", "Tiền"], ["I", "A", ""], ["1", "B", "5"]]
    assert found.row_kinds == (None, RowKind.GROUP, RowKind.LINE)


def test_a_part_with_another_row_says_nothing_of_the_whole(
    files: WordProcessor, grid: Grids, ours: str, group: str
) -> None:
    other = _row(files, ("1", "L"), ("B", ""), ("5", "F"))
    found = grid(_table(files, group) + _table(files, other, name=files.later_part), ours)
    assert len(found.rows) == 3
    assert found.columns == found.row_kinds == found.row_levels == ()


@pytest.mark.parametrize("between", [("", "S"), ("", "E"), ("a", "N"), ("", "")])
def test_two_tables_are_two(
    files: WordProcessor, source: Sources, ours: str, line: str, between: tuple[str, str]
) -> None:
    table, (text, style) = _table(files, line), between
    assert _count(source(table + table, ours)) == 2
    parting = files.paragraph(files.run(text), style)
    assert _count(source(table + parting + table, ours)) == 2


def test_only_the_next_table_behind_a_new_page_goes_on(
    files: WordProcessor, source: Sources, ours: str, line: str
) -> None:
    table = _table(files, line)
    assert _count(source(table + files.paragraph(style="N") + table + table, ours)) == 2


def test_another_header_makes_another_table(
    files: WordProcessor, source: Sources, ours: str, line: str
) -> None:
    other = _table(files, line, name=files.later_part).replace("Tiền", "Khác")
    assert _count(source(_table(files, line) + other, ours)) == 2


_SIDES = {
    "S0": "Cơ quan ban hành",
    "S1": "Quốc hiệu",
    "S2": "Số và ký hiệu",
    "S3": "Nơi nhận",
    "S4": "Chức vụ",
    "S5": "Tên nơi nhận",
    "S6": "Họ tên người ký",
    "R": "Đường kẻ",
    "B": "Nội dung",
}


def _roles(source: Source) -> list[tuple[Role | None, str]]:
    assert _count(source) == 0
    return [(item.role, item.text) for item in source.items if isinstance(item, Line)]


@pytest.mark.parametrize("by_name", [True, False])
def test_a_letterhead_is_read_row_by_row_and_a_signature_column_by_column(
    files: WordProcessor, source: Sources, by_name: bool
) -> None:
    rule = files.paragraph(files.run("b"), "S1") + files.paragraph(style="R")
    head = files.table(
        files.row(files.cell("a", "S0"), files.cell_of(rule)),
        files.row(files.cell("c", "S2"), files.cell("")),
        name=files.letterhead if by_name else "T",
    )
    sign = files.table(
        files.row(files.cell("Nơi nhận:", "S3"), files.cell("CHỦ TỊCH", "S4")),
        files.row(files.cell("- Lưu.", "S5"), files.cell("")),
        name=files.signature if by_name else "T",
    )
    assert _roles(source(head + sign, _styles(files, _SIDES))) == [
        (Role.AGENCY, "a"),
        (Role.COUNTRY, "b"),
        (Role.NUMBER, "c"),
        (Role.RECIPIENTS_LABEL, "Nơi nhận:"),
        (Role.RECIPIENT, "- Lưu."),
        (Role.POSITION, "CHỦ TỊCH"),
    ]


def test_columns_of_a_signature_are_those_of_the_paper(
    files: WordProcessor, source: Sources
) -> None:
    """The cell below the position is the first of its row, and still at the right."""
    sign = files.table(
        files.row(files.cell("Nơi nhận:", "S3", down=2), files.cell("CHỦ TỊCH", "S4")),
        files.row(files.covered(), files.cell("Lê A", "S6")),
        files.row(files.cell("- Lưu.", "S5"), files.cell("")),
    )
    assert [text for _, text in _roles(source(sign, _styles(files, _SIDES)))] == [
        "Nơi nhận:",
        "- Lưu.",
        "CHỦ TỊCH",
        "Lê A",
    ]


def test_a_signature_of_ours_is_one_whatever_was_written_into_it(
    files: WordProcessor, source: Sources
) -> None:
    sign = files.table(
        files.row(files.cell("Nơi nhận:", "S3"), files.cell("CHỦ TỊCH", "S4")),
        files.row(files.cell("- Lưu.", "S5"), files.cell("(đã ký)", "B")),
        name=files.signature,
    )
    assert [text for _, text in _roles(source(sign, _styles(files, _SIDES)))] == [
        "Nơi nhận:",
        "- Lưu.",
        "CHỦ TỊCH",
        "(đã ký)",
    ]
