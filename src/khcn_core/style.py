"""How each role looks: one neutral table that every format turns into its named styles.

Source, where nothing else is said: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I, II and V. Sizes are
those of the example in Mục V: country and agency 12, motto, number and date 13, all else 14.
"""

import enum
from collections.abc import Iterable

from attrs import evolve, field, frozen

from khcn_core.mapping import FrozenMap
from khcn_core.orientation import Orientation
from khcn_core.type_metrics import text_width


class Role(enum.Enum):
    """What a text is on the paper. Each role has one named style in every format."""

    COUNTRY = "country"
    MOTTO = "motto"
    SUPERIOR = "superior"
    AGENCY = "agency"
    NUMBER = "number"
    PLACE_AND_DATE = "place_and_date"
    KIND = "kind"
    SUBJECT = "subject"
    ANNEX_LABEL = "annex_label"
    ANNEX_TITLE = "annex_title"
    ANNEX_REFERENCE = "annex_reference"
    ADDRESSEE = "addressee"
    BASIS = "basis"
    PREAMBLE = "preamble"
    OPENING = "opening"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    BODY = "body"
    NUMBERED = "numbered"
    BULLET = "bullet"
    CLOSING = "closing"
    FORM_NUMBER = "form_number"
    UNIT_LINE = "unit_line"
    CAPTION = "caption"
    TABLE_HEADER = "table_header"
    CELL = "cell"
    AMOUNT_IN_WORDS = "amount_in_words"
    TABLE_NOTE = "table_note"
    RECIPIENTS_LABEL = "recipients_label"
    RECIPIENT = "recipient"
    AUTHORITY = "authority"
    POSITION = "position"
    SIGNER = "signer"
    PAGE_NUMBER = "page_number"


