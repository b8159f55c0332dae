"""What is the same in every file of one style, built once with python-docx and kept."""

import functools
import io
import zipfile

from attrs import frozen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from khcn_core.style import Style
from khcn_render_docx.fixed_parts import header_xml, settings_xml
from khcn_render_docx.package import part_entry
from khcn_render_docx.styles import styles_xml

DOCUMENT_PART = "word/document.xml"
CORE_PROPERTIES_PART = "docProps/core.xml"


@frozen
class Shell:
    """A package that lacks the content of its document and of its core properties.

    `header_id` is the relationship by which the document names its page header.
    """

    archive: bytes
    header_id: str


@functools.lru_cache(maxsize=16)
def shell(style: Style, language: str) -> Shell:
    """Return the shell of documents in a style and a language, a BCP 47 tag."""
    package = Package()
    document = _part(package, DOCUMENT_PART, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part(package, CORE_PROPERTIES_PART, CONTENT_TYPE.OPC_CORE_PROPERTIES)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    styles = _part(package, "word/styles.xml", CONTENT_TYPE.WML_STYLES, styles_xml(style, language))
    document.relate_to(styles, RELATIONSHIP_TYPE.STYLES)
    settings = _part(package, "word/settings.xml", CONTENT_TYPE.WML_SETTINGS, settings_xml())
    document.relate_to(settings, RELATIONSHIP_TYPE.SETTINGS)
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
            if name not in (DOCUMENT_PART, CORE_PROPERTIES_PART):
                target.writestr(part_entry(name), source.read(name))
    return bare.getvalue()
