"""The lines of budget tables: trees whose cells fit the columns."""

from collections.abc import Mapping, Sequence
from types import EllipsisType
from typing import NamedTuple, TypeAlias

from hypothesis import strategies as st

from khcn_core.money import Money
from khcn_core.plan.columns import MONEY_KINDS, NUMBER_KINDS, Column, ColumnKind
from khcn_core.plan.lines import Counting, LineItem, Quantity
from khcn_core.testing.strategies.drawing import built, mostly, rarely
from khcn_core.testing.strategies.text import phrases, texts, wording
from khcn_core.testing.strategies.values import money, quantities

Cell: TypeAlias = Money | Quantity | str | EllipsisType | None
"""What is drawn for a cell; the ellipsis leaves it out."""
Cells: TypeAlias = Mapping[str, Cell]

_MOST_PARTS = (2, 2, 3, 5)
"""How many lines may stand together on each level, the innermost first."""
_ABSENT = st.just(...)
_ANY_MONEY = st.one_of(_ABSENT, st.none(), money(), money(), texts())
_SANE_MONEY = st.one_of(_ABSENT, st.none(), money(least=0), money(least=0))
_ANY_NUMBER = st.one_of(_ABSENT, quantities(), texts())
_SANE_NUMBER = _ABSENT | st.integers(0, 99).map(str).map(Quantity)
_ANY_WORDS = _ABSENT | wording(consistent=False)
_SANE_WORDS = _ABSENT | wording(consistent=True)
_LABELS = rarely(wording(consistent=False), simplest=None)
_COUNTING = rarely(st.sampled_from(Counting), simplest=Counting.PART)
_CIRCULARS = st.sampled_from(["TT 324/2016/TT-BTC", "13.3"])
_NO_CODES: dict[str, str] = {}
_ANY_CODES = rarely(
    st.dictionaries(_CIRCULARS, texts(may_be_empty=True), max_size=2), simplest=_NO_CODES
)
_SANE_CODES = rarely(st.dictionaries(_CIRCULARS, phrases(), max_size=2), simplest=_NO_CODES)


def cells(columns: Sequence[Column], *, consistent: bool) -> st.SearchStrategy[Cells]:
    """Return what may stand in a row of these columns, each cell possibly left out.

    If `consistent`, there are no words where figures belong, and no figures where a formula is.
    """
    filled = {
        column.key: _cell(column.kind, consistent=consistent)
        for column in columns
        if column.kind not in {ColumnKind.LABEL, ColumnKind.NAME}
        and not (consistent and column.formula)
    }
    return built(dict[str, Cell], **filled)


def _cell(kind: ColumnKind, *, consistent: bool) -> st.SearchStrategy[Cell]:
    if kind in MONEY_KINDS:
        return _SANE_MONEY if consistent else _ANY_MONEY
    if kind in NUMBER_KINDS:
        return _SANE_NUMBER if consistent else _ANY_NUMBER
    return _SANE_WORDS if consistent else _ANY_WORDS


def amounts(row: Cells) -> dict[str, Money | None]:
    """Return the cells of a row that hold money, or hold a blank."""
    return {key: cell for key, cell in row.items() if cell is None or isinstance(cell, Money)}


def numbers(row: Cells) -> dict[str, Quantity]:
    """Return the cells of a row that hold quantities."""
    return {key: cell for key, cell in row.items() if isinstance(cell, Quantity)}


def words(row: Cells) -> dict[str, str]:
    """Return the cells of a row that hold words."""
    return {key: cell for key, cell in row.items() if isinstance(cell, str)}


def line_trees(columns: Sequence[Column], *, consistent: bool) -> st.SearchStrategy[list[LineItem]]:
    """Return the lines of a table of these columns, up to 4 levels of them."""
    fields = _fields(columns, consistent=consistent)
    simplest = LineItem(name="a" if ColumnKind.NAME in _kinds(columns) else "")
    parts: st.SearchStrategy[list[LineItem]] = st.just([])
    for most in _MOST_PARTS:
        parts = st.lists(mostly(_lines(fields, parts), simplest=simplest), max_size=most)
    return parts


class _Fields(NamedTuple):
    """What the lines of a table draw their fields from, all but their parts."""

    names: st.SearchStrategy[str]
    labels: st.SearchStrategy[str | None]
    rows: st.SearchStrategy[Cells]
    codes: st.SearchStrategy[dict[str, str]]


def _fields(columns: Sequence[Column], *, consistent: bool) -> _Fields:
    kinds = _kinds(columns)
    no_labels = st.none() if consistent else st.sampled_from([None, ""])
    return _Fields(
        names=wording(consistent=consistent) if ColumnKind.NAME in kinds else st.just(""),
        labels=_LABELS if ColumnKind.LABEL in kinds and not consistent else no_labels,
        rows=cells(columns, consistent=consistent),
        codes=_SANE_CODES if consistent else _ANY_CODES,
    )


def _kinds(columns: Sequence[Column]) -> set[ColumnKind]:
    return {column.kind for column in columns}


@st.composite
def _lines(draw: st.DrawFn, fields: _Fields, parts: st.SearchStrategy[list[LineItem]]) -> LineItem:
    row = draw(fields.rows)
    return LineItem(
        name=draw(fields.names),
        label=draw(fields.labels),
        amounts=amounts(row),
        quantities=numbers(row),
        texts=words(row),
        counting=draw(_COUNTING),
        codes=draw(fields.codes),
        parts=draw(parts),
    )
