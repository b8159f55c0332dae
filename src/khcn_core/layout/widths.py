"""How the width of a table is shared among its columns, by what stands in them."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from khcn_core.document import CellKind, HeaderCell, Row
from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style
from khcn_core.type_metrics import MM_IN_POINT, ems

WHOLE = 1000
_SLACK = 0.8
"""In mm: what programs differ by in the width of the same word, and widths are rounded by."""
_LONGEST_WORD, _LONGEST_FIGURE, _LONGEST_TEXT, _LONGEST_HEAD = 9.0, 12.0, 24.0, 6.0
"""In font sizes: what is longer than this may break."""
_EASE = 7.0
"""In font sizes: a column of sentences that has less than this runs down the page."""
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
    """What a column needs, in font sizes.

    With the least no word of it breaks; with ease a sentence has a few words on each line; with
    the most few lines break.
    """

    least: float
    ease: float
    most: float


def fit(
    kinds: Sequence[CellKind],
    header: Sequence[HeaderCell],
    rows: Sequence[Row],
    style: Style,
    orientation: Orientation,
) -> Fit:
    """Return how a table is set on a page that lies so.

    Its letters have the style's size, or the next smaller one at which sentences have ease, or
    else at which no word breaks. First every column gets what its longest word needs (a figure is
    one word); what is left goes to the columns that would take fewer lines with it.
    """
    needs = [_need(at, kind, header, rows) for at, kind in enumerate(kinds)]
    room, _ = style.page.text_area(orientation)
    sizes = (style.of(Role.CELL).size, *style.table.smaller)
    low = [need.ease for need in needs]
    size = _largest(low, sizes, style, room)
    if size is None:
        low = [need.least for need in needs]
        size = _largest(low, sizes, style, room) or min(sizes)
    high = [need.most for need in needs]
    return Fit(
        widths=_widths(low, high, size, style, room), size=None if size == sizes[0] else size
    )


def _largest(needs: Sequence[float], sizes: Sequence[int], style: Style, room: float) -> int | None:
    """Return the first of some sizes at which columns that need so much have room."""
    fitting = (
        size for size in sizes if sum(_millimetres(need, size, style) for need in needs) <= room
    )
    return next(fitting, None)


def _millimetres(need: float, size: int, style: Style) -> float:
    return need * size * MM_IN_POINT + 2 * style.table.beside + _SLACK


def _widths(
    low: Sequence[float], high: Sequence[float], size: int, style: Style, room: float
) -> list[int]:
    """Give each column its low need, and of what is left the part that it would take more."""
    least = [_millimetres(need, size, style) for need in low]
    most = [_millimetres(need, size, style) for need in high]
    more = sum(most) - sum(least)
    part = min(max(room - sum(least), 0) / more, 1) if more else 0
    return _shared_out(
        [narrow + (wide - narrow) * part for narrow, wide in zip(least, most, strict=True)]
    )


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
    ease = max(needed, min(whole, _EASE)) if kind is CellKind.TEXT else needed
    return _Need(needed, ease, max(ease, min(whole, bound), min(head / 2, _LONGEST_HEAD)))


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
