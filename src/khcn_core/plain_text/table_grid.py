"""The rules of a table: where its vertical lines stand, and how they meet the horizontal ones."""

from collections.abc import Mapping, Sequence

from khcn_core.document import Row
from khcn_core.plain_text.lines import RULE
from khcn_core.plain_text.margin import TABLE_INDENT

VERTICAL = "│"
LIGHT_RULE = "·"  # common monospaced fonts lack dashed box drawing
MARGIN = " " * TABLE_INDENT
# Which ways a line leaves each character: up, down, left, right.
ARMS = {
    "┌": "dr",
    "┬": "dlr",
    "┐": "dl",
    "├": "udr",
    "┼": "udlr",
    "┤": "udl",
    "└": "ur",
    "┴": "ulr",
    "┘": "ul",
    VERTICAL: "ud",
}
_JUNCTIONS = {arms: character for character, arms in ARMS.items()}

Verticals = frozenset[int]
NOWHERE: Verticals = frozenset()


def row_verticals(row: Row) -> Verticals:
    """Return the boundaries at which a row's cells meet; boundary 0 is left of column 0."""
    covered = range(row.span_from + 1, row.span_from + row.span)
    return frozenset(range(len(row.cells) + 1)).difference(covered)


def rule(
    widths: Sequence[int],
    above: Verticals,
    below: Verticals,
    *,
    fill: str = RULE,
    kept: Mapping[int, str] | None = None,
) -> str:
    """Return the rule between two rows whose cells meet at these boundaries.

    Where a cell belongs to both rows there is no rule: `kept` holds what stands there, at the
    cell's first column, and nothing at its others.
    """
    parts = dict(enumerate(fill * (width + 2) for width in widths)) | dict(kept or {})
    ruled = parts.keys() - (kept or {}).keys()
    line = [MARGIN]
    for boundary in range(len(widths) + 1):
        ends = "l" * (boundary - 1 in ruled) + "r" * (boundary in ruled)
        arms = "u" * (boundary in above) + "d" * (boundary in below) + ends
        line.append(_JUNCTIONS.get(arms, fill if ends else ""))
        line.append(parts.get(boundary, ""))
    return "".join(line)


def spanned_width(widths: Sequence[int], first: int, span: int) -> int:
    """Return the width of the text in a cell across so many columns."""
    return sum(widths[first : first + span]) + 3 * (span - 1)
