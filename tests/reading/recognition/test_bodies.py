"""Headings, paragraphs and bullets are told apart as a reader of the paper would."""

from collections.abc import Callable

import pytest

from khcn_core import document_text
from khcn_core.document import Document, Heading, Paragraph
from khcn_core.reading.recognition import recognise
from khcn_core.source import Cell, Grid, Line, Place, Source
from khcn_core.style import Role

Make = Callable[[str], Document]


def lines(document: Document) -> list[tuple[str, int, str]]:
    """Return what each paragraph below the first heading is: its role, its level, its label."""
    return [
        ("heading", block.level, block.label)
        if isinstance(block, Heading)
        else (block.role.value, block.level, block.label)
        for block in document.blocks[3:]
        if isinstance(block, Heading | Paragraph)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Kết quả\n- Mở lớp;\n+ Một ngày;\n- Họp.",
            [
                ("heading", 2, "1."),
                ("bullet", 1, "-"),
                ("bullet", 2, "+"),
                ("bullet", 1, "-"),
            ],
        ),
        (
            "1. Kinh phí\n+ Được cấp;\n+ Đã chi.",
            [
                ("heading", 2, "1."),
                ("bullet", 1, "+"),
                ("bullet", 1, "+"),
            ],
        ),
        (
            "1. Giao Phòng Kinh tế chủ trì.\n2. Các thôn phối hợp.",
            [
                ("numbered", 2, "1."),
                ("numbered", 2, "2."),
            ],
        ),
        ("1. Kết quả đạt được.\n- Mở lớp.", [("heading", 2, "1."), ("bullet", 1, "-")]),
        ("Xã có 12 thôn.\nXã giữ đúng hạn.", [("body", 1, ""), ("body", 1, "")]),
        (
            "a) Một\nb) Hai\nII. KẾ HOẠCH\n1. Ba",
            [
                ("heading", 2, "a)"),
                ("heading", 2, "b)"),
                ("heading", 1, "II."),
                ("heading", 2, "1."),
            ],
        ),
        ("Trên đây là Kế hoạch của xã.", [("closing", 1, "")]),
        (
            "Trên đây là Kế hoạch của xã.\nĐề nghị các thôn thực hiện./.",
            [("body", 1, ""), ("closing", 1, "")],
        ),
        ("I/- KẾT QUẢ\n1-/ Mở lớp", [("heading", 2, "I/-"), ("heading", 3, "1-/")]),
        ("Xã kính gửi để tổng hợp./.", [("closing", 1, "")]),
    ],
)
def test_lines_are_what_they_look_like(
    document: Make, text: str, expected: list[tuple[str, int, str]]
) -> None:
    assert lines(document(f"I. TÌNH HÌNH\n{text}")) == expected


def test_a_paragraph_that_a_page_tore_is_one_again(document: Make) -> None:
    torn = "- Mời báo cáo viên nói chuyện với học sinh của xã nhân tuần lễ\nHọc tập suốt đời."
    paragraphs = [
        block for block in document(f"I. KẾT QUẢ\n{torn}").blocks if isinstance(block, Paragraph)
    ]
    assert [paragraph.text for paragraph in paragraphs] == [
        "Mời báo cáo viên nói chuyện với học sinh của xã nhân tuần lễ Học tập suốt đời."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Mở lớp tập huấn cho các xã\n- Họp sơ kết",
        "Xã đã làm xong mọi việc được giao trong năm nay và còn hơn thế nữa.\nXã làm tiếp.",
        "1. Những việc phải làm trong năm tới theo yêu cầu của cơ quan cấp trên\nXã làm tiếp.",
    ],
)
def test_lines_that_stand_by_themselves_stay_apart(document: Make, text: str) -> None:
    assert len(lines(document(f"I. TÌNH HÌNH\n{text}"))) == 2


def read_lines(*lines: Line) -> list[tuple[str, str]]:
    """Return label and text of what stands below the title of a paper with these lines."""
    blocks = recognise(Source(items=lines)).document.blocks[2:]
    return [(each.label, each.text) for each in blocks if isinstance(each, Heading | Paragraph)]


