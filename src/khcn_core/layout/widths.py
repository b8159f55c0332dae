"""How the width of a table is shared among its columns, by what stands in them."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from khcn_core.document import CellKind, HeaderCell, Row
from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style
from khcn_core.type_metrics import MM_IN_POINT, ems

WHOLE = 1000
_SLACK = 0.5
"""In mm: what programs differ by in the width of the same word."""
_LONGEST_WORD, _LONGEST_FIGURE, _LONGEST_TEXT, _LONGEST_HEAD = 9.0, 12.0, 24.0, 6.0
"""In font sizes: what is longer than this may break."""
_CANDIDATES = 12
"""How many of a column's longest texts are measured."""


@frozen(kw_only=True)
class Fit:
    """Each column's share of the width in thousandths, 1000 in all; the size of the letters.

    `size` is None where the style's own size serves.
    """

    widths: list[int]
    size: int | None


@frozen
class _Need:
    """What a column needs so that no word of it breaks, and so that few lines do; in font sizes."""

    least: float
    most: float


def fit(
    kinds: Sequence[CellKind],
    header: Sequence[HeaderCell],
    rows: Sequence[Row],
    style: Style,
    orientation: Orientation,
) -> Fit:
    """Return how a table is set on a page that lies so.

    Its letters have the style's size, or the next smaller one at which no word breaks. First every
    column gets what its longest word needs (a figure is one word); what is left goes to the
    columns that would take fewer lines with it.
    """
    needs = [_need(at, kind, header, rows) for at, kind in enumerate(kinds)]
    page = style.page
    upright = orientation is Orientation.PORTRAIT
    room = page.text_width if upright else page.landscape_text_width
    size, *smaller = style.of(Role.CELL).size, *style.table.smaller
    chosen = next((each for each in (size, *smaller) if _least(needs, each, style) <= room), None)
    best = chosen or min(size, *smaller)
    return Fit(widths=_widths(needs, best, style, room), size=None if best == size else best)


def _least(needs: Sequence[_Need], size: int, style: Style) -> float:
    return sum(_millimetres(need.least, size, style) for need in needs)


def _millimetres(need: float, size: int, style: Style) -> float:
    return need * size * MM_IN_POINT + 2 * style.table.beside + _SLACK


def _widths(needs: Sequence[_Need], size: int, style: Style, room: float) -> list[int]:
    least = [_millimetres(need.least, size, style) for need in needs]
    more = [
        _millimetres(need.most, size, style) - low for need, low in zip(needs, least, strict=True)
    ]
    part = min(max(room - sum(least), 0) / sum(more), 1) if sum(more) else 0
    return _shared_out([low + extra * part for low, extra in zip(least, more, strict=True)])


def _need(at: int, kind: CellKind, header: Sequence[HeaderCell], rows: Sequence[Row]) -> _Need:
    texts = _longest(row.cells[at] for row in rows if row.span == 1)
    heads = [cell.text for cell in header if cell.column == at and cell.column_span == 1]
    whole = max((ems(text, bold=True) for text in texts), default=0)
    if kind is CellKind.TEXT:
        unbroken, bound = _longest_word(texts), _LONGEST_TEXT
    else:
        unbroken = bound = min(whole, _LONGEST_FIGURE)
    needed = max(_longest_word(heads), unbroken)
    head = max((ems(text, bold=True) for text in heads), default=0)
    return _Need(needed, max(needed, min(whole, bound), min(head / 2, _LONGEST_HEAD)))


def _longest(texts: Iterable[str]) -> list[str]:
    """Return the texts that may be the widest, or hold the widest word: the longest of either."""
    distinct = set(texts)
    by_length = sorted(distinct, key=len)[-_CANDIDATES:]
    by_word = sorted(distinct, key=_letters_in_word)[-_CANDIDATES:]
    return by_length + by_word


def _letters_in_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _longest_word(texts: Sequence[str]) -> float:
    words = (word for text in texts for word in text.split())
    return min(max((ems(word, bold=True) for word in words), default=0), _LONGEST_WORD)


def _shared_out(needs: Sequence[float]) -> list[int]:
    """Divide the whole in proportion; what rounding leaves goes to the widest column."""
    total = sum(needs)
    widths = [max(1, int(WHOLE * need / total)) for need in needs]
    widths[widths.index(max(widths))] += WHOLE - sum(widths)
    return widths
