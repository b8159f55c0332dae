"""Where each line of a document stands on the paper it was read from."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from khcn_core import document_text, read
from khcn_core.reading.recognition import recognise, start_of
from khcn_core.source import Cell, Grid, Item, Line, Place, Source

TEXTS = st.sampled_from(
    [
        "KẾ HOẠCH",
        "Hoạt động khoa học",
        "Căn cứ Luật Ngân sách nhà nước;",
        "I. ĐÁNH GIÁ",
        "1. Kết quả đạt được.",
        "- Mở lớp;",
        "+ Một ngày",
        "Một câu.",
        "Đơn vị tính: triệu đồng",
        "Bảng 1: Tổng hợp",
        "Trên đây là Kế hoạch.",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Phụ lục I",
    ]
)


@given(st.lists(TEXTS, max_size=20))
def test_each_line_stands_where_the_paper_has_it(texts: list[str]) -> None:
    lines: list[Item] = [Line(text=text, place=Place(at)) for at, text in enumerate(texts)]
    found = recognise(Source(items=tuple(lines)))
    written = document_text(found.document).splitlines()
    assert len(found.places) == len(written)
    starts = [start_of(text) for text in texts]
    for line, place in zip(written, found.places, strict=True):
        if start_of(line) in starts:
            assert starts[place.line] == start_of(line)


@given(st.lists(st.lists(st.sampled_from(["", "1", "Mở lớp", "8"]), min_size=2, max_size=2)))
def test_each_row_stands_where_the_paper_has_it_however_often_it_says_so(
    rows: list[list[str]],
) -> None:
    texts = [["Nội dung", "Kinh phí"], *rows, ["Hết", ""]]
    cells = tuple(tuple(Cell(text=text) for text in row) for row in texts)
    items = (Line(text="Một câu.", place=Place(1)), Grid(rows=cells, place=Place(2)))
    found = recognise(Source(items=items))
    written = document_text(found.document).splitlines()
    shown = [each for each in zip(written, found.places, strict=True) if each[1].line > 1]
    places = [place.line for _, place in shown]
    assert places == sorted(places)
    for line, place in shown:
        if line.strip():
            assert start_of(line) == start_of("".join(texts[place.line - 2]))


def test_a_letterhead_stands_where_the_cells_of_its_table_do() -> None:
    rows = (
        ("ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 5/KH-UBND", "Ví Dụ, ngày 05 tháng 8 năm 2026"),
    )
    grid = Grid(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows), place=Place(3))
    found = recognise(Source(items=(grid, Line(text="KẾ HOẠCH", place=Place(5)))))
    superior, unit, country, motto, number, date, kind = found.places
    assert [each.line for each in (superior, unit, country, motto)] == [3, 3, 3, 3]
    assert [each.line for each in (number, date, kind)] == [4, 4, 5]


def test_a_line_that_was_spelt_otherwise_stands_with_the_first_of_its_block() -> None:
    country = Line(text="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", place=Place(7))
    found = recognise(Source(items=(country, Line(text="KẾ HOẠCH", place=Place(8)))))
    assert found.places[0] == Place(7)


def test_what_is_odd_about_a_row_is_told_at_that_row_alone() -> None:
    row = "1\tMở lớp\t1200"
    text = f"Đơn vị tính: đồng\nSTT\tNội dung\tKinh phí\n{row}\n{row}\n2\tIn tờ rơi\t1.300\n"
    notices = read(text.encode(), "txt").notices
    odd = [notice for notice in notices if notice.place.line > 1 and notice.reason]
    assert [notice.place.line for notice in odd] == [3, 4]
    assert all(first.place <= second.place for first, second in pairwise(notices))