BROKEN = [
    ("I. ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2026", "TRÊN ĐỊA BÀN XÃ", 2),
    ("II. KẾ HOẠCH", "NĂM 2027", 1),
    ("1. Kết quả đạt được trong sáu tháng đầu năm và ước thực hiện cả năm của", "xã", 2),
    ("- Mở lớp tập huấn cho các", "hợp tác xã.", 2),
    ("1. Kinh phí được giao trong năm 2026 theo Quyết định số 15/QĐ-UBND của", "Ủy ban.", 1),
    ("1. Kinh phí được giao trong năm 2026 theo Quyết định số 15/QĐ-UBND của", "Ủy ban.", 2),
    ("Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm", "2025;", 2),
]
APART = [
    ("II. KẾ HOẠCH", "NĂM 2027", 2),
    ("1. Kết quả", "Xã đã mở hai lớp.", 1),
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", 1),
    ("Xã đã mở lớp tập huấn cho cán bộ của các thôn trên địa bàn xã và", "12", 2),
    ("- Mở lớp", "Xã làm tiếp.", 2),
    ("Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6", "UBND xã.", 2),
]


@pytest.mark.parametrize(("first", "second", "place"), BROKEN)
def test_a_line_broken_by_hand_is_one_again(first: str, second: str, place: int) -> None:
    found = read_lines(Line(text=first, place=Place(1)), Line(text=second, place=Place(place)))
    assert [" ".join(filter(None, each)) for each in found] == [f"{first} {second}"]


@pytest.mark.parametrize(("first", "second", "place"), APART)
def test_two_lines_stay_two(first: str, second: str, place: int) -> None:
    lines = Line(text=first, place=Place(1)), Line(text=second, place=Place(place))
    text = document_text(recognise(Source(items=lines)).document)
    assert f"{first} {second}" not in text


@pytest.mark.parametrize("label", ["Phần I", "PHẦN THỨ NHẤT", "Chương I"])
def test_a_part_has_its_title_on_the_line_below(document: Make, label: str) -> None:
    blocks = document(f"{label}\nĐÁNH GIÁ\nI. MỘT").blocks[2:]
    assert blocks == (
        Heading(label=label, text="ĐÁNH GIÁ", level=1),
        Heading(label="I.", text="MỘT", level=2),
    )


def test_tabs_behind_labels_make_no_table(document: Make) -> None:
    found = lines(document("I. MỘT\n1.\tTuyên truyền\n-\tMở lớp;\n-\tHọp."))
    assert found == [("heading", 2, "1."), ("bullet", 1, "-"), ("bullet", 1, "-")]


def test_a_box_around_text_is_no_table() -> None:
    box = Grid(rows=((Cell(text="1. Mục tiêu\n- Mở lớp;\n- Họp."),),), place=Place(1))
    blocks = recognise(Source(items=(box,))).document.blocks[2:]
    assert blocks == (
        Heading(label="1.", text="Mục tiêu", level=1),
        Paragraph(role=Role.BULLET, label="-", text="Mở lớp;"),
        Paragraph(role=Role.BULLET, label="-", text="Họp."),
    )


def test_a_paper_without_headings_keeps_its_paragraphs(document: Make) -> None:
    roles = [
        block.role
        for block in document("Căn cứ Luật Ngân sách nhà nước;\nXã làm như sau:\nMột việc.").blocks
        if isinstance(block, Paragraph)
    ]
    assert roles == [Role.BASIS, Role.OPENING, Role.BODY]


def test_a_numbered_line_in_bold_is_a_heading() -> None:
    lines = [
        Line(text="1. Mở lớp.", place=Place(1), bold=True),
        Line(text="2. Họp.", place=Place(2)),
    ]
    *_, first, second = recognise(Source(items=tuple(lines))).document.blocks
    assert isinstance(first, Heading)
    assert isinstance(second, Paragraph)


def test_what_stands_in_the_middle_goes_on_no_paragraph() -> None:
    lines = [
        Line(text="- Mở lớp cho các xã", place=Place(1)),
        Line(text="của huyện", place=Place(2), centred=True),
    ]
    assert len(recognise(Source(items=tuple(lines))).document.blocks) == 4


def test_a_word_processor_s_heading_is_one_without_a_label() -> None:
    line = Line(text="Kết quả.", place=Place(1), role=Role.HEADING_2, level=2)
    *_, heading = recognise(Source(items=(line,))).document.blocks
    assert heading == Heading(label="", text="Kết quả.", level=2)
