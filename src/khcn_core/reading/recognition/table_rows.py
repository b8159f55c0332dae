"""The rows of a table: what each is, and how deep it stands."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from attrs import evolve

from khcn_core.document import CellKind, Row, RowKind
from khcn_core.labels import Chain, Labelled, divided, row_label
from khcn_core.reading.recognition.matrix import Matrix, Position
from khcn_core.table_words import OF_WHICH, TOTAL

_GROUP_CHILD = 2


def body_rows(matrix: Matrix, depth: int, kinds: list[CellKind]) -> tuple[Row, ...]:
    """Return the rows below the header."""
    body = [row for row in matrix.rows[depth:] if any(position.text for position in row)]
    found = list(_rows(body, kinds))
    return tuple(
        evolve(row, kind=RowKind.GROUP)
        if row.kind is RowKind.LINE and _stands_above(row, below)
        else row
        for row, below in zip_longest(found, found[1:])
    )


def _stands_above(row: Row, below: Row | None) -> bool:
    return below is not None and below.kind is not RowKind.TOTAL and below.level > row.level


def _rows(body: list[tuple[Position, ...]], kinds: list[CellKind]) -> Iterator[Row]:
    chain = Chain()
    aside = 0
    level = 1
    order = kinds.index(CellKind.LABEL) if CellKind.LABEL in kinds else None
    labels = Counter(row[order].text for row in body) if order is not None else Counter()
    for at, positions in enumerate(_in_columns(row, kinds) for row in body):
        cells = tuple(position.text for position in positions)
        if at in (0, len(body) - 1) and (total := _total(positions, kinds)):
            yield total
            continue
        label = row_label(cells[order]) if order is not None else None
        if order is not None and positions[order].covered:
            pass  # one label for several rows
        elif not label and _begins_group(body[at : at + 2], kinds, chain, labels):
            level = chain.begin_group()
        elif label:
            level = chain.level_of(Labelled((label,), ""))
        else:
            level = max(level, _GROUP_CHILD) if chain.above else 1
        if aside and level <= aside:
            aside = 0
        if not aside and OF_WHICH.match(_name(cells, kinds)):
            level = aside = len(chain.above) + 1 if chain.above else 1
        yield Row(
            kind=RowKind.OF_WHICH if aside else RowKind.LINE, level=max(level, aside), cells=cells
        )


def _in_columns(positions: tuple[Position, ...], kinds: list[CellKind]) -> tuple[Position, ...]:
    """Return a row whose only words run across all columns with label and name in theirs."""
    texts = [position.text for position in positions]
    if CellKind.LABEL not in kinds or CellKind.TEXT not in kinds or sum(map(bool, texts)) != 1:
        return positions
    order, name = kinds.index(CellKind.LABEL), kinds.index(CellKind.TEXT)
    words = texts[order]
    if not words or row_label(words) or TOTAL.match(words):
        return positions
    found = divided(words)
    parted = {order: found.written, name: found.text} if found else {name: words}
    return tuple(Position(text=parted.get(at, "")) for at in range(len(positions)))


def _begins_group(
    pair: list[tuple[Position, ...]], kinds: list[CellKind], chain: Chain, labels: Counter[str]
) -> bool:
    """Tell whether a row without a label is above the next one, which counts from 1, or again."""
    order = kinds.index(CellKind.LABEL) if CellKind.LABEL in kinds else None
    label = row_label(pair[1][order].text) if order is not None and pair[1:] else None
    if label is None or label.ordinal != 1:
        return False
    if chain.above:
        return chain.knows(label)
    stands_out = any(position.bold and position.text for position in pair[0])
    has_figures = any(
        position.text and kind is CellKind.FIGURE
        for position, kind in zip(pair[0], kinds, strict=True)
    )
    return labels[label.written] > 1 or stands_out or not has_figures


def _name(cells: tuple[str, ...], kinds: list[CellKind]) -> str:
    return next(
        (text for text, kind in zip(cells, kinds, strict=True) if kind is CellKind.TEXT), ""
    )


def _total(positions: tuple[Position, ...], kinds: list[CellKind]) -> Row | None:
    """Return the row of a total: its words stand before all figures."""
    for at, (position, kind) in enumerate(zip(positions, kinds, strict=True)):
        if kind is CellKind.FIGURE:
            return None
        if kind is CellKind.LABEL and row_label(position.text):
            continue
        if position.text:
            if not TOTAL.match(position.text):
                return None
            span = (
                position.column_span if position.column_span > 1 else _across(positions, kinds, at)
            )
            return Row(
                kind=RowKind.TOTAL,
                level=1,
                cells=tuple(each.text for each in positions),
                span_from=at,
                span=span,
            )
    return None


def _across(positions: tuple[Position, ...], kinds: list[CellKind], at: int) -> int:
    """Return how far words in the column of labels run: nobody sets them in that width."""
    if kinds[at] is not CellKind.LABEL:
        return 1
    end = at + 1
    while end < len(kinds) and kinds[end] is not CellKind.FIGURE and not positions[end].text:
        end += 1
    return end - at
