"""What our own styles say of tables: columns, rows, parts that follow."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import TypeVar

from attrs import evolve

from khcn_core.document import CellKind, RowKind, TableColumn
from khcn_core.source import Grid
from khcn_core.style import Role
from khcn_core.word_processing.drawn_tables import DrawnCell, DrawnRow

T = TypeVar("T")

_WHOLE_WIDTH = 1000


def with_what_styles_say(grid: Grid, rows: Sequence[DrawnRow], widths: Sequence[float]) -> Grid:
    """Return a grid with the kinds of its columns and rows, if all of its cells say them.

    The widths are in any one unit; 0 is that of a column whose width the file does not say.
    """
    header, body = rows[: grid.header_rows], rows[grid.header_rows :]
    if not any(rows) or not all(map(_is_of_header, _cells(header))):
        return grid
    kinds = _column_kinds(header, body)
    if kinds is None:
        return grid
    return evolve(
        grid,
        columns=_columns(kinds, widths),
        row_kinds=(*[None] * len(header), *map(_row_kind, body)),
        row_levels=(*[1] * len(header), *map(_row_level, body)),
    )


def goes_on(first: Grid, later: Grid) -> bool:
    """Tell whether a table is the next part of another: its header only repeats that one's."""
    header = first.header_rows
    return later.header_rows == header and later.rows[:header] == first.rows[:header]


def joined(parts: Sequence[Grid]) -> Grid:
    """Return the parts of a table as one."""
    first, *others = parts
    if not others:
        return first
    below = slice(first.header_rows, None)
    said = all(each.row_kinds and _kinds(each) == _kinds(first) for each in parts)

    def behind(own: Sequence[T], theirs: Callable[[Grid], Sequence[T]]) -> tuple[T, ...]:
        return (*own, *chain.from_iterable(theirs(each)[below] for each in others))

    return evolve(
        first,
        rows=behind(first.rows, lambda each: each.rows),
        columns=first.columns if said else (),
        row_kinds=behind(first.row_kinds, lambda each: each.row_kinds) if said else (),
        row_levels=behind(first.row_levels, lambda each: each.row_levels) if said else (),
    )


def _kinds(grid: Grid) -> list[CellKind]:
    return [column.kind for column in grid.columns]


def _cells(rows: Sequence[DrawnRow]) -> Iterator[DrawnCell]:
    return (cell for row in rows for cell in row)


def _is_of_header(cell: DrawnCell) -> bool:
    return cell.own is not None and cell.own.role is Role.TABLE_HEADER


def _width(row: DrawnRow) -> int:
    return max((cell.column + cell.cell.column_span for cell in row), default=0)


def _column_kinds(header: Sequence[DrawnRow], body: Sequence[DrawnRow]) -> list[CellKind] | None:
    """Return the kinds of the columns; where no cell of their own stands, as the header says.

    None if a cell has no style of ours, or those of a column say different kinds.
    """
    found: dict[int, set[CellKind]] = {}
    for cell in _cells(body):
        kind = _kind(cell)
        if cell.cell.row_span > 1 or kind is None:
            return None
        found.setdefault(cell.column, set()).add(kind)
    if any(len(kinds) > 1 for kinds in found.values()):
        return None
    above = {cell.column: kind for cell in _cells(header) if (kind := _kind(cell))}
    return [
        next(iter(found.get(at, ())), above.get(at, CellKind.TEXT))
        for at in range(max(map(_width, [*header, *body])))
    ]


def _kind(cell: DrawnCell) -> CellKind | None:
    """Return the kind of column that the style of a cell says; labels stand in the first one."""
    if cell.own is None or not cell.own.cells:
        return None
    return cell.own.cells[-1 if cell.column else 0]


def _row_kind(row: DrawnRow) -> RowKind | None:
    kinds = {cell.own.row for cell in row if cell.own}
    return kinds.pop() if len(kinds) == 1 else None


def _row_level(row: DrawnRow) -> int:
    return max((cell.own.level for cell in row if cell.own), default=1)


def _columns(kinds: Sequence[CellKind], widths: Sequence[float]) -> tuple[TableColumn, ...]:
    """Return the columns; they are equally wide where the file does not say how wide they are."""
    said = len(widths) == len(kinds) and all(widths)
    edges = [0.0, *accumulate(widths if said else [1] * len(kinds))]
    shares = [round(_WHOLE_WIDTH * edge / edges[-1]) for edge in edges]
    return tuple(
        TableColumn(kind=kind, width=right - left)
        for kind, (left, right) in zip(kinds, pairwise(shares), strict=True)
    )
