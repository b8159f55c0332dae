"""Tables saved as text by LibreOffice, a line for each cell, are rebuilt whole or stay text."""

from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.plain_text.reader import PlainTextReader
from khcn_core.plain_text.stacked.items import unstacked_items
from khcn_core.plain_text.typed import typed_items
from khcn_core.source import Cell, Grid, Item, Line
from khcn_core.testing.calls import count_calls

Rows = Sequence[Sequence[Cell]]


def stacked(rows: Rows) -> Iterator[str]:
    """Yield the lines of a table by LibreOffice's rule: below a cell that runs down, empty ones."""
    width = sum(cell.column_span for cell in rows[0])
    down = [0] * width
    for row in rows:
        cells, column = iter(row), 0
        while column < width:
            if down[column]:
                down[column] -= 1
                column += 1
                yield ""
                continue
            cell = next(cells)
            down[column] = cell.row_span - 1
            column += cell.column_span
            yield cell.text


def items_of(lines: Iterable[str]) -> tuple[Item, ...]:
    return PlainTextReader().read("\n".join(lines).encode()).items


def grids(lines: Iterable[str]) -> list[Rows]:
    return [item.rows for item in items_of(lines) if isinstance(item, Grid)]


def texts(items: Iterable[Item]) -> list[str]:
    """Return all that is said, in order."""
    said = []
    for item in items:
        if isinstance(item, Line):
            said.append(item.text)
        elif isinstance(item, Grid):
            said += [cell.text for row in item.rows for cell in row]
    return [text for text in said if text]


def plain(*cells: str) -> list[Cell]:
    return [Cell(text=text) for text in cells]


ABOVE = ["I. DỰ TOÁN", "", "Chi tiết như sau:", "Đơn vị tính: triệu đồng"]
BELOW = ["Bảng 1: Tổng hợp", "II. TỔ CHỨC THỰC HIỆN", "Các phòng phối hợp."]

