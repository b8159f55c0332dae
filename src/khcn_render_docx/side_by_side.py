"""The blocks in two columns, as tables without lines: letterhead and signature."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from khcn_core.document import Letterhead, Signature
from khcn_core.style import Role
from khcn_render_docx import names
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import TABLE_END, cell, row, table_start
from khcn_render_docx.rules import PART, WHOLE
from khcn_render_docx.units import twips
from khcn_render_docx.xml import paragraph, run

_Lines: TypeAlias = list[str]
_EMPTY = paragraph(names.STRUCTURE)


def letterhead(block: Letterhead, frame: Frame) -> str:
    """Return the letterhead: agencies beside country and motto, number beside place and date."""
    left, right = frame.style.letterhead
    agency = [*_lines(Role.SUPERIOR, block.superior), *_agency(block.agency, frame)]
    motto = frame.rule_below(block.motto, Role.MOTTO, WHOLE, right)
    country = [_line(Role.COUNTRY, block.country), _line(Role.MOTTO, block.motto, motto)]
    number = [_line(Role.NUMBER, block.number)]
    place = [_line(Role.PLACE_AND_DATE, block.place_and_date)]
    return _two_columns(names.LETTERHEAD_TABLE, (left, right), [(agency, country), (number, place)])


def signature(block: Signature, frame: Frame) -> str:
    """Return the end of the document: recipients beside who signs."""
    recipients = [
        *_lines(Role.RECIPIENTS_LABEL, block.recipients[:1]),
        *_lines(Role.RECIPIENT, block.recipients[1:]),
    ]
    ends = ((Role.POSITION, block.position), (Role.SIGNER, block.name))
    signer = [
        *_lines(Role.AUTHORITY, block.authority),
        *(_line(role, text) for role, text in ends if text),
    ]
    return _two_columns(names.SIGNATURE_TABLE, frame.style.signature, [(recipients, signer)])


def _agency(lines: tuple[str, ...], frame: Frame) -> Iterator[str]:
    """Draw the agency's name; the line below it goes by the longest line of the name."""
    if not lines:
        return
    *first, last = lines
    yield from _lines(Role.AGENCY, first)
    longest = max(lines, key=len)
    below = frame.rule_below(longest, Role.AGENCY, PART, frame.style.letterhead[0])
    yield _line(Role.AGENCY, last, below)


def _two_columns(
    style_id: str, widths: tuple[int, int], rows: Iterable[tuple[_Lines, _Lines]]
) -> str:
    columns = [twips(width) for width in widths]
    drawn = (
        row(
            cell(width, "".join(lines) or _EMPTY)
            for width, lines in zip(columns, sides, strict=True)
        )
        for sides in rows
    )
    return "".join((table_start(style_id, columns, centred=True), *drawn, TABLE_END))


def _lines(role: Role, texts: Iterable[str]) -> _Lines:
    return [_line(role, text) for text in texts]


def _line(role: Role, text: str, end: str = "") -> str:
    return paragraph(names.style_id(role), run(text), end)
