"""The two tables without borders that set text side by side: letterhead and signature."""

from collections.abc import Iterable

from khcn_core.document import Letterhead, Signature
from khcn_core.style import Role
from khcn_render_odt import names
from khcn_render_odt.flow import Flow, paragraph_xml
from khcn_render_odt.text_xml import text_xml

_ROW = f'<table:table-row table:style-name="{names.ROW}">'
_EMPTY = paragraph_xml(names.EMPTY, "")


def write_letterhead(flow: Flow, letterhead: Letterhead) -> None:
    """Write the agencies beside country and motto, and the number beside place and date."""
    left, right = flow.style.letterhead
    agencies = _lines(Role.SUPERIOR, letterhead.superior) + _lines(Role.AGENCY, letterhead.agency)
    if letterhead.agency:
        agencies += flow.rule(Role.AGENCY, letterhead.agency, left)
    country = (
        _lines(Role.COUNTRY, [letterhead.country])
        + _lines(Role.MOTTO, [letterhead.motto])
        + flow.rule(Role.MOTTO, [letterhead.motto], right)
    )
    number = _lines(Role.NUMBER, [letterhead.number])
    place = _lines(Role.PLACE_AND_DATE, [letterhead.place_and_date])
    rows = _row(names.LAYOUT_CELL, agencies, country) + _row(names.LAYOUT_CELL, number, place)
    flow.table(names.LETTERHEAD, flow.style.letterhead, rows)


def write_signature(flow: Flow, signature: Signature) -> None:
    """Write the recipients beside who signs."""
    label, recipients = signature.recipients[:1], signature.recipients[1:]
    left = _lines(Role.RECIPIENTS_LABEL, label) + _lines(Role.RECIPIENT, recipients)
    right = (
        _lines(Role.AUTHORITY, signature.authority)
        + _lines(Role.POSITION, filter(None, [signature.position]))
        + _lines(Role.SIGNER, filter(None, [signature.name]))
    )
    rows = _row(names.LAYOUT_CELL, left, right)
    flow.table(names.SIGNATURE, flow.style.signature, rows)


def _lines(role: Role, lines: Iterable[str]) -> str:
    style = names.role_style(role)
    return "".join(paragraph_xml(style, text_xml(line)) for line in lines)


def _row(style: str, *cells: str) -> str:
    content = "".join(
        f'<table:table-cell table:style-name="{style}">{cell or _EMPTY}</table:table-cell>'
        for cell in cells
    )
    return f"{_ROW}{content}</table:table-row>"
