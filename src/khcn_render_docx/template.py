"""Opening an agency's DOCX file to find its named styles; nothing else of it is looked at."""

import posixpath
from collections.abc import Callable, Mapping

from lxml import etree

from khcn_core.archives import Terms, unpack
from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.rendering import RenderingError
from khcn_core.word_processing.refusals import require_few_marks
from khcn_render_docx.reading.parts import parsed
from khcn_render_docx.xml import NAMESPACE

TERMS = Terms(
    called=message("tệp mẫu", "the template"), most_bytes=10_000_000, most_unpacked=10_000_000
)
"""A file may be so large, and so may what is read of it once it is unpacked."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def styles_of(data: bytes) -> etree._Element:
    """Return the styles part of a DOCX or DOTX file.

    Raises `RenderingError` if `data` is none, is encrypted, or is too large.
    """
    links = _unpacked(data, lambda name: name.endswith(".rels"))
    name = _related(links, _related(links, "", "officeDocument"), "styles")
    styles = _parsed(_unpacked(data, name.__eq__), name)
    if styles.tag != f"{{{NAMESPACE}}}styles":
        raise _no_docx()
    return styles


def _unpacked(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    try:
        return unpack(data, "DOCX", wanted, TERMS)
    except UnreadableInputError as error:
        raise RenderingError(error.message) from error


def _related(links: Mapping[str, bytes], source: str, kind: str) -> str:
    """Return the part that a part, or the package, names as this of its own."""
    folder, name = posixpath.split(source)
    relationships = _parsed(links, posixpath.join(folder, "_rels", f"{name}.rels"))
    for each in relationships.iter(_RELATIONSHIP):
        if each.get("Type", "").endswith(f"/{kind}"):
            return posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip(
                "/"
            )
    raise _no_docx()


def _parsed(parts: Mapping[str, bytes], name: str) -> etree._Element:
    if name not in parts:
        raise _no_docx()
    try:
        require_few_marks([parts[name]])
        return parsed(parts, name)
    except UnreadableInputError as error:
        raise _no_docx() from error


def _no_docx() -> RenderingError:
    return RenderingError(
        message("tệp mẫu không phải là tệp DOCX", "the template is not a DOCX file")
    )
