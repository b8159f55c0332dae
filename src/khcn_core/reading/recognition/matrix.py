"""A grid as a rectangle of texts, every position filled, and which cell each belongs to."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.source import Cell, Grid

MOST_COLUMNS = 100
MOST_POSITIONS = 200_000
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

    Raises `UnreadableInputError` for more positions or columns than the limits above.
    """
    taken: list[dict[int, Position]] = [{} for _ in grid.rows]
    positions = 0
    for at, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while column in taken[at]:
                column += 1
            across = _free(taken[at], column, cell.column_span)
            reached = taken[at : at + cell.row_span]
            positions += len(reached) * across
            _require_few(positions)
            _place(reached, column, across, cell)
            column += across
    width = max((max(row, default=-1) + 1 for row in taken), default=0)
    if width > MOST_COLUMNS:
        raise _too_wide()
    _require_few(width * len(taken))
    return Matrix(tuple(tuple(row.get(column, EMPTY) for column in range(width)) for row in taken))


def _free(row: Mapping[int, Position], column: int, wanted: int) -> int:
    """Return how many positions beside each other are free from here on, up to what is wanted."""
    _require_few(wanted)
    across = 1
    while across < wanted and column + across not in row:
        across += 1
    return across


def _place(rows: Sequence[dict[int, Position]], column: int, across: int, cell: Cell) -> None:
    """Put a cell into the rows that it reaches down to."""
    for row in rows:
        row.update(dict.fromkeys(range(column, column + across), COVERED))
    rows[0][column] = Position(
        text=" ".join(cell.text.split("\n")),
        row_span=len(rows),
        column_span=across,
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


def _too_wide() -> UnreadableInputError:
    return UnreadableInputError(
        message(
            "một bảng có hơn {most} cột, không thể là của một kế hoạch",
            "a table has over {most} columns, which none of a plan has",
            most=MOST_COLUMNS,
        )
    )
