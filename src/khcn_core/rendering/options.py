"""What callers may choose about how a format draws, as the format itself declares it."""

import enum
from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar, assert_never

from attrs import frozen

from khcn_core.errors import kind_of
from khcn_core.mapping import FrozenMap
from khcn_core.messages import Message, message
from khcn_core.rendering.errors import RenderingError
from khcn_core.suggestions import did_you_mean

Value: TypeAlias = int | str | bytes
V = TypeVar("V", int, str, bool, bytes)


class OptionKind(enum.Enum):
    """What an option takes: in Python, and on the command line."""

    NUMBER = "number"
    """An `int`, written in decimal digits."""
    TEXT = "text"
    """A `str`; with `choices`, one of them."""
    SWITCH = "switch"
    """A `bool`, written `true` or `false`."""
    FILE = "file"
    """The content of a file as `bytes`; the command line is given its name."""


@frozen(kw_only=True)
class Option:
    """One choice: its name, what it takes, and what it means, for people.

    `default` is what holds if nothing is chosen, None for nothing at all. `least` and `most`
    bound a number.
    """

    name: str
    kind: OptionKind
    says: Message
    default: Value | None = None
    least: int | None = None
    most: int | None = None
    choices: tuple[str, ...] = ()


@frozen
class Choices:
    """A value for every option of a format, by name; None where nothing was chosen."""

    values: FrozenMap[str, Value | None]

    def number(self, name: str) -> int:
        """Return the value of an option that takes a number."""
        return self._value(name, int)

    def text(self, name: str) -> str:
        """Return the value of an option that takes text."""
        return self._value(name, str)

    def switch(self, name: str) -> bool:
        """Return the value of an option that takes yes or no."""
        return self._value(name, bool)

    def file(self, name: str) -> bytes | None:
        """Return the content of a file that may have been chosen."""
        return None if self.values[name] is None else self._value(name, bytes)

    def _value(self, name: str, kind: type[V]) -> V:
        value = self.values[name]
        if not isinstance(value, kind):
            raise TypeError(f"option {name} holds no {kind.__name__}")
        return value


def chosen(format: str, declared: Iterable[Option], given: Mapping[str, object]) -> Choices:
    """Return the value of every option that a format declares, given or by default.

    Raises `RenderingError` for a name that the format does not declare, and for a value that the
    option cannot take.
    """
    known = {option.name: option for option in declared}
    if unknown := [name for name in given if name not in known]:
        raise RenderingError(_unknown(format, unknown, tuple(known)))
    return Choices(
        FrozenMap(
            {
                name: _accepted(option, given[name]) if name in given else option.default
                for name, option in known.items()
            }
        )
    )


def _accepted(option: Option, value: object) -> Value | None:
    match option.kind, value:
        case _, None if option.default is None:
            return None
        case OptionKind.SWITCH, bool():
            return value
        case OptionKind.NUMBER, int() if not isinstance(value, bool) and _is_within(option, value):
            return value
        case OptionKind.TEXT, str() if not option.choices or value in option.choices:
            return value
        case OptionKind.FILE, bytes():
            return value
        case _:
            pass
    raise RenderingError(
        message(
            "tùy chọn “{name}” cần {expected}, gặp {got}",
            "the option “{name}” takes {expected}, got {got}",
            name=option.name,
            expected=expected(option),
            got=kind_of(value) if isinstance(value, bytes | Mapping) else repr(value),
        )
    )


def _is_within(option: Option, number: int) -> bool:
    above = option.least is None or number >= option.least
    return above and (option.most is None or number <= option.most)


def expected(option: Option) -> Message:
    """Say what an option takes, in a few words."""
    match option.kind:
        case OptionKind.NUMBER:
            return _range(option)
        case OptionKind.TEXT if option.choices:
            return message("{choices}", "{choices}", choices=option.choices)
        case OptionKind.TEXT:
            return message("chuỗi chữ", "text")
        case OptionKind.SWITCH:
            return message("true hoặc false", "true or false")
        case OptionKind.FILE:
            return message("nội dung một tệp", "the content of a file")
        case _:
            assert_never(option.kind)


def _range(option: Option) -> Message:
    match option.least, option.most:
        case None, None:
            return message("số nguyên", "an integer")
        case least, None:
            return message(
                "số nguyên từ {least} trở lên", "an integer from {least} on", least=least
            )
        case None, most:
            return message("số nguyên không quá {most}", "an integer up to {most}", most=most)
        case least, most:
            return message(
                "số nguyên từ {least} đến {most}",
                "an integer from {least} to {most}",
                least=least,
                most=most,
            )


def _unknown(format: str, names: list[str], known: tuple[str, ...]) -> Message:
    return message(
        "định dạng “{format}” không có tùy chọn {names}{hint}; {there_are}",
        "the format “{format}” has no option {names}{hint}; {there_are}",
        format=format,
        names=", ".join(f"“{name}”" for name in names),
        hint=did_you_mean(names[0], known),
        there_are=_there_are(known),
    )


def _there_are(known: tuple[str, ...]) -> Message:
    if not known:
        return message("định dạng này không có tùy chọn nào", "it has none")
    listed = ", ".join(known)
    return message("chỉ có: {names}", "it has: {names}", names=listed)
