"""How paragraphs, headings, titles and the two-column blocks stand in the file."""

from collections.abc import Callable
from itertools import chain

import pytest
from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, Twips
from lxml import etree

from khcn_core.canonical_text import document_text
from khcn_core.document import Document, Heading, Letterhead, Paragraph, Signature, Table, Title
from khcn_core.mapping import FrozenMap
from khcn_core.style import DECREE, Role
from khcn_render_docx import extract_text, names, renderer

Open = Callable[[Document], OpenedDocument]
ReadPart = Callable[[Document, str], BaseOxmlElement]
Make = Callable[..., Document]

_WHOLE = "word/document.xml"


def _styles(root: BaseOxmlElement) -> list[str | None]:
    return [style.get(qn("w:val")) for style in root.iter(qn("w:pStyle"))]


def _is_rule(paragraph: BaseOxmlElement) -> bool:
    return _styles(paragraph) == [names.RULE]


def _rules(root: BaseOxmlElement) -> list[BaseOxmlElement]:
    return [paragraph for paragraph in root.iter(qn("w:p")) if _is_rule(paragraph)]


def _indents(root: BaseOxmlElement) -> list[tuple[float, float]]:
    """Return how far from the left and the right of its column each line stays, in mm."""
    found = [next(rule.iter(qn("w:ind"))) for rule in _rules(root)]
    return [
        (Twips(int(each.get(qn("w:left"), ""))).mm, Twips(int(each.get(qn("w:right"), ""))).mm)
        for each in found
    ]


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
    label, title, lead = opened(one_block(heading)).paragraphs[0].runs

    assert (label.text, label.font.bold) == ("1.", None)
    assert label.style.style_id == names.LABEL
    assert (title.text, title.font.bold) == (" Mục đích:", None)
    assert (lead.text, lead.font.bold) == (" nâng cao hiệu quả", False)
    assert lead.style.style_id == names.LEAD


def test_the_label_of_a_lead_without_title_looks_like_the_lead(
    opened: Open, one_block: Make
) -> None:
    heading = Heading(label="1.", text="", lead="Đề nghị", level=2)
    label, lead = opened(one_block(heading)).paragraphs[0].runs

    assert (label.text, label.font.bold) == ("1.", False)
    assert (lead.text, lead.font.bold) == (" Đề nghị", False)


@pytest.mark.parametrize(
    ("role", "level", "style"),
    [
        (Role.BASIS, 1, "KhcnBasis"),
        (Role.BULLET, 1, "KhcnBullet"),
        (Role.BULLET, 2, "KhcnBullet2"),
        (Role.BULLET, 12, "KhcnBullet9"),
        (Role.ADDRESSEE, 2, "KhcnAddressee2"),
        (Role.NUMBERED, 3, "KhcnNumbered3"),
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
        for paragraph in part(plan, _WHOLE).iter(qn("w:p"))
        if not _is_rule(paragraph)
        for child in paragraph.iterfind(f"{qn('w:pPr')}/*")
    }

    assert properties == {"pStyle", "keepNext", "sectPr"}


def test_the_letterhead_stands_in_two_columns_without_lines(plan: Document, opened: Open) -> None:
    table = opened(plan).tables[0]
    (left, right), (number, place) = (
        [cell.text.rstrip("\n") for cell in row.cells] for row in table.rows
    )

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
    rules = _rules(part(plan, _WHOLE))
    above = [_styles(rule.getprevious()) for rule in rules]

    assert above == [["KhcnAgency"], ["KhcnMotto"], ["KhcnSubject"]]


def test_lines_are_centred_and_as_long_as_the_style_says(plan: Document, part: ReadPart) -> None:
    letterhead, title = (block for block in plan.blocks[:2])
    assert isinstance(letterhead, Letterhead)
    assert isinstance(title, Title)
    left, right = DECREE.letterhead
    indents = _indents(part(plan, _WHOLE))
    expected = [
        (left, DECREE.rule_length(Role.AGENCY, letterhead.agency, left)),
        (right, DECREE.rule_length(Role.MOTTO, [letterhead.motto], right)),
        (160, DECREE.rule_length(Role.SUBJECT, [title.subject], 160)),
    ]

    for (before, behind), (room, length) in zip(indents, expected, strict=True):
        assert before == behind
        assert room - before - behind == pytest.approx(length, abs=0.05)


def test_a_line_takes_over_the_space_below_its_text(opened: Open, one_block: Make) -> None:
    file = opened(one_block(Title(text="KẾ HOẠCH", subject="Năm 2027")))
    _, subject, rule = file.paragraphs[:3]

    assert subject.style.paragraph_format.space_after == 0
    assert rule.paragraph_format.space_after == Pt(DECREE.of(Role.SUBJECT).after)
    assert rule.style.paragraph_format.space_before == Pt(DECREE.rule.gap)


def test_a_line_is_as_thick_as_the_style_says(plan: Document, part: ReadPart) -> None:
    thick = evolve(plan, style=evolve(DECREE, rule=evolve(DECREE.rule, thickness=1.5, gap=4)))
    (border,) = part(thick, "word/styles.xml").iter(qn("w:pBdr"))

    assert [border[0].get(qn(f"w:{name}")) for name in ("val", "sz")] == ["single", "12"]


def test_nothing_is_underlined_where_nothing_is_written(one_block: Make, part: ReadPart) -> None:
    bare = Letterhead(superior=(), agency=(), country="", motto="", number="", place_and_date="")
    annex = Title(text="PHỤ LỤC", subject="Dự toán", annex=True)

    assert _rules(part(one_block(bare, Title(text="KẾ HOẠCH"), annex), _WHOLE)) == []


def test_a_line_is_no_longer_than_its_column(one_block: Make, part: ReadPart) -> None:
    ((before, behind),) = _indents(
        part(one_block(Title(text="A", subject="Dự toán " * 200)), _WHOLE)
    )

    assert 160 - before - behind == pytest.approx(160 * DECREE.rule.share, abs=0.05)


@pytest.mark.parametrize(("number", "place"), [((13, 6), (14, 6)), ((14, 0), (12, 6))])
def test_number_and_date_stand_on_one_level(
    opened: Open, plan: Document, number: tuple[int, int], place: tuple[int, int]
) -> None:
    looks = {
        role: evolve(DECREE.of(role), size=size, before=before)
        for role, (size, before) in ((Role.NUMBER, number), (Role.PLACE_AND_DATE, place))
    }
    style = evolve(DECREE, text=FrozenMap({**DECREE.text, **looks}))
    styles = opened(evolve(plan, style=style)).styles
    letters_at = [
        shown.paragraph_format.space_before.pt + 0.891 * shown.font.size.pt
        for shown in (styles[names.style_name(role)] for role in looks)
    ]

    assert letters_at[0] == pytest.approx(letters_at[1], abs=0.05)
    assert letters_at[0] == pytest.approx(
        max(before + 0.891 * size for size, before in (number, place)), abs=0.05
    )


def test_the_parts_of_titles_have_styles_of_their_own(one_block: Make, part: ReadPart) -> None:
    annex = Title(label="Phụ lục I", text="DỰ TOÁN", reference="(Kèm theo)", annex=True)
    root = part(one_block(Title(text="KẾ HOẠCH", subject="Năm 2027"), annex), _WHOLE)

    assert _styles(root) == [
        "KhcnKind",
        "KhcnSubject",
        "KhcnRule",
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
    end = Paragraph(role=Role.BODY, text="Hết./.")
    signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="A")
    file = opened(one_block(end, end, end, signature))

    assert [each.paragraph_format.keep_with_next for each in file.paragraphs[:3]] == [
        None,
        True,
        True,
    ]
    assert next(file.element.iter(qn("w:cantSplit"))) is not None


def test_a_signature_behind_a_table_takes_its_last_rows_along(
    one_block: Make, part: ReadPart, budget: Table
) -> None:
    bare = evolve(budget, unit_line="", caption="", amount_in_words="", notes=())
    signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="A")
    table, separator, _ = part(one_block(bare, signature), _WHOLE)[0][:3]
    kept = [bool(list(row.iter(qn("w:keepNext")))) for row in table.iter(qn("w:tr"))]

    assert kept == [False] * (len(kept) - 2) + [True, True]
    assert list(separator.iter(qn("w:keepNext")))


