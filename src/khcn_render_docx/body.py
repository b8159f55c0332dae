"""The document part: its sections, one after the other."""

from collections.abc import Iterator
from itertools import chain, count, repeat

from khcn_core.document import Document, Signature
from khcn_render_docx.blocks import draw
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import TABLE_END, TABLE_TAG
from khcn_render_docx.names import STRUCTURE
from khcn_render_docx.rules import NAMESPACES
from khcn_render_docx.sections import Section, section_properties, sections
from khcn_render_docx.xml import KEEP_WITH_NEXT, RELATIONSHIPS, paragraph, part_start, with_property

_SEPARATOR = paragraph(STRUCTURE)


def document_part(document: Document, header_id: str) -> Iterator[str]:
    """Yield the document part by pieces; `header_id` names the header that all sections share."""
    yield part_start("document", RELATIONSHIPS + NAMESPACES)
    yield "<w:body>"
    numbers = count(1)
    found = sections(document.blocks)
    references = chain([header_id], repeat(""))
    for section, reference in zip(found, references, strict=False):
        frame = Frame(style=document.style, orientation=section.orientation, numbers=numbers)
        *pieces, last = _section(section, frame)
        yield from pieces
        properties = section_properties(section, document.style.page, reference)
        yield last + properties if section is found[-1] else with_property(last, properties)
    yield "</w:body></w:document>"


def _section(section: Section, frame: Frame) -> list[str]:
    """Return the pieces of a section, the last of them a paragraph.

    Word joins tables that touch, and wants a paragraph behind the last.
    """
    pieces: list[str] = []
    for block in section.blocks:
        if isinstance(block, Signature):
            _keep_last(pieces)
        for piece in draw(block, frame):
            if piece.startswith(TABLE_TAG) and _ends_in_table(pieces):
                pieces.append(_SEPARATOR)
            pieces.append(piece)
    if not pieces or _ends_in_table(pieces):
        pieces.append(_SEPARATOR)
    return pieces


def _keep_last(pieces: list[str]) -> None:
    """Let a signature not stand alone on a page: the paragraph before it goes along."""
    if pieces and not _ends_in_table(pieces):
        pieces[-1] = with_property(pieces[-1], KEEP_WITH_NEXT)


def _ends_in_table(pieces: list[str]) -> bool:
    return bool(pieces) and pieces[-1].endswith(TABLE_END)
