"""A grid as a rectangle of texts, every position filled, and which cell each belongs to."""

from collections.abc import Iterator

from attrs import evolve, frozen

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.source import Cell, Grid

MOST_POSITIONS = 1_000_000
"""How many positions a table may have, so that no span of a cell can fill the memory."""


@frozen(kw_only=True)
class Position:
    """One position: its text ("" where a cell reaches in from above or from the left)."""

    text: str
    row_span: int = 1
    column_span: int = 1
    covered: bool = False
    bold: bool = False


COVERED = Position(text="", covered=True)
EMPTY = Position(text="")


@frozen
class Matrix:
    """The positions of a grid, row by row, each row as long as the longest."""

    rows: tuple[tuple[Position, ...], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    @property
    def is_spanned(self) -> bool:
        """Whether the file itself says which cells run across or down."""
        return any(position.covered for row in self.rows for position in row)

    def texts(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row."""
        return tuple(position.text for position in self.rows[row])

    def column(self, at: int, start: int = 0) -> Iterator[str]:
        """Yield the texts of a column that are not empty, from a row on."""
        return (row[at].text for row in self.rows[start:] if row[at].text)


def matrix_of(grid: Grid) -> Matrix:
    """Return a grid as a rectangle; where cells would overlap, the one above keeps its room.

    Raises `UnreadableInputError` for more positions than the limit above.
    """
    taken: dict[tuple[int, int], Position] = {}
    for row, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            across = _free(taken, row, column, cell.column_span)
            _place(taken, row, column, evolve(cell, column_span=across), len(grid.rows))
            column += across
    width = max((column + 1 for _, column in taken), default=0)
    _require_few(width * len(grid.rows))
    return Matrix(
        tuple(
            tuple(taken.get((row, column), EMPTY) for column in range(width))
            for row in range(len(grid.rows))
        )
    )


def _free(taken: dict[tuple[int, int], Position], row: int, column: int, wanted: int) -> int:
    """Return how many positions beside each other are free from here on, up to what is wanted."""
    _require_few(wanted)
    across = 1
    while across < wanted and (row, column + across) not in taken:
        across += 1
    return across


def _place(
    taken: dict[tuple[int, int], Position], row: int, column: int, cell: Cell, height: int
) -> None:
    down = min(cell.row_span, height - row)
    _require_few(len(taken) + down * cell.column_span)
    for below in range(down):
        for across in range(cell.column_span):
            taken[row + below, column + across] = COVERED
    taken[row, column] = Position(
        text=" ".join(cell.text.split("\n")),
        row_span=down,
        column_span=cell.column_span,
        bold=cell.bold,
    )


def _require_few(positions: int) -> None:
    if positions > MOST_POSITIONS:
        raise UnreadableInputError(
            message(
                "một bảng có hơn {most} ô, không thể là của một kế hoạch",
                "a table has over {most} cells, which none of a plan has",
                most=MOST_POSITIONS,
            )
        )
