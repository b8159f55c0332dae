"""Why a file is refused, in the same words for every format."""

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import Message, message


def too_much(most: int, what: Message) -> UnreadableInputError:
    """Return the error for a file that has more of something than any plan has."""
    return UnreadableInputError(
        message(
            "tệp có hơn {most} {what}, không thể là một kế hoạch",
            "the file has over {most} {what}, which no plan has",
            most=most,
            what=what,
        )
    )


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
