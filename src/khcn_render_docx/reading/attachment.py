"""The data that a file carries in a custom XML part of its own."""

from collections.abc import Iterable

from lxml import etree

from khcn_core.source import Notice
from khcn_core.word_processing.attachments import decoded
from khcn_render_docx.attachment import PROPERTY, ROOT


def attachment_of(roots: Iterable[etree._Element], dropped: list[Notice]) -> bytes | None:
    """Return what is attached, whatever the part is called by now; None if nothing is.

    An ODT that was saved as DOCX has it among the document's properties. Data that was damaged is
    none, and a notice says so.
    """
    for root in roots:
        for element in (root, *root.iterchildren()):
            if element.tag == ROOT or element.get("name") == PROPERTY:
                return decoded("".join(map(str, element.itertext())), dropped)
    return None
