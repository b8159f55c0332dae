"""Reads back what `khcn_core.plain_text` has drawn, with nothing to go by but the bytes.

A word longer than its line was broken, and the reader can't tell that from two words. So texts
are compared `unspaced`. These laws hold for every document, option and text, be it drawn as a
table itself:

- `unspaced(extract_text(data)) == unspaced(document_text(document))`.
- `extract_tables(data)` has each table with its rows, those of the header first. A row has the
  cells that start in it, a merged one once, and each equals, unspaced, the cell in the document.

A line's kind is told by its margin (see `khcn_core.plain_text.margin`).
"""

import enum
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from khcn_core.plain_text.margin import STEP, TABLE_INDENT, Margin
from khcn_core.plain_text.reading_tables import TableText, read_table
from khcn_core.plain_text.width import display_width
from khcn_core.plain_text.wrapping import words

GUTTER = re.compile("  +")


class LineKind(enum.Enum):
    """What a line of a rendered file is part of."""

    TABLE = enum.auto()
    COLUMNS = enum.auto()
    TEXT = enum.auto()


def unspaced(text: str) -> str:
    """Return a text without its white space, but with its no-break spaces."""
    return "".join(words(text))


def extract_text(data: bytes) -> str:
    """Return the text of a rendered file, in the order of `document_text`.

    There is a line for each line of text and each row of a table, with tabs between its cells.
    """
    return "".join(f"{line}\n" for kind, lines in _parts(data) for line in _text(kind, lines))


def extract_tables(data: bytes) -> list[TableText]:
    """Return the tables of a rendered file."""
    return [read_table(lines) for kind, lines in _parts(data) if kind is LineKind.TABLE]


def _parts(data: bytes) -> Iterator[tuple[LineKind, list[str]]]:
    for kind, lines in groupby(data.decode().split("\n"), key=kind_of_line):
        yield kind, list(lines)


def kind_of_line(line: str) -> LineKind:
    """Return what a line is part of, by its margin."""
    indent = indent_of(line)
    if indent == TABLE_INDENT:
        return LineKind.TABLE
    return LineKind.TEXT if indent % STEP == Margin.TEXT else LineKind.COLUMNS


def indent_of(line: str) -> int:
    """Return how many spaces stand before a line."""
    return len(line) - len(line.lstrip(" "))


def _text(kind: LineKind, lines: Sequence[str]) -> Iterator[str]:
    match kind:
        case LineKind.TABLE:
            yield from map("\t".join, read_table(lines))
        case LineKind.COLUMNS:
            yield from _columns(lines)
        case LineKind.TEXT:
            yield from (text for line in lines if (text := line.lstrip(" ")))


def _columns(lines: Sequence[str]) -> list[str]:
    """Return the text of the left column, then that of the right one, without their rules."""
    left, right = columns_of(lines)
    return [line.lstrip(" ") for line in (*left, *right)]


def columns_of(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the lines of the left column with their indents, and those of the right one.

    Rules are left out.
    """
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        first, *others = GUTTER.split(line.lstrip(" "), maxsplit=1)
        if indent_of(line) % STEP != Margin.RULE:
            left.append(" " * indent_of(line) + first)
        for second in others:
            start = display_width(line) - display_width(second)
            if start % STEP != Margin.RULE:
                right.append(second)
    return left, right
