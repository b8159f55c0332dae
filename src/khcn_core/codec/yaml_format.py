"""YAML text to raw data and back.

Only what JSON has is taken from YAML: no tags, no anchors, no dates, no decimal numbers. A plain
scalar is an integer only if it is written as JSON writes one, so that `01` and `1.000` stay as
they were written.
"""

import re
from collections.abc import Iterable
from typing import Any

from khcn_core.codec.raw import DEEPEST, as_object, too_deep
from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,40})")
_FORBIDDEN = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
)  # YAML 1.1, 5.1: the parsers stop at these, without the place or with another error each
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def parse_yaml(text: str) -> Any:
    """Parse YAML; raises `UnreadableInputError` with line and column for what cannot be taken."""
    yaml = _library()
    _refuse_forbidden(yaml, text)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _build(yaml, yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refused(mark, "không phải YAML hợp lệ", "not valid YAML", error.problem) from None
    except yaml.YAMLError as error:
        raise _refused(None, "không phải YAML hợp lệ", "not valid YAML", error) from None


def _refuse_forbidden(yaml: Any, text: str) -> None:
    if found := _FORBIDDEN.search(text):
        before = text[: found.start()]
        mark = yaml.Mark("", 0, before.count("\n"), len(before) - before.rfind("\n") - 1, None, 0)
        code = f"U+{ord(found[0]):04X}"
        raise _refused(mark, "YAML không nhận ký tự này", "YAML takes no such character", code)


def write_yaml(data: Any) -> str:
    """Write raw data as YAML, one line for each text."""
    text: str = _library().safe_dump(data, allow_unicode=True, sort_keys=False, width=2**31)
    return text


def _library() -> Any:
    try:
        import yaml
    except ImportError:
        raise UnreadableInputError(
            message(
                "đọc và ghi YAML cần cài thêm: pip install 'khcn[yaml]'",
                "YAML needs an extra: pip install 'khcn[yaml]'",
            )
        ) from None
    return yaml


def _build(yaml: Any, events: Iterable[Any]) -> Any:
    """Put the events together without recursing, so that depth is bounded here alone."""
    levels: list[list[Any]] = [[]]
    objects = [False]
    for event in events:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refused(event.start_mark, "không dùng neo (&) và bí danh (*)", "no anchors")
        if getattr(event, "tag", None) not in (None, "!"):
            raise _refused(event.start_mark, "không dùng thẻ (!)", "no tags")
        if isinstance(event, yaml.ScalarEvent):
            is_key = objects[-1] and len(levels[-1]) % 2 == 0
            levels[-1].append(event.value if is_key else _scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            if objects[-1] and len(levels[-1]) % 2 == 0:
                raise _refused(event.start_mark, "khóa phải là chữ", "a key is text")
            if len(levels) > DEEPEST:
                raise UnreadableInputError(too_deep())
            levels.append([])
            objects.append(isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            items = levels.pop()
            is_object = objects.pop()
            pairs = list(zip(items[::2], items[1::2], strict=True)) if is_object else []
            levels[-1].append(as_object(pairs) if is_object else items)
        elif isinstance(event, yaml.DocumentStartEvent) and levels[0]:
            raise _refused(event.start_mark, "chỉ được có một tài liệu", "one document only")
    return levels[0][0] if levels[0] else None


def _scalar(event: Any) -> object:
    if not event.implicit[0]:
        return event.value
    if event.value in _WORDS:
        return _WORDS[event.value]
    return int(event.value) if _INTEGER.fullmatch(event.value) else event.value


def _refused(mark: Any, vi: str, en: str, detail: object = "") -> UnreadableInputError:
    place: object = ""
    if mark:
        place = message(
            "dòng {line}, cột {column}: ",
            "line {line}, column {column}: ",
            line=mark.line + 1,
            column=mark.column + 1,
        )
    return UnreadableInputError(
        message(
            "{place}{said}{detail}",
            "{place}{said}{detail}",
            place=place,
            said=message(vi, en),
            detail=f" ({detail})" if detail else "",
        )
    )
