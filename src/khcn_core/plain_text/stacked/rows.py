"""The rows of a table of stacked cells: as many lines each as there are columns."""

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from khcn_core.document import CellKind
from khcn_core.labels import Chain, Labelled, row_label
from khcn_core.plain_text.stacked.header import Header
from khcn_core.plain_text.stacked.totals import total_span
from khcn_core.source import Cell
from khcn_core.table_words import FIGURE, TOTAL

_DASHES = "-–—."


@frozen(kw_only=True)
class Row:
    """A row, and the line behind it.

    `in_order` says that its label is the next one, `tells` that a table may end with it, and
    `adds_up` that it is a total.
    """

    cells: tuple[Cell, ...]
    end: int
    in_order: bool = False
    tells: bool = False
    adds_up: bool = False


def rows_below(header: Header, lines: Sequence[str]) -> Iterator[Row]:
    """Yield rows as long as the lines fit into the columns."""
    if header.kinds[0] in {CellKind.FIGURE, CellKind.UNIT}:
        return
    chain = Chain()
    at = header.end
    while row := _row(header, lines, at, chain):
        yield row
        at = row.end


def _row(header: Header, lines: Sequence[str], at: int, chain: Chain) -> Row | None:
    first = next((text for text in lines[at : at + header.width] if text), "")
    if TOTAL.match(first):
        return _total(header, lines, at)
    end = at + header.width
    return _line(header, lines[at:end], end, chain) if end <= len(lines) else None


def _line(header: Header, texts: Sequence[str], end: int, chain: Chain) -> Row | None:
    label = row_label(texts[0]) if header.is_ordered else None
    if header.is_ordered and texts[0] and not label:
        return None
    in_order = label is not None and chain.expects(label)
    if not _is_named(header, texts, in_order=in_order):
        return None
    if not (in_order or _figures_fit(header, texts)):
        return None
    if label:
        chain.level_of(Labelled((label,), ""))
    return Row(
        cells=tuple(Cell(text=text) for text in texts),
        end=end,
        in_order=in_order,
        tells=label is not None or any(FIGURE.fullmatch(text) for text in header.money(texts)),
    )


def _is_named(header: Header, texts: Sequence[str], *, in_order: bool) -> bool:
    """Tell whether there is a name, or nothing but a label; a numbered row's may be a figure."""
    if not any(texts[header.name :]):
        return True
    name = texts[header.name]
    return bool(name) and (in_order or not (FIGURE.fullmatch(name) or row_label(name)))


def _figures_fit(header: Header, texts: Sequence[str]) -> bool:
    return all(not text.strip(_DASHES) or FIGURE.fullmatch(text) for text in header.money(texts))


def _total(header: Header, lines: Sequence[str], at: int) -> Row | None:
    blanks = next(each for each in range(header.width) if lines[at + each])
    behind = lines[at + blanks + 1 : at + blanks + 1 + header.width]
    span = total_span(header, blanks, behind) if blanks <= header.name else None
    if span is None:
        return None
    end = at + header.width - span + 1
    cells = [Cell(text=text) for text in lines[at:end]]
    cells[blanks] = evolve(cells[blanks], column_span=span)
    return Row(cells=tuple(cells), end=end, tells=True, adds_up=True)
