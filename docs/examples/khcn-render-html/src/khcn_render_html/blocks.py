"""How each block is drawn. A document's line is one element, so that none is split or lost."""

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
from khcn_render_html.elements import element, line, said
from khcn_render_html.tables import table


def drawn(block: Block) -> str:
    """Return the markup of a block; a page ends one section and begins the next."""
    match block:
        case Letterhead():
            markup = _letterhead(block)
        case Title():
            markup = _title(block)
        case Heading():
            markup = _heading(block)
        case Paragraph():
            text = " ".join(filter(None, (block.label, block.text)))
            markup = said("p", text, class_=block.role.value, style=f"--level:{block.level}")
        case Table():
            markup = table(block)
        case Signature():
            markup = _signature(block)
        case Page():
            markup = f'</section><section class="{block.orientation.value}">'
        case _:
            assert_never(block)
    return markup


def _lines(role: Role, *texts: str) -> str:
    return "".join(line("p", text, role.value) for text in texts)


def _letterhead(block: Letterhead) -> str:
    agency = _lines(Role.SUPERIOR, *block.superior) + _lines(Role.AGENCY, *block.agency)
    country = _lines(Role.COUNTRY, block.country) + _lines(Role.MOTTO, block.motto)
    below = _lines(Role.NUMBER, block.number) + _lines(Role.PLACE_AND_DATE, block.place_and_date)
    above = element("div", agency) + element("div", country)
    return element("header", above + below, class_="letterhead")


def _title(block: Title) -> str:
    role, tag = (Role.ANNEX_TITLE, "h2") if block.annex else (Role.KIND, "h1")
    above = _lines(Role.ANNEX_LABEL, block.label)
    below = _lines(Role.SUBJECT, block.subject) + _lines(Role.ANNEX_REFERENCE, block.reference)
    return element("hgroup", above + line(tag, block.text, role.value) + below)


def _heading(block: Heading) -> str:
    """Return a heading; one with a lead is a paragraph that begins with a heading."""
    level, role = min(block.level + 1, 6), heading_role(block.level).value
    title = " ".join(filter(None, (block.label, block.text)))
    if not block.lead:
        return said(f"h{level}", title, class_=role)
    begun = said("span", title, role="heading", aria_level=level) if title else ""
    lead = said("span", f" {block.lead}" if title else block.lead, class_="lead")
    return element("p", begun + lead, class_=role)


def _signature(block: Signature) -> str:
    received = _lines(Role.RECIPIENTS_LABEL, *block.recipients[:1])
    received += _lines(Role.RECIPIENT, *block.recipients[1:])
    signed = _lines(Role.AUTHORITY, *block.authority) + _lines(Role.POSITION, block.position)
    signed += _lines(Role.SIGNER, block.name)
    return element("footer", element("div", received) + element("div", signed), class_="signature")
