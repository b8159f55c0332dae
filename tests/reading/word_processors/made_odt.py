"""ODT files made by hand, as other programs write them."""

import io
import zipfile

from khcn_render_odt.namespaces import NAMESPACES

TEXT = "application/vnd.oasis.opendocument.text"
_MORE = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in (NAMESPACES | _MORE).items())


def _root(name: str, content: str) -> str:
    return f"<office:{name} {_DECLARED}>{content}</office:{name}>"


def made(body: str = "", automatic: str = "", named: str = "", **parts: str) -> bytes:
    """Make a file of a body and its styles; parts are added, or take the place of others."""
    masters = parts.pop("masters", "")
    files = {
        "mimetype": TEXT,
        "content.xml": _root(
            "document-content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "styles.xml": _root("document-styles", f"<office:styles>{named}</office:styles>{masters}"),
        "meta.xml": _root("document-meta", f"<office:meta>{parts.pop('meta', '')}</office:meta>"),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files | parts).items():
            archive.writestr(name, content)
    return file.getvalue()
