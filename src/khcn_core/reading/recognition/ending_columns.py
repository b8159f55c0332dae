"""The two columns at the end of a paper: in a table, or in lines with tabs between them."""

import re

from khcn_core.reading.recognition import marks
from khcn_core.source import Grid

_NAME = re.compile(r"(?:[^\W\d_a-zà-ỹđ][^\W\d_]*\.? ?){2,6}")
_GAP = re.compile(r"[ \t]{2,}|(?<=[;:.,])[ \t]")


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
    for gap in _GAP.finditer(line):
        left, right = line[: gap.start()].strip(), line[gap.end() :].strip()
        if right and not marks.is_capital(left) and _is_signers(right, is_far=len(gap[0]) > 1):
            return [left, right]
    return [line.strip()]


def _is_signers(text: str, *, is_far: bool) -> bool:
    if marks.AUTHORITY.match(text) or marks.POSITION.fullmatch(text):
        return True
    is_name = _NAME.fullmatch(text) or marks.SIGNED.fullmatch(text) or marks.is_capital(text)
    return is_far and bool(is_name)
