"""Ways of drawing that hypothesis lacks: uneven choices, and large values that fail fast."""

from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

S = TypeVar("S")
T = TypeVar("T")
_QUARTERS = st.integers(0, 3)


@st.composite
def built(draw: st.DrawFn, make: Callable[..., T], /, **fields: st.SearchStrategy[object]) -> T:
    """Draw the fields and make a value of them.

    `st.builds` does this too, but then hypothesis explains a failure by varying each field a
    hundred times, and a plan that fails would take minutes to be shown.
    """
    return make(**{name: draw(strategy) for name, strategy in fields.items()})


@st.composite
def mostly(draw: st.DrawFn, other: st.SearchStrategy[T], *, simplest: T) -> T:
    """Draw from `other` three times in four, and shrink to the value `simplest`.

    Shrinking deletes what takes one choice with ease, and what takes many hardly at all: the
    elements of long lists want a simplest value that is not drawn.
    """
    return draw(other) if draw(_QUARTERS) else simplest


@st.composite
def rarely(draw: st.DrawFn, other: st.SearchStrategy[T], *, simplest: S) -> T | S:
    """Draw from `other` one time in four, and shrink to the value `simplest`."""
    return draw(other) if draw(_QUARTERS) == 3 else simplest


@st.composite
def evenly(draw: st.DrawFn, simpler: st.SearchStrategy[S], other: st.SearchStrategy[T]) -> S | T:
    """Draw from either as often, however many choices each of them is made of."""
    return draw(other) if draw(st.booleans()) else draw(simpler)
