"""How wide a text is in Times New Roman, which column widths and lines under a text go by.

The advance widths are in thousandths of the font's size, and are those of every font with the
metrics of Times. Tones and other marks take no room of their own; the horn of ơ and ư does.
"""

import unicodedata
from itertools import chain

MM_IN_POINT = 25.4 / 72

_REGULAR = {
    250: " \N{NO-BREAK SPACE},.",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr‘’",
    389: "Js",
    444: "?acez“”",
    480: "{}",
    500: "#$*0123456789_bdghknopquvxy–§đ",
    529: "ơ",
    542: "ư",
    556: "FPS",
    564: "+<=>×",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĐƠ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    921: "@",
    944: "W",
    1000: "—…",
}
_BOLD = {
    250: " \N{NO-BREAK SPACE},.",
    278: "/\\il",
    333: "!()-:;[]`fjt‘’",
    389: "Is",
    394: "{}",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”§",
    554: "ơ",
    556: "Sbdhknpquđ",
    570: "+<=>×",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    930: "@",
    944: "M",
    1000: "%W—…",
}
_OTHER = 600
_HORN = "\N{COMBINING HORN}"


class _Widths(dict[str, int]):
    """Widths by character; those of letters with marks are found when they are first met."""

    def __init__(self, by_width: dict[int, str]) -> None:
        super().__init__(chain.from_iterable(_each(*pair) for pair in by_width.items()))

    def __missing__(self, character: str) -> int:
        base, *marks = list(unicodedata.normalize("NFD", character))
        if unicodedata.combining(base):
            width = 0
        elif _HORN in marks:
            width = self.get(unicodedata.normalize("NFC", base + _HORN), _OTHER)
        else:
            width = self.get(base, _OTHER)
        self[character] = width
        return width


def _each(width: int, characters: str) -> list[tuple[str, int]]:
    return [(character, width) for character in characters]


_WIDTHS = {False: _Widths(_REGULAR), True: _Widths(_BOLD)}


def ems(text: str, *, bold: bool = False) -> float:
    """Return the width of a text in NFC as a multiple of its font's size."""
    return thousandths(text, bold=bold) / 1000


def thousandths(text: str, *, bold: bool = False) -> int:
    """Return the same in thousandths, which add up exactly."""
    return sum(map(_WIDTHS[bold].__getitem__, text))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in mm of a text in NFC, of a size in points."""
    return ems(text, bold=bold) * size * MM_IN_POINT
