"""Plain text from before Unicode: bytes that only old fonts and code pages explain."""

import re
import unicodedata

from khcn_core.encoding import decode
from khcn_core.errors import UnreadableInputError
from khcn_core.vi.legacy import find_legacy_encoding
from khcn_core.vi.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 20
"""So many different words with marks are no chance."""
_MOST_STRANGE = 0.05
"""How many of the words may be names from abroad or typos."""


def text_of(data: bytes) -> str:
    """Return the text of a file.

    It is in Unicode, or in what its own words prove: an old font's letters, which stay as they are
    (`khcn_core.reading.letters` converts them), or Windows-1258. Raises `UnreadableInputError` for
    all else.
    """
    try:
        return decode(data)
    except UnreadableInputError:
        western = data.decode("latin-1")
        if find_legacy_encoding(western):
            return western
        if (vietnamese := _from_windows(data)) is not None:
            return vietnamese
        raise


def _from_windows(data: bytes) -> str | None:
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    words = {word.lower() for word in _WORD.findall(text) if not word.isascii()}
    strange = sum(1 for word in words if not is_syllable(word))
    is_proven = len(words) >= _LEAST_WORDS and strange <= _MOST_STRANGE * len(words)
    return text if is_proven else None
