"""Headings, paragraphs and bullets are told apart as a reader of the paper would."""

from collections.abc import Callable

import pytest

from khcn_core.document import Document, Heading, Paragraph
from khcn_core.reading.recognition import recognise
from khcn_core.source import Line, Place, Source
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
