"""A table of figures with the lines above and below it."""

from collections.abc import Iterator

from khcn_core.document import Table
from khcn_core.style import Role
from khcn_render_docx import names
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import TABLE_END, alternative_text, table_start
from khcn_render_docx.table_header import header_rows
from khcn_render_docx.table_rows import body_rows
from khcn_render_docx.units import shared_out, twips
from khcn_render_docx.xml import KEEP_WITH_NEXT, paragraph, run, with_property


def table_with_lines(block: Table, frame: Frame) -> Iterator[str]:
    """Yield the lines above, the table by its rows, the lines below; what is empty is left out.

    The lines do not part from the table at the end of a page.
    """
    widths = shared_out(twips(frame.width), (column.width for column in block.columns))
    rows = [*header_rows(block, widths), *body_rows(block, widths, frame)]
    above, below = _above(block), _below(block)
    if not rows:
        yield from (*above, *below)
        return
    if below:
        rows[-1] = with_property(rows[-1], KEEP_WITH_NEXT)
    yield from _tied(above)
    told = alternative_text(block.caption or block.form_number, block.unit_line)
    yield table_start(names.BUDGET_TABLE, widths, told=told)
    yield from rows
    yield TABLE_END
    yield from _tied(below[:-1])
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


def _tied(lines: list[str]) -> Iterator[str]:
    return (with_property(line, KEEP_WITH_NEXT) for line in lines)


def _lines(*lines: tuple[Role, str]) -> list[str]:
    return [paragraph(names.style_id(role), run(text)) for role, text in lines if text]
