"""Reads plain text: what this package has drawn, and what people copy out of word processors."""

from khcn_core.errors import too_much
from khcn_core.messages import message
from khcn_core.plain_text.drawn import drawn_items, is_drawn
from khcn_core.plain_text.letters_of_bytes import text_of
from khcn_core.plain_text.quoted import unquoted
from khcn_core.plain_text.stacked.items import unstacked_items
from khcn_core.source import Source

MOST_BYTES = 20_000_000
MOST_LINES = 200_000
MOST_CELLS = 200_000
"""More than that is no plan."""
_BEGIN_CELLS = "\t┌┬├┼"
"""Each cell of a table stands behind one of these, or below it."""


class PlainTextReader:
    """What the entry point `txt` of `khcn.readers` names."""

    suffix = ".txt"

    def read(self, data: bytes) -> Source:
        """Return what a text holds; it is UTF-8 or, with its mark, UTF-16.

        So is text in Windows-1258 or for old fonts whose words prove that it is. Raises
        `UnreadableInputError` for what goes beyond the limits above, and for no text.
        """
        if len(data) > MOST_BYTES:
            raise too_much(MOST_BYTES // 1_000_000, message("MB", "MB"))
        text = text_of(data)
        if sum(map(text.count, _BEGIN_CELLS)) > MOST_CELLS:
            raise too_much(MOST_CELLS, message("ô của bảng", "cells of tables"))
        lines = text.replace("\f", "\n").splitlines()
        if len(lines) > MOST_LINES:
            raise too_much(MOST_LINES, message("dòng", "lines"))
        if is_drawn(lines):
            return Source(items=tuple(drawn_items(lines)), unbroken=True, drawn=True)
        return Source(items=tuple(unstacked_items(unquoted(lines))))


reader = PlainTextReader()
