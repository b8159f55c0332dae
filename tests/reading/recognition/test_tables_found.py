"""Tables are read as they look: their header tree, their rows, what stands around them."""

from collections.abc import Callable

import pytest

from khcn_core.document import CellKind, Document, Heading, RowKind, Table, TableColumn
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import Recognised, recognise
from khcn_core.reading.recognition.grids import table_of
from khcn_core.source import Cell, Grid, Outcome, Place, Source
from khcn_core.style import DECREE

Make = Callable[[str], Document]
MakeTable = Callable[[str], Table]

SIMPLE = "STT\tNội dung\tKinh phí\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("I\tTuyên truyền\t8\n01\tMở lớp\t8\n", [("group", 1), ("line", 2)]),
        (
            "I\tA\t\n01\tB\t1\n02\tC\t2\nII\tD\t\n01\tE\t3\n",
            [
                ("group", 1),
                ("line", 2),
                ("line", 2),
                ("group", 1),
                ("line", 2),
            ],
        ),
        (
            "I\tA\t\nI.1\tB\t\n1\tC\t1\nI.2\tD\t2\n",
            [
                ("group", 1),
                ("group", 2),
                ("line", 3),
                ("line", 2),
            ],
        ),
        ("1\tA\t5\n\tTrong đó: B\t3\n2\tC\t4\n", [("group", 1), ("of_which", 2), ("line", 1)]),
        ("IV\tA\t0\n\tB\t\nV\tC\t1\n", [("group", 1), ("line", 2), ("line", 1)]),
        ("1\tA\t1\n2\tB\t2\n\tTổng cộng:\t3\n", [("line", 1), ("line", 1), ("total", 1)]),
        ("\tTổng số\t3\n1\tA\t1\n2\tB\t2\n", [("total", 1), ("line", 1), ("line", 1)]),
        ("I. A\t\t\n1\tB\t2\nII. C\t\t\n", [("group", 1), ("line", 2), ("line", 1)]),
        ("Chi khác\t\t\n1\tB\t2\n", [("group", 1), ("line", 2)]),
        ("\tChi khác\t2\n1\tB\t2\n", [("line", 1), ("line", 1)]),
        (
            "\tA\t5\n1\tB\t2\n2\tC\t3\n\tD\t5\n1\tE\t5\n",
            [("group", 1), ("line", 2), ("line", 2), ("group", 1), ("line", 2)],
        ),
        ("1\tA\t1\n2\tB\t2\n\tTổng cộng (1+2):\t3\n", [("line", 1), ("line", 1), ("total", 1)]),
        ("1\tA\t1\n2\tB\t2\nIII\tTỔNG CỘNG\t3\n", [("line", 1), ("line", 1), ("total", 1)]),
        ("\tTổng kinh phí\t3\n1\tA\t3\n", [("total", 1), ("line", 1)]),
        ("1\tTổng điều tra\t3\n", [("line", 1)]),
        ("08\tA\t1\n9\tB\t2\n10\tC\t3\n", [("line", 1), ("line", 1), ("line", 1)]),
    ],
)
def test_rows_stand_as_deep_as_their_labels_say(
    table: MakeTable, rows: str, expected: list[tuple[str, int]]
) -> None:
    assert [(row.kind.value, row.level) for row in table(SIMPLE + rows).rows] == expected


def test_a_total_written_across_the_table_runs_to_the_figures(table: MakeTable) -> None:
    total = table("STT\tNội dung\tĐVT\tKinh phí\n1\tA\tLớp\t8\nTổng cộng:\t\t\t8\n").rows[-1]
    assert (total.kind, total.span_from, total.span) == (RowKind.TOTAL, 0, 3)


def test_two_rows_of_header_are_a_tree(table: MakeTable) -> None:
    found = table("STT\tNội dung\tNăm 2022\t\tGhi chú\n\t\tGiao\tƯớc\t\n1\tA\t1\t2\t\n")
    assert found.header_rows == 2
    assert {(c.text, c.row, c.column, c.row_span, c.column_span) for c in found.header} == {
        ("STT", 0, 0, 2, 1),
        ("Nội dung", 0, 1, 2, 1),
        ("Năm 2022", 0, 2, 1, 2),
        ("Ghi chú", 0, 4, 2, 1),
        ("Giao", 1, 2, 1, 1),
        ("Ước", 1, 3, 1, 1),
    }


