"""What the figures of a budget table come to, and how its rows travel to and from spreadsheets."""

from khcn_core.tables.arithmetic import Figure
from khcn_core.tables.figures import FiguredRow, FiguredTable, work_out
from khcn_core.tables.rows import from_rows, to_rows, with_rows
from khcn_core.tables.sheet_text import read_cells, write_cells

__all__ = [
    "Figure",
    "FiguredRow",
    "FiguredTable",
    "from_rows",
    "read_cells",
    "to_rows",
    "with_rows",
    "work_out",
    "write_cells",
]
