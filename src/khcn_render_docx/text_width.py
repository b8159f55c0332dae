"""How wide a line of text is, which the length of the lines below it is measured by.

The advance widths are those of bold Times, in thousandths of the font's size: what gets a line is
set in bold. Marks above and below a letter take no room of their own.
"""

import unicodedata

_CHARACTERS_BY_WIDTH = {
    250: " .,",
    278: "/il",
    333: "-():;fjt‘’",
    389: "Is",
    444: "cerz",
    500: "aogvxyJ0123456789–“”",
    556: "bdhknpquSđ",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQ",
    833: "m&",
    944: "M",
    1000: "W",
}
_WIDTHS = {character: width for width, those in _CHARACTERS_BY_WIDTH.items() for character in those}
_OTHER = 556


def text_width(text: str, size: int) -> float:
    """Return the width in points of a text in bold Times of a size in points."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return sum(_WIDTHS.get(letter, _OTHER) for letter in letters) * size / 1000
