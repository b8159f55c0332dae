"""What every class of the model promises to those who build plans in Python.

The classes are those that `khcn_core.plan` names; what stands in their fields comes from a plan
that states everything.
"""

import copy
import enum
import pickle
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
import pytest
from hypothesis import given

import khcn_core.plan
from khcn_core.codec import load
from khcn_core.dates import PartialDate, Period
from khcn_core.errors import InvalidValueError
from khcn_core.mapping import FrozenMap
from khcn_core.money import Money
from khcn_core.plan import (
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    Formula,
    LineItem,
    Outline,
    Plan,
    Quantity,
    Recipient,
)
from khcn_core.testing.strategies import plans

NAMES = {name: getattr(khcn_core.plan, name) for name in khcn_core.plan.__all__}
CLASSES = [kind for kind in NAMES.values() if isinstance(kind, type) and attrs.has(kind)]
READ_FROM_TEXT = {Formula, Quantity}
UNPRINTABLE = ("a\nb", "a\tb", "\0", "\x85", "\u2029", "\ud800", "\ufffe")


def parts_of(value: object) -> Iterator[object]:
    """Yield a value of the model and all values in it."""
    yield value
    if attrs.has(type(value)):
        below: Any = [getattr(value, field.name) for field in attrs.fields(type(value))]
    elif isinstance(value, Mapping):
        below = value.values()
    else:
        below = value if isinstance(value, tuple) else ()
    for part in below:
        yield from parts_of(part)


COMPLETE = load(Path(__file__).with_name("complete.yaml"))
PARTS = [part for part in parts_of(COMPLETE) if attrs.has(type(part))]
SAMPLES: dict[type, Any] = {type(part): part for part in reversed(PARTS)}


def may_be_none(field: Any) -> bool:
    return NoneType in get_args(field.type)


def inner(field: Any) -> Any:
    """Return the type of a field but for None."""
    kinds = [kind for kind in get_args(field.type) if kind is not NoneType]
    return kinds[0] if may_be_none(field) else field.type


def each_field(fits: Callable[[Any], bool] = bool) -> pytest.MarkDecorator:
    """Run a test for every field of every class that fits, and be sure that there are some."""
    fields = [
        pytest.param(cls, field, id=f"{cls.__name__}.{field.name}")
        for cls in CLASSES
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.init and fits(field)
    ]
    assert fields
    return pytest.mark.parametrize(("cls", "field"), fields)


def is_map(field: Any) -> bool:
    return get_origin(inner(field)) is FrozenMap


def is_tuple(field: Any) -> bool:
    return get_origin(inner(field)) is tuple


def is_text(field: Any) -> bool:
    return inner(field) is str and field.name not in {"first", "written", "key"}


each_class = pytest.mark.parametrize("cls", CLASSES)


def refused_paths(cls: type, **changed: object) -> list[str]:
    """Return the places of what a constructor refuses when some fields are changed."""
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(SAMPLES[cls], **changed)
    for problem in caught.value.problems:
        assert problem.message.text("vi").strip()
        assert problem.message.text("en").strip()
    return [problem.path for problem in caught.value.problems]


def kind(value: object) -> str:
    return type(value).__name__


