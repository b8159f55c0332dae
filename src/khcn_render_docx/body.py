"""The document part: its sections, one after the other."""

from collections.abc import Iterator
from itertools import chain, repeat

from khcn_core.document import Document, Signature
from khcn_core.style import Role
from khcn_render_docx.blocks import draw
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import ROW_TAG, TABLE_END, TABLE_TAG
from khcn_render_docx.names import STRUCTURE, style_id
from khcn_render_docx.sections import Section, section_properties, sections
from khcn_render_docx.xml import (
    PARAGRAPH_TAG,
    RELATIONSHIPS,
    kept,
    paragraph,
    paragraph_start,
    part_start,
    with_section,
)

_SEPARATOR = paragraph(STRUCTURE)
_GOES_ALONG = 2
"""How many paragraphs or rows stand on the page of the signature: two lines at least."""
_BELOW_TABLE = tuple(
    paragraph_start(style_id(role))
    for role in (Role.AMOUNT_IN_WORDS, Role.CAPTION, Role.TABLE_NOTE)
)


def document_part(document: Document, header_id: str) -> Iterator[str]:
    """Yield the document part by pieces; `header_id` names the header that all sections share."""
    yield part_start("document", RELATIONSHIPS)
    yield "<w:body>"
    found = sections(document.blocks)
    references = chain([header_id], repeat(""))
    for section, reference in zip(found, references, strict=False):
        frame = Frame(style=document.style, orientation=section.orientation)
        *pieces, last = _section(section, frame)
        yield from pieces
        properties = section_properties(section, document.style.page, reference)
        yield last + properties if section is found[-1] else with_section(last, properties)
    yield "</w:body></w:document>"


def _section(section: Section, frame: Frame) -> list[str]:
    """Return the pieces of a section, the last of them a paragraph.

    Word joins tables that touch, and wants a paragraph behind the last.
    """
    pieces: list[str] = []
    for block in section.blocks:
        for piece in draw(block, frame):
            if piece.startswith(TABLE_TAG) and _ends_in_table(pieces):
                pieces.append(_SEPARATOR)
            pieces.append(piece)
        if isinstance(block, Signature):
            _keep_before_last(pieces)
    if not pieces or _ends_in_table(pieces):
        pieces.append(_SEPARATOR)
    return pieces


def _keep_before_last(pieces: list[str]) -> None:
    """Let the last piece, a signature, not stand alone on a page.

    What belongs to a table above is not taken along where a paragraph is: it might leave its table.
    """
    gone_along = 0
    for at in range(len(pieces) - 2, -1, -1):
        piece = pieces[at]
        if gone_along == _GOES_ALONG or _is_whole_table(piece):
            break
        if gone_along and piece.startswith(_BELOW_TABLE):
            break
        gone_along += piece != _SEPARATOR and piece.startswith((PARAGRAPH_TAG, ROW_TAG))
        pieces[at] = kept(piece)


def _is_whole_table(piece: str) -> bool:
    return piece.startswith(TABLE_TAG) and piece.endswith(TABLE_END)


def _ends_in_table(pieces: list[str]) -> bool:
    return bool(pieces) and pieces[-1].endswith(TABLE_END)
