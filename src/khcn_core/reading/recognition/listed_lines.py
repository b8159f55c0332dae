"""Lines that a table or tabs only set in columns: labels at the left, their texts at the right."""

from collections.abc import Iterator

from khcn_core.labels import bullet, divided
from khcn_core.reading.recognition.stream import Stream
from khcn_core.source import Cell, Grid, Line, Place

_MOST_FILLED = 2


def unfold(stream: Stream) -> None:
    """Put lines in the stead of the next grid, if it is no table but a box or a list."""
    grid = stream.peek()
    if stream.drawn or not isinstance(grid, Grid) or grid.row_kinds:
        return
    if _is_box(grid) or _is_list(grid):
        stream.items[stream.at : stream.at + 1] = _lines(grid)


def _is_box(grid: Grid) -> bool:
    return len(grid.rows) == 1 and len(grid.rows[0]) == 1


def _is_list(grid: Grid) -> bool:
    return all(map(_is_labelled, grid.rows))


def _is_labelled(row: tuple[Cell, ...]) -> bool:
    texts = [cell.text for cell in row if cell.text]
    if len(texts) != _MOST_FILLED or not row[0].text:
        return False
    line = " ".join(texts)
    labelled, listed = divided(line), bullet(line)
    return texts[0] in {labelled.written if labelled else "", listed[0] if listed else ""}


def _lines(grid: Grid) -> Iterator[Line]:
    for at, row in enumerate(grid.rows):
        place = Place(grid.place.line + at)
        bold = all(cell.bold for cell in row)
        if _is_box(grid):
            texts = filter(None, row[0].text.split("\n"))
            yield from (Line(text=text, place=place, bold=bold) for text in texts)
        else:
            words = " ".join(" ".join(cell.text.split("\n")) for cell in row if cell.text)
            yield Line(text=words, place=place, bold=bold)