def test_a_total_in_the_middle_is_a_row_like_any_other(table: MakeTable) -> None:
    rows = table(f"{SIMPLE}1\tA\t1\n\tCộng\t1\n2\tB\t2\n\tTổng cộng\t3\n").rows
    assert [row.kind is RowKind.TOTAL for row in rows] == [False, False, False, True]


def test_an_index_row_ends_the_header(table: MakeTable) -> None:
    found = table("STT\tNội dung\tTổng\tNSNN\tKhác\nA\tB\t1=2+3\t2\t3\n1\tA\t5\t3\t2\n")
    assert found.header_rows == 2
    assert len(found.rows) == 1


def test_an_index_row_may_have_brackets(table: MakeTable) -> None:
    index = "(1)\t(2)\t(3)\t(4)\t(5)=(3)x(4)\n"
    found = table(f"STT\tNội dung\tSố lượng\tĐơn giá\tTiền\n{index}1\tA\t2\t4\t8\n")
    assert found.header_rows == 2


def test_where_no_column_has_words_the_units_are_names(table: MakeTable) -> None:
    found = table("STT\tĐơn vị\tKinh phí\n1\tXã A\t8\n")
    assert [column.kind for column in found.columns] == [
        CellKind.LABEL,
        CellKind.TEXT,
        CellKind.FIGURE,
    ]


def test_words_in_a_row_below_the_total_are_those_below_the_table(table: MakeTable) -> None:
    rows = "1\tA\t8\n\tTổng cộng\t8\nBằng chữ: tám đồng.\t\t\nGhi chú: tạm tính\t\t\n"
    found = table(SIMPLE + rows)
    assert [row.kind for row in found.rows] == [RowKind.LINE, RowKind.TOTAL]
    assert found.amount_in_words == "Bằng chữ: tám đồng."
    assert found.notes == ("Ghi chú: tạm tính",)


def test_where_the_figures_come_from_is_a_note(table: MakeTable) -> None:
    found = table(f"{SIMPLE}1\tA\t8\nNguồn: Phòng Kinh tế.\nBảng 1: Kinh phí\n")
    assert (found.notes, found.caption) == (("Nguồn: Phòng Kinh tế.",), "Bảng 1: Kinh phí")


def test_columns_are_set_by_what_they_hold(table: MakeTable) -> None:
    found = table("STT\tNội dung\tĐVT\tSố lượng\tKinh phí\tGhi chú\n1\tA\tLớp\t02\t8\tchờ\n")
    assert [column.kind for column in found.columns] == [
        CellKind.LABEL,
        CellKind.TEXT,
        CellKind.UNIT,
        CellKind.UNIT,
        CellKind.FIGURE,
        CellKind.TEXT,
    ]


def test_the_end_of_a_page_does_not_part_a_table(table: MakeTable) -> None:
    assert len(table(f"{SIMPLE}1\tA\t1\n\n2\tB\t2\n").rows) == 2


def test_lines_around_a_table_belong_to_it(table: MakeTable) -> None:
    found = table(
        "Biểu số 01\nĐơn vị tính: triệu đồng\n"
        f"{SIMPLE}1\tA\t8\n"
        "(Tám triệu đồng)\nBảng 1: Kinh phí\nGhi chú: số liệu ước tính\n"
    )
    assert found.form_number == "Biểu số 01"
    assert found.unit_line == "Đơn vị tính: triệu đồng"
    assert found.amount_in_words == "(Tám triệu đồng)"
    assert (found.caption, found.caption_first) == ("Bảng 1: Kinh phí", False)
    assert found.notes == ("Ghi chú: số liệu ước tính",)


def test_words_across_a_table_are_those_of_its_label_and_name(table: MakeTable) -> None:
    rows = table(f"{SIMPLE}I. Chuyển tiếp\t\t\n1\tA\t1\nMở mới\t\t\n2\tB\t2\n").rows
    assert [row.cells[:2] for row in rows] == [
        ("I.", "Chuyển tiếp"),
        ("1", "A"),
        ("", "Mở mới"),
        ("2", "B"),
    ]


def test_one_label_for_several_rows_leaves_them_side_by_side() -> None:
    header = tuple(Cell(text=text) for text in ("STT", "Nội dung", "Kinh phí"))
    first = (Cell(text="1", row_span=2), Cell(text="A", row_span=2), Cell(text="3"))
    second = (Cell(text="4"),)
    grid = Grid(rows=(header, first, second), place=Place(1))
    *_, found = recognise(Source(items=(grid,))).document.blocks
    assert isinstance(found, Table)
    assert [(row.kind, row.level) for row in found.rows] == [(RowKind.LINE, 1)] * 2


