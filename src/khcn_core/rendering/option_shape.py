"""What is wrong with the options that a format declares."""

import inspect
import re
from collections.abc import Iterator
from types import UnionType
from typing import get_args

from khcn_core.errors import kind_of
from khcn_core.messages import Language, Message, message
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.options import Option, OptionKind, chosen

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_FIELDS: dict[str, type | UnionType] = {
    "name": str,
    "kind": OptionKind,
    "says": Message,
    "least": int | None,
    "most": int | None,
    "choices": tuple,
}


def option_problems(options: object) -> Iterator[Message]:
    """Yield what is wrong with `Renderer.options`."""
    if not isinstance(options, tuple):
        yield message(
            "options phải là tuple gồm các Option, gặp {got}",
            "options must be a tuple of Option, got {got}",
            got=kind_of(options),
        )
        return
    names: list[str] = []
    for option in options:
        if not isinstance(option, Option):
            yield message(
                "trong options, {got} không phải Option",
                "in options, {got} is no Option",
                got=repr(option),
            )
            continue
        if option.name in names:
            yield message(
                "có hai tùy chọn “{name}”", "two options are called “{name}”", name=option.name
            )
        names.append(option.name)
        yield from _faults(option)


def _faults(option: Option) -> Iterator[Message]:
    """Yield what makes an option impossible to name, to explain or to leave at its default."""
    wrong = [name for name, kind in _FIELDS.items() if not isinstance(getattr(option, name), kind)]
    for name in wrong:
        yield message(
            "tùy chọn {option}: {field} phải là {kind}",
            "the option {option}: {field} must be a {kind}",
            option=repr(option.name),
            field=name,
            kind=inspect.formatannotation(_FIELDS[name]),
        )
    if wrong:
        return
    if not _NAME.fullmatch(option.name):
        yield message(
            "tên tùy chọn phải gồm chữ cái không dấu, chữ số, “-” và “_”, gặp “{name}”",
            "an option's name is made of letters, digits, “-” and “_”, got “{name}”",
            name=option.name,
        )
    if not _can_be_said(option.says):
        yield message(
            "câu giải thích của tùy chọn “{name}” thiếu giá trị để điền",
            "the sentence that explains the option “{name}” lacks a value",
            name=option.name,
        )
    yield from _impossible_default(option)


def _can_be_said(says: Message) -> bool:
    """Whether the templates go with the values, and say something."""
    try:
        return all(says.text(language) for language in get_args(Language))
    except (LookupError, ValueError, TypeError, AttributeError):
        return False


def _impossible_default(option: Option) -> Iterator[Message]:
    try:
        chosen("", [option], {option.name: option.default})
    except RenderingError as error:
        yield message(
            "giá trị mặc định không hợp lệ: {why}",
            "an impossible default: {why}",
            why=error.message,
        )