class Align(enum.Enum):
    """Where the lines of a paragraph stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@frozen(kw_only=True)
class TextStyle:
    """Size in points; spacing before and after in points; first line and left indent in mm.

    `line_spacing` is a multiple of a single line. `step` is what each deeper level adds, in mm, to
    the indent: of the first line if that has one, else of the whole paragraph.
    """

    size: int
    bold: bool = False
    italic: bool = False
    align: Align = Align.LEFT
    before: int = 0
    after: int = 0
    first_line: float = 0
    left: float = 0
    step: float = 0
    line_spacing: float = 1
    keep_with_next: bool = False


@frozen(kw_only=True)
class PageSetup:
    """Paper and margins in mm, for a portrait page."""

    width: int = 210
    height: int = 297
    top: int = 20
    bottom: int = 20
    left: int = 30
    right: int = 20
    header: int = 10

    @property
    def text_width(self) -> int:
        """Between the margins of a portrait page, in mm."""
        return self.width - self.left - self.right

    def text_area(self, orientation: Orientation) -> tuple[int, int]:
        """Return width and height between the margins of a page that lies so, in mm.

        Each margin stays as wide as it is however the page lies.
        """
        sides = (self.width, self.height)
        width, height = sides if orientation is Orientation.PORTRAIT else reversed(sides)
        return width - self.left - self.right, height - self.top - self.bottom


@frozen(kw_only=True)
class TableLook:
    """How tables of figures are drawn: lines in points, room around the text of a cell in mm.

    `smaller` are the sizes in points that a table is set in whose words would break in its cells
    otherwise; the first that serves is taken, or else the last.
    """

    line: float = 0.5
    beside: float = 1.2
    above: float = 0.6
    smaller: tuple[int, ...] = (11, 10, 9, 8)


@frozen(kw_only=True)
class RuleLook:
    """The lines under motto, agency and subject: thickness and gap above in points.

    `share` is the part of the text's width that the line under agency and subject takes; that
    under the motto is as long as its text (Phụ lục I, Mục II, 1, 2 and 5).
    """

    thickness: float = 0.75
    gap: float = 2
    share: float = 0.4


@frozen(kw_only=True)
class Style:
    """A resolved style: nothing in it is left to a renderer's taste.

    `letterhead` and `signature` are the widths in mm of the two columns there, set in the middle
    of the page; those of the letterhead reach into the margins, as in the decree's specimens, so
    that the country's name stays on one line. `signature_gap` is the room in points above
    recipients and signature. `headings`, `rows` and `bullets` are the default outline, shown by
    the first label of each level.
    """

    font: str = "Times New Roman"
    page: PageSetup = field(factory=PageSetup)
    text: FrozenMap[Role, TextStyle]
    letterhead: tuple[int, int] = (74, 92)
    signature: tuple[int, int] = (72, 88)
    signature_gap: int = 12
    table: TableLook = field(factory=TableLook)
    rule: RuleLook = field(factory=RuleLook)
    headings: tuple[str, ...] = ("I.", "1.", "a)")
    rows: tuple[str, ...] = ("I", "1", "-")
    bullets: tuple[str, ...] = ("-", "+")

    def of(self, role: Role) -> TextStyle:
        """Return how a role looks."""
        return self.text[role]

    def rule_length(self, role: Role, lines: Iterable[str], room: float) -> float:
        """Return the length in mm of the line under a text of this role, in a column of `room` mm.

        It goes by the longest of the text's lines; a line that is too long for the column fills
        it.
        """
        look = self.of(role)
        widths = [text_width(line, look.size, bold=look.bold) for line in lines]
        share = 1 if role is Role.MOTTO else self.rule.share
        return share * min(max(widths, default=0), room)


def heading_role(level: int) -> Role:
    """Return the role of a heading of this level, from 1; the third serves all below it."""
    return (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)[min(level, 3) - 1]


def _centred(
    size: int, *, bold: bool = False, italic: bool = False, before: int = 0, after: int = 0
) -> TextStyle:
    return TextStyle(
        size=size, bold=bold, italic=italic, align=Align.CENTER, before=before, after=after
    )


def _running(*, bold: bool = False, italic: bool = False, keep: bool = False) -> TextStyle:
    return TextStyle(
        size=14,
        bold=bold,
        italic=italic,
        align=Align.JUSTIFY,
        before=6,
        first_line=10,
        keep_with_next=keep,
    )


DECREE = Style(
    text=FrozenMap(
        {
            Role.COUNTRY: _centred(12, bold=True),
            Role.MOTTO: _centred(13, bold=True),
            Role.SUPERIOR: _centred(12),
            Role.AGENCY: _centred(12, bold=True),
            Role.NUMBER: _centred(13, before=6),
            Role.PLACE_AND_DATE: _centred(13, italic=True, before=6),
            Role.KIND: _centred(14, bold=True, before=18),
            Role.SUBJECT: _centred(14, bold=True, after=12),
            Role.ANNEX_LABEL: _centred(14, bold=True),
            Role.ANNEX_TITLE: _centred(14, bold=True),
            Role.ANNEX_REFERENCE: _centred(14, italic=True, after=12),
            Role.ADDRESSEE: TextStyle(size=14, before=6, left=35, step=10),
            Role.BASIS: _running(italic=True),
            Role.PREAMBLE: _running(),
            Role.OPENING: _running(),
            Role.HEADING_1: _running(bold=True, keep=True),
            Role.HEADING_2: _running(bold=True, keep=True),
            Role.HEADING_3: _running(keep=True),
            Role.BODY: _running(),
            Role.NUMBERED: _running(),
            Role.BULLET: evolve(_running(), step=5),
            Role.CLOSING: _running(keep=True),
            # The decree says nothing about tables inside the text: what follows is custom.
            Role.FORM_NUMBER: TextStyle(
                size=12, bold=True, align=Align.RIGHT, before=6, keep_with_next=True
            ),
            Role.UNIT_LINE: TextStyle(
                size=12, italic=True, align=Align.RIGHT, before=6, after=3, keep_with_next=True
            ),
            Role.CAPTION: _centred(13, bold=True, before=6, after=6),
            Role.TABLE_HEADER: _centred(12, bold=True),
            Role.CELL: TextStyle(size=12),
            Role.AMOUNT_IN_WORDS: _centred(13, italic=True, before=6),
            Role.TABLE_NOTE: TextStyle(size=12, italic=True, before=3),
            Role.RECIPIENTS_LABEL: TextStyle(size=12, bold=True, italic=True),
            Role.RECIPIENT: TextStyle(size=11),
            Role.AUTHORITY: _centred(14, bold=True),
            Role.POSITION: _centred(14, bold=True),
            Role.SIGNER: _centred(14, bold=True, before=64),
            Role.PAGE_NUMBER: _centred(13),
        }
    )
)
