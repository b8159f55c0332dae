"""What the constructors of all plan values share: their errors name the place.

Every class of the model is made with `frozen(kw_only=True, field_transformer=placed)`. Converters
and validators then raise with an empty path, and the field's name is put before it here.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

import attrs

from khcn_core.errors import InvalidValueError, Problem, wrong_type

T = TypeVar("T")
Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def placed(_cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """Make the fields' converters and validators say which field they refuse."""
    return [
        field.evolve(
            converter=_converting(field.name, field.converter) if field.converter else None,
            validator=_validating(field.validator) if field.validator else None,
        )
        for field in fields
    ]


def _converting(name: str, convert: Any) -> Callable[[Any], Any]:
    def converted(value: Any) -> Any:
        return under(name, convert, value)

    return converted


def _validating(validate: Validator) -> Validator:
    def validated(owner: Any, field: "attrs.Attribute[Any]", value: Any) -> None:
        under(field.name, validate, owner, field, value)

    return validated


def under(path: str, call: Callable[..., T], *arguments: Any) -> T:
    """Call, and put `path` before the place of whatever is refused."""
    try:
        return call(*arguments)
    except InvalidValueError as error:
        raise InvalidValueError([problem.under(path) for problem in error.problems]) from None


def collect(calls: Iterable[tuple[str, Callable[[], T]]]) -> list[T]:
    """Make every call, each with its place; raise all that they refuse as one error."""
    results: list[T] = []
    problems: list[Problem] = []
    for path, call in calls:
        try:
            results.append(call())
        except InvalidValueError as error:
            problems.extend(problem.under(path) for problem in error.problems)
    if problems:
        raise InvalidValueError(problems)
    return results


def checked(cls: type, name: str, value: Any) -> Any:
    """Return the value as the field `name` of `cls` would hold it, or raise what it refuses."""
    field: Any = attrs.fields_dict(cls)[name]
    if field.converter is not None:
        value = field.converter(value)
    if field.validator is not None:
        field.validator(None, field, value)
    return value


def is_a(*types: type) -> Validator:
    """Return a validator that takes values of these types only."""

    def validate(_owner: object, _field: object, value: object) -> None:
        _one_of(types, value)

    return validate


def _one_of(types: tuple[type, ...], value: T) -> T:
    if not isinstance(value, types):
        names = ", ".join(kind.__name__ for kind in types)
        raise wrong_type(value, names, names)
    return value


def tuple_of(values: Iterable[Any], *types: type) -> tuple[Any, ...]:
    """Return a tuple of the values, all of them of these types; refuse others by their place."""
    items = enumerate(items_of(values))
    return tuple(collect((f"[{index}]", partial(_one_of, types, item)) for index, item in items))


def items_of(values: Iterable[T]) -> tuple[T, ...]:
    """Return a tuple of the values; refuse one text in place of several, and what holds none."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise wrong_type(values, "danh sách", "a list")
    return tuple(values)
