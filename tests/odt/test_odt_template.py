"""An agency's own file lends its named styles: they replace ours, and nothing else of it shows."""

from collections.abc import Callable
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest
from attrs import evolve

from khcn_core.canonical_text import document_text
from khcn_core.document import Document
from khcn_core.rendering import RenderingError
from khcn_core.style import PageSetup, Role, TextStyle
from khcn_render_odt import extract_text, names, renderer, template
from khcn_render_odt.namespaces import NAMESPACES, clark

Part = Callable[[bytes, str], Element]

_MANIFEST = (
    f'<m:manifest xmlns:m="{NAMESPACES["manifest"]}"><m:file-entry m:full-path="/" '
    'm:media-type="application/vnd.oasis.opendocument.{kind}">{locked}</m:file-entry></m:manifest>'
)
_OWN_STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"
  fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Base" style:family="paragraph">
  <style:paragraph-properties fo:margin-top="9pt" fo:break-before="page" style:page-number="7"/>
  <style:text-properties fo:color="#000080" style:font-name="Cổ điển"/></style:style>
<style:style style:name="P3" style:display-name="KHCN Căn cứ" style:family="paragraph"
  style:parent-style-name="Base" style:master-page-name="Own" style:list-style-name="L1">
  <style:paragraph-properties fo:margin-left="3mm" loext:new="1">
    <style:background-image/></style:paragraph-properties></style:style>
<style:style style:name="KhcnBody" style:family="paragraph">
  <style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph">
  <style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Circle" style:display-name="KHCN Lời dẫn" style:family="paragraph"
  style:parent-style-name="Circle"><style:text-properties fo:font-size="16pt"/></style:style>
<style:style style:name="Foreign" style:family="paragraph"/>
"""


def _agency_file(styles: str = _OWN_STYLES, *, kind: str = "text", locked: str = "") -> bytes:
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("META-INF/manifest.xml", _MANIFEST.format(kind=kind, locked=locked))
        archive.writestr(
            "styles.xml",
            f'<office:document-styles {declared} xmlns:loext="urn:new"><office:font-face-decls>'
            '<style:font-face style:name="Cổ điển" svg:font-family="Cổ điển"/>'
            '<style:font-face style:name="Unused" svg:font-family="Unused"/>'
            f"</office:font-face-decls><office:styles>{styles}</office:styles>"
            "</office:document-styles>",
        )
    return file.getvalue()


@pytest.fixture
def own(plan: Document, part: Part) -> Element:
    return part(renderer.render(plan, {"template": _agency_file()}), "styles.xml")


def _style(styles: Element, name: str) -> Element:
    found = next(each for each in styles.iter(clark("style:style")) if _name(each) == name)
    assert found is not None
    return found


def _name(element: Element) -> str:
    return element.get(clark("style:name"), "")


def _look(styles: Element, name: str) -> dict[str, str]:
    return {key: value for part in _style(styles, name) for key, value in part.items()}


def test_a_style_of_a_name_that_people_read_replaces_ours(own: Element) -> None:
    assert _look(own, names.role_style(Role.BASIS)) == {
        clark("fo:margin-top"): "9pt",
        clark("fo:margin-left"): "3mm",
        clark("fo:font-size"): "11pt",
        clark("fo:color"): "#000080",
        clark("style:font-name"): "Cổ điển",
    }


def test_it_keeps_our_name_and_takes_no_page_of_its_own(own: Element) -> None:
    style = _style(own, names.role_style(Role.BASIS))
    assert style.get(clark("style:display-name")) == "KHCN Căn cứ"
    assert style.get(clark("style:parent-style-name")) == names.BASE
    assert style.get(clark("style:master-page-name")) is None
    assert style.get(clark("style:list-style-name")) is None


@pytest.mark.parametrize(
    ("name", "size"), [("KhcnBody", "15pt"), ("Heading_20_1", "20pt"), ("KhcnPreamble", "16pt")]
)
def test_so_do_our_own_names_and_headings(own: Element, name: str, size: str) -> None:
    assert _look(own, name)[clark("fo:font-size")] == size


def test_what_it_lacks_stays_ours(own: Element, plan: Document, part: Part) -> None:
    ours = part(renderer.render(plan, {}), "styles.xml")
    replaced = {"KhcnBasis", "KhcnBody", "Heading_20_1", "KhcnPreamble"}
    kept = {_name(style) for style in ours.iter(clark("style:style"))} - replaced
    assert all(_look(own, name) == _look(ours, name) for name in kept)
    assert {_name(style) for style in own.iter(clark("style:style"))} == kept | replaced


def test_only_fonts_that_are_spoken_of_come_along(own: Element, plan: Document) -> None:
    fonts = [_name(face) for face in own.iter(clark("style:font-face"))]
    assert fonts == [plan.style.font, "Cổ điển"]


def test_text_and_pages_stay_those_of_the_document(plan: Document, part: Part) -> None:
    page = PageSetup(width=148, height=210, top=30)
    look = evolve(plan.style, page=page, text=evolve_text(plan, Role.BODY, size=9))
    foreign = renderer.render(evolve(plan, style=look, blocks=()), {})
    data, plain = renderer.render(plan, {"template": foreign}), renderer.render(plan, {})
    assert extract_text(data) == document_text(plan)
    styles, ours = part(data, "styles.xml"), part(plain, "styles.xml")
    assert _look(styles, "KhcnBody")[clark("fo:font-size")] == "9pt"
    for tag in ("style:page-layout-properties", "style:header-footer-properties"):
        pages = [dict(found.items()) for found in styles.iter(clark(tag))]
        assert pages == [dict(found.items()) for found in ours.iter(clark(tag))]


def evolve_text(plan: Document, role: Role, *, size: int) -> object:
    looks: dict[Role, TextStyle] = dict(plan.style.text)
    return type(plan.style.text)(looks | {role: evolve(looks[role], size=size)})


def test_the_same_template_gives_the_same_bytes(plan: Document) -> None:
    first = renderer.render(plan, {"template": _agency_file()})
    renderer.render(plan, {})
    assert renderer.render(plan, {"template": _agency_file()}) == first
    assert first != renderer.render(plan, {})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is no ODT, or is damaged"),
        (b"PK\x03\x04", "is no ODT, or is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "has a password or is an old .doc"),
        (_agency_file("<"), "is not an ODT file"),
        (_agency_file().replace(b"opendocument.text", b"opendocument.chart"), "is damaged"),
        (_agency_file(kind="chart"), "is not an ODT file"),
        (_agency_file(locked="<m:encryption-data/>"), "has a password"),
    ],
)
def test_what_lends_nothing_is_refused(plan: Document, data: bytes, said: str) -> None:
    with pytest.raises(RenderingError) as refused:
        renderer.render(plan, {"template": data})
    assert said in refused.value.text("en")
    assert "tệp mẫu" in refused.value.text("vi")


@pytest.mark.parametrize("limit", ["most_bytes", "most_unpacked"])
def test_what_is_too_large_is_refused_unread(
    plan: Document, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template, "TERMS", evolve(template.TERMS, **{limit: 500}))
    with pytest.raises(RenderingError) as refused:
        renderer.render(plan, {"template": _agency_file(_OWN_STYLES * 3)})
    assert "is too large" in refused.value.text("en")
