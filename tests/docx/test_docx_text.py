"""The text of a file is the canonical text of its document, to the letter."""

import io
import zipfile
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given

from khcn_core.canonical_text import document_text
from khcn_core.document import Block, Document, Heading, Letterhead, Paragraph, Signature, Table
from khcn_core.errors import UnreadableInputError
from khcn_core.rendering import RenderingError
from khcn_core.style import Role
from khcn_core.testing.strategies import documents
from khcn_render_docx import extract_text, renderer


@given(document=documents())
def test_every_document_is_read_back(document: Document) -> None:
    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_a_whole_plan_is_read_back(plan: Document) -> None:
    text = extract_text(renderer.render(plan, {}))

    assert text == document_text(plan)
    assert "I\tTuyên truyền, phổ biến thông tin về KH&CN\tLớp\t1\t0\t8\t\n" in text
    assert "STT\tNội dung\tĐơn vị tính\tSố lượng\tNăm 2022\t\tGhi chú\n" in text
    assert "\t\t\t\tTính đến tháng 4\tƯớc thực hiện\t\n" in text
    assert "Tổng cộng:\t\t\t\t0\t130\t\n" in text


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Letterhead(superior=(), agency=(), country="", motto="", number="", place_and_date=""),),
        (Signature(recipients=(), authority=(), position="", name=""),),
        (Signature(recipients=("Nơi nhận:",), authority=(), position="", name="A"),) * 2,
        (Paragraph(role=Role.BODY, text=""), Heading(label="", text="", level=12)),
    ],
    ids=["nothing", "letterhead", "signature", "two signatures", "empty lines"],
)
def test_blank_parts_are_read_back(
    one_block: Callable[..., Document], blocks: tuple[Block, ...]
) -> None:
    document = one_block(*blocks)

    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_tables_that_touch_stay_apart(one_block: Callable[..., Document], budget: Table) -> None:
    bare = evolve(budget, unit_line="", caption="", amount_in_words="", notes=())
    document = one_block(bare, evolve(bare, header=(), header_rows=0), evolve(bare, rows=()))

    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_a_table_of_no_rows_keeps_its_lines(
    one_block: Callable[..., Document], budget: Table
) -> None:
    document = one_block(evolve(budget, header=(), header_rows=0, rows=()))

    assert extract_text(renderer.render(document, {})) == document_text(document)


@pytest.mark.parametrize("character", "\x00\x08\x0b\x1f\ud800\udfff\ufffe\uffff\n\r\t")
def test_what_xml_cannot_hold_is_refused_with_its_place(
    one_block: Callable[..., Document], character: str
) -> None:
    document = one_block(Paragraph(role=Role.BODY, text=f"Kinh phí{character}"))

    with pytest.raises(RenderingError) as caught:
        renderer.render(document, {})

    assert f"U+{ord(character):04X}" in caught.value.text("vi")
    assert "character 9 " in caught.value.text("en")


def _without_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return file.getvalue()


def _with_document(content: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", content)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", _without_document(), _with_document("<w:document"), _with_document("<a/>")],
    ids=["empty", "pdf", "odt", "cut off", "other xml"],
)
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="DOCX"):
        extract_text(data)


def test_no_file_outside_the_document_is_read() -> None:
    hostile = (
        '<!DOCTYPE d [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Số &outside;</w:t></w:r></w:p></w:body></w:document>"
    )

    assert extract_text(_with_document(hostile)) == "Số \n"