class TestEveryClass:
    def test_the_samples_leave_none_out(self) -> None:
        assert set(SAMPLES) == {*CLASSES, PartialDate, Period, Money}

    @each_class
    def test_it_is_frozen(self, cls: type) -> None:
        for field in attrs.fields(cls):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(SAMPLES[cls], field.name, getattr(SAMPLES[cls], field.name))
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                delattr(SAMPLES[cls], field.name)

    @each_class
    def test_it_has_slots(self, cls: type) -> None:
        assert not hasattr(SAMPLES[cls], "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            SAMPLES[cls].khong_co = 1

    @each_class
    def test_its_fields_go_by_keyword(self, cls: type) -> None:
        fields = [field for field in attrs.fields(cls) if field.init]
        assert {field.kw_only for field in fields} == {cls not in READ_FROM_TEXT}

    @each_class
    def test_equal_ones_are_equal_and_hash_alike(self, cls: type) -> None:
        sample = SAMPLES[cls]
        twin = attrs.evolve(sample)
        assert twin is not sample
        assert twin == sample
        assert hash(twin) == hash(sample)
        assert sample != object()

    @each_class
    def test_all_that_is_given_counts_when_they_are_compared(self, cls: type) -> None:
        assert {field.eq for field in attrs.fields(cls) if field.init} == {True}

    @each_class
    @pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
    def test_it_pickles(self, cls: type, protocol: int) -> None:
        read = pickle.loads(pickle.dumps(SAMPLES[cls], protocol))
        assert read == SAMPLES[cls]
        assert hash(read) == hash(SAMPLES[cls])
        assert repr(read) == repr(SAMPLES[cls])

    @each_class
    def test_it_is_copied(self, cls: type) -> None:
        assert copy.copy(SAMPLES[cls]) == SAMPLES[cls]
        deep = copy.deepcopy(SAMPLES[cls])
        assert deep == SAMPLES[cls]
        assert hash(deep) == hash(SAMPLES[cls])

    @each_class
    def test_it_says_what_it_is(self, cls: type) -> None:
        assert repr(SAMPLES[cls]).startswith(f"{cls.__name__}(")

    @pytest.mark.parametrize(
        "cls", [kind for kind in NAMES.values() if isinstance(kind, enum.EnumMeta)]
    )
    def test_enumerations_have_texts_as_values(self, cls: type[enum.Enum]) -> None:
        assert all(isinstance(member.value, str) and member.value for member in cls)
        assert len(cls.__members__) == len(cls)

    @given(plans())
    def test_whole_plans_too(self, plan: Plan) -> None:
        for same in (pickle.loads(pickle.dumps(plan)), copy.deepcopy(plan), attrs.evolve(plan)):
            assert same == plan
            assert hash(same) == hash(plan)


class TestEveryField:
    @each_field()
    def test_it_takes_what_it_holds(self, cls: type, field: Any) -> None:
        changed = attrs.evolve(SAMPLES[cls], **{field.name: getattr(SAMPLES[cls], field.name)})
        assert changed == SAMPLES[cls]

    @each_field()
    @pytest.mark.parametrize("junk", [object(), 1.5, b"x", ..., NotImplemented], ids=kind)
    def test_it_refuses_what_is_of_no_type_of_the_model(
        self, cls: type, field: Any, junk: object
    ) -> None:
        assert refused_paths(cls, **{field.name: junk})[0].startswith(field.name)

    @each_field(lambda field: not may_be_none(field))
    def test_it_refuses_none_where_none_is_not_named(self, cls: type, field: Any) -> None:
        assert refused_paths(cls, **{field.name: None}) == [field.name]

    @each_field(lambda field: inner(field) is not bool)
    def test_true_is_nothing_but_a_boolean(self, cls: type, field: Any) -> None:
        assert refused_paths(cls, **{field.name: True}) == [field.name]

    @each_field(lambda field: inner(field) is not int)
    def test_an_integer_is_nothing_else(self, cls: type, field: Any) -> None:
        assert refused_paths(cls, **{field.name: 1}) == [field.name]

    @each_field(is_tuple)
    def test_it_names_each_item_that_it_refuses(self, cls: type, field: Any) -> None:
        good = getattr(SAMPLES[cls], field.name)
        wrong = (*good, object(), *good, 1.5)
        places = [f"{field.name}[{len(good)}]", f"{field.name}[{2 * len(good) + 1}]"]
        assert refused_paths(cls, **{field.name: wrong}) == places

    @each_field(is_map)
    def test_it_names_each_key_whose_value_it_refuses(self, cls: type, field: Any) -> None:
        wrong = {"a": object(), "b": 1.5}
        assert refused_paths(cls, **{field.name: wrong}) == [f"{field.name}.a", f"{field.name}.b"]

    @each_field(is_tuple)
    def test_a_list_becomes_a_tuple(self, cls: type, field: Any) -> None:
        value = getattr(SAMPLES[cls], field.name)
        held = getattr(attrs.evolve(SAMPLES[cls], **{field.name: list(value)}), field.name)
        assert type(held) is tuple
        assert held == value

    @each_field(is_map)
    def test_a_dict_is_copied_and_frozen(self, cls: type, field: Any) -> None:
        value = getattr(SAMPLES[cls], field.name)
        loose = dict(value)
        held = getattr(attrs.evolve(SAMPLES[cls], **{field.name: loose}), field.name)
        loose.clear()
        assert type(held) is FrozenMap
        assert held == value


@pytest.mark.parametrize("text", UNPRINTABLE, ids=ascii)
class TestUnprintable:
    @each_field(lambda field: not (is_text(field) or is_tuple(field) or is_map(field)))
    def test_in_place_of_other_values(self, cls: type, field: Any, text: str) -> None:
        place = "" if cls is Formula else field.name  # a formula is refused as a whole
        assert refused_paths(cls, **{field.name: text}) == [place]

    @each_field(is_text)
    def test_in_a_text(self, cls: type, field: Any, text: str) -> None:
        assert refused_paths(cls, **{field.name: text}) == [field.name]

    @each_field(lambda field: inner(field) == tuple[str, ...])
    def test_in_texts(self, cls: type, field: Any, text: str) -> None:
        places = [f"{field.name}[1]", f"{field.name}[2]"]
        assert refused_paths(cls, **{field.name: ["a", text, text]}) == places

    @each_field(is_map)
    def test_in_keys(self, cls: type, field: Any, text: str) -> None:
        value = next(iter(getattr(SAMPLES[cls], field.name).values()))
        assert refused_paths(cls, **{field.name: {text: value}}) == [f"{field.name}.{text}"]

    @each_field(is_map)
    def test_under_keys(self, cls: type, field: Any, text: str) -> None:
        assert refused_paths(cls, **{field.name: {"a": text}}) == [f"{field.name}.a"]


class TestTexts:
    @each_field(is_text)
    def test_they_are_composed_and_trimmed(self, cls: type, field: Any) -> None:
        changed = attrs.evolve(SAMPLES[cls], **{field.name: " E\u0302\u0323 "})
        assert getattr(changed, field.name) == "\u1ec6"

    @each_field(lambda field: inner(field) == tuple[str, ...])
    def test_so_is_each_of_several(self, cls: type, field: Any) -> None:
        changed = attrs.evolve(SAMPLES[cls], **{field.name: [" E\u0302\u0323 ", ""]})
        assert getattr(changed, field.name) == ("\u1ec6", "")

    @each_field(lambda field: field.name in {"texts", "codes"})
    def test_so_are_those_in_a_dict_and_their_keys(self, cls: type, field: Any) -> None:
        changed = attrs.evolve(SAMPLES[cls], **{field.name: {" E\u0302\u0323": "E\u0302\u0323 "}})
        assert getattr(changed, field.name) == {"\u1ec6": "\u1ec6"}


class TestFormulas:
    @pytest.mark.parametrize(
        ("first", "steps"),
        [
            ("a", ()),
            ("", (("+", "b"),)),
            ("a b", (("+", "b"),)),
            ("A", (("+", "b"),)),
            ("a", (("%", "b"),)),
            ("a", (("+", "b c"),)),
            ("a", (("*", "b"), ("*", "c"))),
            ("a", (("+", "b"), ("/", "c"))),
            ("a", (("+",),)),
            ("a", (("+", "b", "-"),)),
            ("a", (("+", 1),)),
            ("a + b", (("-", "c"),)),
        ],
    )
    def test_only_the_three_forms_can_be_made(self, first: str, steps: Any) -> None:
        with pytest.raises(InvalidValueError):
            Formula(first, steps)

    @pytest.mark.parametrize("text", ["a + b", "a - b + c", "a * b", "tong_1 / so2"])
    def test_they_are_read_as_they_are_written(self, text: str) -> None:
        formula = Formula.parse(text)
        assert str(formula) == text
        assert Formula(formula.first, list(formula.steps)) == formula
        assert (
            Column(key="x", header=["X"], kind=ColumnKind.AMOUNT, formula=text).formula == formula
        )


class TestPlaces:
    def test_a_place_leads_through_all_constructors(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            BulletList(items=[Bullet(text="a"), "b", Recipient(name="c")])
        assert [problem.path for problem in caught.value.problems] == ["items[1]", "items[2]"]

    def test_one_text_is_not_several(self) -> None:
        with pytest.raises(InvalidValueError, match="headings: cần danh sách"):
            Outline(headings="I.")

    def test_keys_that_differ_in_nothing_that_shows_are_refused(self) -> None:
        with pytest.raises(InvalidValueError, match="codes: có hai khóa như nhau"):
            LineItem(codes={"TT 342": "1", " TT 342 ": "2"})

    def test_a_huge_number_is_refused_in_words(self) -> None:
        assert refused_paths(Plan, fiscal_year=10**5_000) == ["fiscal_year"]
