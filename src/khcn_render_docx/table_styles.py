"""The named styles of the cells of tables of figures."""

from collections.abc import Iterator

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role
from khcn_core.table_looks import ALIGNMENT, EMPHASIS, Emphasis
from khcn_render_docx import names
from khcn_render_docx.looks import BOLD, ITALIC, justification, letters
from khcn_render_docx.style_elements import paragraph_style

_DISTINCT_CELLS = (CellKind.TEXT, CellKind.UNIT, CellKind.FIGURE)
"""Cells of labels are set as those of units."""


def sized_styles(size: int) -> Iterator[str]:
    """Yield the styles of header and cells in tables whose letters have this size in points."""
    yield paragraph_style(
        names.header_style_id(size),
        names.header_style_name(size),
        run=letters(size),
        based_on=names.header_style_id(),
    )
    for row in RowKind:
        for cell in _DISTINCT_CELLS:
            yield paragraph_style(
                names.cell_style_id(row, cell, size),
                names.cell_style_name(row, cell, size),
                run=letters(size),
                based_on=names.cell_style_id(row, cell),
            )


def cell_styles() -> Iterator[str]:
    """Yield the styles of cells, by the kinds of their row and column."""
    for row, emphasis in EMPHASIS.items():
        words = names.cell_style_id(row, CellKind.TEXT)
        for cell in _DISTINCT_CELLS:
            own = names.cell_style_id(row, cell)
            if own != names.style_id(Role.CELL):
                yield paragraph_style(
                    own,
                    names.cell_style_name(row, cell),
                    "" if cell is CellKind.TEXT else justification(ALIGNMENT[cell]),
                    _emphasised(emphasis) if cell is CellKind.TEXT else "",
                    based_on=names.style_id(Role.CELL) if own == words else words,
                )


def _emphasised(emphasis: Emphasis) -> str:
    return (BOLD if emphasis.bold else "") + (ITALIC if emphasis.italic else "")
