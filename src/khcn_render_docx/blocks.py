"""How each block is drawn: as a sequence of paragraphs and tables."""

from collections.abc import Iterator
from typing import assert_never

from khcn_core.document import Heading, Letterhead, Paragraph, Signature, Table, Title
from khcn_core.style import Role
from khcn_render_docx import names
from khcn_render_docx.frame import Frame
from khcn_render_docx.looks import NOT_BOLD
from khcn_render_docx.rules import rule_below
from khcn_render_docx.sections import DrawnBlock
from khcn_render_docx.side_by_side import letterhead, signature
from khcn_render_docx.tables import table_with_lines
from khcn_render_docx.xml import kept, paragraph, run

_LABEL = f'<w:rStyle w:val="{names.LABEL}"/>'
_UNLABELLED = f'<w:rStyle w:val="{names.UNLABELLED}"/>'
_LEAD = f'<w:rStyle w:val="{names.LEAD}"/>{NOT_BOLD}'
"""The lead's style cannot undo bold: in Word a character style only toggles it."""


def draw(block: DrawnBlock, frame: Frame) -> Iterator[str]:
    """Yield the paragraphs and tables of a block."""
    match block:
        case Letterhead():
            yield letterhead(block, frame)
        case Title():
            yield from _title(block, frame)
        case Heading():
            yield _heading(block)
        case Paragraph():
            yield _paragraph(block)
        case Table():
            yield from table_with_lines(block, frame)
        case Signature():
            yield signature(block, frame)
        case _:
            assert_never(block)


def _title(title: Title, frame: Frame) -> Iterator[str]:
    """Draw what of a title there is; none of it parts from what follows."""
    for role, text in (
        (Role.ANNEX_LABEL, title.label),
        (Role.ANNEX_TITLE if title.annex else Role.KIND, title.text),
        (Role.SUBJECT, title.subject),
        (Role.ANNEX_REFERENCE, title.reference),
    ):
        if text:
            yield kept(paragraph(names.style_id(role), run(text)))
        if text and role is Role.SUBJECT and not title.annex:
            yield kept(rule_below([text], role, frame.width, frame.style))


def _heading(heading: Heading) -> str:
    """Draw a heading; where it has no title, its label looks like the lead behind it."""
    style = names.heading_style_id(heading.level)
    plain = "" if heading.text else NOT_BOLD
    label = run(heading.label, _LABEL + plain)
    title = run(_behind(heading.label, heading.text), "" if heading.label else _UNLABELLED)
    lead = run(_behind(heading.label + heading.text, heading.lead), _LEAD)
    return paragraph(style, label, title, lead)


def _paragraph(block: Paragraph) -> str:
    style = names.style_id(block.role, block.level)
    unlabelled = block.role in names.LEVELLED_ROLES and not block.label
    text = run(_behind(block.label, block.text), _UNLABELLED if unlabelled else "")
    return paragraph(style, run(block.label, _LABEL), text)


def _behind(before: str, text: str) -> str:
    """Return a text that follows another, if there are both, behind a space."""
    return f" {text}" if before and text else text
