"""How paragraphs, headings, titles and the two-column blocks stand in the file."""

from collections.abc import Callable

import pytest
from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from lxml import etree

from khcn_core.document import Document, Heading, Letterhead, Paragraph, Signature, Title
from khcn_core.style import DECREE, Role
from khcn_render_docx import names

Open = Callable[[Document], OpenedDocument]
ReadPart = Callable[[Document, str], BaseOxmlElement]
Make = Callable[..., Document]

_WHOLE = "word/document.xml"


def _styles(root: BaseOxmlElement) -> list[str | None]:
    return [style.get(qn("w:val")) for style in root.iter(qn("w:pStyle"))]


def _rule_lengths(root: BaseOxmlElement) -> list[int]:
    return [int(extent.get("cx", "")) for extent in root.iter(qn("wp:extent"))]


def test_headings_are_those_of_the_navigation_pane(opened: Open, one_block: Make) -> None:
    levels = range(1, 12)
    file = opened(one_block(*(Heading(label="1.", text="A", level=level) for level in levels)))
    styles = [paragraph.style for paragraph in file.paragraphs]

    assert [style.name for style in styles] == [f"Heading {min(level, 9)}" for level in levels]
    assert [style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) for style in styles] == [
        str(min(level, 9) - 1) for level in levels
    ]


def test_a_lead_runs_on_behind_the_title_and_is_not_bold(opened: Open, one_block: Make) -> None:
    heading = Heading(label="1.", text="Mục đích:", lead="nâng cao hiệu quả", level=2)
    title, lead = opened(one_block(heading)).paragraphs[0].runs

    assert (title.text, title.font.bold) == ("1. Mục đích:", None)
    assert (lead.text, lead.font.bold) == (" nâng cao hiệu quả", False)
    assert lead.style.style_id == names.LEAD


def test_the_label_of_a_lead_without_title_looks_like_the_lead(
    opened: Open, one_block: Make
) -> None:
    (run,) = (
        opened(one_block(Heading(label="1.", text="", lead="Đề nghị", level=2))).paragraphs[0].runs
    )

    assert (run.text, run.font.bold) == ("1. Đề nghị", False)


@pytest.mark.parametrize(
    ("role", "level", "style"),
    [
        (Role.BASIS, 1, "KhcnBasis"),
        (Role.BULLET, 1, "KhcnBullet"),
        (Role.BULLET, 2, "KhcnBullet2"),
        (Role.BULLET, 5, "KhcnBullet3"),
        (Role.ADDRESSEE, 2, "KhcnAddressee2"),
        (Role.NUMBERED, 3, "KhcnNumbered"),
    ],
)
def test_paragraphs_are_styled_by_role_and_level(
    opened: Open, one_block: Make, role: Role, level: int, style: str
) -> None:
    block = Paragraph(role=role, label="-", text="Nội dung", level=level)
    (paragraph,) = opened(one_block(block)).paragraphs

    assert paragraph.style.style_id == style
    assert paragraph.text == "- Nội dung"


def test_only_names_of_styles_say_how_a_paragraph_looks(plan: Document, part: ReadPart) -> None:
    properties = {
        etree.QName(child).localname
        for paragraph in part(plan, _WHOLE).iter(qn("w:pPr"))
        for child in paragraph
    }

    assert properties == {"pStyle", "keepNext", "sectPr"}


def test_the_letterhead_stands_in_two_columns_without_lines(plan: Document, opened: Open) -> None:
    table = opened(plan).tables[0]
    (left, right), (number, place) = ([cell.text for cell in row.cells] for row in table.rows)

    assert left == "UBND TỈNH MINH HỌA\nỦY BAN NHÂN DÂN\nHUYỆN VÍ DỤ MINH HỌA"
    assert right == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    assert number.startswith("Số:")
    assert place.startswith("Ví Dụ Minh Họa, ngày")
    assert table.style.style_id == names.LETTERHEAD_TABLE
    assert [round(column.width.mm) for column in table.columns] == list(DECREE.letterhead)
    assert not list(table.style.element.iter(qn("w:tblBorders")))


