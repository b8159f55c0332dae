"""DOCX files made by hand, as other programs write them."""

import io
import zipfile

from khcn_render_docx.xml import NAMESPACE

_MORE = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in ({"w": NAMESPACE} | _MORE).items()
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def _root(name: str, content: str) -> str:
    return f"<w:{name} {_DECLARED}>{content}</w:{name}>"


def made(body: str = "", styles: str = "", numbering: str = "", **parts: str | bytes) -> bytes:
    """Make a file of a body, styles and lists; parts are added, or take the place of others."""
    stories = {
        f"word/{name}.xml": _root(name, str(parts.pop(name)))
        for name in ("footnotes", "endnotes", "comments")
        if name in parts
    }
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _root("styles", styles),
        "word/numbering.xml": _root("numbering", numbering),
        **stories,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files | parts).items():
            archive.writestr(name, content)
    return file.getvalue()
