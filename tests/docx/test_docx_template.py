"""An agency's own file lends the looks of its named styles, and nothing else."""

import io
import zipfile
from collections.abc import Callable

import pytest
from attrs import evolve
from docx import api
from docx.document import Document as OpenedDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from khcn_core.canonical_text import document_text
from khcn_core.document import Document, Heading, Paragraph
from khcn_core.rendering import RenderingError
from khcn_core.style import Role
from khcn_render_docx import extract_text, names, renderer, template
from khcn_render_docx.lent_styles import lent_styles
from khcn_render_docx.shell import shell

_NO_DOCX = "tệp mẫu không phải là (tệp )?DOCX"
Change = Callable[[OpenedDocument], None]


def _saved(file: OpenedDocument) -> bytes:
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def _changed(data: bytes, change: Change) -> bytes:
    file = api.Document(io.BytesIO(data))
    change(file)
    return _saved(file)


def _rendered(document: Document, data: bytes) -> OpenedDocument:
    return api.Document(io.BytesIO(renderer.render(document, {"template": data})))


def _repacked(data: bytes, **parts: bytes | None) -> bytes:
    """Return the package with some parts replaced, or left out."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            content = parts.get(name.rpartition("/")[2].replace(".", "_"), source.read(name))
            if content is not None:
                archive.writestr(name, content)
    return target.getvalue()


def test_a_style_is_found_by_its_name_whatever_its_id(
    plan: Document, agency_template: bytes
) -> None:
    basis = _rendered(plan, agency_template).styles["KHCN Căn cứ"]

    assert basis.style_id == names.style_id(Role.BASIS)
    assert basis.font.color.rgb == RGBColor(0x1F, 0x38, 0x64)
    assert basis.font.size == Pt(15)
    assert round(basis.paragraph_format.left_indent.mm) == 5


def test_a_style_brings_along_what_it_is_based_on(plan: Document, agency_template: bytes) -> None:
    basis = _rendered(plan, agency_template).styles["KHCN Căn cứ"]

    assert basis.base_style.name == "Normal"
    assert basis.font.bold
    assert basis.paragraph_format.space_after == Pt(11)
    assert basis.paragraph_format.line_spacing == pytest.approx(1.15)


def test_word_s_own_headings_are_lent_and_stay_headings(
    plan: Document, agency_template: bytes
) -> None:
    heading = _rendered(plan, agency_template).styles["Heading 1"]
    level = heading.element.pPr.find(qn("w:outlineLvl"))

    assert heading.font.color.rgb == RGBColor(0x80, 0, 0)
    assert heading.paragraph_format.keep_with_next
    assert level.get(qn("w:val")) == "0"


def test_styles_that_the_template_lacks_are_ours(
    plan: Document, opened: Callable[[Document], OpenedDocument], agency_template: bytes
) -> None:
    ours = {style.name: style for style in opened(plan).styles}
    lent = {style.name: style for style in _rendered(plan, agency_template).styles}

    assert lent.keys() == ours.keys()
    assert lent["KHCN Nội dung"].font.size == ours["KHCN Nội dung"].font.size
    assert lent["Normal"].font.name is None


def test_no_theme_no_numbering_and_no_hidden_text_come_along(
    plan: Document, agency_template: bytes
) -> None:
    styles = _rendered(plan, agency_template).styles.element

    assert not [slot for each in styles.iter() for slot in each.attrib if "theme" in slot.lower()]
    assert not list(styles.iter(qn("w:numPr"), qn("w:vanish"), qn("w:framePr")))
    assert set(next(styles.iter(qn("w:lang"))).attrib.values()) == {"vi-VN"}


def test_the_template_s_paper_is_not_taken(plan: Document, agency_template: bytes) -> None:
    section = _rendered(plan, agency_template).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_text_is_the_same(plan: Document, agency_template: bytes) -> None:
    data = renderer.render(plan, {"template": agency_template})

    assert extract_text(data) == document_text(plan)


def test_the_same_template_gives_the_same_bytes(plan: Document, agency_template: bytes) -> None:
    first = renderer.render(plan, {"template": agency_template})
    plain = renderer.render(plan, {})
    shell.cache_clear()
    lent_styles.cache_clear()

    assert renderer.render(plan, {"template": bytes(bytearray(agency_template))}) == first
    assert renderer.render(plan, {}) == plain != first


def test_our_own_file_as_a_template_changes_nothing(plan: Document) -> None:
    own = renderer.render(plan, {})
    again = renderer.render(plan, {"template": own})
    shown, expected = (api.Document(io.BytesIO(data)).styles for data in (again, own))

    for style in expected:
        if style.type is WD_STYLE_TYPE.PARAGRAPH:
            lent = shown[style.name]
            assert lent.font.size == (style.font.size or lent.font.size)
            assert lent.font.bold == (style.font.bold or lent.font.bold)
            assert lent.paragraph_format.space_before == style.paragraph_format.space_before or (
                style.paragraph_format.space_before is None
            )


def test_an_official_restyles_our_file_in_word(plan: Document) -> None:
    def restyle(file: OpenedDocument) -> None:
        file.styles["KHCN Ô bảng"].font.size = Pt(10)
        file.styles["Heading 2"].font.italic = True

    restyled = _changed(renderer.render(plan, {}), restyle)
    styles = _rendered(plan, restyled).styles

    assert styles["KHCN Ô bảng tổng cộng số"].font.size == Pt(10)
    assert styles["Heading 2"].font.italic
    assert styles["KHCN Ô bảng nhóm"].base_style.name == "Normal"


def test_a_font_of_the_theme_wins_over_the_one_it_replaces(plan: Document) -> None:
    def lean(file: OpenedDocument) -> None:
        file.styles["Normal"].font.name = "Arial"
        fonts = file.styles["KHCN Căn cứ"].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:asciiTheme"), "minorHAnsi")

    leaning = _changed(renderer.render(plan, {}), lean)
    styles = _rendered(plan, leaning).styles

    assert styles["KHCN Nội dung"].font.name == "Arial"
    assert styles["KHCN Căn cứ"].font.name is None


def test_a_first_line_that_hangs_takes_the_place_of_one_that_is_indented(plan: Document) -> None:
    def hang(file: OpenedDocument) -> None:
        bullet = file.styles.add_style("KHCN Căn cứ mới", WD_STYLE_TYPE.PARAGRAPH)
        bullet.base_style = file.styles["KHCN Căn cứ"]
        bullet.paragraph_format.first_line_indent = Pt(-9)
        file.styles["KHCN Căn cứ"].name = "Cũ"
        bullet.name = "KHCN Căn cứ"
        bullet.element.styleId = "Moi"

    hung = _changed(renderer.render(plan, {}), hang)
    basis = _rendered(plan, hung).styles["KHCN Căn cứ"]

    assert basis.paragraph_format.first_line_indent == Pt(-9)
    assert basis.element.pPr.find(qn("w:ind")).get(qn("w:firstLine")) is None


def test_styles_based_on_one_another_in_a_circle_end_somewhere(plan: Document) -> None:
    def turn(file: OpenedDocument) -> None:
        first, second = file.styles["KHCN Căn cứ"], file.styles["KHCN Nội dung"]
        first.base_style, second.base_style = second, first

    turned = _changed(renderer.render(plan, {}), turn)

    assert extract_text(renderer.render(plan, {"template": turned})) == document_text(plan)


def _zip_of(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", b"PK\x03\x04 cut off", _zip_of(mimetype=b"application/zip")],
    ids=["empty", "pdf", "cut off", "other zip"],
)
def test_what_is_no_docx_is_refused(plan: Document, data: bytes) -> None:
    with pytest.raises(RenderingError, match=_NO_DOCX) as caught:
        renderer.render(plan, {"template": data})

    assert caught.value.text("en").startswith("the template is no")


def test_a_damaged_file_is_refused(plan: Document, agency_template: bytes) -> None:
    broken = _repacked(agency_template, styles_xml=b"<w:styles")
    without = _repacked(agency_template, styles_xml=None)
    other = _repacked(agency_template, styles_xml=b"<styleSheet xmlns='urn:x'/>")

    for data in (broken, without, other):
        with pytest.raises(RenderingError, match=_NO_DOCX):
            renderer.render(plan, {"template": data})


@pytest.mark.parametrize("cut", range(0, 60_000, 1500))
def test_a_file_cut_anywhere_is_refused(plan: Document, agency_template: bytes, cut: int) -> None:
    with pytest.raises(RenderingError):
        renderer.render(plan, {"template": agency_template[: cut % len(agency_template)]})


def test_an_encrypted_file_is_refused_with_what_to_do(plan: Document) -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

    with pytest.raises(RenderingError, match="mật khẩu") as caught:
        renderer.render(plan, {"template": encrypted})

    assert "the template has a password or is an old .doc" in caught.value.text("en")


def test_a_file_that_is_too_large_is_refused(
    plan: Document, agency_template: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = evolve(template.TERMS, most_bytes=len(agency_template) - 1)
    monkeypatch.setattr(template, "TERMS", small)

    with pytest.raises(RenderingError, match="quá lớn"):
        renderer.render(plan, {"template": agency_template})


def test_a_file_that_unpacks_to_too_much_is_refused(
    plan: Document, agency_template: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = _repacked(agency_template, styles_xml=b"<w>" + b" " * 300_000 + b"</w>")
    small = evolve(template.TERMS, most_bytes=200_000, most_unpacked=200_000)
    monkeypatch.setattr(template, "TERMS", small)
    assert len(bomb) < 200_000

    with pytest.raises(RenderingError, match="quá lớn"):
        renderer.render(plan, {"template": bomb})


def test_a_file_that_declares_entities_is_refused(plan: Document, agency_template: bytes) -> None:
    hostile = (
        b'<!DOCTYPE s [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'
        b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"&outside;</w:styles>"
    )

    with pytest.raises(RenderingError, match=_NO_DOCX):
        renderer.render(plan, {"template": _repacked(agency_template, styles_xml=hostile)})


def test_the_template_is_given_as_bytes(plan: Document) -> None:
    with pytest.raises(RenderingError, match="nội dung một tệp"):
        renderer.render(plan, {"template": "mau.docx"})


def test_a_template_serves_headings_that_have_no_style_of_their_own(
    plan: Document, agency_template: bytes
) -> None:
    deep = Heading(label="1.", text="Sâu", level=9)
    blocks = (deep, Paragraph(role=Role.BODY, text="Nội dung"))
    file = _rendered(evolve(plan, blocks=blocks), agency_template)

    assert file.paragraphs[0].style.name == "Heading 9"
