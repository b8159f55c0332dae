"""What is in the file besides the text: parts, properties, settings, named styles."""

import io
import zipfile
from collections.abc import Callable

import pytest
from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from khcn_core.document import CellKind, Document, RowKind
from khcn_core.mapping import FrozenMap
from khcn_core.style import DECREE, Role, TextStyle
from khcn_render_docx import names, renderer

_HEADINGS = {Role.HEADING_1: "heading 1", Role.HEADING_2: "heading 2", Role.HEADING_3: "heading 3"}

Open = Callable[[Document], OpenedDocument]
ReadPart = Callable[[Document, str], BaseOxmlElement]


def test_the_package_holds_only_what_it_needs(plan: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(renderer.render(plan, {}))) as archive:
        parts = set(archive.namelist())

    assert parts == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }


def test_no_text_leans_on_a_theme(plan: Document, part: ReadPart) -> None:
    for name in ("document", "header1", "styles", "settings", "fontTable"):
        for element in part(plan, f"word/{name}.xml").iter():
            assert not [slot for slot in element.attrib if "theme" in slot.lower()]


def test_the_theme_and_the_list_of_fonts_name_the_style_s_font(
    plan: Document, part: ReadPart
) -> None:
    faces = {
        face.get("typeface") for face in part(plan, "word/theme/theme1.xml").iter(qn("a:latin"))
    }
    listed = [font.get(qn("w:name")) for font in part(plan, "word/fontTable.xml")]

    assert faces == {"Times New Roman"}
    assert listed == ["Times New Roman"]


def test_properties_come_from_the_document(plan: Document, opened: Open) -> None:
    said = opened(plan).core_properties

    assert said.title == "Kế hoạch KH&CN năm 2023"
    assert said.subject == "Hoạt động khoa học và công nghệ"
    assert said.author == "Ủy ban nhân dân huyện Ví Dụ Minh Họa"
    assert said.keywords == "KH&CN, ngân sách"
    assert said.language == "vi-VN"


def test_properties_name_no_time_and_no_revision(plan: Document, part: ReadPart) -> None:
    tags = [etree.QName(each).localname for each in part(plan, "docProps/core.xml")]

    assert tags == ["title", "subject", "creator", "keywords", "language"]


def test_fonts_and_language_are_set_for_every_script(plan: Document, part: ReadPart) -> None:
    styles = part(plan, "word/styles.xml")
    (fonts,) = styles.iter(qn("w:rFonts"))
    (language,) = styles.iter(qn("w:lang"))

    assert {etree.QName(slot).localname for slot in fonts.attrib} == {
        "ascii",
        "hAnsi",
        "eastAsia",
        "cs",
    }
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert set(language.attrib.values()) == {"vi-VN"}


def test_font_and_language_may_be_others(plan: Document, part: ReadPart) -> None:
    other = evolve(
        plan,
        style=evolve(DECREE, font='Font & "Chữ"'),
        properties=evolve(plan.properties, language="en-GB"),
    )
    styles = part(other, "word/styles.xml")

    assert set(next(styles.iter(qn("w:rFonts"))).attrib.values()) == {'Font & "Chữ"'}
    assert set(next(styles.iter(qn("w:lang"))).attrib.values()) == {"en-GB"}


def test_word_lays_pages_out_by_recent_rules(plan: Document, part: ReadPart) -> None:
    (mode,) = part(plan, "word/settings.xml").iter(qn("w:compatSetting"))

    assert mode.get(qn("w:name")) == "compatibilityMode"
    assert mode.get(qn("w:val")) == "15"


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_named_style_that_looks_like_it(
    plan: Document, opened: Open, role: Role
) -> None:
    look = DECREE.of(role)
    name = _HEADINGS.get(role) or names.style_name(role)
    style = next(each for each in opened(plan).styles if each.element.name_val == name)

    assert style.font.size.pt == look.size
    assert bool(style.font.bold) == look.bold
    assert bool(style.font.italic) == look.italic
    assert style.paragraph_format.alignment == _alignment(look)
    assert style.paragraph_format.line_spacing == look.line_spacing
    assert round(style.paragraph_format.first_line_indent.mm) == look.first_line
    assert round(style.paragraph_format.left_indent.mm) == look.left


def _alignment(look: TextStyle) -> WD_ALIGN_PARAGRAPH:
    return WD_ALIGN_PARAGRAPH[look.align.name]


