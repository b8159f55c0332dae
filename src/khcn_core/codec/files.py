"""The doors of the codec: plans from files, text and bytes, and back to text."""

from pathlib import Path
from typing import Literal, TypeVar

from khcn_core.codec.converter import make_converter
from khcn_core.codec.file_kind import PLANS, FileKind
from khcn_core.codec.json_format import parse_json, write_json
from khcn_core.codec.raw import repeated_keys
from khcn_core.codec.yaml_format import parse_yaml, write_yaml
from khcn_core.encoding import decode
from khcn_core.errors import InvalidValueError, UnreadableInputError
from khcn_core.messages import message
from khcn_core.plan import Plan

Format = Literal["json", "yaml"]
T = TypeVar("T")

_SUFFIXES: dict[str, Format] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
_CONVERTER = make_converter()


def load(path: str | Path) -> Plan:
    """Read a plan from a file that ends in .json, .yaml or .yml.

    Raises `OSError` if the file cannot be read, and what `loads` raises.
    """
    path = Path(path)
    return loads(path.read_bytes(), format_of(path))


def format_of(path: Path) -> Format:
    """Return the format that a file's name promises; raises `UnreadableInputError` if none."""
    if path.suffix.lower() not in _SUFFIXES:
        raise UnreadableInputError(
            message(
                "tên tệp “{name}” phải có đuôi .json, .yaml hoặc .yml",
                "the file's name “{name}” must end in .json, .yaml or .yml",
                name=path.name,
            )
        )
    return _SUFFIXES[path.suffix.lower()]


def loads(text: str | bytes, format: Format = "json") -> Plan:
    """Read a plan from JSON or YAML; bytes may be UTF-8 or, with its mark, UTF-16.

    Raises `UnreadableInputError` for what is no such text, and `InvalidPlanError`, with all
    problems and their paths, for what is no plan. Both are a `ValueError`.
    """
    return read_as(PLANS, text, format)


def read_as(kind: FileKind[T], text: str | bytes, format: Format) -> T:
    """Read what a file of this kind holds; raises its error with all problems and their paths."""
    parse = parse_yaml if format == "yaml" else parse_json
    data = parse(decode(text))
    repeated = list(repeated_keys(data))
    try:
        value = _CONVERTER.structure(kind.without_version(data), kind.holds)
    except InvalidValueError as error:
        raise kind.refused([*repeated, *error.problems]) from None
    if repeated:
        raise kind.refused(repeated)
    return value


def dumps(plan: Plan, format: Format = "json") -> str:
    """Write a plan as JSON or YAML. Amounts are integers of đồng; equal plans give equal text."""
    return write_as(PLANS, plan, format)


def write_as(kind: FileKind[T], value: T, format: Format) -> str:
    """Write what a file of this kind holds, its version first."""
    data = {kind.version_key: kind.version, **_CONVERTER.unstructure(value)}
    return write_yaml(data) if format == "yaml" else write_json(data)
