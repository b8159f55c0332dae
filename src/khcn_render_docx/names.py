"""The named styles of a file: English ids that programs rely on, Vietnamese names for people."""

import functools

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role
from khcn_core.style_names import PREFIX, ROLE_NAMES, ROW_NAMES

LABEL = "KhcnLabel"
LEAD = "KhcnLead"
UNLABELLED = "KhcnUnlabelled"
PART_STYLES = frozenset({LABEL, LEAD, UNLABELLED})
"""Character styles of the parts of a line: what numbers it, what runs on behind its title, and the
text where nothing numbers it."""

STRUCTURE = "KhcnStructure"
NEW_PAGE = "KhcnNewPage"
RULE = "KhcnRule"
STRUCTURAL = frozenset({STRUCTURE, NEW_PAGE, RULE})
"""Styles of paragraphs that hold no text of the document: they part blocks, or draw a line."""

LETTERHEAD_TABLE = "KhcnLetterheadTable"
SIGNATURE_TABLE = "KhcnSignatureTable"
BUDGET_TABLE = "KhcnBudgetTable"
CONTINUED_TABLE = "KhcnBudgetTableContinued"
"""A part of a long table behind the first: its header says again what the first one's said."""

DEEPEST = 9
"""The last level that has styles of its own, as Word has nine levels of headings."""
LEVELLED_ROLES = (Role.ADDRESSEE, Role.BULLET, Role.NUMBERED)
"""Roles whose deeper levels have styles of their own."""

_SETTINGS = {
    CellKind.LABEL: ("Label", "thứ tự"),
    CellKind.TEXT: ("", ""),
    CellKind.UNIT: ("Unit", "đơn vị"),
    CellKind.FIGURE: ("Figure", "số"),
}


@functools.cache
def style_id(role: Role, level: int = 1) -> str:
    """Return the id of a role's style: `KhcnPlaceAndDate`, `KhcnBullet2`."""
    suffix = str(min(level, DEEPEST)) if level > 1 and role in LEVELLED_ROLES else ""
    return "Khcn" + _camel(role.value) + suffix


def style_name(role: Role, level: int = 1) -> str:
    """Return what people read for a role's style: "KHCN Căn cứ"; headings have Word's own."""
    return _named(ROLE_NAMES[role], f"cấp {level}" if level > 1 else "")


def heading_style_id(level: int) -> str:
    """Return the id of Word's own heading style of a level; it has nine."""
    return f"Heading{min(level, DEEPEST)}"


@functools.cache
def cell_style_id(row: RowKind, cell: CellKind, size: int | None = None, level: int = 1) -> str:
    """Return the id of the style of a cell: `KhcnCellTotalFigure9`, `KhcnCellGroupLevel2`.

    Words have a style for each level of rows.
    """
    kind = "" if row is RowKind.LINE else _camel(row.value)
    deep = f"Level{level}" if level > 1 and cell is CellKind.TEXT else ""
    return style_id(Role.CELL) + kind + _SETTINGS[cell][0] + deep + _sized_id(size)


def cell_style_name(row: RowKind, cell: CellKind, size: int | None = None, level: int = 1) -> str:
    """Return what people read for the style of a cell: "KHCN Ô bảng nhóm cấp 2 cỡ 9"."""
    deep = f"cấp {level}" if level > 1 else ""
    kind = ROW_NAMES[row]
    return _named(ROLE_NAMES[Role.CELL], kind, _SETTINGS[cell][1], deep, _sized_name(size))


def header_style_id(cell: CellKind, size: int | None = None) -> str:
    """Return the id of the style of a header's cell over such cells: `KhcnTableHeaderFigure9`."""
    return style_id(Role.TABLE_HEADER) + _SETTINGS[cell][0] + _sized_id(size)


def header_style_name(cell: CellKind, size: int | None = None) -> str:
    """Return what people read for the style of a header's cell: "KHCN Đầu bảng số cỡ 9"."""
    return _named(ROLE_NAMES[Role.TABLE_HEADER], _SETTINGS[cell][1], _sized_name(size))


def _sized_id(size: int | None) -> str:
    return "" if size is None else str(size)


def _sized_name(size: int | None) -> str:
    return "" if size is None else f"cỡ {size}"


def _camel(value: str) -> str:
    return "".join(map(str.capitalize, value.split("_")))


def _named(*parts: str) -> str:
    return " ".join(filter(None, (PREFIX, *parts)))
