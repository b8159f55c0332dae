"""How the width of a table is shared among its columns, by what stands in them."""

from collections.abc import Sequence

from khcn_core.document import CellKind, HeaderCell, Row
from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style

WHOLE = 1000
_POINT = 0.353
"""In mm."""
_LETTER = 0.5
"""How wide a small letter is, on average, in heights of the font."""
_CAPITAL = 0.4
"""How much wider a capital is than a small letter, in small letters."""
_MARGINS = 2
"""What the margins of a cell take, in small letters."""
_WIDEST_TEXT, _WIDEST_FIGURE, _WIDEST_HALF = 48, 18, 10


def letters_across(style: Style, orientation: Orientation) -> int:
    """Return how many small letters of a table fit side by side on a page that lies so."""
    page = style.page
    upright = orientation is Orientation.PORTRAIT
    width = page.text_width if upright else page.landscape_text_width
    return int(width / (style.of(Role.CELL).size * _POINT * _LETTER))


def column_widths(
    kinds: Sequence[CellKind], header: Sequence[HeaderCell], rows: Sequence[Row], letters: int
) -> list[int]:
    """Return each column's share of the width in thousandths; they add up to 1000.

    First every column gets what its longest word needs (a figure is one word). What is left of
    the `letters` that the page has room for goes to the columns that would take fewer lines with
    it.
    """
    texts = [[row.cells[at] for row in rows if row.span == 1] for at in range(len(kinds))]
    heads = [[cell.text for cell in header if _is_over(cell, at)] for at in range(len(kinds))]
    least, most = [], []
    for kind, words, head in zip(kinds, texts, heads, strict=True):
        bound = _WIDEST_TEXT if kind is CellKind.TEXT else _WIDEST_FIGURE
        whole = min(_longest(words), bound)
        unbroken = _longest_word(words) if kind is CellKind.TEXT else whole
        needed = max(_longest_word(head), unbroken)
        least.append(needed + _MARGINS)
        most.append(max(needed, whole, min(_longest(head) / 2 + 1, _WIDEST_HALF)) + _MARGINS)
    more = sum(most) - sum(least)
    part = min(max(letters - sum(least), 0) / more, 1) if more else 0
    return _shared_out([low + (high - low) * part for low, high in zip(least, most, strict=True)])


def _is_over(cell: HeaderCell, column: int) -> bool:
    return cell.column == column and cell.column_span == 1


def _longest(texts: Sequence[str]) -> float:
    return max(map(_length, texts), default=0)


def _longest_word(texts: Sequence[str]) -> float:
    words = {word for text in texts for word in text.split()}
    return min(max(map(_length, words), default=0), _WIDEST_FIGURE)


def _length(text: str) -> float:
    return len(text) + _CAPITAL * sum(map(str.isupper, text))


def _shared_out(needs: Sequence[float]) -> list[int]:
    """Divide the whole in proportion; what rounding leaves goes to the widest column."""
    total = sum(needs)
    widths = [max(1, int(WHOLE * need / total)) for need in needs]
    widths[widths.index(max(widths))] += WHOLE - sum(widths)
    return widths
