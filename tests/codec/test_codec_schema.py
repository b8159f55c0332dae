"""The JSON Schema and the codec refuse the same: all that is a matter of shape, and no more.

What a schema cannot see is left out: keys written twice, nesting without end, the decimal point of
1.0, which to JSON Schema is an integer, and that a unit's letters may be composed in several ways.
"""

import copy
import itertools
import json
import math
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from khcn_core.codec import dumps, json_schema, loads
from khcn_core.codec.yaml_format import parse_yaml
from khcn_core.errors import InvalidPlanError, Tier
from khcn_core.plan import Plan
from khcn_core.testing.strategies import plans

COMPLETE = parse_yaml(Path(__file__).with_name("complete.yaml").read_text("utf-8"))
VALIDATOR = Draft202012Validator(json_schema())
Steps = tuple[str | int, ...]

WORDS = st.sampled_from(
    ["", "x", "section", "bullet", "table", "đồng", "first", "amount", "commune", "2022", "a + b"]
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from([0, 1, -1, 2027, 10**30]),
    st.sampled_from([1.5, -0.1, math.nan, math.inf]),
    WORDS,
    st.sampled_from(["\ud800", "a\nb", "\0"]),
)
KEYS = st.sampled_from(
    [
        "type",
        "text",
        "body",
        "items",
        "label",
        "period",
        "year",
        "amounts",
        "schema_version",
        "khong_co",
    ]
)
JUNK = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=2),
    max_leaves=4,
)


def places(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the steps to everything in some data, outermost first."""
    yield steps
    if isinstance(data, dict | list):
        for step, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(child, (*steps, step))


def at(steps: Steps, data: Any) -> Any:
    for step in steps:
        data = data[step]
    return data


@st.composite
def corrupted(draw: st.DrawFn, data: Any) -> Any:
    """Draw the same data, changed somewhere up to 3 times."""
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        everywhere = st.sampled_from(list(places(data))[1:])
        *above, last = draw(everywhere)
        holder = at(tuple(above), data)
        match draw(st.sampled_from(["replace", "remove", "add", "repeat"])):
            case "replace":
                holder[last] = draw(JUNK)
            case "remove":
                del holder[last]
            case "add" if isinstance(holder, dict):
                holder[draw(KEYS)] = draw(JUNK)
            case "add":
                holder.append(draw(JUNK))
            case _:
                holder[last] = copy.deepcopy(at(draw(everywhere), data))
    return data


def has_wrong_shape(data: object) -> bool:
    """Whether the codec finds a fault of shape in this data."""
    try:
        loads(json.dumps(data))
    except InvalidPlanError as error:
        return any(problem.tier is Tier.SHAPE for problem in error.problems)
    return False


def assert_both_agree(data: object) -> None:
    assert VALIDATOR.is_valid(data) != has_wrong_shape(data)


def scribble_on(data: Any) -> None:
    """Add something to every list and object."""
    if isinstance(data, dict | list):
        for child in list(data.values() if isinstance(data, dict) else data):
            scribble_on(child)
        data.append("x") if isinstance(data, list) else data.update(x="x")


class TestTheSchemaItself:
    def test_it_is_one_of_2020_12(self) -> None:
        Draft202012Validator.check_schema(json_schema())
        assert json_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]

    def test_it_is_json_and_always_the_same(self) -> None:
        text = json.dumps(json_schema(), allow_nan=False)
        assert json.loads(text) == json_schema()
        assert json.dumps(json_schema()) == text

    def test_it_belongs_to_whoever_asked(self) -> None:
        before = json.dumps(json_schema())
        scribble_on(json_schema())
        assert json.dumps(json_schema()) == before

    def test_every_definition_is_used_and_described(self) -> None:
        schema = json_schema()
        text = json.dumps(schema)
        for name, definition in schema["$defs"].items():
            assert f'"#/$defs/{name}"' in text
            assert definition["description"]
            assert definition["additionalProperties"] is False


class TestBothAgree:
    @given(plans())
    def test_on_what_is_written(self, plan: Plan) -> None:
        VALIDATOR.validate(json.loads(dumps(plan)))

    def test_on_a_plan_that_states_everything(self) -> None:
        VALIDATOR.validate(COMPLETE)
        assert not has_wrong_shape(COMPLETE)

    @given(st.data(), plans())
    def test_on_any_plan_changed_anywhere(self, data: st.DataObject, plan: Plan) -> None:
        assert_both_agree(data.draw(corrupted(json.loads(dumps(plan)))))

    @given(st.data())
    def test_on_the_complete_plan_changed_anywhere(self, data: st.DataObject) -> None:
        assert_both_agree(data.draw(corrupted(COMPLETE)))

    @pytest.mark.parametrize("turn", range(3))
    def test_on_one_kind_of_junk_after_the_other_in_every_place(self, turn: int) -> None:
        junk = itertools.cycle([None, 1, "x", [], {}, True, "section", 1.5, -0.5, {"a": 1}][turn:])
        for (*above, last), value in zip(list(places(COMPLETE))[1:], junk, strict=False):
            changed = copy.deepcopy(COMPLETE)
            at(tuple(above), changed)[last] = value
            assert_both_agree(changed)

    @given(JUNK)
    def test_on_what_was_never_a_plan(self, junk: object) -> None:
        assert_both_agree(junk)

    def test_but_for_the_decimal_point_of_an_integer(self) -> None:
        data = {**COMPLETE, "fiscal_year": 2027.0}
        assert VALIDATOR.is_valid(data)
        assert has_wrong_shape(data)

    def test_but_for_the_way_that_letters_are_composed(self) -> None:
        composed = json.dumps(COMPLETE, ensure_ascii=False)
        decomposed = unicodedata.normalize("NFD", composed)
        assert loads(decomposed) == loads(composed)
        assert not VALIDATOR.is_valid(json.loads(decomposed))
