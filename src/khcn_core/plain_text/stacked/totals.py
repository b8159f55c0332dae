"""Totals of tables of stacked cells: where their words run across columns, lines are fewer."""

from collections.abc import Iterator, Sequence

from khcn_core.document import CellKind
from khcn_core.labels import row_label
from khcn_core.plain_text.stacked.header import Header
from khcn_core.table_words import FIGURE, PRICE

_MONEY = (CellKind.FIGURE, None)
_COUNTED = (*_MONEY, CellKind.UNIT)


def total_span(header: Header, words_at: int, behind: Sequence[str]) -> int | None:
    """Return over how many columns the words of a total run; None where that is not clear.

    They begin in a column; `behind` is what follows them. All figures then fall into columns that
    are added up, those of money or else those of quantities too.
    """
    for kinds in (_MONEY, _COUNTED):
        if found := list(_spans(header, words_at, behind, kinds)):
            return found[0] if len(found) == 1 else None
    return None


def _spans(
    header: Header, words_at: int, behind: Sequence[str], kinds: Sequence[CellKind | None]
) -> Iterator[int]:
    narrow = header.kinds[words_at] is CellKind.LABEL
    added = [
        kind in kinds and not PRICE.match(words[0])
        for kind, words in zip(header.kinds, header.words, strict=True)
    ]
    for span in range(2 if narrow else 1, header.width - words_at):
        columns = added[words_at + span :]
        texts = behind[: len(columns)]
        if len(texts) == len(columns) and any(texts) and not _goes_on(behind[len(columns) :]):
            pairs = zip(texts, columns, strict=True)
            if all(not text or (fits and FIGURE.fullmatch(text)) for text, fits in pairs):
                yield span


def _goes_on(following: Sequence[str]) -> bool:
    """Tell whether a figure is left over; it may be the label of the first row."""
    if not following or not FIGURE.fullmatch(following[0]):
        return False
    label = row_label(following[0])
    return label is None or label.ordinal != 1
