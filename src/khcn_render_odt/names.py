"""What the styles are called: inside the file, and in Writer's list, where officials find them."""

from functools import cache

from khcn_core.document import CellKind, RowKind
from khcn_core.orientation import Orientation
from khcn_core.style import Role
from khcn_core.style_names import PREFIX, ROLE_NAMES, ROW_NAMES

DEEPEST_LEVEL = 4
"""The last level of a bullet or an addressee that has a style of its own."""

_HEADINGS = {Role.HEADING_1: 1, Role.HEADING_2: 2, Role.HEADING_3: 3}
_INDENTED = (Role.BULLET, Role.ADDRESSEE)

CELL_LABELS = {
    CellKind.LABEL: "thứ tự",
    CellKind.TEXT: "chữ",
    CellKind.UNIT: "đơn vị",
    CellKind.FIGURE: "số",
}

BASE = "Standard"
"""Writer's own root of all paragraph styles: the font of everything is set there."""

LEAD = "KhcnLead"
CAPTION_ABOVE = "KhcnCaptionAbove"
EMPTY = "KhcnEmpty"
MOTTO_RULE = "KhcnMottoRule"
AGENCY_RULE = "KhcnAgencyRule"
SUBJECT_RULE = "KhcnSubjectRule"

STRUCTURAL = {
    EMPTY: f"{PREFIX} Đoạn trống",
    MOTTO_RULE: f"{PREFIX} Đường kẻ dưới tiêu ngữ",
    AGENCY_RULE: f"{PREFIX} Đường kẻ dưới tên cơ quan",
    SUBJECT_RULE: f"{PREFIX} Đường kẻ dưới trích yếu",
}
"""Styles of paragraphs that stand there for their look; empty, they are no line of the text.

Here with the names that officials read: Writer keeps those, and derives the others from them.
"""

LETTERHEAD = "KhcnLetterhead"
SIGNATURE = "KhcnSignature"
TABLE = "KhcnTable"

CELL = "KhcnCellBox"
LAYOUT_CELL = "KhcnLayoutBox"
ROW = "KhcnRow"


@cache
def role_style(role: Role, level: int = 1) -> str:
    """Return the name of a role's paragraph style; some roles have one for each level."""
    if role in _HEADINGS:
        return f"Heading_20_{_HEADINGS[role]}"
    name = "Khcn" + _camel(role.value)
    if level > 1 and role in _INDENTED:
        return f"{name}{min(level, DEEPEST_LEVEL)}"
    return name


def role_label(role: Role) -> str:
    """Return the name of a role's style that officials read."""
    if role in _HEADINGS:
        return f"Heading {_HEADINGS[role]}"
    return f"{PREFIX} {ROLE_NAMES[role]}"


@cache
def cell_style(cell: CellKind, row: RowKind) -> str:
    """Return the name of the paragraph style of such a cell in such a row."""
    suffix = "" if row is RowKind.LINE else _camel(row.value)
    return f"KhcnCell{_camel(cell.value)}{suffix}"


def cell_label(cell: CellKind, row: RowKind) -> str:
    """Return the name of that style that officials read."""
    name = f"{PREFIX} {ROLE_NAMES[Role.CELL]} {CELL_LABELS[cell]} {ROW_NAMES[row]}"
    return name.rstrip()


def page_layout(orientation: Orientation) -> str:
    """Return the name of the layout of pages that lie like this."""
    return f"KhcnPage{_camel(orientation.value)}"


def master_page(orientation: Orientation, *, first: bool) -> str:
    """Return the name of the master page of a first page, without number, or of later ones."""
    return f"Khcn{'First' if first else 'Later'}{_camel(orientation.value)}"


def _camel(value: str) -> str:
    return "".join(word.capitalize() for word in value.split("_"))
