"""The columns of budget tables: headers that begin alike, formulas without circles."""

import functools
from collections.abc import Iterator, Sequence

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.dates import Period
from khcn_core.plan.columns import Column, ColumnKind, Measure
from khcn_core.plan.formula import Formula
from khcn_core.testing.strategies.drawing import mostly, rarely
from khcn_core.testing.strategies.text import wording
from khcn_core.testing.strategies.values import periods

_KEYS = ("kinh_phi", "a", "x2", "du_toan", "so_luong", "don_gia", "b", "ghi_chu", "tt", "z_")
_MOST_OTHERS = 6
_DEEPEST_HEADER = 4
_LEADING = ((ColumnKind.NAME,), (ColumnKind.LABEL, ColumnKind.NAME))
_LEADING_NO_NAME = ((ColumnKind.LABEL,), ())
_OTHERS = st.lists(
    st.sampled_from(
        [
            ColumnKind.AMOUNT,
            ColumnKind.TEXT,
            ColumnKind.UNIT,
            ColumnKind.QUANTITY,
            ColumnKind.PRICE,
            ColumnKind.RATIO,
        ]
    ),
    min_size=1,
    max_size=_MOST_OTHERS,
)
_NO_STAGE: tuple[Measure | None, Period | None, int] = (None, None, 1)
_STAGES = st.tuples(st.none() | st.sampled_from(Measure), st.none() | periods(), st.integers(0, 6))
_SELDOM = rarely(st.just(value=True), simplest=False)


@st.composite
def columns(draw: st.DrawFn, *, consistent: bool) -> tuple[Column, ...]:
    """Draw the columns of a table, of any kinds in any order, some computed from others.

    If `consistent`, names come first, formulas say what forms say, and no stage is declared.
    """
    if consistent:
        kinds = [*draw(st.sampled_from(_LEADING)), *draw(_OTHERS)]
    else:
        leading = draw(st.sampled_from(_LEADING + _LEADING_NO_NAME))
        kinds = draw(st.permutations([*leading, *draw(_OTHERS)]))
    keys = draw(_keys(len(kinds)))
    paths = _header_paths(draw, consistent=consistent)
    plain = []
    for key, kind, path in zip(keys, kinds, paths, strict=False):
        measure, period, places = (
            _NO_STAGE if consistent else draw(mostly(_STAGES, simplest=_NO_STAGE))
        )
        plain.append(
            Column(key=key, header=path, kind=kind, measure=measure, period=period, places=places)
        )
    return _with_formulas(draw, plain, consistent=consistent)


@functools.cache
def _keys(count: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(_KEYS), min_size=count, max_size=count, unique=True)


@functools.cache
def _header_parts(*, least: int, most: int, consistent: bool) -> st.SearchStrategy[list[str]]:
    return st.lists(wording(consistent=consistent), min_size=least, max_size=most)


def _header_paths(draw: st.DrawFn, *, consistent: bool) -> Iterator[tuple[str, ...]]:
    """Yield one header after the other, each beginning like some of the one before it."""
    path: tuple[str, ...] = ()
    while True:
        shared = path[: draw(st.integers(0, len(path)))]
        least, most = 0 if shared else 1, _DEEPEST_HEADER - len(shared)
        path = (*shared, *draw(_header_parts(least=least, most=most, consistent=consistent)))
        yield path


def _with_formulas(
    draw: st.DrawFn, plain: Sequence[Column], *, consistent: bool
) -> tuple[Column, ...]:
    """Compute some columns from plain ones and from computed ones to their right: no circles."""
    computed = [draw(_SELDOM) for _ in plain]
    result = list(plain)
    for index in (place for place, chosen in enumerate(computed) if chosen):
        operands = [
            other
            for place, other in enumerate(plain)
            if place != index and (place > index or not computed[place])
        ]
        formulas = _sensible if consistent else _any_formula
        if formula := formulas(draw, plain[index].kind, operands):
            result[index] = evolve(plain[index], formula=formula)
    return tuple(result)


def _any_formula(draw: st.DrawFn, _kind: ColumnKind, operands: Sequence[Column]) -> Formula | None:
    if not operands:
        return None
    keys = st.sampled_from([column.key for column in operands])
    terms = st.lists(st.tuples(st.sampled_from("+-"), keys), min_size=1, max_size=3)
    factors = st.tuples(st.tuples(st.sampled_from("*/"), keys))
    return Formula(draw(keys), tuple(draw(terms | factors)))


def _sensible(draw: st.DrawFn, kind: ColumnKind, operands: Sequence[Column]) -> Formula | None:
    """Draw a sum of amounts, or the ratio of two; nothing where neither makes sense."""
    amounts = [column.key for column in operands if column.kind is ColumnKind.AMOUNT]
    if not amounts or kind not in {ColumnKind.AMOUNT, ColumnKind.RATIO}:
        return None
    first, second = draw(st.sampled_from(amounts)), draw(st.sampled_from(amounts))
    return Formula(first, (("/" if kind is ColumnKind.RATIO else "+", second),))
