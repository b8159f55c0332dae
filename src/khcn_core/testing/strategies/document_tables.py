"""Tables of a document: columns of every kind, any header, any rows."""

from itertools import accumulate, pairwise

from hypothesis import strategies as st

from khcn_core.document import CellKind, Row, RowKind, Table, TableColumn
from khcn_core.testing.strategies.drawing import mostly
from khcn_core.testing.strategies.header_grids import headers
from khcn_core.testing.strategies.text import NO_BREAK_SPACE, texts

_WHOLE_WIDTH = 1000
_MOST_COLUMNS = 7
_FIGURES = st.sampled_from(["0", "72", "03", "1.200,5", "-15", NO_BREAK_SPACE * 6])
_CELLS = st.just("") | _FIGURES | texts()
_OPTIONAL_LINES = texts(may_be_empty=True)


def _widths(weights: list[int]) -> list[int]:
    """Share the whole width out; each weight must be a thousandth of their sum or more."""
    total = sum(weights)
    edges = [_WHOLE_WIDTH * reached // total for reached in accumulate(weights, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def _as_columns(drawn: list[tuple[CellKind, int]]) -> tuple[TableColumn, ...]:
    widths = _widths([weight for _, weight in drawn])
    return tuple(
        TableColumn(kind=kind, width=width) for (kind, _), width in zip(drawn, widths, strict=True)
    )


_COLUMNS = st.lists(
    st.tuples(st.sampled_from(CellKind), st.integers(1, 100)), min_size=1, max_size=_MOST_COLUMNS
).map(_as_columns)


def _rows(columns: int) -> st.SearchStrategy[Row]:
    blank = Row(kind=RowKind.LINE, level=1, cells=("",) * columns)
    return mostly(_drawn_rows(columns), simplest=blank)


@st.composite
def _drawn_rows(draw: st.DrawFn, columns: int) -> Row:
    span_from = draw(st.integers(0, columns - 1))
    span = draw(st.just(1) | st.integers(1, columns - span_from))
    covered = range(span_from + 1, span_from + span)
    return Row(
        kind=draw(st.sampled_from(RowKind)),
        level=draw(st.integers(1, 4)),
        cells=tuple("" if column in covered else draw(_CELLS) for column in range(columns)),
        span_from=span_from,
        span=span,
    )


@st.composite
def document_tables(draw: st.DrawFn) -> Table:
    """Draw a table of 1 to 7 columns, 1 to 4 header rows and up to 6 body rows."""
    columns = draw(_COLUMNS)
    header_rows = draw(st.integers(1, 4))
    return Table(
        columns=columns,
        header=draw(headers(header_rows, len(columns))),
        header_rows=header_rows,
        rows=tuple(draw(st.lists(_rows(len(columns)), max_size=6))),
        unit_line=draw(_OPTIONAL_LINES),
        caption=draw(_OPTIONAL_LINES),
        caption_first=draw(st.booleans()),
        form_number=draw(_OPTIONAL_LINES),
        amount_in_words=draw(_OPTIONAL_LINES),
        notes=tuple(draw(st.lists(texts(), max_size=2))),
    )
