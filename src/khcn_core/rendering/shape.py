"""What is wrong with the shape of an object that should be a renderer, before it draws anything."""

import inspect
import re
from collections.abc import Callable, Iterator
from itertools import chain

from khcn_core.errors import kind_of
from khcn_core.messages import Message, message
from khcn_core.rendering.capabilities import Capability
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.option_shape import option_problems

RENDER = "render(document: Document, options: Mapping[str, object]) -> bytes"
READ_BACK = "read_back(data: bytes) -> ReadBack"

_SUFFIX = re.compile(r"(\.[\w+-]+)+")
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(;.*)?")

Check = Callable[[object], Iterator[Message]]


def shape_problems(candidate: object) -> tuple[Message, ...]:
    """Return what keeps an object from being a `Renderer`; nothing if it is one.

    Only its members are looked at; it is not called.
    """
    if isinstance(candidate, type):
        return (
            message(
                "{name} là một lớp, cần một đối tượng của lớp ấy",
                "{name} is a class, an instance of it is expected",
                name=candidate.__name__,
            ),
        )
    found = (_member_problems(candidate, name, check) for name, check in _members(candidate))
    return tuple(chain.from_iterable(found))


def _members(candidate: object) -> Iterator[tuple[str, Check]]:
    yield from _REQUIRED.items()
    if inspect.getattr_static(candidate, "read_back", None) is not None:
        yield "read_back", _read_back_problems


def _member_problems(candidate: object, name: str, check: Check) -> Iterator[Message]:
    try:
        value = _member(candidate, name)
    except RenderingError as error:
        yield error.message
    else:
        yield from check(value)


def _member(candidate: object, name: str) -> object:
    try:
        value: object = getattr(candidate, name)
    except Exception as error:
        said = message("thiếu “{name}”", "“{name}” is missing", name=name)
        raise RenderingError(said) from error
    return value


def _suffix_problems(suffix: object) -> Iterator[Message]:
    if not isinstance(suffix, str) or not _SUFFIX.fullmatch(suffix):
        yield message(
            "suffix phải là đuôi tệp có dấu chấm ở đầu, như “.docx”, gặp {got}",
            "suffix must be what files end in, from the dot on, like “.docx”, got {got}",
            got=repr(suffix),
        )


def _media_type_problems(media_type: object) -> Iterator[Message]:
    if not isinstance(media_type, str) or not _MEDIA_TYPE.fullmatch(media_type):
        yield message(
            "media_type phải như “text/plain”, gặp {got}",
            "media_type must be like “text/plain”, got {got}",
            got=repr(media_type),
        )


def _capability_problems(capabilities: object) -> Iterator[Message]:
    if not isinstance(capabilities, frozenset):
        yield message(
            "capabilities phải là frozenset gồm các Capability, gặp {got}",
            "capabilities must be a frozenset of Capability, got {got}",
            got=kind_of(capabilities),
        )
        return
    for each in capabilities:
        if not isinstance(each, Capability):
            yield message(
                "trong capabilities, {got} không phải Capability",
                "in capabilities, {got} is no Capability",
                got=repr(each),
            )


def _render_problems(render: object) -> Iterator[Message]:
    return _call_problems("render", render, arguments=2, expected=RENDER)


def _read_back_problems(read_back: object) -> Iterator[Message]:
    return _call_problems("read_back", read_back, arguments=1, expected=READ_BACK)


def _call_problems(name: str, call: object, arguments: int, expected: str) -> Iterator[Message]:
    if not callable(call):
        yield message(
            "{name} không gọi được, cần {expected}",
            "{name} cannot be called, expected {expected}",
            name=name,
            expected=expected,
        )
    elif not _takes(call, arguments):
        yield message(
            "có {found}, cần {expected}",
            "it has {found}, expected {expected}",
            found=_signature_text(name, call),
            expected=expected,
        )


def _takes(call: Callable[..., object], arguments: int) -> bool:
    """Whether a call takes this many arguments by position; what says nothing of it is believed."""
    if _returns_at_once_without_result(call):
        return False
    try:
        signature = inspect.signature(call)
    except (TypeError, ValueError):
        return True
    try:
        signature.bind(*[None] * arguments)
    except TypeError:
        return False
    return True


def _returns_at_once_without_result(call: Callable[..., object]) -> bool:
    """Whether a call only makes something that would have to be awaited or walked through."""
    kinds = (inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction)
    return any(is_kind(call) for is_kind in kinds)


def _signature_text(name: str, call: Callable[..., object]) -> str:
    """Return a signature as it is written: `async render(document)`."""
    prefix = "async " if inspect.iscoroutinefunction(call) else ""
    generated = " (yield)" if inspect.isgeneratorfunction(call) else ""
    return f"{prefix}{name}{inspect.signature(call)}{generated}"


_REQUIRED: dict[str, Check] = {
    "suffix": _suffix_problems,
    "media_type": _media_type_problems,
    "options": option_problems,
    "capabilities": _capability_problems,
    "render": _render_problems,
}
