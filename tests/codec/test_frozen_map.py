"""A frozen map is a mapping like any other, but for being frozen and always in order."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.mapping import FrozenMap

KEYS = st.text(max_size=3)
DICTS = st.dictionaries(KEYS, st.integers(0, 3), max_size=6)


class TestFrozenMap:
    @given(DICTS)
    def test_it_is_the_mapping_it_was_made_of(self, items: dict[str, int]) -> None:
        frozen = FrozenMap(items)
        assert frozen == items
        assert dict(frozen) == items
        assert FrozenMap(frozen) == frozen
        assert {key: frozen[key] for key in frozen} == items
        assert len(frozen) == len(items)

    @given(DICTS)
    def test_order_is_that_of_the_keys(self, items: dict[str, int]) -> None:
        backwards = FrozenMap(dict(reversed(items.items())))
        assert list(backwards.items()) == list(FrozenMap(items).items()) == sorted(items.items())
        assert backwards == FrozenMap(items)
        assert hash(backwards) == hash(FrozenMap(items))
        assert repr(backwards) == repr(FrozenMap(items))

    @given(DICTS, DICTS)
    def test_it_equals_what_holds_the_same(self, one: dict[str, int], two: dict[str, int]) -> None:
        assert (FrozenMap(one) == FrozenMap(two)) == (one == two)
        assert len({FrozenMap(one), FrozenMap(two)}) == (1 if one == two else 2)

    @given(DICTS, KEYS)
    def test_what_it_lacks_is_a_key_error(self, items: dict[str, int], key: str) -> None:
        frozen = FrozenMap(items)
        assert (key in frozen) == (key in items)
        assert frozen.get(key) == items.get(key)
        if key not in items:
            with pytest.raises(KeyError):
                frozen[key]

    @given(DICTS)
    def test_it_pickles_and_copies(self, items: dict[str, int]) -> None:
        frozen = FrozenMap(items)
        for same in (pickle.loads(pickle.dumps(frozen)), copy.copy(frozen), copy.deepcopy(frozen)):
            assert same == frozen
            assert type(same) is FrozenMap
            assert hash(same) == hash(frozen)

    def test_it_cannot_be_changed(self) -> None:
        source = {"a": 1}
        frozen: Any = FrozenMap(source)
        source["b"] = 2
        assert frozen == {"a": 1}
        with pytest.raises(TypeError):
            frozen["a"] = 2
        with pytest.raises(TypeError):
            del frozen["a"]
        for name in ("a", "_items"):
            with pytest.raises(AttributeError):
                setattr(frozen, name, {})
        assert not hasattr(frozen, "__dict__")

    def test_it_may_be_empty(self) -> None:
        assert FrozenMap() == FrozenMap(None) == FrozenMap({}) == {}
