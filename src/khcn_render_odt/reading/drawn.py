"""A table as a file draws it, before it is known what its cells and rows are."""

from attrs import frozen

from khcn_core.own_styles import OwnStyle
from khcn_core.source import Cell, Grid, Line


@frozen(kw_only=True)
class DrawnCell:
    """A cell, its lines, and what the style of its first paragraph says."""

    cell: Cell
    lines: tuple[Line, ...]
    own: OwnStyle | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.cell.text


DrawnRow = tuple[DrawnCell, ...]


@frozen(kw_only=True)
class DrawnTable:
    """A table: its name, its cells row by row, and the grid that they are."""

    name: str
    rows: tuple[DrawnRow, ...]
    grid: Grid
