"""How many blank lines stand between two blocks."""

from khcn_core.document import Block, Heading, Page, Paragraph
from khcn_core.style import Role

_LISTS = {Role.ADDRESSEE, Role.BASIS, Role.BULLET, Role.NUMBERED}


def blank_lines(above: Block, below: Block) -> int:
    """Return the number of blank lines: none inside a list, two around a page's end."""
    match above, below:
        case (Page(), _) | (_, Page()):
            return 2
        case Heading(), Paragraph():
            return 0
        case Paragraph(role=first), Paragraph(role=second):
            return 0 if first in _LISTS and first is second else 1
        case _:
            return 1
