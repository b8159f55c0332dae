"""The body of a table of figures, written by patterns: a row only fills in its texts."""

import functools
from collections.abc import Iterator, Sequence
from operator import gt

from khcn_core.document import RowKind, Table
from khcn_core.style import Role
from khcn_core.type_metrics import text_width
from khcn_render_docx.frame import Frame
from khcn_render_docx.grid import CANNOT_SPLIT, cell, row
from khcn_render_docx.names import cell_style_id
from khcn_render_docx.units import SINGLE_LINE, points, twips
from khcn_render_docx.xml import escape_all, paragraph

_TEXT = '<w:r><w:t xml:space="preserve">%s</w:t></w:r>'
_LETTER_WIDTH = 0.5
"""Mean width of a letter, as a share of its font's size."""
_FULL_PAGE = 0.7
"""A cell that may fill more of a page than this lets its row break; Word would cut it off."""


def body_rows(table: Table, widths: Sequence[int], frame: Frame) -> Iterator[str]:
    """Yield the rows of the body; `widths` are those of the columns, in twips."""

    @functools.cache
    def pattern(kind: RowKind, level: int, span_from: int, span: int, properties: str) -> str:
        spanned = slice(span_from, span_from + span)
        return _pattern(table, widths, (kind, level), spanned, properties)

    size = table.size or frame.style.of(Role.CELL).size
    limits = [_letters_on_a_page(width, size, frame) for width in widths]
    splits = _first_may_split(table, widths, size, frame)
    for each in table.rows:
        covered = each.span_from + each.span
        cells = each.cells[: each.span_from + 1] + each.cells[covered:]
        tall = any(map(gt, map(len, each.cells), limits))
        properties = "" if tall or splits else CANNOT_SPLIT
        splits = False
        drawn = pattern(each.kind, each.level, each.span_from, each.span, properties)
        yield drawn % escape_all(cells)


def _first_may_split(table: Table, widths: Sequence[int], size: int, frame: Frame) -> bool:
    """Tell whether the first row is one line high, which cannot tear.

    LibreOffice (7.4) loses the rows behind one that must not split where that one ends within a
    line's thickness of the page's end, with nothing but the header above it.
    """
    rooms = [width - 2 * twips(frame.style.table.beside) for width in widths]
    return bool(table.rows) and all(
        twips(text_width(text, size, bold=True)) < room
        for text, room in zip(table.rows[0].cells, rooms, strict=True)
    )


def _pattern(
    table: Table,
    widths: Sequence[int],
    kind_and_level: tuple[RowKind, int],
    spanned: slice,
    properties: str,
) -> str:
    """Return a row with a place to fill in for each cell, those that are covered left out."""
    kind, level = kind_and_level
    cells = []
    for index, column in enumerate(table.columns):
        content = paragraph(cell_style_id(kind, column.kind, table.size, level), _TEXT)
        if index == spanned.start:
            cells.append(cell(sum(widths[spanned]), content, span=spanned.stop - spanned.start))
        elif not spanned.start < index < spanned.stop:
            cells.append(cell(widths[index], content))
    return row(cells, properties)


def _letters_on_a_page(width: int, size: int, frame: Frame) -> float:
    """Return how many letters a cell of a width in twips holds before it fills a page."""
    letters_in_line = width / 20 / (size * _LETTER_WIDTH)
    line = size * SINGLE_LINE * frame.style.of(Role.CELL).line_spacing
    lines = points(frame.height) / line
    return _FULL_PAGE * letters_in_line * lines
