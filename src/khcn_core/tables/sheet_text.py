"""Cells as a spreadsheet copies them to the clipboard or saves them as CSV, and back.

A cell that holds a separator, a line break or a quotation mark may stand in quotation marks, those
inside it doubled. A mark that is closed anywhere but at the cell's end is an ordinary character.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from khcn_core.errors import refusal
from khcn_core.messages import message

TAB = "\t"
CSV_SEPARATORS = ";,"

_NAMES = {
    TAB: message("dấu tab", "a tab"),
    ";": message("dấu chấm phẩy", "a semicolon"),
    ",": message("dấu phẩy", "a comma"),
}


def read_cells(text: str, separators: str, width: int) -> list[list[str]]:
    """Return the rows of a text, separated by that character which gives most rows `width` cells.

    Of separators that do equally well the first is taken. Raises `InvalidValueError` if none of
    them stands anywhere, though there are several columns.
    """
    readings = [_split(text, separator) for separator in separators]
    rows = max(readings, key=lambda rows: sum(len(row) == width for row in rows))
    if width > 1 and text.strip() and all(len(row) == 1 for row in rows):
        raise refusal(
            "không dòng nào có hơn một ô: các ô phải cách nhau bằng {marks}",
            "no row has more than one cell: between cells there must be {marks}",
            marks=_NAMES.get(separators[0], separators[0]),
        )
    return rows


def write_cells(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text to paste into a spreadsheet."""
    return "".join(TAB.join(map(_written, row)) + "\n" for row in rows)


def _split(text: str, separator: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    place, end = 0, separator
    while place < len(text) or end == separator:
        found = _cell(separator).match(text, place)
        if found is None:  # the pattern takes anything up to the next separator or line end
            break
        quoted, plain, end = found.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        place = found.end()
        if end and end != separator and place < len(text):
            rows.append([])
    return rows


@cache
def _cell(separator: str) -> re.Pattern[str]:
    return re.compile(rf'(?:"((?:[^"]|"")*+)"|([^{separator}\r\n]*+))({separator}|\r\n|\n|\r|\Z)')


def _written(cell: str) -> str:
    if cell.startswith('"') or re.search(r"[\t\r\n]", cell):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell
