"""A table as a file draws it, before it is known what its cells and rows are."""

import enum
from collections.abc import Iterable, Sequence

from attrs import frozen

from khcn_core.own_styles import LETTERHEAD_ROLES, SIGNATURE_ROLES, OwnStyle
from khcn_core.source import Cell, Grid, Line
from khcn_core.word_processing.looks import TextLook


@frozen(kw_only=True)
class DrawnCell:
    """A cell, where it begins, its lines, and what the style of its first paragraph says."""

    cell: Cell
    column: int
    lines: tuple[Line, ...]
    own: OwnStyle | None

    @classmethod
    def of(
        cls,
        lines: Iterable[Line],
        look: TextLook | None,
        column: int,
        *,
        row_span: int = 1,
        column_span: int = 1,
    ) -> "DrawnCell":
        """Return a cell of these lines, whose first paragraph looks so, if it has any."""
        found = tuple(lines)
        cell = Cell(
            text="\n".join(line.whole for line in found),
            row_span=row_span,
            column_span=column_span,
            bold=bool(found) and all(line.bold for line in found),
            align=look.align if look else None,
        )
        return cls(cell=cell, column=column, lines=found, own=look.own if look else None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.cell.text


DrawnRow = Sequence[DrawnCell]


class SideBySide(enum.Enum):
    """What a table of ours is that only sets text side by side."""

    LETTERHEAD = "letterhead"
    SIGNATURE = "signature"


@frozen(kw_only=True)
class DrawnTable:
    """A table: its rows, the grid that they are, and what its name or style says of the whole.

    `is_later` is that it is a part of a long table which is not its first.
    """

    rows: tuple[DrawnRow, ...]
    grid: Grid
    side_by_side: SideBySide | None
    is_later: bool

    def laid_out(self) -> list[Line] | None:
        """Return the lines of a letterhead or a signature of ours, None for any other table.

        Those of a letterhead come row by row, those of a signature column by column.
        """
        cells = [cell for row in self.rows for cell in row]
        roles = {line.role for cell in cells for line in cell.lines if line.role}
        if self.side_by_side is SideBySide.SIGNATURE or (roles and roles <= SIGNATURE_ROLES):
            cells.sort(key=_column)
        elif not self.side_by_side and not (roles and roles <= LETTERHEAD_ROLES):
            return None
        return [line for cell in cells for line in cell.lines]


def _column(cell: DrawnCell) -> int:
    return cell.column
