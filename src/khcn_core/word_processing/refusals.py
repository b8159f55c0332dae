"""Why a file is refused, in the same words for every format."""

import re
from collections.abc import Iterable

from khcn_core.errors import UnreadableInputError, too_much
from khcn_core.messages import message

MOST_MARKS = 2_000_000
"""How many elements, attributes and texts a file may have: 12 columns and 10,000 rows have
1,600,000 in a DOCX."""
MOST_DEPTH = 100
"""How deep elements may stand within each other."""
_TEXT = re.compile(rb">[^<]")


def require_few_marks(contents: Iterable[bytes], most: int = MOST_MARKS) -> None:
    """Refuse parts that have more elements, attributes and texts together than any plan has."""
    left = most
    for content in contents:
        left -= _count_marks(content)
        if left < 0:
            said = message("thẻ, thuộc tính và đoạn chữ", "tags, attributes and texts")
            raise too_much(most, said)


def _count_marks(xml: bytes) -> int:
    """Return how many elements, attributes and texts a part has at most; each takes memory."""
    elements = xml.count(b"<") - xml.count(b"</")
    return elements + xml.count(b"=") + sum(1 for _ in _TEXT.finditer(xml))


def broken_part(name: str, format: str) -> UnreadableInputError:
    """Return the error for a part that cannot be parsed."""
    return UnreadableInputError(
        message(
            "phần {name} của tệp {format} không phải XML hợp lệ",
            "the part {name} of the {format} file is no proper XML",
            name=name,
            format=format,
        )
    )


def has_macros(format: str) -> UnreadableInputError:
    """Return the error for a file that holds programs."""
    return UnreadableInputError(
        message(
            "tệp có macro: hãy lưu lại thành {format} không có macro",
            "the file holds macros: save it as {format} without any",
            format=format,
        )
    )
