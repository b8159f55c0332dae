"""What speaks for a table of stacked cells, and against it: each cell must be where it belongs."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from khcn_core.labels import row_label
from khcn_core.plain_text.stacked.rows import Row
from khcn_core.table_words import FIGURE, TOTAL

Worth: TypeAlias = tuple[int, int, int]

WORTHLESS: Worth = (0, 0, 0)


def worth(rows: Sequence[Row]) -> Worth:
    """Return how many rows are labelled in order, how many tell something, and how many are."""
    telling = sum(row.tells for row in rows)
    return (sum(row.in_order for row in rows), telling, len(rows)) if telling else WORTHLESS


def is_proved(rows: Sequence[Row]) -> bool:
    """Tell whether the last rows hold no words in columns that hold figures above.

    What stands in a row is proved by the label of the next, for a line too much would move it.
    """
    lines = [row for row in rows if not row.adds_up]
    last = max((at for at, row in enumerate(lines) if row.in_order), default=0)
    figures = set(_columns_of_figures(lines[:last]))
    return not any(
        cell.text and at in figures and not FIGURE.fullmatch(cell.text)
        for row in lines[last:]
        for at, cell in enumerate(row.cells)
    )


def _columns_of_figures(rows: Sequence[Row]) -> Iterator[int]:
    for at, cells in enumerate(zip(*(row.cells for row in rows), strict=True)):
        texts = [cell.text for cell in cells if cell.text]
        if texts and all(map(FIGURE.fullmatch, texts)):
            yield at


def is_whole(following: Sequence[str], width: int) -> bool:
    """Tell whether no cells are left over behind a table: figures, labels, totals alone."""
    texts = islice(filter(None, following), width)
    return not any(FIGURE.fullmatch(text) or TOTAL.match(text) or row_label(text) for text in texts)
