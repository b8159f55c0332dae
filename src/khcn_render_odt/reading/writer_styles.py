"""What Writer calls styles, tables and pages, and what it makes of our names."""

import re

from khcn_core.style_names import PREFIX
from khcn_core.word_processing.drawn_tables import SideBySide

LATER_PART = re.compile(r"KhcnTable\d+\.\d+")
"""The name of a part of a long table that is not its first."""
_SIDE_BY_SIDE = re.compile(r"Khcn(Letterhead|Signature)\d+")
OUTLINE = 9


_MASTER_PAGE = f"{PREFIX} Trang "
_HEADING = re.compile(r"heading ([1-9]|10)", re.IGNORECASE)
_ENCODED = re.compile(r"_([0-9a-f]{1,4})_")


def shown_name(name: str, display_name: str | None) -> str:
    """Return what officials read for a style, which inside the file is written `Heading_20_1`."""
    return display_name or _ENCODED.sub(lambda code: chr(int(code[1], 16)), name)


def side_by_side(table: str) -> SideBySide | None:
    """Return what a table of this name is, if it only sets text side by side."""
    found = _SIDE_BY_SIDE.fullmatch(table)
    return SideBySide(found[1].lower()) if found else None


def heading_level(shown: str) -> int | None:
    """Return the level of a program's own heading style."""
    found = _HEADING.fullmatch(shown)
    return min(int(found[1]), OUTLINE) if found else None


def is_own_master_page(shown: str) -> bool:
    """Tell whether pages of this kind are ours, so that each start of one was wanted."""
    return shown.startswith(_MASTER_PAGE)
