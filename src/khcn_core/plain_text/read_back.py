"""What a plain text file says, for whoever proves a file before it is kept."""

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.plain_text.reading import extract_text
from khcn_core.rendering import ReadBack


def read_back(data: bytes) -> ReadBack:
    """Return the text of a rendered file, which has no pages; see `extract_text`.

    Raises `UnreadableInputError` if it is no text in UTF-8, or the lines of a table are broken.
    """
    try:
        return ReadBack(text=extract_text(data), pages=())
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            message("tệp không phải là chữ UTF-8", "the file is not text in UTF-8")
        ) from error
    except LookupError as error:  # what stands where a line should is none, or there is nothing
        raise UnreadableInputError(
            message(
                "đường kẻ của một bảng trong tệp đã hỏng",
                "the lines of a table in the file are broken",
            )
        ) from error
