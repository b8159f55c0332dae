"""Budget tables: everything that may stand in one, or only what adds up."""

from collections.abc import Sequence

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.money import MoneyUnit
from khcn_core.orientation import Orientation
from khcn_core.plan.columns import Column, ColumnKind
from khcn_core.plan.table import BudgetTable, Form, Place, Total
from khcn_core.testing.strategies.columns import columns
from khcn_core.testing.strategies.drawing import built
from khcn_core.testing.strategies.lines import amounts, cells, line_trees, numbers, words
from khcn_core.testing.strategies.settling import settled, settled_amounts
from khcn_core.testing.strategies.text import optional_wording, texts, wording

_ROW_LABELS = st.none() | st.sampled_from([("I", "1", "-"), ("A", "I", "01"), ("01",), ()])
_ANY_ROW_LABELS = _ROW_LABELS | st.lists(texts(may_be_empty=True), max_size=3)
_PLACES = st.sampled_from([Place.LAST, Place.FIRST])
_ACROSS = st.integers(1, 3) | st.integers(1, 99)


def budget_tables(*, consistent: bool = False) -> st.SearchStrategy[BudgetTable]:
    """Return valid tables of any columns and lines.

    If `consistent`, no check should find anything in them: what is stated of a group or a total
    is the sum of its parts, a breakdown stays within the line above it, words stand where words
    belong, labels are derived, and all texts are ordinary.
    """
    return _CONSISTENT if consistent else _ANY


@st.composite
def _drawn(draw: st.DrawFn, *, consistent: bool) -> BudgetTable:
    chosen = draw(columns(consistent=consistent))
    lines = tuple(draw(line_trees(chosen, consistent=consistent)))
    total = draw(st.none() | totals(chosen, consistent=consistent))
    if consistent:
        keys = [column.key for column in chosen if column.kind is ColumnKind.AMOUNT]
        lines = settled(lines, keys)
        if total:
            total = evolve(total, amounts=settled_amounts(total.amounts, lines, keys))
    line = optional_wording(consistent=False)
    return BudgetTable(
        columns=chosen,
        lines=lines,
        unit=draw(st.sampled_from(MoneyUnit)),
        unit_line=None if consistent else draw(line),
        total=total,
        form=draw(st.none() | _forms(consistent=consistent)),
        caption=draw(optional_wording(consistent=consistent)),
        caption_place=draw(_PLACES),
        index_row=draw(st.booleans()),
        row_labels=draw(_ROW_LABELS if consistent else _ANY_ROW_LABELS),
        amount_in_words=None if consistent else draw(line),
        notes=draw(st.lists(wording(consistent=consistent), max_size=2)),
        orientation=draw(st.none() | st.sampled_from(Orientation)),
    )


def _forms(*, consistent: bool) -> st.SearchStrategy[Form]:
    words = wording(consistent=consistent)
    return built(Form, code=words, source=words, title=st.none() | words)


@st.composite
def totals(draw: st.DrawFn, columns: Sequence[Column], *, consistent: bool) -> Total:
    """Draw the total of a table of these columns, its amounts not yet those of its lines."""
    row = draw(cells(columns, consistent=consistent))
    titled = [
        column.key
        for column in columns
        if not consistent or column.kind in {ColumnKind.LABEL, ColumnKind.NAME}
    ]
    return Total(
        title=draw(st.sampled_from(["Tổng cộng:", "Cộng"]) | wording(consistent=consistent)),
        place=draw(_PLACES),
        under=draw(st.none() | st.sampled_from(titled)),
        across=1 if consistent else draw(_ACROSS),
        amounts=amounts(row),
        quantities=numbers(row),
        texts=words(row),
    )


_ANY = _drawn(consistent=False)
_CONSISTENT = _drawn(consistent=True)