def test_the_title_of_a_form_stands_below_its_number(table: MakeTable) -> None:
    found = table(f"Biểu số 13.3\nDỰ TOÁN NĂM 2027\nĐơn vị: đồng\n{SIMPLE}1\tA\t8\n")
    assert (found.form_number, found.caption) == ("Biểu số 13.3", "DỰ TOÁN NĂM 2027")
    assert found.caption_first


def test_words_in_a_row_above_the_header_are_those_above_the_table(table: MakeTable) -> None:
    found = table(f"Bảng 1: Dự toán\t\t\nĐơn vị tính: đồng\t\t\n{SIMPLE}1\tA\t8\n")
    assert (found.caption, found.unit_line) == ("Bảng 1: Dự toán", "Đơn vị tính: đồng")
    assert found.header_rows == 1


TWO_DEEP = "STT\tNội dung\tNăm 2027\t\n\t\tNSNN\tKhác\n"


@pytest.mark.parametrize("header", [f"{SIMPLE}", TWO_DEEP])
def test_a_header_written_again_is_left_out_and_told(
    recognised: Callable[[str], Recognised], header: str
) -> None:
    rows = ["1\tA\t1\t", "2\tB\t2\t"]
    again = "\n".join([header + rows[0], header + rows[1]]).replace("\t\n", "\n")
    found = recognised(f"KẾ HOẠCH\nNăm 2027\n{again}\n")
    table = found.document.blocks[-1]
    assert isinstance(table, Table)
    assert [row.cells[1] for row in table.rows] == ["A", "B"]
    lost = [notice.excerpt for notice in found.notices if notice.outcome is Outcome.LOST]
    assert lost == [" | ".join(filter(None, line.split("\t"))) for line in header.splitlines()]


def test_a_table_that_counts_on_is_one_with_the_table_before() -> None:
    def grid(*rows: tuple[str, str], at: int) -> Grid:
        return Grid(
            rows=tuple(tuple(Cell(text=text) for text in row) for row in rows), place=Place(at)
        )

    def names(*items: Grid) -> list[list[str]]:
        blocks = recognise(Source(items=items)).document.blocks
        return [
            [row.cells[1] for row in block.rows] for block in blocks if isinstance(block, Table)
        ]

    header, first = ("STT", "Nội dung"), grid(("STT", "Nội dung"), ("1", "A"), at=1)
    assert names(first, grid(header, ("2", "B"), at=3)) == [["A", "B"]]
    assert names(first, grid(("2", "B"), ("3", "C"), at=3)) == [["A", "B", "C"]]
    assert names(first, grid(header, ("1", "B"), at=3)) == [["A"], ["B"]]
    assert names(first, grid(header, ("3", "B"), at=3)) == [["A"], ["B"]]


def test_a_caption_right_above_a_table_is_that_ones(document: Make) -> None:
    two = f"{SIMPLE}1\tA\t8\nBảng 2: Hai\n{SIMPLE}1\tB\t9\n"
    tables = [block for block in document(two).blocks if isinstance(block, Table)]
    assert [(each.caption, each.caption_first) for each in tables] == [
        ("", False),
        ("Bảng 2: Hai", True),
    ]


def test_a_heading_above_a_table_stays_a_heading(document: Make) -> None:
    blocks = document(f"II. DỰ TOÁN\n1. Dự toán năm 2027.\n{SIMPLE}1\tA\t8\n").blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "DỰ TOÁN",
        "Dự toán năm 2027.",
    ]


def test_a_file_that_calls_all_rows_a_header_is_not_believed() -> None:
    rows = tuple((Cell(text=str(at)), Cell(text="Mở lớp")) for at in range(30))
    head = (Cell(text="STT"), Cell(text="Nội dung"))
    grid = Grid(rows=(head, *rows), place=Place(1), header_rows=31)
    table = table_of(grid, DECREE, Orientation.PORTRAIT)
    assert (table.header_rows, len(table.rows)) == (1, 30)


def test_what_styles_say_of_columns_only_is_not_enough() -> None:
    rows = ((Cell(text="STT"), Cell(text="Nội dung")), (Cell(text="1"), Cell(text="Mở lớp")))
    columns = tuple(TableColumn(kind=CellKind.FIGURE, width=500) for _ in range(2))
    table = table_of(Grid(rows=rows, place=Place(1), columns=columns), DECREE, Orientation.PORTRAIT)
    assert [column.kind for column in table.columns] == [CellKind.LABEL, CellKind.TEXT]
