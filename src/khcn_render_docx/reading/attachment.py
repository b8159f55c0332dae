"""The data that a file carries in a custom XML part of its own."""

import base64
import binascii
from collections.abc import Iterable

from lxml import etree

from khcn_core.messages import message
from khcn_core.source import Notice, Outcome, Place
from khcn_render_docx.attachment import PROPERTY, ROOT


def attachment_of(roots: Iterable[etree._Element], dropped: list[Notice]) -> bytes | None:
    """Return what is attached, whatever the part is called by now; None if nothing is.

    An ODT that was saved as DOCX has it among the document's properties. Data that was damaged is
    none, and a notice says so.
    """
    for root in roots:
        for element in (root, *root.iterchildren()):
            if element.tag == ROOT or element.get("name") == PROPERTY:
                return _decoded(element, dropped)
    return None


def _decoded(element: etree._Element, dropped: list[Notice]) -> bytes | None:
    written = "".join(map(str, element.itertext()))
    try:
        return base64.b64decode("".join(written.split()), validate=True)
    except (binascii.Error, ValueError):
        said = message("dữ liệu kèm trong tệp đã hỏng", "the data in the file is damaged")
        dropped.append(Notice(place=Place(0), excerpt="", outcome=Outcome.LOST, reason=said))
        return None
