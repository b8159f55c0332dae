"""Plain text as word processors and e-mails give it: tables are lines with tabs in them."""

from collections.abc import Iterator, Sequence

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.source import Cell, Grid, Item, Line, Place

MOST_COLUMNS = 100
MOST_CELLS = 1_000_000
"""Those of one table, each of its rows as long as the longest."""


def typed_items(lines: Sequence[str]) -> Iterator[Item]:
    """Yield lines and grids. An empty line within a table is where a page ended."""
    rows: list[tuple[Cell, ...]] = []
    start = 0
    for number, line in enumerate(lines, start=1):
        if "\t" in line.strip(" "):
            start = start or number
            rows.append(tuple(Cell(text=text.strip()) for text in line.split("\t")))
        elif line.strip():
            if rows:
                yield _grid(rows, start)
                rows, start = [], 0
            yield Line(text=line.strip(), place=Place(number))
    if rows:
        yield _grid(rows, start)


def _grid(rows: Sequence[tuple[Cell, ...]], start: int) -> Grid:
    width = max(map(len, rows))
    if width > MOST_COLUMNS or width * len(rows) > MOST_CELLS:
        raise UnreadableInputError(
            message(
                "bảng ở dòng {line} quá lớn: nhiều nhất {columns} cột, {cells} ô",
                "the table in line {line} is too large: {columns} columns, {cells} cells at most",
                line=start,
                columns=MOST_COLUMNS,
                cells=MOST_CELLS,
            )
        )
    return Grid(rows=tuple(rows), place=Place(start))
