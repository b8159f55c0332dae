"""What our own styles say of tables: what sets text side by side, columns, rows, later parts."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, chain, pairwise
from typing import TypeVar

from attrs import evolve

from khcn_core.document import CellKind, RowKind, TableColumn
from khcn_core.own_styles import LETTERHEAD_ROLES, SIGNATURE_ROLES, OwnStyle
from khcn_core.source import Grid, Line
from khcn_core.style import Role
from khcn_render_odt.reading.drawn import DrawnCell, DrawnRow, DrawnTable
from khcn_render_odt.reading.writer_styles import LAYOUT_TABLE

T = TypeVar("T")

_WHOLE_WIDTH = 1000
_LENGTH = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)([a-z*]+)")


def laid_out(table: DrawnTable) -> list[Line] | None:
    """Return the lines of a letterhead or a signature of ours, None for any other table.

    Those of a letterhead come row by row, those of a signature column by column.
    """
    cells = [cell for row in table.rows for cell in row]
    roles = {line.role for cell in cells for line in cell.lines if line.role}
    if roles and roles <= SIGNATURE_ROLES:
        most = max(map(len, table.rows))
        cells = [row[at] for at in range(most) for row in table.rows if at < len(row)]
    elif not (roles and roles <= LETTERHEAD_ROLES) and not LAYOUT_TABLE.fullmatch(table.name):
        return None
    return [line for cell in cells for line in cell.lines]


def with_what_styles_say(
    grid: Grid, rows: Sequence[DrawnRow], widths: Sequence[str | None]
) -> Grid:
    """Return a grid with the kinds of its columns and rows, if all of its cells say them."""
    header, body = rows[: grid.header_rows], rows[grid.header_rows :]
    if not body or not all(_has(Role.TABLE_HEADER, cell.own) for row in header for cell in row):
        return grid
    kinds = _column_kinds(body, max(len(widths), *map(_width, body)))
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


def _has(role: Role, own: OwnStyle | None) -> bool:
    return own is not None and own.role is role


def _width(row: DrawnRow) -> int:
    return sum(cell.cell.column_span for cell in row)


def _column_kinds(body: Sequence[DrawnRow], width: int) -> list[CellKind] | None:
    """Return the kinds of the columns; words where no cell of their own stands.

    None if a cell has no style of ours, or those of a column say different kinds.
    """
    found: dict[int, set[CellKind]] = {}
    for row in body:
        at = 0
        for cell in row:
            if cell.cell.row_span > 1 or cell.own is None or not cell.own.cells:
                return None
            found.setdefault(at, set()).add(cell.own.cells[0 if at == 0 else -1])
            at += cell.cell.column_span
    if any(len(kinds) > 1 for kinds in found.values()):
        return None
    return [next(iter(found.get(at, {CellKind.TEXT}))) for at in range(width)]


def _row_kind(row: DrawnRow) -> RowKind | None:
    kinds = {cell.own.row for cell in row if cell.own}
    return kinds.pop() if len(kinds) == 1 else None


def _row_level(row: DrawnRow) -> int:
    return max((_level(cell) for cell in row), default=1)


def _level(cell: DrawnCell) -> int:
    return cell.own.level if cell.own else 1


def _columns(kinds: Sequence[CellKind], widths: Sequence[str | None]) -> tuple[TableColumn, ...]:
    edges = [0, *accumulate(_numbers(widths, len(kinds)))]
    shares = [round(_WHOLE_WIDTH * edge / edges[-1]) for edge in edges]
    return tuple(
        TableColumn(kind=kind, width=right - left)
        for kind, (left, right) in zip(kinds, pairwise(shares), strict=True)
    )


def _numbers(widths: Iterable[str | None], count: int) -> list[float]:
    """Return the widths as numbers of one unit; equal ones where the file does not say them."""
    found = [_LENGTH.fullmatch(width or "") for width in widths]
    numbers = [float(length[1]) for length in found if length]
    units = {length[2] for length in found if length}
    said = len(numbers) == count and len(units) == 1 and sum(numbers) > 0
    return numbers if said else [1.0] * count
