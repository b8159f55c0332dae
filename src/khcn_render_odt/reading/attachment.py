"""The data that a file carries in a property of its own."""

import base64
import binascii
from xml.etree.ElementTree import Element

from khcn_core.messages import message
from khcn_core.source import Notice, Outcome, Place
from khcn_render_odt.metadata import ATTACHMENT
from khcn_render_odt.namespaces import clark


def attachment_of(meta: Element | None, dropped: list[Notice]) -> bytes | None:
    """Return what is attached, None if nothing is.

    Data that was damaged is none, and a notice says so.
    """
    for each in () if meta is None else meta.iter(clark("meta:user-defined")):
        if each.get(clark("meta:name")) == ATTACHMENT:
            return _decoded(each, dropped)
    return None


def _decoded(element: Element, dropped: list[Notice]) -> bytes | None:
    try:
        return base64.b64decode("".join("".join(element.itertext()).split()), validate=True)
    except (binascii.Error, ValueError):
        said = message("dữ liệu kèm trong tệp đã hỏng", "the data in the file is damaged")
        dropped.append(Notice(place=Place(0), excerpt="", outcome=Outcome.LOST, reason=said))
        return None
