"""How each column of a grid is set, from what its header says and what stands in it."""

from khcn_core.document import CellKind, HeaderCell
from khcn_core.reading.recognition.matrix import Matrix
from khcn_core.table_words import FIGURE, kind_said

_MOST_ARE = 0.5


def column_kinds(matrix: Matrix, header: list[HeaderCell], depth: int) -> list[CellKind]:
    """Return the kind of each column."""
    kinds = [_kind(matrix, _words(header, at), at, depth) for at in range(matrix.width)]
    if CellKind.TEXT not in kinds and CellKind.UNIT in kinds:
        kinds[kinds.index(CellKind.UNIT)] = CellKind.TEXT  # units that the lines are for
    return kinds


def _words(header: list[HeaderCell], at: int) -> list[str]:
    """Return what the header says over a column, the lowest cell first."""
    over = [cell for cell in header if cell.column <= at < cell.column + cell.column_span]
    return [cell.text for cell in sorted(over, key=lambda cell: -cell.row)]


def _kind(matrix: Matrix, words: list[str], at: int, depth: int) -> CellKind:
    if said := kind_said(*words):
        return said
    texts = list(matrix.column(at, depth))
    figures = sum(1 for text in texts if FIGURE.fullmatch(text))
    return CellKind.FIGURE if texts and figures > _MOST_ARE * len(texts) else CellKind.TEXT
