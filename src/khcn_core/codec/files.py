"""The doors of the codec: plans from files, text and bytes, and back to text."""

from pathlib import Path
from typing import Literal

from khcn_core.codec.converter import make_converter
from khcn_core.codec.encoding import decode
from khcn_core.codec.json_format import parse_json, write_json
from khcn_core.codec.raw import repeated_keys
from khcn_core.codec.version import SCHEMA_VERSION, VERSION_KEY, without_version
from khcn_core.codec.yaml_format import parse_yaml, write_yaml
from khcn_core.errors import InvalidPlanError, InvalidValueError, UnreadableInputError
from khcn_core.messages import message
from khcn_core.plan import Plan

Format = Literal["json", "yaml"]

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
    parse = parse_yaml if format == "yaml" else parse_json
    data = parse(decode(text))
    repeated = list(repeated_keys(data))
    try:
        plan = _CONVERTER.structure(without_version(data), Plan)
    except InvalidValueError as error:
        raise InvalidPlanError([*repeated, *error.problems]) from None
    if repeated:
        raise InvalidPlanError(repeated)
    return plan


def dumps(plan: Plan, format: Format = "json") -> str:
    """Write a plan as JSON or YAML. Amounts are integers of đồng; equal plans give equal text."""
    data = {VERSION_KEY: SCHEMA_VERSION, **_CONVERTER.unstructure(plan)}
    return write_yaml(data) if format == "yaml" else write_json(data)
