"""Tables are read as they look: their header tree, their rows, what stands around them."""

from collections.abc import Callable

import pytest

from khcn_core.document import CellKind, Document, Heading, RowKind, Table

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
