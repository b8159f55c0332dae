"""What the figures of a budget table come to."""

from khcn_core.tables.arithmetic import Figure
from khcn_core.tables.figures import FiguredRow, FiguredTable, work_out

__all__ = ["Figure", "FiguredRow", "FiguredTable", "work_out"]
