"""The named styles of the cells of tables of figures."""

from collections.abc import Iterator

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role
from khcn_core.table_looks import ALIGNMENT, EMPHASIS, Emphasis
from khcn_render_docx import names
from khcn_render_docx.looks import BOLD, ITALIC, justification, letters
from khcn_render_docx.style_elements import paragraph_style

_SET_APART = (CellKind.LABEL, CellKind.UNIT, CellKind.FIGURE)
"""Cells that do not stand at the left, as words do."""


def sized_styles(size: int, levels: int) -> Iterator[str]:
    """Yield the styles of header and cells in tables whose letters have this size in points."""
    for cell in CellKind:
        yield paragraph_style(
            names.header_style_id(cell, size),
            names.header_style_name(cell, size),
            run=letters(size),
            based_on=names.header_style_id(cell),
        )
    for row in RowKind:
        for cell in CellKind:
            yield paragraph_style(
                names.cell_style_id(row, cell, size),
                names.cell_style_name(row, cell, size),
                run=letters(size),
                based_on=names.cell_style_id(row, cell),
            )
        yield from _deeper(row, levels, size)


def cell_styles(levels: int) -> Iterator[str]:
    """Yield the styles of cells, by the kinds of their row and column, and of deeper rows."""
    for row, emphasis in EMPHASIS.items():
        words = names.cell_style_id(row, CellKind.TEXT)
        if words != names.style_id(Role.CELL):
            yield paragraph_style(
                words,
                names.cell_style_name(row, CellKind.TEXT),
                run=_emphasised(emphasis),
                based_on=names.style_id(Role.CELL),
            )
        for cell in _SET_APART:
            yield paragraph_style(
                names.cell_style_id(row, cell),
                names.cell_style_name(row, cell),
                justification(ALIGNMENT[cell]),
                based_on=words,
            )
        yield from _deeper(row, levels)


def header_styles() -> Iterator[str]:
    """Yield the styles of a header's cells over columns that are not of words, all alike."""
    for cell in _SET_APART:
        yield paragraph_style(
            names.header_style_id(cell),
            names.header_style_name(cell),
            based_on=names.header_style_id(CellKind.TEXT),
        )


def _deeper(row: RowKind, levels: int, size: int | None = None) -> Iterator[str]:
    """Yield the styles of words in rows of deeper levels, which look alike until one is changed."""
    for level in range(2, levels + 1):
        yield paragraph_style(
            names.cell_style_id(row, CellKind.TEXT, size, level),
            names.cell_style_name(row, CellKind.TEXT, size, level),
            based_on=names.cell_style_id(row, CellKind.TEXT, size),
        )


def _emphasised(emphasis: Emphasis) -> str:
    return (BOLD if emphasis.bold else "") + (ITALIC if emphasis.italic else "")
