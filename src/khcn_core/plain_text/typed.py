"""Plain text as word processors and e-mails give it: tables are lines with tabs in them."""

from collections.abc import Iterator, Sequence

from khcn_core.source import Cell, Grid, Item, Line, Place


def typed_items(lines: Sequence[str], first: int = 1) -> Iterator[Item]:
    """Yield lines and grids; `first` is the number of the first line.

    An empty line within a table is where a page ended.
    """
    rows: list[tuple[Cell, ...]] = []
    start = 0
    for number, line in enumerate(lines, start=first):
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
