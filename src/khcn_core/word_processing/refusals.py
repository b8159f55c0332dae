"""Why a file is refused, in the same words for every format."""

from collections.abc import Iterable

from khcn_core.errors import UnreadableInputError, too_much
from khcn_core.messages import message

MOST_MARKS = 3_000_000
"""How many tags and attributes the parts may have, counted by the characters `<` and `=`."""
MOST_DEPTH = 100
"""How deep elements may stand within each other."""


def require_few_marks(contents: Iterable[bytes]) -> None:
    """Refuse parts that have more tags and attributes together than any plan has."""
    left = MOST_MARKS
    for content in contents:
        left -= content.count(b"<") + content.count(b"=")
        if left < 0:
            raise too_much(MOST_MARKS, message("thẻ và thuộc tính", "tags and attributes"))


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
