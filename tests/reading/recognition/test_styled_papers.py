"""Papers with our styles say what each line is; what was typed into them since is found too."""

import pytest

from khcn_core import document_text
from khcn_core.document import Block, Heading, Paragraph, Signature, Table, Title
from khcn_core.reading.recognition import recognise
from khcn_core.source import Cell, Grid, Line, Outcome, Place, Source
from khcn_core.style import Role

KIND = Line(text="KẾ HOẠCH", place=Place(1), role=Role.KIND)


def line(text: str, role: Role | None, **more: object) -> Line:
    return Line(text=text, place=Place(2), role=role, **more)


def blocks(*lines: Line) -> list[Block]:
    return list(recognise(Source(items=(KIND, *lines))).document.blocks[1:])


def test_a_label_that_was_set_apart_is_taken_as_it_is() -> None:
    assert blocks(line("- Mở lớp", Role.BULLET, label="+", level=2)) == [
        Paragraph(role=Role.BULLET, label="+", text="- Mở lớp", level=2)
    ]


def test_a_label_that_was_typed_anew_is_found() -> None:
    assert blocks(
        line("- Mở lớp", Role.BULLET, level=1), line("2. Kết quả", Role.HEADING_2, level=2)
    ) == [
        Paragraph(role=Role.BULLET, label="-", text="Mở lớp"),
        Heading(label="2.", text="Kết quả", level=2),
    ]


def test_running_text_has_no_label() -> None:
    assert blocks(line("1. Kết quả", Role.BODY)) == [Paragraph(role=Role.BODY, text="1. Kết quả")]


def test_a_title_that_begins_anew_is_another_one() -> None:
    subject = line("Năm 2027", Role.SUBJECT)
    first, second = recognise(Source(items=(KIND, subject, KIND))).document.blocks
    assert (first, second) == (
        Title(text="KẾ HOẠCH", subject="Năm 2027"),
        Title(text="KẾ HOẠCH"),
    )


def test_a_signature_is_one_block() -> None:
    assert blocks(
        line("Nơi nhận:", Role.RECIPIENTS_LABEL),
        line("- Lưu: VT.", Role.RECIPIENT),
        line("CHỦ TỊCH", Role.POSITION),
    ) == [
        Signature(
            recipients=("Nơi nhận:", "- Lưu: VT."), authority=(), position="CHỦ TỊCH", name=""
        )
    ]


def test_a_line_in_another_style_is_kept_and_told() -> None:
    found = recognise(Source(items=(KIND, line("Thêm một câu.", None))))
    assert found.document.blocks[1:] == (Paragraph(role=Role.BODY, text="Thêm một câu."),)
    assert [notice.outcome for notice in found.notices] == [Outcome.UNDERSTOOD, Outcome.KEPT]


PARTED = [
    line("Mở lớp", role, label="II.", lead="gồm")
    for role in Role
    if role not in (Role.CELL, Role.TABLE_HEADER)
]


@pytest.mark.parametrize("parted", PARTED, ids=lambda parted: parted.role.value)
@pytest.mark.parametrize("above", [(), (line("KẾ HOẠCH", Role.KIND),)], ids=["bare", "styled"])
def test_what_was_set_apart_is_never_lost(parted: Line, above: tuple[Line, ...]) -> None:
    items = (*above, parted, line("I. MỘT", None))
    text = document_text(recognise(Source(items=items)).document)
    assert "II. Mở lớp gồm" in text


def test_captions_on_both_sides_of_a_table_are_one() -> None:
    grid = Grid(rows=((Cell(text="a"),), (Cell(text="b"),)), place=Place(3))
    captions = (line("Bảng 1", Role.CAPTION), line("Dự toán", Role.CAPTION))
    items = (KIND, captions[0], grid, captions[1], line("Một câu.", Role.BODY))
    table = recognise(Source(items=items)).document.blocks[1]
    assert isinstance(table, Table)
    assert (table.caption, table.caption_first) == ("Bảng 1 Dự toán", True)
