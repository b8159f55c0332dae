"""Ordinals as Vietnamese papers count: Roman numerals and the letters of the alphabet."""

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that points are counted by: no f, j, w, z, and none with a mark but đ."""

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """Write a positive number in Roman numerals.

    >>> roman(14)
    'XIV'
    """
    written = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        written += numeral * count
    return written


def letter(number: int) -> str:
    """Write a positive number as a letter; after y come aa, ab and so on.

    >>> [letter(number) for number in (4, 5, 23, 24)]
    ['d', 'đ', 'y', 'aa']
    """
    written = ""
    while number:
        number, place = divmod(number - 1, len(LETTERS))
        written = LETTERS[place] + written
    return written
