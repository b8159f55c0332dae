"""Our own styles by the names that officials read, which every program keeps.

LibreOffice gives all styles other ids when it saves a file, and a file that was saved in another
format has the names of that it came from, where some things are said in other words.
"""

import enum
import re

from attrs import frozen

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role
from khcn_core.style_names import PREFIX, ROLE_NAMES, ROW_NAMES

LETTERHEAD_ROLES = frozenset(
    {Role.SUPERIOR, Role.AGENCY, Role.COUNTRY, Role.MOTTO, Role.NUMBER, Role.PLACE_AND_DATE}
)
SIGNATURE_ROLES = frozenset(
    {Role.RECIPIENTS_LABEL, Role.RECIPIENT, Role.AUTHORITY, Role.POSITION, Role.SIGNER}
)


class Part(enum.Enum):
    """A part of a line that a character style sets apart.

    `UNLABELLED` is the text of a line that has no label, though such lines may have one: whatever
    it begins with belongs to it.
    """

    LABEL = "Số thứ tự"
    LEAD = "Lời dẫn đề mục"
    UNLABELLED = "Không đánh số"


TEXT = (None, Part.UNLABELLED)
"""The parts of a line that are neither its label nor its lead."""


@frozen(kw_only=True)
class OwnStyle:
    """What the name of a style says. `cells` are the kinds of the columns that it serves.

    A style without role or part is that of a paragraph which only makes room; `new_page` tells the
    one that stands between the parts of a long table.
    """

    role: Role | None = None
    level: int = 1
    cells: tuple[CellKind, ...] = ()
    row: RowKind = RowKind.LINE
    part: Part | None = None
    new_page: bool = False

    @property
    def makes_room(self) -> bool:
        """Whether nothing of the document stands in paragraphs of this style."""
        return self.role is None and self.part is None


_ROLES = {name: role for role, name in ROLE_NAMES.items()}
_PARTS = {"Lời dẫn sau đề mục": Part.LEAD} | {part.value: part for part in Part}
_STRUCTURE = {"Ngắt khối", "Đoạn trống", "Đường kẻ", "Sang trang"}
_NEW_PAGE = "Sang trang"
_OF_TABLES = (Role.CELL, Role.TABLE_HEADER)
_ROWS = {words: row for row, words in ROW_NAMES.items() if words}
_CELLS = {
    "": (CellKind.TEXT,),
    "chữ": (CellKind.TEXT,),
    "thứ tự": (CellKind.LABEL,),
    "đơn vị": (CellKind.UNIT,),
    "số": (CellKind.FIGURE,),
    "giữa": (CellKind.LABEL, CellKind.UNIT),
}
_SIZE = re.compile(r" cỡ [0-9]{1,3}\Z")
_LEVEL = re.compile(r" (?:cấp )?([1-9][0-9]?)\Z")


def own_style(name: str) -> OwnStyle | None:
    """Return what the name of a style says; None if it is not one of ours."""
    if not name.startswith(f"{PREFIX} "):
        return None
    words = _SIZE.sub("", name.removeprefix(f"{PREFIX} "))
    found = _LEVEL.search(words)
    words, level = _LEVEL.sub("", words), int(found[1]) if found else 1
    if words in _ROLES:
        cells = _CELLS[""] if _ROLES[words] in _OF_TABLES else ()
        return OwnStyle(role=_ROLES[words], level=level, cells=cells)
    for role in _OF_TABLES:
        if words.startswith(f"{ROLE_NAMES[role]} "):
            return _cell_style(role, words.removeprefix(f"{ROLE_NAMES[role]} "), level)
    if words in _PARTS:
        return OwnStyle(part=_PARTS[words])
    return OwnStyle(new_page=words == _NEW_PAGE) if words in _STRUCTURE else None


def _cell_style(role: Role, words: str, level: int) -> OwnStyle:
    """Return what is said of a cell: its kind and that of its row, in either order."""
    row = next((each for each in _ROWS if each in words), "")
    cell = words.replace(row, "").strip() if row else words
    return OwnStyle(
        role=role,
        level=level,
        cells=_CELLS.get(cell, ()),
        row=_ROWS.get(row, RowKind.LINE),
    )