def test_a_letterhead_wider_than_the_text_reaches_into_both_margins(
    plan: Document, opened: Open
) -> None:
    wide = evolve(plan, style=evolve(DECREE, letterhead=(68, 98)))
    letterhead = opened(wide).tables[0]

    assert letterhead.alignment == WD_TABLE_ALIGNMENT.CENTER
    assert [round(column.width.mm) for column in letterhead.columns] == [68, 98]


def test_lines_stand_below_motto_agency_and_subject(plan: Document, part: ReadPart) -> None:
    root = part(plan, _WHOLE)
    anchors = [
        next(anchor.iterancestors(qn("w:p"))).find(f".//{qn('w:pStyle')}").get(qn("w:val"))
        for anchor in root.iter(qn("wp:anchor"))
    ]
    agency, motto, subject = _rule_lengths(root)

    assert anchors == ["KhcnAgency", "KhcnMotto", "KhcnSubject"]
    # Times New Roman sets these at 64.9 mm (bold, 13), 60.2 mm and about 130 mm (bold, 14).
    assert Mm(60) < motto < Mm(61)
    assert Mm(64.9) / 3 < agency < Mm(64.9) / 2
    assert Mm(130) / 3 < subject < Mm(130) / 2


def test_nothing_is_underlined_where_nothing_is_written(one_block: Make, part: ReadPart) -> None:
    bare = Letterhead(superior=(), agency=(), country="", motto="", number="", place_and_date="")
    annex = Title(text="PHỤ LỤC", subject="Dự toán", annex=True)

    assert _rule_lengths(part(one_block(bare, Title(text="KẾ HOẠCH"), annex), _WHOLE)) == []


def test_a_line_is_no_longer_than_its_column(one_block: Make, part: ReadPart) -> None:
    (length,) = _rule_lengths(part(one_block(Title(text="A", subject="Dự toán " * 200)), _WHOLE))

    assert Mm(160) / 3 <= length <= Mm(160) / 2


def test_the_parts_of_titles_have_styles_of_their_own(one_block: Make, part: ReadPart) -> None:
    annex = Title(label="Phụ lục I", text="DỰ TOÁN", reference="(Kèm theo)", annex=True)
    root = part(one_block(Title(text="KẾ HOẠCH", subject="Năm 2027"), annex), _WHOLE)

    assert _styles(root) == [
        "KhcnKind",
        "KhcnSubject",
        "KhcnAnnexLabel",
        "KhcnAnnexTitle",
        "KhcnAnnexReference",
    ]


def test_recipients_stand_beside_who_signs(plan: Document, opened: Open) -> None:
    signature = next(
        table for table in opened(plan).tables if table.style.style_id == names.SIGNATURE_TABLE
    )
    (row,) = signature.rows
    recipients, signer = row.cells

    assert [each.style.style_id for each in recipients.paragraphs] == [
        "KhcnRecipientsLabel",
        "KhcnRecipient",
        "KhcnRecipient",
    ]
    assert [each.style.style_id for each in signer.paragraphs] == [
        "KhcnAuthority",
        "KhcnAuthority",
        "KhcnPosition",
        "KhcnSigner",
    ]
    assert [round(column.width.mm) for column in signature.columns] == list(DECREE.signature)


def test_a_signature_is_in_one_piece_and_not_alone(one_block: Make, opened: Open) -> None:
    end = Paragraph(role=Role.CLOSING, text="Hết./.")
    signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="A")
    file = opened(one_block(evolve(end, text="Trên đây."), end, signature))
    first, last = file.paragraphs[:2]

    assert first.paragraph_format.keep_with_next is None
    assert last.paragraph_format.keep_with_next
    assert next(file.element.iter(qn("w:cantSplit"))) is not None
