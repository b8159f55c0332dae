"""What a file says before anything is understood: the door for those who write readers."""

from khcn_core.source.items import MARKERS, Cell, Grid, Item, Line, Source, Turn
from khcn_core.source.notices import Notice, Outcome, Place
from khcn_core.source.readers import GROUP, Reader, load_reader, readable_formats

__all__ = [
    "GROUP",
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
    "load_reader",
    "readable_formats",
]