NAMES = st.sampled_from(["Mở lớp phổ biến", "Mô hình nấm rơm", "Chi khác", "Đo lường", "Hội nghị"])
FIGURES = st.sampled_from(["8", "72", "1.200", "24,5", "0"])
MONEY = st.sampled_from(["Kinh phí", "Dự toán", "Ước thực hiện", "Năm 2026"])
FAMILIES = st.tuples(
    st.sampled_from(["Năm 2026", "Dự toán năm 2027"]),
    st.sampled_from([("Giao", "Ước thực hiện"), ("Tổng số", "Nguồn khác")]),
)
LEADING = st.sampled_from([("Nội dung",), ("Nội dung", "Đơn vị tính", "Số lượng")])


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Draw an ordinary table: in order, with money, and families of columns or none."""
    leading = draw(LEADING)
    money: list[tuple[str, tuple[str, ...]]] = draw(
        st.lists(FAMILIES | st.tuples(MONEY, st.just(())), min_size=1, max_size=3)
    )
    notes = draw(st.booleans())
    deep = any(children for _, children in money)
    down = 2 if deep else 1
    top = [Cell(text=text, row_span=down) for text in ("STT", *leading)]
    for text, children in money:
        span = max(len(children), 1)
        top.append(Cell(text=text, row_span=1 if children else down, column_span=span))
    header = [[*top, *[Cell(text="Ghi chú", row_span=down)] * notes]]
    if deep:
        header.append(plain(*(child for _, children in money for child in children)))
    columns = sum(max(len(children), 1) for _, children in money)
    rows = [*header, *draw(_lines(len(leading), columns, notes=notes))]
    if span := draw(st.sampled_from([0, 1, len(leading) + 1])):
        figures = plain(*draw(st.lists(FIGURES, min_size=columns, max_size=columns)))
        blank = plain("", "Tổng cộng:", *[""] * (len(leading) - 1))
        words = [Cell(text="Tổng cộng:", column_span=span)] if span > 1 else blank
        rows.append([*words, *figures, *plain("") * notes])
    return rows


@st.composite
def _lines(draw: st.DrawFn, leading: int, columns: int, *, notes: bool) -> list[list[Cell]]:
    """Draw numbered rows, some of them with rows below that have no label."""
    lines = []
    for number in range(1, draw(st.integers(2, 5))):
        for label in (str(number), *draw(st.lists(st.just(""), max_size=2))):
            units = draw(st.sampled_from([("Lớp", "02"), ("", "")]))[: leading - 1]
            figures = draw(st.lists(FIGURES | st.just(""), min_size=columns - 1, max_size=9))
            filled = [draw(FIGURES), *figures][:columns]
            note = [draw(st.sampled_from(["", "Quý IV"]))] * notes
            lines.append(plain(label, draw(NAMES), *units, *filled, *note))
    return lines


@given(rows=tables())
def test_an_ordinary_table_comes_back_where_it_stood(rows: Rows) -> None:
    items = items_of([*ABOVE, *stacked(rows), *BELOW])
    (grid,) = (item for item in items if isinstance(item, Grid))
    assert [list(row) for row in grid.rows] == [list(row) for row in rows]
    assert grid.place.line == len(ABOVE) + 1
    expected = typed_items([*ABOVE, *[""] * len(list(stacked(rows))), *BELOW])
    assert [item for item in items if isinstance(item, Line)] == list(expected)


WORDS = (
    "STT|Nội dung|Kinh phí|Năm 2026|Giao|Tổng số|Trong đó|1|2|I|A|B|8|72|Tổng cộng:|ĐVT: đồng|"
    "Mở lớp|Ghi chú|Một câu dài hơn một chút.|Đơn vị tính: triệu đồng"
)
SOUP = st.sampled_from(["", "", *WORDS.split("|")])
PROSE = st.sampled_from(
    [
        "",
        "I. ĐÁNH GIÁ",
        "- Mở lớp;",
        "Kinh phí đã giao:",
        "Năm 2026, huyện giao 5 chỉ tiêu.",
        "130",
        "2",
        "Tổng cộng:",
        "Bảng 1: Tổng hợp",
    ]
)


@given(st.lists(SOUP, max_size=60))
def test_no_word_is_lost_added_or_moved(lines: list[str]) -> None:
    items = items_of(lines)
    assert texts(items) == [line for line in lines if line]
    for item in items:
        if isinstance(item, Line | Grid):
            assert lines[item.place.line - 1] == texts([item])[0]


@given(st.lists(PROSE, max_size=60))
def test_where_no_table_is_announced_there_is_none(lines: list[str]) -> None:
    assert grids(lines) == []


@given(st.lists(SOUP | st.sampled_from(["STT\tNội dung\tKinh phí", "1\tMở lớp\t8"]), max_size=40))
def test_tables_with_tabs_are_read_as_ever(lines: list[str]) -> None:
    with_tabs = [line for line in lines if "\t" in line or not line or line in BELOW]
    assert list(unstacked_items(with_tabs)) == list(typed_items(with_tabs))
    announced = ["Đơn vị tính: đồng", *with_tabs]
    assert list(unstacked_items(announced)) == list(typed_items(announced))


HEADER = ["STT", "Nội dung", "Kinh phí", "Ghi chú"]
SIMPLE = [*HEADER, "1", "Mở lớp", "8", "", "2", "Mô hình", "72", ""]


def test_a_header_of_four_rows_with_an_index_row() -> None:
    top = ["STT", "Tên nhiệm vụ", "Kinh phí được phê duyệt", "Kinh phí thực hiện", "Ghi chú"]
    second = ["", "", "Tổng số", "Trong đó", "Năm 2026", "Lũy kế", "Dự toán năm 2027", ""]
    year = ["Tổng số", "NSNN", "Nguồn khác"]
    third = ["", "", "", "NSNN", "Nguồn khác", *year * 3, ""]
    fourth = ["", "", "", "", "", "", "Giao", "Ước", *[""] * 8]
    index = ["A", "B", "1=2+3", *map(str, range(2, 15))]
    row = ["1", "Đề tài A", "5", *[""] * 13]
    (grid, _) = items_of([*top, *second, *third, *fourth, *index, *row, "Hết."])
    assert isinstance(grid, Grid)
    assert grid.header_rows == 5
    found = grid.rows
    assert [cell.column_span for cell in found[0]] == [1, 1, 3, 10, 1]
    assert [cell.column_span for cell in found[1]] == [1, 2, 4, 3, 3]
    assert [cell.text for cell in found[-1]] == row


def test_a_table_without_order_is_found_below_its_unit_line() -> None:
    lines = ["Nội dung", "Năm 2026", "Ghi chú", "", "Giao", "Ước", "", "Mở lớp", "5", "4", ""]
    assert grids(lines) == []
    (found,) = grids(["Đơn vị tính: triệu đồng", *lines, "Tổng số", "5", "4", "", "Hết."])
    assert [cell.text for row in found for cell in row] == [
        *["Nội dung", "Năm 2026", "Ghi chú", "Giao", "Ước"],
        *["Mở lớp", "5", "4", "", "Tổng số", "5", "4", ""],
    ]


@pytest.mark.parametrize(
    ("top", "below", "spans"),
    [
        (["Năm 2026", "Năm 2027"], ["NSNN", "Khác", "Tổng số"] * 2, [3, 3]),
        (["Năm 2026", "Năm 2027"], ["Giao", "Tổng số", "NSNN", "Khác"], [1, 3]),
        (["Năm 2026", "Năm 2027"], ["Giao", "Ước", "NSNN", "Khác"], [2, 2]),
        (["Năm 2026", "Đợt", "Năm 2027"], ["Giao", "Tổng số", "", "Giao", "Ước"], [2, 1, 2]),
    ],
)
def test_neighbours_share_what_stands_below_them(
    top: list[str], below: list[str], spans: list[int]
) -> None:
    row = ["1", "Mở lớp", *["8"] * len(below)]
    (found,) = grids(["STT", "Nội dung", *top, "", "", *below, *row, "Hết."])
    assert [cell.column_span for cell in found[0]] == [1, 1, *spans]
    assert [cell.text for cell in found[1]] == [text for text in below if text]


def test_years_are_headings() -> None:
    (found,) = grids(["STT", "Nội dung", "2026", "2027", "1", "Mở lớp", "8", "9", "Hết."])
    assert [len(row) for row in found] == [4, 4]


def test_a_last_row_that_tells_nothing_stays_text() -> None:
    items = items_of([*SIMPLE, "", "Hội nghị", "", "", "Hết."])
    assert [item.text for item in items if isinstance(item, Line)] == ["Hội nghị", "Hết."]


COUNTED = ["STT", "Nội dung", "Số lượng", "Kinh phí", "Ghi chú", "1", "Mở lớp", "02", "8", ""]


@pytest.mark.parametrize(
    ("total", "span"),
    [
        (["Tổng cộng", "8", ""], 3),
        (["Tổng cộng", "8", "", ""], 3),
        (["Tổng cộng", "2", "8", ""], 2),
        (["", "Tổng cộng", "8", ""], 2),
        (["", "Tổng cộng", "2", "8", ""], 1),
    ],
)
def test_figures_of_a_total_stand_where_they_can(total: list[str], span: int) -> None:
    (found,) = grids([*COUNTED, *total, "Hết."])
    assert [cell.column_span for cell in found[-1] if cell.text.startswith("Tổng")] == [span]


def test_a_total_may_come_first() -> None:
    (found,) = grids([*HEADER, "Tổng số", "80", "", *SIMPLE[4:], "Hết."])
    assert [cell.column_span for cell in found[1]] == [2, 1, 1]


@pytest.mark.parametrize("line", ["1\tMở lớp", "STT\tNội dung", "\t"])
def test_a_line_with_tabs_is_no_cell(line: str) -> None:
    lines = [line, "Nội dung", "Kinh phí", "Mở lớp", "8", *HEADER, line, *SIMPLE[4:], "Hết."]
    assert list(unstacked_items(lines)) == list(typed_items(lines))


def test_a_cell_with_a_tab_is_a_row_of_its_own() -> None:
    lines = [*SIMPLE[:5], "Mở\tlớp", *SIMPLE[6:], "Hết."]
    assert list(unstacked_items(lines)) == list(typed_items(lines))


def test_two_tables_one_behind_the_other() -> None:
    assert len(grids([*SIMPLE, "Bảng 1: Một", *SIMPLE, "Bảng 2: Hai", *SIMPLE, "Hết."])) == 3


def test_the_total_does_not_fall_into_the_unit_price() -> None:
    header = ["STT", "Nội dung", "Đơn giá", "Dự toán", "Ước thực hiện"]
    lines = [*header, "1", "Mở lớp", "4", "8", "8", "Tổng cộng", "8", "8", "", "Hết."]
    (found,) = grids(lines)
    assert [(cell.text, cell.column_span) for cell in found[-1]] == [
        ("Tổng cộng", 3),
        ("8", 1),
        ("8", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([line for line in SIMPLE if line], id="empty cells left out"),
        pytest.param([*SIMPLE[:5], "Mở", *SIMPLE[5:]], id="a cell of two lines"),
        pytest.param([*SIMPLE[:5], "", *SIMPLE[5:]], id="a line too much"),
        pytest.param([*SIMPLE[:5], *SIMPLE[6:]], id="a line too few"),
        pytest.param(["STT", "Nội", "dung", *SIMPLE[2:]], id="a heading of two lines"),
        pytest.param([*SIMPLE, "", "Phần tiếp theo", "V", "Chi khác"], id="cells left over"),
        pytest.param([*SIMPLE, "3", "Hội nghị", "Quý I", "8"], id="words instead of figures"),
        pytest.param([*SIMPLE, "Tổng cộng:", "", "chờ", ""], id="a total of words"),
        pytest.param([*SIMPLE, *[""] * 4, "Phần tiếp theo", "V"], id="cells left over far behind"),
        pytest.param([*SIMPLE, "Phần tiếp theo", "24,5"], id="a figure left over"),
        pytest.param(
            [*SIMPLE, "", "Đo lường", "chờ", "", "3", "Chi khác", "8", ""], id="no figure"
        ),
        pytest.param([*SIMPLE, "", "5", "8", "", "3", "Chi khác", "8", ""], id="no name"),
        pytest.param(
            ["STT", "Nội", "Dung", "Đợt", "Năm 2026", "", "", "", "Giao", "Ước", *"1AB56"],
            id="a heading of two words in two lines",
        ),
        pytest.param(
            [*HEADER[:2], "", *HEADER[2:], *"1A82B9"], id="an empty line among the headings"
        ),
        pytest.param(
            [*HEADER, "", "", "Giao", "Ước", "", "", "Chữ", "Mã", "", "", "", *"1AB89", ""],
            id="headings below one that runs down",
        ),
        pytest.param([*HEADER[:2], "5", *"1A8"], id="a figure among the headings"),
        pytest.param([*COUNTED, "", "", "Tổng cộng", "8", ""], id="a total behind its column"),
        pytest.param([*COUNTED, "Tổng cộng", "", "", "8", ""], id="a total in the order's width"),
        pytest.param(
            ["STT", "Nội dung", "Giao năm 2026", "Dự toán", *"1A89", "Tổng cộng", "8", ""],
            id="a total of one of two columns",
        ),
        pytest.param([*SIMPLE[:4], "Xem phụ lục.", *SIMPLE[4:]], id="prose below the header"),
        pytest.param(
            [*HEADER[:2], "Năm 2026", "Năm 2027", "", "", "Giao", "Ước", "Cấp", *"1A890"],
            id="three columns below two",
        ),
    ],
)
def test_what_is_not_clear_stays_text(lines: list[str]) -> None:
    assert grids([*lines, "Hết."]) == []


@pytest.mark.parametrize(
    "part",
    [
        ["STT", *SIMPLE[1:4], *[""] * 100],
        ["STT", "Ab", *["", "", "Bc", "Bc", "Bc"] * 8],
        ["ĐVT: đồng", *["Kinh phí"] * 39],
        ["Tổng cộng:", "x"],
        ["1", "x", "5", ""],
    ],
)
def test_the_work_grows_with_the_text(part: list[str]) -> None:
    def calls(times: int) -> int:
        lines = [*SIMPLE, *part * times]
        return count_calls(lambda: list(unstacked_items(lines)))

    assert calls(80) < 2.2 * calls(40)
