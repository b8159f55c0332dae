"""The blocks in two columns, as tables without lines: letterhead and signature."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from khcn_core.document import Letterhead, Signature
from khcn_core.style import Role, Style
from khcn_core.type_metrics import text_width
from khcn_render_docx import names
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import NO_MARGIN_ABOVE, TABLE_END, cell, row, table_start
from khcn_render_docx.rules import rule_below
from khcn_render_docx.units import SINGLE_LINE, points, twips
from khcn_render_docx.xml import paragraph, run

_Lines: TypeAlias = list[str]
_EMPTY = paragraph(names.STRUCTURE)
_ROW_HEIGHT = 0.5
"""How much of a page a row of recipients may take: it does not tear, and Word would cut it off."""


def letterhead(block: Letterhead, frame: Frame) -> str:
    """Return the letterhead: agencies beside country and motto, number beside place and date."""
    style = frame.style
    left, right = style.letterhead
    agency = _lines(Role.SUPERIOR, block.superior) + _lines(Role.AGENCY, block.agency)
    if block.agency:
        agency.append(rule_below(block.agency, Role.AGENCY, left, style))
    country = [_line(Role.COUNTRY, block.country), _line(Role.MOTTO, block.motto)]
    if block.motto:
        country.append(rule_below([block.motto], Role.MOTTO, right, style))
    number = [_line(Role.NUMBER, block.number)]
    place = [_line(Role.PLACE_AND_DATE, block.place_and_date)]
    return _two_columns(names.LETTERHEAD_TABLE, (left, right), [(agency, country), (number, place)])


def signature(block: Signature, frame: Frame) -> str:
    """Return the end of the document: recipients beside who signs.

    A list of recipients that takes much of a page goes on in rows of its own.
    """
    ends = ((Role.POSITION, block.position), (Role.SIGNER, block.name))
    signer = [
        *_lines(Role.AUTHORITY, block.authority),
        *(_line(role, text) for role, text in ends if text),
    ]
    first, *others = _recipients(block.recipients, frame) or [[]]
    rows = [(first, signer), *((part, _Lines()) for part in others)]
    return _two_columns(names.SIGNATURE_TABLE, frame.style.signature, rows)


def _recipients(texts: tuple[str, ...], frame: Frame) -> list[_Lines]:
    """Return the recipients in parts that are low enough for a row that does not tear."""
    parts: list[_Lines] = []
    room = _ROW_HEIGHT * points(frame.height)
    left = 0.0
    for at, text in enumerate(texts):
        role = Role.RECIPIENT if at else Role.RECIPIENTS_LABEL
        height = _height(role, text, frame.style)
        if not parts or height > left:
            parts.append([])
            left = room
        parts[-1].append(_line(role, text))
        left -= height
    return parts


def _height(role: Role, text: str, style: Style) -> float:
    """Return about how many points high a text is in the column of recipients."""
    look = style.of(role)
    lines = 1 + text_width(text, look.size, bold=look.bold) // style.signature[0]
    return lines * look.size * look.line_spacing * SINGLE_LINE + look.before + look.after


def _two_columns(
    style_id: str, widths: tuple[int, int], rows: Iterable[tuple[_Lines, _Lines]]
) -> str:
    columns = [twips(width) for width in widths]
    drawn = _rows(columns, rows)
    return "".join((table_start(style_id, columns, centred=True), *drawn, TABLE_END))


def _rows(columns: list[int], rows: Iterable[tuple[_Lines, _Lines]]) -> Iterator[str]:
    """Draw rows that touch: the style's room above them is that above the first."""
    margins = ""
    for sides in rows:
        yield row(
            cell(width, "".join(lines) or _EMPTY, margins=margins)
            for width, lines in zip(columns, sides, strict=True)
        )
        margins = NO_MARGIN_ABOVE


def _lines(role: Role, texts: Iterable[str]) -> _Lines:
    return [_line(role, text) for text in texts]


def _line(role: Role, text: str) -> str:
    return paragraph(names.style_id(role), run(text))
