"""The data that a file carries in a property of its own."""

from xml.etree.ElementTree import Element

from khcn_core.source import Notice
from khcn_core.word_processing.attachments import decoded
from khcn_render_odt.metadata import ATTACHMENT
from khcn_render_odt.namespaces import clark


def attachment_of(meta: Element | None, dropped: list[Notice]) -> bytes | None:
    """Return what is attached, None if nothing is.

    Data that was damaged is none, and a notice says so.
    """
    for each in () if meta is None else meta.iter(clark("meta:user-defined")):
        if each.get(clark("meta:name")) == ATTACHMENT:
            return decoded("".join(each.itertext()), dropped)
    return None
