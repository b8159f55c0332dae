"""Where each scalar stands in a text of JSON or YAML, by its path."""

import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from khcn_core.errors import join_path

_SPACE = re.compile(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode


@frozen
class Span:
    """Where a scalar begins and ends; `style` is YAML's: a quote, "|", ">", or "" if plain."""

    start: int
    end: int
    style: str = ""


def json_spans(text: str) -> dict[str, Span]:
    """Return the span of each scalar in a text that is known to be JSON."""
    spans: dict[str, Span] = {}
    _scan(text, _after_space(text, 0), "", spans)
    return spans


def yaml_spans(text: str) -> dict[str, Span]:
    """Return the span of each scalar in a text that is known to be YAML that khcn reads."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return dict(_node_spans(yaml.compose(text, Loader=loader), ""))


def _scan(text: str, at: int, path: str, spans: dict[str, Span]) -> int:
    """Note the spans of the value that begins here and return where it ends."""
    if text[at] not in "{[":
        _, end = _decode(text, at)
        spans[path] = Span(at, end)
        return int(end)
    is_object, index = text[at] == "{", 0
    at = _after_space(text, at + 1)
    while text[at] not in "}]":
        step = f"[{index}]"
        if is_object:
            step, end = _decode(text, at)
            at = _after_space(text, _after_space(text, end) + 1)
        at = _after_space(text, _scan(text, at, join_path(path, step), spans))
        if text[at] == ",":
            at = _after_space(text, at + 1)
        index += 1
    return at + 1


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _node_spans(node: Any, path: str) -> Iterator[tuple[str, Span]]:
    match node.id:
        case "scalar":
            yield path, Span(node.start_mark.index, node.end_mark.index, node.style or "")
        case "sequence":
            for index, item in enumerate(node.value):
                yield from _node_spans(item, f"{path}[{index}]")
        case _:
            for key, value in node.value:
                yield from _node_spans(value, join_path(path, key.value))
