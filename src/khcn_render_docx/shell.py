"""What is the same in every file of one style, built once with python-docx and kept."""

import functools
import io
import zipfile

from attrs import field, frozen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from khcn_core.mapping import FrozenMap
from khcn_core.style import Style
from khcn_render_docx.attachment import attachment_properties
from khcn_render_docx.fixed_parts import header_xml, settings_xml
from khcn_render_docx.lent_styles import Lent, with_lent_styles
from khcn_render_docx.package import part_entry
from khcn_render_docx.styles import styles_xml
from khcn_render_docx.theme import font_table_xml, theme_xml

DOCUMENT_PART = "word/document.xml"
CORE_PROPERTIES_PART = "docProps/core.xml"
ATTACHMENT_PART = "customXml/item1.xml"


@frozen(kw_only=True)
class Look:
    """All that a shell depends on.

    `language` is a BCP 47 tag, `sizes` are those in points of the letters in tables that do not
    have the style's own, `levels` is how deep the rows of tables stand, `lent` are the named
    styles of an agency. `attaches` tells whether the document carries an attachment.
    """

    style: Style
    language: str
    sizes: tuple[int, ...] = ()
    levels: int = 1
    lent: Lent = field(factory=FrozenMap)
    attaches: bool = False


@frozen
class Shell:
    """A package that lacks the content of its document and of its core properties.

    `header_id` is the relationship by which the document names its page header.
    """

    archive: bytes
    header_id: str


@functools.lru_cache(maxsize=16)
def shell(look: Look) -> Shell:
    """Return the shell of documents that look like this."""
    package = Package()
    document = _part(package, DOCUMENT_PART, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part(package, CORE_PROPERTIES_PART, CONTENT_TYPE.OPC_CORE_PROPERTIES)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    font = look.style.font
    styles = styles_xml(look.style, look.language, look.sizes, look.levels)
    if look.lent:
        styles = with_lent_styles(styles, look.lent)
    for name, kind, relationship, content in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings_xml()),
        (
            "fontTable",
            CONTENT_TYPE.WML_FONT_TABLE,
            RELATIONSHIP_TYPE.FONT_TABLE,
            font_table_xml(font),
        ),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme_xml(font)),
    ):
        document.relate_to(_part(package, f"word/{name}.xml", kind, content), relationship)
    if look.attaches:
        attached = _part(package, ATTACHMENT_PART, CONTENT_TYPE.XML)
        document.relate_to(attached, RELATIONSHIP_TYPE.CUSTOM_XML)
        properties = _part(
            package,
            "customXml/itemProps1.xml",
            CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
            attachment_properties(),
        )
        attached.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    header = _part(package, "word/header1.xml", CONTENT_TYPE.WML_HEADER, header_xml())
    return Shell(
        header_id=document.relate_to(header, RELATIONSHIP_TYPE.HEADER),
        archive=_archive(package),
    )


def _part(package: Package, name: str, content_type: str, content: bytes = b"") -> Part:
    return Part(PackURI(f"/{name}"), content_type, content, package)


def _archive(package: Package) -> bytes:
    """Return the package with undated entries, without the parts that each document writes."""
    saved, bare = io.BytesIO(), io.BytesIO()
    package.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            if name not in (DOCUMENT_PART, CORE_PROPERTIES_PART, ATTACHMENT_PART):
                target.writestr(part_entry(name), source.read(name))
    return bare.getvalue()