def test_a_signature_does_not_take_a_caption_from_its_table(
    one_block: Make, part: ReadPart, budget: Table
) -> None:
    end = Paragraph(role=Role.BODY, text="Hết./.")
    signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="A")
    body = part(one_block(evolve(budget, notes=()), end, signature), _WHOLE)[0]
    kept = {
        style: bool(list(each.iter(qn("w:keepNext"))))
        for each in body.iterfind(qn("w:p"))
        for style in _styles(each)
    }

    assert kept["KhcnAmountInWords"]
    assert not kept["KhcnCaption"]
    assert kept["KhcnBody"]


@pytest.mark.parametrize("count", [3, 60, 300])
def test_a_long_list_of_recipients_goes_on_in_rows_of_its_own(
    one_block: Make, opened: Open, count: int
) -> None:
    recipients = ("Nơi nhận:", *(f"- Ủy ban nhân dân xã {each};" for each in range(count)))
    block = Signature(recipients=recipients, authority=(), position="CHỦ TỊCH", name="A")
    document = one_block(block)
    (table,) = opened(document).tables
    lists = [[each.text for each in row.cells[0].paragraphs] for row in table.rows]

    assert list(chain.from_iterable(lists)) == list(recipients)
    assert max(map(len, lists)) * 11 * 1.15 < 257 / 25.4 * 72 / 2
    assert table.rows[0].cells[1].text == "CHỦ TỊCH\nA"
    assert not any(row.cells[1].text for row in list(table.rows)[1:])
    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_rows_of_recipients_touch(one_block: Make, part: ReadPart) -> None:
    recipients = ("Nơi nhận:", *(f"- Ủy ban nhân dân xã {each};" for each in range(60)))
    block = Signature(recipients=recipients, authority=(), position="CHỦ TỊCH", name="A")
    rows = list(part(one_block(block), _WHOLE).iter(qn("w:tr")))

    assert [len(list(row.iter(qn("w:tcMar")))) for row in rows] == [0] + [2] * (len(rows) - 1)


def test_a_title_and_its_line_stay_with_what_follows(one_block: Make, part: ReadPart) -> None:
    signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="A")
    title = Title(text="KẾ HOẠCH", subject="Năm 2027")
    texts = [Paragraph(role=Role.BODY, text="Nội dung")] * 3
    for blocks in ((title, signature), (title, *texts)):
        root = part(one_block(*blocks), _WHOLE)
        kept = [len(list(each.iter(qn("w:keepNext")))) for each in root[0].iterfind(qn("w:p"))]
        assert kept[:4] == [1, 1, 1, 0]
