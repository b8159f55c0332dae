"""A table of figures with the lines above and below it."""

from collections.abc import Iterator

from khcn_core.document import Table
from khcn_core.style import Role
from khcn_core.table_parts import parts_of, rows_kept
from khcn_render_docx import names
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import TABLE_END, alternative_text, table_start
from khcn_render_docx.table_header import header_rows
from khcn_render_docx.table_rows import body_rows
from khcn_render_docx.units import shared_out, twips
from khcn_render_docx.xml import kept, paragraph, run

_NEW_PAGE = paragraph(names.NEW_PAGE)


def table_with_lines(block: Table, frame: Frame) -> Iterator[str]:
    """Yield the lines above, the table by its rows, the lines below; what is empty is left out.

    The lines do not part from the table at the end of a page. A very long table is written as
    several, each on pages of its own, where its header stands as on any other page.
    """
    told = _told(block)
    first, *others = parts_of(block)
    yield from _part(first, frame, names.BUDGET_TABLE, told)
    for part in others:
        yield _NEW_PAGE
        yield from _part(part, frame, names.CONTINUED_TABLE, told)


def _told(block: Table) -> str:
    """Return what a screen reader says of the table: its name, and what its columns hold."""
    columns = [cell.text for cell in block.header if cell.row == 0 and cell.text]
    return alternative_text(
        block.caption or block.form_number, "; ".join(filter(None, (block.unit_line, *columns)))
    )


def _part(block: Table, frame: Frame, style_id: str, told: str) -> Iterator[str]:
    widths = shared_out(twips(frame.width), (column.width for column in block.columns))
    header, rows = list(header_rows(block, widths)), list(body_rows(block, widths, frame))
    for at in rows_kept(block):
        rows[at] = kept(rows[at])
    rows = [*header, *rows]
    above, below = _above(block), _below(block)
    if not rows:
        yield from (*above, *below)
        return
    if below:
        rows[-1] = kept(rows[-1])
    yield from map(kept, above)
    yield table_start(style_id, widths, told=told)
    yield from rows
    yield TABLE_END
    yield from map(kept, below[:-1])
    yield from below[-1:]


def _above(block: Table) -> list[str]:
    return _lines(
        (Role.FORM_NUMBER, block.form_number),
        (Role.CAPTION, block.caption if block.caption_first else ""),
        (Role.UNIT_LINE, block.unit_line),
    )


def _below(block: Table) -> list[str]:
    return _lines(
        (Role.AMOUNT_IN_WORDS, block.amount_in_words),
        (Role.CAPTION, "" if block.caption_first else block.caption),
        *((Role.TABLE_NOTE, note) for note in block.notes),
    )


def _lines(*lines: tuple[Role, str]) -> list[str]:
    return [paragraph(names.style_id(role), run(text)) for role, text in lines if text]
