"""The errors that khcn raises on purpose.

Whatever is wrong with a plan that exists is a finding, not an error: see `khcn_core.checks`.
"""

import enum
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from khcn_core.messages import Language, Message, message, printable


class KhcnError(Exception):
    """Every error that khcn raises on purpose; `str()` gives the Vietnamese sentence."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.message = said

    def text(self, language: Language = "vi") -> str:
        """Return what went wrong, in `language`."""
        return self.message.text(language)

    def __str__(self) -> str:
        return self.text()


class Tier(enum.Enum):
    """How far input got before it was refused."""

    SHAPE = "shape"
    VALUE = "value"


@frozen
class Problem:
    """One thing that is wrong with an input, and where.

    `path` leads from the value at hand to the place, as in `body[1].lines[3].amounts.kinh_phi`;
    it is empty for the value itself.
    """

    path: str
    message: Message
    tier: Tier = Tier.VALUE

    def under(self, prefix: str) -> "Problem":
        """Return the same problem as seen from further up, where its value stands at `prefix`."""
        return evolve(self, path=join_path(prefix, self.path))

    def text(self, language: Language = "vi") -> str:
        """Return the place and the sentence, in `language`."""
        said = self.message.text(language)
        return f"{printable(self.path)}: {said}" if self.path else said


class InvalidValueError(KhcnError, ValueError):
    """A value that cannot be: every problem found in it, each with its place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(message("dữ liệu không hợp lệ", "invalid data"))

    def text(self, language: Language = "vi") -> str:
        """Return one line for each problem, in `language`."""
        return "\n".join(problem.text(language) for problem in self.problems)

    def __reduce__(self) -> tuple[type["InvalidValueError"], tuple[tuple[Problem, ...]]]:
        return (type(self), (self.problems,))


class InvalidPlanError(InvalidValueError):
    """An input that is not a plan: every problem found in it, each with its path."""


class InvalidStyleError(InvalidValueError):
    """An input that is not a house style: every problem found in it, each with its path."""


class UnreadableInputError(KhcnError, ValueError):
    """An input that is not even JSON, YAML or text."""


def too_much(most: int, what: Message) -> UnreadableInputError:
    """Return the error for a file that has more of something than any plan has."""
    return UnreadableInputError(
        message(
            "tệp có hơn {most} {what}, không thể là một kế hoạch",
            "the file has over {most} {what}, which no plan has",
            most=most,
            what=what,
        )
    )


class CallError(KhcnError):
    """A call whose parts do not go together."""


def refusal(vi: str, en: str, *, path: str = "", **values: object) -> InvalidValueError:
    """Make the error for one impossible value."""
    return InvalidValueError([Problem(path, message(vi, en, **values))])


def wrong_type(value: object, vi: str, en: str) -> InvalidValueError:
    """Make the error for a `value` of another type than the one named in the two languages."""
    expected, got = message(vi, en), kind_of(value)
    said = message("cần {expected}, gặp {got}", "expected {expected}, got {got}")
    said = evolve(said, values={"expected": expected, "got": got})
    return InvalidValueError([Problem("", said, Tier.SHAPE)])


def kind_of(value: object) -> Message:
    """Say in words what kind of value this is, as a reader of JSON would call it."""
    for kind, said in _KINDS:
        if isinstance(value, kind):
            return said
    return message("{name}", "{name}", name=type(value).__name__)


_KINDS = (
    (type(None), message("null", "null")),
    (bool, message("true/false", "true/false")),
    (int, message("số nguyên", "an integer")),
    (float, message("số thập phân", "a decimal number")),
    (str, message("chuỗi chữ", "text")),
    ((list, tuple), message("danh sách", "a list")),
    (Mapping, message("đối tượng", "an object")),
)


def join_path(prefix: str, path: str) -> str:
    """Put two parts of a path together: `body` and `[1].title` give `body[1].title`."""
    if not prefix or not path or path.startswith("["):
        return prefix + path
    return f"{prefix}.{path}"
