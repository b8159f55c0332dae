"""Plain text as word processors and e-mails give it: tables are lines with tabs in them."""

from collections.abc import Iterator, Sequence

from khcn_core.source import Cell, Grid, Item, Line, Place


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
                yield Grid(rows=tuple(rows), place=Place(start))
                rows, start = [], 0
            yield Line(text=line.strip(), place=Place(number))
    if rows:
        yield Grid(rows=tuple(rows), place=Place(start))
