"""A plan that states everything, damaged everywhere: all that is wrong is said, at its place.

The places are found by walking the data along the types of the model. `FAULTS` are single
damages, each known to be refused as a matter of shape at exactly one place.
"""

import copy
import enum
import json
import math
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.codec import dumps, loads
from khcn_core.codec.tags import TAG, is_tagged_union, members
from khcn_core.codec.yaml_format import parse_yaml
from khcn_core.dates import PartialDate
from khcn_core.errors import InvalidPlanError, Problem, Tier
from khcn_core.mapping import FrozenMap
from khcn_core.money import Money
from khcn_core.plan import Formula, Plan, Quantity

Steps = tuple[str | int, ...]
DATA = parse_yaml(Path(__file__).with_name("complete.yaml").read_text("utf-8"))
STRANGER = "khong_co"


@attrs.frozen
class Place:
    """A place in the data: the steps to it, the type that stands there and without None, why."""

    steps: Steps
    kind: Any
    field: Any = None

    @property
    def inner(self) -> Any:
        """The type but for None."""
        rest = [kind for kind in get_args(self.kind) if kind is not NoneType]
        return rest[0] if NoneType in get_args(self.kind) else self.kind


@attrs.frozen
class Fault:
    """A damage: another value at a place, or, if it is the ellipsis, none at all."""

    steps: Steps
    value: object

    def __str__(self) -> str:
        return f"{path_of(self.steps)} = {self.value!r}"


def path_of(steps: Steps) -> str:
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(parts).removeprefix(".")


def at(steps: Steps, data: Any = DATA) -> Any:
    for step in steps:
        data = data[step]
    return data


def walk(kind: Any, data: Any, steps: Steps = (), field: Any = None) -> Iterator[Place]:
    """Yield every place of some data, along with the types that the model has there."""
    place = Place(steps, kind, field)
    yield place
    kind = place.inner
    if isinstance(data, dict | list):
        for step, child, of_child in _below(kind, data):
            yield from walk(child, data[step], (*steps, step), of_child)


def _below(kind: Any, data: Any) -> Iterator[tuple[str | int, Any, Any]]:
    if is_tagged_union(kind):
        kind = members(kind)[data[TAG]]
    if get_origin(kind) is tuple:
        yield from ((index, get_args(kind)[0], None) for index in range(len(data)))
    elif get_origin(kind) is FrozenMap:
        yield from ((name, get_args(kind)[1], None) for name in data)
    else:
        fields = attrs.fields(attrs.resolve_types(kind))
        yield from ((field.name, field.type, field) for field in fields if field.name in data)


PLACES = list(walk(Plan, DATA))
LEAVES = [place for place in PLACES if not isinstance(at(place.steps), dict | list)]
OBJECTS = [place for place in PLACES if isinstance(at(place.steps), dict)]
MAPS = [place for place in OBJECTS if get_origin(place.inner) is FrozenMap]
REQUIRED = [place for place in PLACES if place.field and place.field.default is attrs.NOTHING]
OPTIONAL = [place for place in PLACES if place.field and place.field.default is not attrs.NOTHING]
TAGGED = [place for place in PLACES if is_tagged_union(place.inner)]
WRITTEN_AS: dict[type, set[type]] = {
    str: {str},
    bool: {bool},
    int: {int},
    Money: {int, str},
    Quantity: {int, str},
    PartialDate: {str},
    Formula: {str},
}
JUNK = (None, True, 1, -7, 1.5, math.nan, math.inf, "x", [], {}, [[]], [None], {"a": 1})


def takes(place: Place, value: object) -> bool:
    """Whether the shape at a place lets such a value pass, or finds the fault further inside."""
    if value is None:
        return place.inner is not place.kind
    if is_leaf(place.inner):
        return type(value) in WRITTEN_AS.get(place.inner, ())
    return isinstance(value, list if get_origin(place.inner) is tuple else dict)


def is_leaf(kind: Any) -> bool:
    return kind in WRITTEN_AS or (isinstance(kind, type) and issubclass(kind, enum.Enum))


REPLACED = [Fault(place.steps, junk) for place in PLACES for junk in JUNK if not takes(place, junk)]
ADDED = [Fault((*place.steps, STRANGER), 1) for place in OBJECTS if place not in MAPS]
REMOVED = [
    *(Fault(place.steps, ...) for place in REQUIRED),
    *(Fault((*place.steps, TAG), ...) for place in TAGGED),
]
RENAMED = [
    Fault((*place.steps, TAG), junk)
    for place in TAGGED
    for junk in ("", "sections", "Section", None, 1, True, [], {})
]
FAULTS = [fault for fault in (*REPLACED, *ADDED, *REMOVED, *RENAMED) if fault.steps]


def damaged(faults: Iterable[Fault]) -> Any:
    """Return the data with these faults, none of which lies inside another."""
    data = copy.deepcopy(DATA)
    for fault in faults:
        *above, last = fault.steps
        holder = at(tuple(above), data)
        if fault.value is ...:
            del holder[last]
        else:
            holder[last] = fault.value
    return data


