"""How each block is drawn."""

from typing import assert_never

from khcn_core.document import (
    Block,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.style import Role, heading_role
from khcn_render_odt import names
from khcn_render_odt.flow import Flow
from khcn_render_odt.layout_tables import write_letterhead, write_signature
from khcn_render_odt.tables import write_table
from khcn_render_odt.text_xml import text_xml

_LAST_OUTLINE_LEVEL = 10


def write_block(flow: Flow, block: Block, tied: int = 0) -> None:
    """Write one block, so many of whose last paragraphs or rows keep with what comes next."""
    match block:
        case Letterhead():
            write_letterhead(flow, block)
        case Title():
            _write_title(flow, block, keep=tied > 0)
        case Heading():
            _write_heading(flow, block, keep=tied > 0)
        case Paragraph():
            _write_paragraph(flow, block, keep=tied > 0)
        case Table():
            write_table(flow, block, tied)
        case Signature():
            write_signature(flow, block)
        case Page():
            flow.start_page(block)
        case _:
            assert_never(block)


def _write_title(flow: Flow, title: Title, *, keep: bool) -> None:
    lines = (
        (Role.ANNEX_LABEL, title.label),
        (Role.ANNEX_TITLE if title.annex else Role.KIND, title.text),
        (Role.SUBJECT, title.subject),
        (Role.ANNEX_REFERENCE, title.reference),
    )
    for role, text in lines:
        if text:
            flow.paragraph(names.role_style(role), text_xml(text), keep=keep)
        if text and role is Role.SUBJECT:
            flow.rule_below(role, text, keep=keep)


def _write_heading(flow: Flow, heading: Heading, *, keep: bool) -> None:
    style = names.role_style(heading_role(heading.level))
    text = text_xml(heading.text) if heading.label else _span(names.UNLABELLED, heading.text)
    content = _parts(_span(names.LABEL, heading.label), text, _span(names.LEAD, heading.lead))
    flow.heading(style, min(heading.level, _LAST_OUTLINE_LEVEL), content, keep=keep)


def _write_paragraph(flow: Flow, paragraph: Paragraph, *, keep: bool) -> None:
    style = names.role_style(paragraph.role, paragraph.level)
    labelled = bool(paragraph.label) or paragraph.role not in names.LEVELLED_ROLES
    text = text_xml(paragraph.text) if labelled else _span(names.UNLABELLED, paragraph.text)
    flow.paragraph(style, _parts(_span(names.LABEL, paragraph.label), text), keep=keep)


def _parts(*parts: str) -> str:
    """Return the parts of a line that there are, a space between them."""
    return " ".join(filter(None, parts))


def _span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text_xml(text)}</text:span>' if text else ""
