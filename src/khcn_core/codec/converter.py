"""How the model is read from raw data and written to it.

Every reader raises `InvalidValueError`; each level puts its own step before the paths of what
lies below, so that one error holds all problems with their places.
"""

import enum
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeGuard, get_args, get_origin

import attrs
from cattrs import Converter

from khcn_core.codec.leaves import (
    READERS,
    WRITERS,
    Reader,
    read_member,
    read_text,
    unknown_name,
)
from khcn_core.codec.tags import TAG, is_tagged_union, members, tag_of
from khcn_core.errors import InvalidValueError, Problem, Tier, wrong_type
from khcn_core.mapping import FrozenMap
from khcn_core.messages import message
from khcn_core.model import checked, collect, under
from khcn_core.suggestions import did_you_mean


def make_converter() -> Converter:
    """Return the converter of plans.

    - Leaves are strict (`leaves`), enumerations go by their value.
    - A list becomes a tuple and an object a `FrozenMap`, nothing else does.
    - Objects of the model name no unknown key and lack no required one; keys whose value is the
      default are left out when writing.
    - Members of a union carry their name under "type" (`tags`).
    """
    converter = Converter(omit_if_default=True)
    for leaf, reader in READERS.items():
        converter.register_structure_hook(leaf, reader)
    for leaf, writer in WRITERS.items():
        converter.register_unstructure_hook(leaf, writer)
    converter.register_structure_hook(enum.Enum, read_member)
    for is_kind, factory in (
        (_is_model, _model_reader),
        (_is_tuple, _list_reader),
        (_is_map, _object_reader),
        (is_tagged_union, _union_reader),
    ):
        converter.register_structure_hook_factory(is_kind, factory)
    converter.register_unstructure_hook_factory(_is_map, _object_writer)
    converter.register_unstructure_hook_factory(is_tagged_union, _union_writer)
    return converter


def _is_model(kind: Any) -> TypeGuard[type]:
    return isinstance(kind, type) and attrs.has(kind) and kind not in READERS


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_map(kind: Any) -> bool:
    return get_origin(kind) is FrozenMap


def _model_reader(cls: type, converter: Converter) -> Reader:
    attrs.resolve_types(cls)
    fields = {field.name: field for field in attrs.fields(cls)}

    def read(data: object, _type: object) -> Any:
        if not isinstance(data, Mapping):
            raise wrong_type(data, "đối tượng", "an object")
        problems = [*_unknown_keys(data, list(fields)), *_missing_keys(data, fields)]
        values = {}
        for name, field in fields.items():
            if name not in data:
                continue
            try:
                value = under(name, converter.structure, data[name], field.type)
                values[name] = checked(cls, name, value)
            except InvalidValueError as error:
                problems.extend(error.problems)
        if problems:
            raise InvalidValueError(problems)
        return cls(**values)

    return read


def _unknown_keys(data: Mapping[str, object], known: list[str]) -> Iterator[Problem]:
    for name in data:
        if name not in known:
            said = message(
                "không có khóa này{hint}", "unknown key{hint}", hint=did_you_mean(str(name), known)
            )
            yield Problem(str(name), said, Tier.SHAPE)


def _missing_keys(
    data: Mapping[str, object], fields: Mapping[str, "attrs.Attribute[Any]"]
) -> Iterator[Problem]:
    for name, field in fields.items():
        if field.default is attrs.NOTHING and name not in data:
            yield Problem(name, message("thiếu khóa này", "missing key"), Tier.SHAPE)


def _list_reader(kind: Any, converter: Converter) -> Reader:
    (item, _ellipsis) = get_args(kind)

    def read(data: object, _type: object) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise wrong_type(data, "danh sách", "a list")
        hook = converter.get_structure_hook(item)
        return tuple(
            collect((f"[{index}]", partial(hook, value, item)) for index, value in enumerate(data))
        )

    return read


def _object_reader(kind: Any, converter: Converter) -> Reader:
    (key, item) = get_args(kind)

    def read(data: object, _type: object) -> FrozenMap[Any, Any]:
        if not isinstance(data, Mapping):
            raise wrong_type(data, "đối tượng", "an object")
        read_key, read_item = map(converter.get_structure_hook, (key, item))

        def pair(name: object, value: object) -> tuple[Any, Any]:
            return read_key(name, key), read_item(value, item)

        calls = ((str(name), partial(pair, name, value)) for name, value in data.items())
        return FrozenMap(dict(collect(calls)))

    return read


def _object_writer(kind: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    (key, item) = get_args(kind)

    def write(values: Mapping[Any, Any]) -> dict[str, Any]:
        return {
            converter.unstructure(name, key): converter.unstructure(value, item)
            for name, value in values.items()
        }

    return write


def _union_reader(union: Any, converter: Converter) -> Reader:
    classes = members(union)

    def read(data: object, _type: object) -> Any:
        if not isinstance(data, Mapping):
            raise wrong_type(data, "đối tượng", "an object")
        if TAG not in data:
            said = message("thiếu khóa này", "missing key")
            raise InvalidValueError([Problem(TAG, said, Tier.SHAPE)])
        name = under(TAG, read_text, data[TAG])
        if name not in classes:
            raise InvalidValueError(
                problem.under(TAG) for problem in unknown_name(name, list(classes)).problems
            )
        rest = {key: value for key, value in data.items() if key != TAG}
        return converter.structure(rest, classes[name])

    return read


def _union_writer(_union: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    def write(value: Any) -> dict[str, Any]:
        cls = type(value)
        return {TAG: tag_of(cls), **converter.unstructure(value, cls)}

    return write
