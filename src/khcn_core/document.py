"""What stands on the paper: a flat sequence of blocks with their final text and neutral roles.

A Document knows no file format. Every renderer draws these blocks and computes nothing that
another renderer would compute too. `document_text` is its canonical text, which the text of every
rendered file equals.
"""

import enum
from typing import TypeAlias

from attrs import frozen

from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style


@frozen(kw_only=True)
class Letterhead:
    """The two columns at the top of the first page.

    Left: the lines of the superior agency (may be none), those of the issuing agency, the number.
    Right: the country, the motto, place and date. Each string is one line and is never empty.
    """

    superior: tuple[str, ...]
    agency: tuple[str, ...]
    country: str
    motto: str
    number: str
    place_and_date: str


@frozen(kw_only=True)
class Title:
    """The title of the plan, or that of an annex.

    For the plan, `text` is its kind in capitals and `subject` what it is about. For an annex,
    `label` is "Phụ lục I", `text` its title in capitals and `reference` the line in brackets that
    says which document it belongs to. Parts that are empty do not stand on the paper.
    """

    label: str = ""
    text: str
    subject: str = ""
    reference: str = ""
    annex: bool = False


@frozen(kw_only=True)
class Heading:
    """The heading of a section: its label ("I."), its title, and a lead that runs on behind it.

    `level` counts from 1.
    """

    label: str
    text: str
    level: int
    lead: str = ""


@frozen(kw_only=True)
class Paragraph:
    """A paragraph. Its label ("-", "a)", "Kính gửi:") stands before the text.

    The role is one of ADDRESSEE, BASIS, PREAMBLE, OPENING, BODY, NUMBERED, BULLET, CLOSING.
    `level` counts from 1 in the roles NUMBERED, BULLET and ADDRESSEE, and is 1 elsewhere.
    """

    role: Role
    text: str
    label: str = ""
    level: int = 1


class CellKind(enum.Enum):
    """How a table's column is set."""

    LABEL = "label"
    """A number or letter: centred."""
    TEXT = "text"
    """Words: to the left."""
    UNIT = "unit"
    """A short word: centred."""
    FIGURE = "figure"
    """A figure: to the right."""


@frozen(kw_only=True)
class TableColumn:
    """A column of a table: how its cells are set, and its share of the table's width.

    The widths of a table's columns add up to 1000.
    """

    kind: CellKind
    width: int


@frozen(kw_only=True)
class HeaderCell:
    """A cell of a table's header, at its top left corner, counted from 0."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1


class RowKind(enum.Enum):
    """What a row of a table is."""

    GROUP = "group"
    LINE = "line"
    OF_WHICH = "of_which"
    MEMO = "memo"
    TOTAL = "total"


@frozen(kw_only=True)
class Row:
    """A row of a table: one string for each column, and how deep it stands, from 1.

    The cell in column `span_from` runs across `span` columns; those that it covers are empty.
    """

    kind: RowKind
    level: int
    cells: tuple[str, ...]
    span_from: int = 0
    span: int = 1


@frozen(kw_only=True)
class Table:
    """A table with what belongs to it. Parts that are empty do not stand on the paper.

    From top to bottom: form number, caption (if `caption_first`), unit line, the table, amount in
    words, caption (if not `caption_first`), notes. The header's cells cover a grid of
    `header_rows` rows without gap or overlap, and come in reading order. `size` is that of the
    letters in its cells, in points, where it is not the one that the style gives them.
    """

    columns: tuple[TableColumn, ...]
    header: tuple[HeaderCell, ...]
    header_rows: int
    rows: tuple[Row, ...]
    unit_line: str = ""
    caption: str = ""
    caption_first: bool = False
    form_number: str = ""
    amount_in_words: str = ""
    notes: tuple[str, ...] = ()
    size: int | None = None


@frozen(kw_only=True)
class Signature:
    """The end of the document: recipients at the left, who signs at the right.

    `recipients` starts with the line "Nơi nhận:" if there are any; `authority` holds the lines
    above the position. Position and name may be empty, and then do not stand on the paper.
    """

    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    position: str
    name: str


@frozen(kw_only=True)
class Page:
    """What follows starts on a new page that lies like this, numbered from 1 again if so said."""

    orientation: Orientation
    restart_numbering: bool = False


Block: TypeAlias = Letterhead | Title | Heading | Paragraph | Table | Signature | Page


@frozen(kw_only=True)
class Properties:
    """What a file says about the document it holds. `language` is a BCP 47 tag."""

    title: str
    subject: str
    agency: str
    keywords: tuple[str, ...] = ()
    language: str = "vi-VN"


@frozen(kw_only=True)
class Document:
    """A document ready to be drawn. It starts on a portrait page.

    `attachment` is what a format may carry inside, unread.
    """

    blocks: tuple[Block, ...]
    properties: Properties
    style: Style
    attachment: bytes | None = None
