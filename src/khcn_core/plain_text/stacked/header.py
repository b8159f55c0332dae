"""The header of a table of stacked cells, as a tree.

A cell that runs across columns stands there once; for each row that a cell runs down, there is an
empty line.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, starmap, takewhile
from typing import Self

from attrs import frozen

from khcn_core.document import CellKind
from khcn_core.source import Cell
from khcn_core.table_words import is_index_row, kind_said


@frozen
class HeaderRows:
    """Rows of texts from the top, and how many cells of the next row each cell has below it."""

    texts: tuple[tuple[str, ...], ...]
    shares: tuple[tuple[int, ...], ...] = ()

    @property
    def lowest(self) -> tuple[str, ...]:
        """The last row, which has a cell for each column."""
        return self.texts[-1]

    def above(self, below: Sequence[str], shares: tuple[int, ...]) -> Self:
        """Return these rows with another one below them."""
        return type(self)((*self.texts, tuple(below)), (*self.shares, shares))

    def spans(self) -> list[list[int]]:
        """Return over how many columns each cell runs."""
        spans = [[1] * len(self.lowest)]
        for row in reversed(self.shares):
            below = iter(spans[0])
            spans.insert(0, [sum(islice(below, share)) for share in row])
        return spans

    def over(self) -> list[list[str]]:
        """Return what stands over each column, row by row."""
        pairs = zip(self.texts, self.spans(), strict=True)
        return [
            [text for text, span in zip(*row, strict=True) for _ in range(span)] for row in pairs
        ]

    def cells(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells that begin in each row."""
        over = self.over()
        for row, (texts, spans) in enumerate(zip(self.texts, self.spans(), strict=True), start=1):
            columns = accumulate(spans, initial=0)
            yield tuple(
                Cell(text=text, row_span=1 + _empty(over[row:], column), column_span=span)
                for column, text, span in zip(columns, texts, spans, strict=False)
                if text
            )


def _empty(rows: Sequence[Sequence[str]], column: int) -> int:
    """Return how many of the first rows have nothing in a column."""
    return sum(1 for _ in takewhile(lambda row: not row[column], rows))


@frozen(kw_only=True)
class Header:
    """A header, the words over each column from the lowest up, and the line behind it."""

    rows: HeaderRows
    index: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    kinds: tuple[CellKind | None, ...]
    end: int

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.words)

    @property
    def is_ordered(self) -> bool:
        """Whether the first column is that of the order."""
        return self.kinds[0] is CellKind.LABEL

    @property
    def name(self) -> int:
        """Which column names what a row is about: the first, but for the order."""
        return int(self.is_ordered)

    def money(self, texts: Sequence[str]) -> Iterator[str]:
        """Yield what stands in the columns that count money."""
        pairs = zip(self.kinds, texts, strict=True)
        return (text for kind, text in pairs if kind is CellKind.FIGURE)

    def cells(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells that begin in each row, those of the index row last."""
        yield from self.rows.cells()
        if self.index:
            yield tuple(Cell(text=text) for text in self.index)


def header_of(rows: HeaderRows, lines: Sequence[str], end: int) -> Header:
    """Return the header of these rows, which end before a line; an index row belongs to it."""
    words = tuple(
        tuple(filter(None, column)) for column in zip(*reversed(rows.over()), strict=True)
    )
    index = tuple(lines[end : end + len(words)])
    if not is_index_row(index):
        index = ()
    return Header(
        rows=rows,
        index=index,
        words=words,
        kinds=tuple(starmap(kind_said, words)),
        end=end + len(index),
    )