def problems_in(text: str) -> tuple[Problem, ...]:
    """Return what is found wrong in a text that must be refused as a plan."""
    with pytest.raises(InvalidPlanError) as caught:
        loads(text)
    assert type(caught.value) is InvalidPlanError
    for problem in caught.value.problems:
        assert_readable(problem)
    return caught.value.problems


def tiers_in(data: object) -> set[Tier]:
    """Return how far some data got: nowhere to be refused, or the tiers of what is wrong."""
    try:
        loads(json.dumps(data))
    except InvalidPlanError as error:
        return {problem.tier for problem in error.problems}
    return set()


_RAW_PYTHON = re.compile(r"Traceback|Error|None|\bTrue\b|\bFalse\b|object at|<|[{}\n]|khcn_core")


def assert_readable(problem: Problem) -> None:
    vietnamese, english = problem.message.text("vi"), problem.message.text("en")
    assert vietnamese.strip()
    assert english.strip()
    assert vietnamese != english
    for said in (vietnamese, english):
        assert not _RAW_PYTHON.search(said)
        assert len(said) < 400


def assert_refused(faults: Iterable[Fault], tier: Tier) -> None:
    """Assert that each fault is one problem of this tier at its place, and that is all."""
    faults = list(faults)
    problems = problems_in(json.dumps(damaged(faults)))
    assert {problem.tier for problem in problems} == {tier}
    assert sorted(problem.path for problem in problems) == sorted(
        path_of(fault.steps) for fault in faults
    )


class TestThePlanItself:
    def test_it_leaves_out_no_field_of_the_model(self) -> None:
        fields = {field for cls in reachable(Plan) for field in attrs.fields(cls)}
        assert fields - {place.field for place in PLACES} == set()

    def test_it_leaves_out_no_member_of_a_union(self) -> None:
        given_tags = {(place.kind, at(place.steps)[TAG]) for place in TAGGED}
        assert given_tags == {(place.kind, tag) for place in TAGGED for tag in members(place.kind)}

    def test_nothing_of_it_is_lost_or_changed(self) -> None:
        assert json.loads(dumps(loads(json.dumps(DATA)))) == DATA


def reachable(kind: Any, known: frozenset[type] = frozenset()) -> frozenset[type]:
    """Return the classes of the model that a value of this type may hold."""
    if is_leaf(kind) or kind in known:
        return known
    if attrs.has(kind):
        known |= {kind}
        inner = [field.type for field in attrs.fields(attrs.resolve_types(kind))]
    else:
        inner = [part for part in get_args(kind) if part not in {NoneType, ...}]
    for part in inner:
        known = reachable(part, known)
    return known


class TestShape:
    @pytest.mark.parametrize("junk", JUNK, ids=repr)
    def test_a_value_of_another_type_in_every_leaf_at_once(self, junk: object) -> None:
        assert_refused(
            [Fault(place.steps, junk) for place in LEAVES if not takes(place, junk)], Tier.SHAPE
        )

    @pytest.mark.parametrize("junk", JUNK, ids=repr)
    def test_a_value_of_another_type_in_place_of_each_list_and_object(self, junk: object) -> None:
        for place in PLACES:
            if place.steps and place not in LEAVES and not takes(place, junk):
                assert_refused([Fault(place.steps, junk)], Tier.SHAPE)

    @pytest.mark.parametrize("junk", [*JUNK, "1", 2, 10**30], ids=repr)
    def test_a_version_that_is_none(self, junk: object) -> None:
        if junk != 1 or junk is True:
            assert_refused([Fault(("schema_version",), junk)], Tier.SHAPE)

    @pytest.mark.parametrize("junk", [None, True, 1, 1.5, "x", [], [[]]], ids=repr)
    def test_something_else_than_a_plan(self, junk: object) -> None:
        (problem,) = problems_in(json.dumps(junk))
        assert (problem.path, problem.tier) == ("", Tier.SHAPE)

    def test_an_unknown_key_in_every_object_at_once(self) -> None:
        assert_refused(ADDED, Tier.SHAPE)

    @pytest.mark.parametrize("fault", REMOVED, ids=str)
    def test_each_required_key_left_out(self, fault: Fault) -> None:
        assert_refused([fault], Tier.SHAPE)

    def test_no_version(self) -> None:
        assert_refused([Fault(("schema_version",), ...)], Tier.SHAPE)

    @pytest.mark.parametrize("place", OPTIONAL, ids=lambda place: path_of(place.steps))
    def test_each_other_key_may_be_left_out(self, place: Place) -> None:
        assert Tier.SHAPE not in tiers_in(damaged([Fault(place.steps, ...)]))

    @pytest.mark.parametrize("fault", RENAMED, ids=str)
    def test_each_type_under_another_name(self, fault: Fault) -> None:
        assert_refused([fault], Tier.SHAPE)

    @pytest.mark.parametrize("format", ["json", "yaml"])
    def test_every_key_written_twice(self, format: str) -> None:
        text = twice(DATA)
        with pytest.raises(InvalidPlanError) as caught:
            loads(text, format)
        expected = [path_of(steps) for steps in keys_in(DATA)]
        assert sorted(problem.path for problem in caught.value.problems) == sorted(expected)
        assert {problem.tier for problem in caught.value.problems} == {Tier.SHAPE}

    def test_a_key_written_twice_hides_nothing_else(self) -> None:
        text = json.dumps(damaged([Fault(("place",), 1)]))[:-1] + ', "subject": "x"}'
        assert [problem.path for problem in problems_in(text)] == ["subject", "place"]

    @given(st.lists(st.sampled_from(FAULTS), min_size=1, max_size=12))
    def test_any_faults_together(self, drawn: list[Fault]) -> None:
        faults = [
            fault
            for index, fault in enumerate(drawn)
            if not any(overlap(fault.steps, other.steps) for other in drawn[:index])
        ]
        assert_refused(faults, Tier.SHAPE)

    @pytest.mark.parametrize(
        ("written", "meant"),
        [("agenci", "agency"), ("fiscalyear", "fiscal_year"), ("anexes", "annexes")],
    )
    def test_a_misspelt_key_is_recognised(self, written: str, meant: str) -> None:
        (problem,) = problems_in(json.dumps(damaged([Fault((written,), 1)])))
        assert f"“{meant}”" in problem.text("vi")
        assert f"did you mean “{meant}”" in problem.text("en")


