"""The parts of a DOCX file that are read, each as parsed XML."""

import codecs
import re
from collections.abc import Mapping

from attrs import frozen
from lxml import etree

from khcn_core.archives import unpack
from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.word_processing.refusals import (
    MOST_DEPTH,
    broken_part,
    has_macros,
    require_few_marks,
)
from khcn_render_docx.attachment import NAMESPACE as ATTACHED
from khcn_render_docx.attachment import PROPERTY
from khcn_render_docx.xml import NAMESPACE

MOST_ATTRIBUTES = 1_000
"""How many attributes one tag may have; finding doubles among them takes ever longer."""

W = f"{{{NAMESPACE}}}"
"""What the names of WordprocessingML's elements and attributes begin with."""

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The same namespace in files that Word has saved as strict Open XML."""
_MAIN = re.compile(r"word/document[0-9]*\.xml")
_STORY = re.compile(r"word/(styles|numbering|footnotes|endnotes|comments)[0-9]*\.xml")
_CUSTOM = re.compile(r"customXml/[^/]+\.xml|docProps/custom\.xml")
_CARRYING = (ATTACHED, PROPERTY)
_MACROS = re.compile(r"(?:.*/)?vba[^/]*\.(?:bin|xml)", re.IGNORECASE | re.DOTALL)
_TYPES, _MEDIA_TYPE = "[Content_Types].xml", "mimetype"
_OTHERS = {
    "xl/workbook.xml": message("bảng tính (.xlsx)", "a spreadsheet (.xlsx)"),
    "xl/workbook.bin": message("bảng tính (.xlsb)", "a spreadsheet (.xlsb)"),
    "ppt/presentation.xml": message("bài trình chiếu (.pptx)", "a presentation (.pptx)"),
    _MEDIA_TYPE: message("của OpenDocument (.odt, .ods)", "of OpenDocument (.odt, .ods)"),
}
"""Parts that tell what a file is that has no text of Word."""
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (MOST_DEPTH + 1)})")
_MANY_ATTRIBUTES = re.compile(rb"<[^<>=]*(?:=[^<>=]*){%d}" % (MOST_ATTRIBUTES + 1))


@frozen(kw_only=True)
class Parts:
    """The parts: the text, and those beside it by their names (`styles`), if the file has them."""

    body: etree._Element
    stories: Mapping[str, etree._Element]
    custom: tuple[etree._Element, ...]


def parts_of(data: bytes) -> Parts:
    """Return the parts of a file.

    Raises `UnreadableInputError` for what is no DOCX, goes beyond the limits above, of
    `khcn_core.archives` or `khcn_core.word_processing.refusals`, declares a document type (DOCX
    has none: only entities need it), or holds macros.
    """
    unpacked = unpack(data, "DOCX", _is_wanted)
    _require_no_macros(unpacked)
    main = next((name for name in sorted(unpacked) if _MAIN.fullmatch(name)), None)
    if main is None:
        raise _another_file(unpacked)
    custom = [
        name
        for name, content in unpacked.items()
        if _CUSTOM.fullmatch(name) and any(mark.encode() in content for mark in _CARRYING)
    ]
    stories = {found[1]: name for name in unpacked if (found := _STORY.fullmatch(name))}
    require_few_marks(unpacked[name] for name in (main, *custom, *stories.values()))
    body = parsed(unpacked, main).find(f"{W}body")
    if body is None:
        raise _another_file({})
    return Parts(
        body=body,
        stories={kind: parsed(unpacked, name) for kind, name in stories.items()},
        custom=tuple(parsed(unpacked, name) for name in custom),
    )


def value(element: etree._Element, path: str) -> str | None:
    """Return `w:val` of the element that a path of names leads to (`pPr/pStyle`)."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def is_on(element: etree._Element | None, name: str) -> bool | None:
    """Tell whether a switch among properties (`b`) is on; None if it is not there."""
    found = None if element is None else element.find(W + name)
    if found is None:
        return None
    return found.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def words_of(element: etree._Element) -> str:
    """Return the words that stand in an element, deleted ones too."""
    found = element.iter(f"{W}p", f"{W}t", f"{W}delText", f"{{{_MATH}}}t")
    texts = (" " if each.tag == f"{W}p" else each.text or "" for each in found)
    return " ".join("".join(texts).split())


def local_name(element: etree._Element) -> str:
    """Return the name without its namespace; that of a comment is no name at all."""
    return str(element.tag).rpartition("}")[2]


def _is_wanted(name: str) -> bool:
    patterns = (_MAIN, _STORY, _CUSTOM, _MACROS)
    return name == _TYPES or name in _OTHERS or any(each.fullmatch(name) for each in patterns)


def _require_no_macros(unpacked: Mapping[str, bytes]) -> None:
    declared = unpacked.get(_TYPES, b"").lower()
    if (
        any(map(_MACROS.fullmatch, unpacked))
        or b"vbaproject" in declared
        or b"macroenabled" in declared
    ):
        raise has_macros("DOCX")


def _another_file(unpacked: Mapping[str, bytes]) -> UnreadableInputError:
    kind = next((said for name, said in _OTHERS.items() if name in unpacked), None)
    if kind is None:
        return UnreadableInputError(
            message("tệp không phải là văn bản DOCX", "the file is not a DOCX document")
        )
    return UnreadableInputError(
        message(
            "tệp là tệp {kind}, không phải văn bản DOCX",
            "the file is {kind}, not a DOCX document",
            kind=kind,
        )
    )


def parsed(parts: Mapping[str, bytes], name: str) -> etree._Element:
    """Parse a part, which is in UTF-8 whatever it says, unless its first bytes tell UTF-16.

    Raises `UnreadableInputError` for what is no proper XML or goes beyond the limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        content = _in_utf8(parts[name])
        if _MANY_ATTRIBUTES.search(content):
            raise broken_part(name, "DOCX")
        root = etree.fromstring(content.replace(_STRICT, NAMESPACE.encode()), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken_part(name, "DOCX") from error
    if root.getroottree().docinfo.internalDTD is not None or _TOO_DEEP(root):
        raise broken_part(name, "DOCX")
    return root


def _in_utf8(content: bytes) -> bytes:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16").encode()
    return content
