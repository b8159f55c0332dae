"""The JSON Schema of a plan, or of another kind of file, made from the model itself.

It says what the codec refuses as a matter of shape: types, keys, names. What single values may be
(dates that exist, amounts that can be read) the codec alone knows. JSON Schema counts 1.0 among
the integers; the codec refuses every number with a decimal point. It also takes units of money
whose letters are composed in another way than here.
"""

import copy
import enum
import inspect
import types
from typing import Any, Union, get_args, get_origin

import attrs

from khcn_core.codec.file_kind import PLANS, FileKind
from khcn_core.codec.leaves import READERS
from khcn_core.codec.tags import TAG, is_tagged_union, members
from khcn_core.dates import PartialDate
from khcn_core.mapping import FrozenMap
from khcn_core.money import Money
from khcn_core.plan import Formula, Quantity

Schema = dict[str, Any]

_LEAVES: dict[type, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": ["number", "string"], "examples": [10, 12.7, "12,7"]},
    Money: {"type": ["integer", "string"], "examples": [72_000_000, "72 triệu đồng"]},
    Quantity: {"type": ["integer", "string"], "examples": ["03", 3, "1,5"]},
    PartialDate: {"type": "string", "examples": ["2022-04-27", "2022-04", "2022"]},
    Formula: {"type": "string", "examples": ["a + b - c", "a * b", "a / b"]},
}


def json_schema() -> Schema:
    """Return the schema of the data that `loads` takes (JSON Schema 2020-12)."""
    return schema_of(PLANS)


def schema_of(kind: FileKind[Any]) -> Schema:
    """Return the schema of the data in files of this kind (JSON Schema 2020-12)."""
    definitions: dict[str, Schema] = {}
    held = _definition(kind.holds, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.title,
        **held,
        "required": [kind.version_key, *held["required"]],
        "properties": {kind.version_key: {"const": kind.version}, **held["properties"]},
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if kind in READERS:
        return copy.deepcopy(_LEAVES[kind])
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    if attrs.has(kind):
        return _reference(kind, definitions)
    if is_tagged_union(kind):
        return {"oneOf": [_tagged(cls, tag, definitions) for tag, cls in members(kind).items()]}
    return _generic(kind, definitions)


def _generic(kind: Any, definitions: dict[str, Schema]) -> Schema:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is FrozenMap:
        key, item = (_schema(argument, definitions) for argument in arguments)
        return {"type": "object", "propertyNames": key, "additionalProperties": item}
    if origin in (Union, types.UnionType):
        rest = [argument for argument in arguments if argument is not type(None)]
        return {"anyOf": [_schema(rest[0], definitions), {"type": "null"}]}
    raise TypeError(f"no JSON Schema for {kind!r}")


def _reference(cls: type, definitions: dict[str, Schema]) -> Schema:
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # so that a class that holds itself ends here
        definitions[cls.__name__] = _definition(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _tagged(cls: type, tag: str, definitions: dict[str, Schema]) -> Schema:
    name = f"{cls.__name__}.{tag}"
    if name not in definitions:
        definitions[name] = {}
        plain = _definition(cls, definitions)
        definitions[name] = {
            **plain,
            "required": [TAG, *plain["required"]],
            "properties": {TAG: {"const": tag}, **plain["properties"]},
        }
    return {"$ref": f"#/$defs/{name}"}


def _definition(cls: type, definitions: dict[str, Schema]) -> Schema:
    attrs.resolve_types(cls)
    fields = attrs.fields(cls)
    return {
        "description": inspect.getdoc(cls),
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "properties": {field.name: _schema(field.type, definitions) for field in fields},
    }
