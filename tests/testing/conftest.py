"""How the tests see that a strategy leaves nothing out."""

from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from typing import TypeVar

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

T = TypeVar("T")
_PATIENT = settings(
    max_examples=3000, derandomize=True, database=None, phases=[Phase.generate], deadline=None
)


def _never_drawn(
    strategy: st.SearchStrategy[T],
    facets: Callable[[T], Iterable[Hashable]],
    wanted: Iterable[Hashable],
) -> set[Hashable]:
    missing = set(wanted)

    def is_last(value: T) -> bool:
        missing.difference_update(facets(value))
        return not missing

    with suppress(NoSuchExample):
        find(strategy, is_last, settings=_PATIENT)
    return missing


@pytest.fixture(scope="session")
def never_drawn() -> Callable[..., set[Hashable]]:
    """Return what none of many values shows: each value is asked for its facets."""
    return _never_drawn
