"""Our own styles by the names that officials read, which every program keeps.

Writer gives all styles other names inside the file when it saves it; and a DOCX of ours that was
saved as ODT has the names of the sister format, which says some things in other words.
"""

import enum
import re

from attrs import frozen

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role
from khcn_core.style_names import PREFIX, ROLE_NAMES, ROW_NAMES

LETTERHEAD_ROLES = frozenset(
    {
        Role.SUPERIOR,
        Role.AGENCY,
        Role.COUNTRY,
        Role.MOTTO,
        Role.NUMBER,
        Role.PLACE_AND_DATE,
    }
)
SIGNATURE_ROLES = frozenset(
    {Role.RECIPIENTS_LABEL, Role.RECIPIENT, Role.AUTHORITY, Role.POSITION, Role.SIGNER}
)
LATER_PART = re.compile(r"KhcnTable\d+\.\d+")
"""The name of a part of a long table that is not its first."""
LAYOUT_TABLE = re.compile(r"Khcn(?:Letterhead|Signature)\d+")
"""The name of a table that only sets text side by side."""
OUTLINE = 9


class Part(enum.Enum):
    """A part of a line that a character style sets apart."""

    LABEL = "Số thứ tự"
    LEAD = "Lời dẫn sau đề mục"


@frozen(kw_only=True)
class OwnStyle:
    """What the name of a style says. `cells` are the kinds of cells that it serves.

    A style without role is that of a paragraph which only makes room; `new_page` tells the one
    that stands between the parts of a long table.
    """

    role: Role | None = None
    level: int = 0
    cells: tuple[CellKind, ...] = ()
    row: RowKind = RowKind.LINE
    part: Part | None = None
    new_page: bool = False


_ROLES = {name: role for role, name in ROLE_NAMES.items()}
_PARTS = {"Lời dẫn đề mục": Part.LEAD} | {part.value: part for part in Part}
_NEW_PAGE = "Sang trang"
_MASTER_PAGE = f"{PREFIX} Trang "
_ROWS = {words: row for row, words in ROW_NAMES.items() if words}
_CELLS = {
    "": (CellKind.TEXT,),
    "chữ": (CellKind.TEXT,),
    "thứ tự": (CellKind.LABEL,),
    "đơn vị": (CellKind.UNIT,),
    "số": (CellKind.FIGURE,),
    "giữa": (CellKind.LABEL, CellKind.UNIT),
}
_SIZE = re.compile(r" cỡ \d+")
_LEVEL = re.compile(r" (?:cấp )?([1-9])$")
_HEADING = re.compile(r"heading ([1-9]|10)", re.IGNORECASE)
_ENCODED = re.compile(r"_([0-9a-f]{1,4})_")


def shown_name(name: str, display_name: str | None) -> str:
    """Return what officials read for a style, which inside the file is written `Heading_20_1`."""
    return display_name or _ENCODED.sub(lambda code: chr(int(code[1], 16)), name)


def own_style(shown: str) -> OwnStyle | None:
    """Return what the name of a style says; None if it is not one of ours."""
    if not shown.startswith(f"{PREFIX} "):
        return None
    words = _SIZE.sub("", shown.removeprefix(f"{PREFIX} "))
    found = _LEVEL.search(words)
    words, level = _LEVEL.sub("", words), int(found[1]) if found else 1
    if words in _ROLES:
        cells = _CELLS[""] if _ROLES[words] is Role.CELL else ()
        return OwnStyle(role=_ROLES[words], level=level, cells=cells)
    cell = ROLE_NAMES[Role.CELL]
    if words.startswith(f"{cell} "):
        return _cell_style(words.removeprefix(f"{cell} "), level)
    return OwnStyle(part=_PARTS.get(words), new_page=words == _NEW_PAGE)


def _cell_style(words: str, level: int) -> OwnStyle:
    """Return what is said of a cell: its kind and that of its row, one before the other."""
    row = next((each for each in _ROWS if each in words), "")
    cell = words.replace(row, "").strip()
    return OwnStyle(
        role=Role.CELL,
        level=level,
        cells=_CELLS.get(cell, ()),
        row=_ROWS.get(row, RowKind.LINE),
    )


def heading_level(shown: str) -> int | None:
    """Return the level of a program's own heading style."""
    found = _HEADING.fullmatch(shown)
    return min(int(found[1]), OUTLINE) if found else None


def is_own_master_page(shown: str) -> bool:
    """Tell whether pages of this kind are ours, so that each start of one was wanted."""
    return shown.startswith(_MASTER_PAGE)
