"""What a file gives before anything is understood: lines, grids and turns of the page.

Every reader makes a `Source`, whatever its format; recognition makes a `Document` of it. A reader
says what the file says, and guesses nothing: roles and row kinds come only from named styles.
"""

from typing import TypeAlias

from attrs import frozen

from khcn_core.document import RowKind, TableColumn
from khcn_core.orientation import Orientation
from khcn_core.source.notices import Notice, Place
from khcn_core.style import Align, Role

MARKERS = "-–—+•*●○▪■◦·"
"""What may stand before a bullet."""


@frozen(kw_only=True)
class Line:
    """A paragraph, or a line of plain text.

    `role` and `level` (from 1, 0 if unknown) are what a named style says: ours, or a program's own
    heading style. `label` is what a style of its own, or an automatic list, sets apart before the
    text, "" where a style says that there is none; `lead` is what one sets apart behind it.
    `bold`, `italic` and `centred` hold for all of the text.
    """

    text: str
    place: Place
    role: Role | None = None
    level: int = 0
    label: str | None = None
    lead: str = ""
    bold: bool = False
    italic: bool = False
    centred: bool = False

    @property
    def whole(self) -> str:
        """All that it says: label, text and lead."""
        return " ".join(filter(None, (self.label, self.text, self.lead)))


@frozen(kw_only=True)
class Cell:
    """A cell of a grid. Cells that it covers below and beside it are absent from their rows."""

    text: str
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    align: Align | None = None


@frozen(kw_only=True)
class Grid:
    """A table, row by row.

    `header_rows` is how many rows the file repeats on each page, 0 if it says nothing. `columns`,
    `row_kinds` and `row_levels` are empty unless named styles say what columns and rows are; the
    last two then have an entry for each row.
    """

    rows: tuple[tuple[Cell, ...], ...]
    place: Place
    header_rows: int = 0
    columns: tuple[TableColumn, ...] = ()
    row_kinds: tuple[RowKind | None, ...] = ()
    row_levels: tuple[int, ...] = ()


@frozen(kw_only=True)
class Turn:
    """What follows starts on a new page that lies so, numbered from 1 again if so said."""

    orientation: Orientation
    restart_numbering: bool = False


Item: TypeAlias = Line | Grid | Turn


@frozen(kw_only=True)
class Source:
    """What a file holds, in order; what the reader left behind; the data that the file carries.

    `unbroken` says that no paragraph is torn in two, as copies tear them where a page ends. `drawn`
    says that we have drawn the text: its margins tell all headings, titles and lines around tables.
    """

    items: tuple[Item, ...]
    unbroken: bool = False
    drawn: bool = False
    dropped: tuple[Notice, ...] = ()
    attachment: bytes | None = None
