"""Text as XML that every reader of OpenDocument gives back as it was.

Such readers collapse white space: a run of spaces, and a space at either end of a paragraph, must
be written as `text:s` (OpenDocument 1.2, part 1, 6.1.2 and 6.1.3).
"""

import re

from khcn_core.messages import message
from khcn_core.rendering import RenderingError

SPACE = "<text:s/>"
"""One space that no reader takes away."""

_COLLAPSING = re.compile(r"(?:\A|(?<= )) +| +\Z")
_CONTROLS = bytes(range(0x20))
_NONCHARACTERS = ("\ufffe", "\uffff")


def escaped(text: str) -> str:
    """Return a text as XML, its white space as it is."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def text_xml(text: str) -> str:
    """Return a text as the content of a paragraph, or of a span between other text."""
    text = escaped(text)
    return _COLLAPSING.sub(_spaces, text) if "  " in f" {text} " else text


def encoded(xml: str) -> bytes:
    """Return a file of the document in UTF-8.

    Raises `RenderingError` for what is no character of a line of text: control characters, half a
    surrogate pair, and the two last characters of the basic plane.
    """
    try:
        data = xml.encode()
    except UnicodeEncodeError as error:
        raise _unwritable(xml[error.start]) from error
    if len(data.translate(None, _CONTROLS)) != len(data):
        raise _unwritable(next(character for character in xml if ord(character) in _CONTROLS))
    for character in _NONCHARACTERS:
        if character in xml:
            raise _unwritable(character)
    return data


def _spaces(found: re.Match[str]) -> str:
    length = len(found[0])
    return SPACE if length == 1 else f'<text:s text:c="{length}"/>'


def _unwritable(character: str) -> RenderingError:
    return RenderingError(
        message(
            "tài liệu có ký tự {code} mà tệp ODT không thể chứa",
            "the document has the character {code}, which no ODT file can hold",
            code=f"U+{ord(character):04X}",
        )
    )
