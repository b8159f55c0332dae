"""The data that a file carries, as text within its XML."""

import base64
import binascii

from khcn_core.messages import message
from khcn_core.source import Notice, Outcome, Place


def decoded(written: str, dropped: list[Notice]) -> bytes | None:
    """Return the data; what was damaged is none, and a notice says so."""
    try:
        return base64.b64decode("".join(written.split()), validate=True)
    except (binascii.Error, ValueError):
        said = message("dữ liệu kèm trong tệp đã hỏng", "the data in the file is damaged")
        dropped.append(Notice(place=Place(0), excerpt="", outcome=Outcome.LOST, reason=said))
        return None
