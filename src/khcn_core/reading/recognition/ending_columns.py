"""The two columns at the end of a paper: in a table, or in lines with tabs between them."""

import re

from khcn_core.reading.recognition import marks
from khcn_core.source import Grid

_GAP = re.compile(r"[ \t]{2,}|(?<=[;:.,])[ \t]")

_LONGEST = 300
"""A longer line is no line of an ending."""
_WORDS_OF_A_NAME = range(2, 7)


def columns_of(grid: Grid) -> list[list[str]]:
    """Return the lines of the first column, and those of all others, row by row."""
    first: list[str] = []
    others: list[str] = []
    for row in grid.rows:
        for at, cell in enumerate(row):
            (others if at else first).extend(filter(None, cell.text.split("\n")))
    return [first, others]


def parted(line: str) -> list[str]:
    """Return what stands at the left and at the right of a line: that is a signer's."""
    if len(line) > _LONGEST:
        return [line.strip()]
    for gap in _GAP.finditer(line):
        left, right = line[: gap.start()].strip(), line[gap.end() :].strip()
        if right and not marks.is_capital(left) and _is_signers(right, is_far=len(gap[0]) > 1):
            return [left, right]
    return [line.strip()]


def _is_signers(text: str, *, is_far: bool) -> bool:
    if marks.AUTHORITY.match(text) or marks.POSITION.fullmatch(text):
        return True
    is_known = marks.SIGNED.fullmatch(text) or marks.is_capital(text) or _is_name(text)
    return is_far and bool(is_known)


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) in _WORDS_OF_A_NAME and all(
        word[0].isupper() and word.rstrip(".").isalpha() for word in words
    )
