"""What a file says before anything is understood: the door for those who write readers."""

from khcn_core.source.items import MARKERS, Cell, Grid, Item, Line, Source, Turn
from khcn_core.source.notices import Notice, Outcome, Place
from khcn_core.source.reader import Reader

__all__ = [
    "MARKERS",
    "Cell",
    "Grid",
    "Item",
    "Line",
    "Notice",
    "Outcome",
    "Place",
    "Reader",
    "Source",
    "Turn",
]
