"""Where lines stand, and how a reader tells from that what they are.

Text can look like anything, like a table too, so a line's kind is not told by its characters but
by the number of spaces before it. Divided by 3 it leaves

- 0 before text,
- 1 before a rule, but a single space is kept for the lines of tables,
- 2 before the left one of two columns. The right one starts two spaces or more behind it, at a
  column that again leaves 0 for text and 1 for a rule.

Centred lines move by one column at most for that, and lines set to the right by two.
"""

import enum

STEP = 3
TABLE_INDENT = 1


class Margin(enum.IntEnum):
    """What a line is: the rest of its indent divided by `STEP`."""

    TEXT = 0
    RULE = 1
    LEFT_COLUMN = 2


_LEAST = {Margin.TEXT: 0, Margin.RULE: TABLE_INDENT + STEP, Margin.LEFT_COLUMN: 2}


def indent(kind: Margin, wanted: int, most: int) -> int:
    """Return the indent nearest to `wanted`, and not over `most`, that says this kind."""
    nearest = kind + (wanted - kind + 1) // STEP * STEP
    highest = kind + (most - kind) // STEP * STEP
    return max(_LEAST[kind], min(nearest, highest))


def rounded_up(columns: int) -> int:
    """Return the next multiple of `STEP`."""
    return -(-columns // STEP) * STEP
