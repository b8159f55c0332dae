"""What stands before a signature goes along with it, so that it is never alone on a page."""

from collections.abc import Sequence
from itertools import islice

from khcn_core.canonical_text import block_lines
from khcn_core.document import Block, Letterhead, Page, Signature, Table

_GO_ALONG = 2
"""How many paragraphs or rows stand on the page of the signature: two lines at least."""


def tied(blocks: Sequence[Block]) -> list[int]:
    """Return of each block how many of its last paragraphs or rows keep with what comes next."""
    found = []
    left = 0
    for block in reversed(blocks):
        if _stays(block, left):
            left = 0
        there = sum(1 for _ in islice(block_lines(block), left))
        found.append(there)
        left = _GO_ALONG if isinstance(block, Signature) else left - there
    return found[::-1]


def _stays(block: Block, left: int) -> bool:
    """Tell what goes along with no signature, where so many more would.

    A line below a table might leave its table; it stays where a paragraph goes along already.
    """
    match block:
        case Letterhead() | Page():
            return True
        case Table():
            return left < _GO_ALONG and _ends_in_text(block)
        case _:
            return False


def _ends_in_text(table: Table) -> bool:
    caption = "" if table.caption_first else table.caption
    return bool(table.amount_in_words or caption or table.notes)
