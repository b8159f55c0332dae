"""What the styles are called: inside the file, and in Writer's list, where officials find them."""

import re
from functools import cache

from khcn_core.document import CellKind, RowKind
from khcn_core.orientation import Orientation
from khcn_core.style import Role
from khcn_core.style_names import PREFIX, ROLE_NAMES, ROW_NAMES

DEEPEST_LEVEL = 9
"""The last level that has styles of its own."""

LEVELLED_ROLES = (Role.BULLET, Role.ADDRESSEE, Role.NUMBERED)
"""The roles whose deeper levels have styles of their own."""

_HEADINGS = {Role.HEADING_1: 1, Role.HEADING_2: 2, Role.HEADING_3: 3}

CELL_LABELS = {
    CellKind.LABEL: "thứ tự",
    CellKind.TEXT: "chữ",
    CellKind.UNIT: "đơn vị",
    CellKind.FIGURE: "số",
}

BASE = "Standard"
"""Writer's own root of all paragraph styles: the font of everything is set there."""

LABEL = "KhcnLabel"
LEAD = "KhcnLead"
UNLABELLED = "KhcnUnlabelled"
EMPTY = "KhcnEmpty"
RULE = "KhcnRule"

STRUCTURAL = {EMPTY: f"{PREFIX} Đoạn trống", RULE: f"{PREFIX} Đường kẻ"}
"""Styles of paragraphs that stand there for their look; empty, they are no line of the text.

Here with the names that officials read: Writer keeps those, and derives the others from them.
"""

LETTERHEAD = "KhcnLetterhead"
SIGNATURE = "KhcnSignature"
TABLE = "KhcnTable"

CELL = "KhcnCellBox"
LAYOUT_CELL = "KhcnLayoutBox"
ROW = "KhcnRow"

CELL_BOXES = {
    (first_row, first_column): CELL + "Top" * first_row + "Left" * first_column
    for first_row in (False, True)
    for first_column in (False, True)
}
"""The styles of cells with borders, told apart by where in the table a cell stands."""

LATER_PART = re.compile(rf"{TABLE}\d+\.\d+")
"""The name of a part of a long table that is not its first."""


@cache
def role_style(role: Role, level: int = 1) -> str:
    """Return the name of a role's paragraph style; some roles have one for each level."""
    if role in _HEADINGS:
        return f"Heading_20_{_HEADINGS[role]}"
    name = "Khcn" + _camel(role.value)
    if level > 1 and role in LEVELLED_ROLES:
        return f"{name}{min(level, DEEPEST_LEVEL)}"
    return name


def role_label(role: Role) -> str:
    """Return the name of a role's style that officials read."""
    if role in _HEADINGS:
        return f"Heading {_HEADINGS[role]}"
    return f"{PREFIX} {ROLE_NAMES[role]}"


@cache
def header_style(cell: CellKind, size: int | None = None) -> str:
    """Return the name of the paragraph style of a header's cells over such ones, see `cell_style`.

    Columns of words have the plain style of headers.
    """
    kind = "" if cell is CellKind.TEXT else _camel(cell.value)
    return role_style(Role.TABLE_HEADER) + kind + _size_suffix(size)


def header_label(cell: CellKind) -> str:
    """Return the name of that style that officials read."""
    kind = "" if cell is CellKind.TEXT else CELL_LABELS[cell]
    return " ".join(filter(None, (role_label(Role.TABLE_HEADER), kind)))


@cache
def cell_style(cell: CellKind, row: RowKind, size: int | None = None, level: int = 1) -> str:
    """Return the name of the paragraph style of such a cell in such a row, its letters of a size.

    Words have a style for each level of rows.
    """
    suffix = "" if row is RowKind.LINE else _camel(row.value)
    deep = f"Level{level}" if level > 1 and cell is CellKind.TEXT else ""
    return f"KhcnCell{_camel(cell.value)}{suffix}{deep}{_size_suffix(size)}"


def cell_label(cell: CellKind, row: RowKind, level: int = 1) -> str:
    """Return the name of that style that officials read."""
    parts = (PREFIX, ROLE_NAMES[Role.CELL], CELL_LABELS[cell], ROW_NAMES[row])
    deep = f"cấp {level}" if level > 1 else ""
    return " ".join(filter(None, (*parts, deep)))


def sized_label(label: str, size: int) -> str:
    """Return the name, for officials, of the style that only differs by its size in points."""
    return f"{label} cỡ {size}"


def page_layout(orientation: Orientation) -> str:
    """Return the name of the layout of pages that lie like this."""
    return f"KhcnPage{_camel(orientation.value)}"


def master_page(orientation: Orientation, *, first: bool) -> str:
    """Return the name of the master page of a first page, without number, or of later ones."""
    return f"Khcn{'First' if first else 'Later'}{_camel(orientation.value)}"


def _size_suffix(size: int | None) -> str:
    return "" if size is None else f"Size{size}"


def _camel(value: str) -> str:
    return "".join(word.capitalize() for word in value.split("_"))
