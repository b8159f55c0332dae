"""What the paper shows in capitals: letterhead, kind and signature."""

import unicodedata


def in_capitals(text: str) -> str:
    """Return the text in capitals, in NFC as all text of a document is.

    >>> in_capitals("Ủy ban nhân dân")
    'ỦY BAN NHÂN DÂN'
    """
    return unicodedata.normalize("NFC", text.upper())