def test_every_style_that_is_used_exists_and_is_known_by_one_name(
    plan: Document, part: ReadPart
) -> None:
    styles = part(plan, "word/styles.xml")
    ids = [style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))]
    shown = [name.get(qn("w:val")) for name in styles.iter(qn("w:name"))]
    used = {
        each.get(qn("w:val"))
        for root in (part(plan, "word/document.xml"), part(plan, "word/header1.xml"), styles)
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next")
        for each in root.iter(qn(tag))
    }

    assert len(set(ids)) == len(ids)
    assert len(set(shown)) == len(shown)
    assert used <= set(ids)


@pytest.mark.parametrize("row", RowKind)
@pytest.mark.parametrize("cell", CellKind)
def test_cells_are_set_by_the_kinds_of_their_row_and_column(
    plan: Document, opened: Open, row: RowKind, cell: CellKind
) -> None:
    styles = opened(plan).styles
    style = styles[names.cell_style_name(row, cell)]
    chain = [style]
    while base := chain[-1].base_style:
        chain.append(base)

    def first(values: list[object]) -> object:
        return next((value for value in values if value is not None), None)

    assert style.style_id == names.cell_style_id(row, cell)
    assert bool(first([each.font.bold for each in chain])) == (
        row in (RowKind.GROUP, RowKind.TOTAL)
    )
    assert bool(first([each.font.italic for each in chain])) == (row is RowKind.OF_WHICH)
    assert (
        first([each.paragraph_format.alignment for each in chain])
        == {
            CellKind.LABEL: WD_ALIGN_PARAGRAPH.CENTER,
            CellKind.TEXT: WD_ALIGN_PARAGRAPH.LEFT,
            CellKind.UNIT: WD_ALIGN_PARAGRAPH.CENTER,
            CellKind.FIGURE: WD_ALIGN_PARAGRAPH.RIGHT,
        }[cell]
    )


def test_there_is_room_to_sign(plan: Document, opened: Open) -> None:
    room = opened(plan).styles[names.style_name(Role.SIGNER)].paragraph_format.space_before

    assert room.pt > 4 * DECREE.of(Role.SIGNER).size


def test_a_style_may_give_another_room_to_sign(plan: Document, opened: Open) -> None:
    signer = evolve(DECREE.of(Role.SIGNER), before=30)
    style = evolve(DECREE, text=FrozenMap({**DECREE.text, Role.SIGNER: signer}))
    shown = opened(evolve(plan, style=style)).styles[names.style_name(Role.SIGNER)]

    assert shown.paragraph_format.space_before.pt == 30


def test_deeper_bullets_are_indented_more(plan: Document, opened: Open) -> None:
    styles = opened(plan).styles
    indents = [
        styles[names.style_name(Role.BULLET, level)].paragraph_format.first_line_indent.mm
        for level in (1, 2, 3)
    ]

    assert [round(indent) for indent in indents] == [10, 15, 20]
    assert names.style_id(Role.BULLET, 12) == names.style_id(Role.BULLET, 9)
    assert names.style_id(Role.BASIS, 2) == names.style_id(Role.BASIS)


def test_levels_are_as_far_apart_as_the_style_says(plan: Document, opened: Open) -> None:
    looks = {role: evolve(DECREE.of(role), step=7) for role in (Role.BULLET, Role.ADDRESSEE)}
    style = evolve(DECREE, text=FrozenMap({**DECREE.text, **looks}))
    styles = opened(evolve(plan, style=style)).styles
    bullet, addressee = (styles[names.style_name(role, 3)].paragraph_format for role in looks)

    assert round(bullet.first_line_indent.mm) == DECREE.of(Role.BULLET).first_line + 14
    assert round(addressee.left_indent.mm) == DECREE.of(Role.ADDRESSEE).left + 14


def test_the_room_above_a_signature_is_the_style_s(plan: Document, part: ReadPart) -> None:
    root = part(evolve(plan, style=evolve(DECREE, signature_gap=30)), "word/styles.xml")
    (signature,) = (
        style
        for style in root.iter(qn("w:style"))
        if style.get(qn("w:styleId")) == names.SIGNATURE_TABLE
    )

    assert next(signature.iter(qn("w:top"))).get(qn("w:w")) == "600"
