"""Opening an agency's DOCX file to find its named styles; nothing else of it is looked at."""

import io
import lzma
import posixpath
import struct
import zipfile
import zlib

from lxml import etree

from khcn_core.messages import Message, message
from khcn_core.rendering import RenderingError
from khcn_render_docx.xml import NAMESPACE

MOST_BYTES = 10_000_000
"""A file may be so large, and so may what is read of it once it is unpacked."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that Word encrypted, and those of Word 97-2003."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
    etree.XMLSyntaxError,
)
"""What unpacking a file brings up that is damaged, or none that can be unpacked at all."""


def styles_of(data: bytes) -> etree._Element:
    """Return the styles part of a DOCX or DOTX file.

    Raises `RenderingError` if `data` is none, is encrypted, or is too large.
    """
    if len(data) > MOST_BYTES:
        raise RenderingError(_too_large())
    if data.startswith(_OLE):
        raise RenderingError(_encrypted())
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _related(archive, "", "officeDocument")
            styles = _parsed(archive, _related(archive, document, "styles"))
    except _DAMAGES as error:
        raise RenderingError(_no_docx()) from error
    if styles.tag != f"{{{NAMESPACE}}}styles":
        raise RenderingError(_no_docx())
    return styles


def _related(archive: zipfile.ZipFile, source: str, kind: str) -> str:
    """Return the part that a part, or the package, names as this of its own."""
    folder, name = posixpath.split(source)
    relationships = _parsed(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    targets = [
        each.get("Target", "")
        for each in relationships.iter(_RELATIONSHIP)
        if each.get("Type", "").endswith(f"/{kind}")
    ]
    return posixpath.normpath(posixpath.join("/", folder, targets[0])).lstrip("/")


def _parsed(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as part:
        content = part.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise RenderingError(_too_large())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise RenderingError(_no_docx())
    return root


def _no_docx() -> Message:
    return message("tệp mẫu không phải là tệp DOCX", "the template is not a DOCX file")


def _encrypted() -> Message:
    return message(
        "tệp mẫu được đặt mật khẩu hoặc là tệp .doc cũ; hãy lưu lại thành tệp DOCX không mật khẩu",
        "the template is encrypted or an old .doc file; save it as a DOCX file without a password",
    )


def _too_large() -> Message:
    return message(
        "tệp mẫu quá lớn; mẫu chỉ cần các kiểu trình bày, không quá {most} MB",
        "the template is too large; it only has to hold named styles, in at most {most} MB",
        most=MOST_BYTES // 1_000_000,
    )