def overlap(steps: Steps, others: Steps) -> bool:
    """Whether one place is the other, or lies inside it; a tag is about all of its object."""
    short, long = sorted((without_tag(steps), without_tag(others)), key=len)
    return long[: len(short)] == short


def without_tag(steps: Steps) -> Steps:
    return steps[:-1] if steps[-1] == TAG else steps


def twice(data: Any) -> str:
    """Write data as JSON with every member of every object twice."""
    if isinstance(data, dict):
        pairs = [f"{json.dumps(name)}: {twice(value)}" for name, value in data.items()]
        return "{" + ", ".join(pairs * 2) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(twice, data)) + "]"
    return json.dumps(data)


def keys_in(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the steps to every member of every object."""
    if isinstance(data, dict):
        yield from ((*steps, name) for name in data)
    if isinstance(data, dict | list):
        for step, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from keys_in(child, (*steps, step))


class TestValues:
    @pytest.mark.parametrize(
        "junk",
        [
            *("a\nb", "\r", "\x85", "\u2028", "\x1c"),
            *("a\tb", "\0", "\x1b[31m", "\x7f"),
            *("\ud800", "\udc00\ud800", "\ufffe", "\ufdd0", "\U0010ffff"),
        ],
        ids=ascii,
    )
    def test_an_unprintable_character_in_every_text_at_once(self, junk: str) -> None:
        texts = [place for place in LEAVES if takes(place, junk)]
        assert_refused([Fault(place.steps, junk) for place in texts], Tier.VALUE)

    @pytest.mark.parametrize("key", ["a\nb", "\0", "\ud800", "\ufffe"], ids=ascii)
    @pytest.mark.parametrize("place", MAPS, ids=lambda place: path_of(place.steps))
    def test_an_unprintable_character_in_each_key(self, place: Place, key: str) -> None:
        value = next(iter(at(place.steps).values()))
        assert_refused([Fault((*place.steps, key), value)], Tier.VALUE)

    @pytest.mark.parametrize(
        ("kinds", "junk"),
        [
            ({PartialDate, Money, Quantity, Formula}, "x"),
            ({PartialDate, Money, Quantity, Formula}, ""),
            ({PartialDate}, "2022-13"),
            ({PartialDate}, "2023-02-29"),
            ({PartialDate}, "27/4/2022"),
            ({Money}, "72"),
            ({Money}, "72.0000 đồng"),
            ({Money}, "0,5 đồng"),
            ({Quantity}, "1.00"),
            ({Quantity}, 10**40),
            ({Formula}, "a"),
            ({Formula}, "a * b * c"),
            ({int}, -1),
            ({int}, 10**400),
        ],
        ids=lambda value: str(value)[:20] if isinstance(value, str | int) else "",
    )
    def test_an_impossible_value_in_every_leaf_of_its_type(
        self, kinds: set[type], junk: object
    ) -> None:
        chosen = [place for place in LEAVES if place.inner in kinds]
        assert chosen
        assert_refused([Fault(place.steps, junk) for place in chosen], Tier.VALUE)


def test_every_kind_of_damage_is_tried() -> None:
    assert all(len(tried) > 5 for tried in (REPLACED, ADDED, REMOVED, RENAMED, OPTIONAL, MAPS))
    assert {place.inner for place in LEAVES} >= set(WRITTEN_AS)
