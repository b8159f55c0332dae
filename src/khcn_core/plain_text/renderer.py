"""A document as plain text.

Pages are parted by a rule, not by a form feed: mail programs show that as a box, or drop it and
the break with it.
"""

from collections.abc import Mapping
from typing import assert_never

from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.plain_text.columns import halves, letterhead_lines, signature_lines
from khcn_core.plain_text.lines import rule_across
from khcn_core.plain_text.options import WIDTH
from khcn_core.plain_text.prose import heading_lines, paragraph_lines, title_lines
from khcn_core.plain_text.read_back import read_back
from khcn_core.plain_text.spacing import blank_lines
from khcn_core.plain_text.tables import table_lines
from khcn_core.rendering import Capability, ReadBack, chosen
from khcn_core.style import Style


class PlainTextRenderer:
    """The format `txt`: UTF-8, each line ended by a line feed.

    The option `width` is the number of columns of a portrait page.
    """

    suffix = ".txt"
    media_type = "text/plain; charset=utf-8"
    options = (WIDTH,)
    capabilities: frozenset[Capability] = frozenset()

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the document as text; raises `RenderingError` for options that are unknown."""
        portrait = width = chosen("txt", self.options, options).number(WIDTH.name)
        lines: list[str] = []
        above: Block | None = None
        for block in document.blocks:
            if isinstance(block, Page):
                width = _turned(portrait, block.orientation)
            if drawn := block_lines(block, document.style, width):
                blank = blank_lines(above, block) if above else 0
                lines += [""] * blank + drawn
                above = block
        return "".join(f"{line}\n" for line in lines or [""]).encode()

    def read_back(self, data: bytes) -> ReadBack:
        """Return what a file says; raises `UnreadableInputError` if it is no text in UTF-8."""
        return read_back(data)


def block_lines(block: Block, style: Style, width: int) -> list[str]:
    """Return the lines of a block on a page of `width` columns."""
    match block:
        case Letterhead():
            lines = letterhead_lines(block, halves(style.letterhead, width))
        case Title():
            lines = title_lines(block, width)
        case Heading():
            lines = heading_lines(block, width)
        case Paragraph():
            lines = paragraph_lines(block, width)
        case Table():
            lines = table_lines(block, width)
        case Signature():
            lines = signature_lines(block, halves(style.signature, width))
        case Page():
            lines = rule_across(width)
        case _:
            assert_never(block)
    return lines


def _turned(portrait: int, orientation: Orientation) -> int:
    return portrait * 3 // 2 if orientation is Orientation.LANDSCAPE else portrait
