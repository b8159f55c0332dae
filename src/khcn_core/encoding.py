"""From a file as it was saved to its text."""

import codecs

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARK = "\ufeff"


def decode(data: str | bytes) -> str:
    """Return the text without its mark; bytes are UTF-8, or UTF-16 if so marked, as in Notepad.

    Raises `UnreadableInputError` for bytes in other encodings, with the first wrong one's place.
    """
    text = _text_of(data) if isinstance(data, bytes) else data
    return text.removeprefix(_MARK)


def _text_of(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data.startswith(_UTF16_MARKS) else "utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(
            message(
                "tệp không phải văn bản UTF-8 hoặc UTF-16: byte thứ {position} không hợp lệ",
                "the file is no text in UTF-8 or UTF-16: byte {position} is invalid",
                position=error.start + 1,
            )
        ) from None
