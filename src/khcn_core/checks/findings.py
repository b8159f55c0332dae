"""What a check says about a plan, and the rules that say it."""

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from attrs import field, frozen
from attrs.validators import instance_of

from khcn_core.mapping import FrozenMap
from khcn_core.messages import Language, Message
from khcn_core.plan import Plan

T = TypeVar("T")


class Severity(enum.Enum):
    """How bad a finding is."""

    ERROR = "error"
    """Lỗi: the plan contradicts itself or the law."""
    WARNING = "warning"
    """Cảnh báo: very likely a mistake."""
    NOTE = "note"
    """Lưu ý: worth a look; practice varies."""


@frozen(kw_only=True)
class Source:
    """Where a rule comes from, and the first and last day on which that is in force."""

    title: Message
    since: dt.date | None = None
    until: dt.date | None = None


@frozen(kw_only=True)
class Finding:
    """One remark about a plan that exists.

    `code` is stable; `path` leads to the place as in the data (`body[0].lines[2].amounts.kinh_phi`)
    and `message.values` holds the figures involved; `source` is where the rule comes from.
    `accepted` is the reason for which the plan lets it stand, None if it does not.
    """

    code: str
    severity: Severity = field(validator=instance_of(Severity))
    path: str = field(validator=instance_of(str))
    message: Message
    source: Source = field(validator=instance_of(Source))
    accepted: str | None = None

    def text(self, language: Language = "vi") -> str:
        """Return the remark in `language`."""
        return self.message.text(language)


@frozen
class Hit:
    """A place where a rule fires, with the values for its sentence.

    `severity` is that of this place, where it differs from the rule's: a rule that is broken on
    some of the days that a partial date leaves open gives a note.
    """

    path: str
    values: FrozenMap[str, object]
    severity: Severity | None = None


def hit(path: str, severity: Severity | None = None, **values: object) -> Hit:
    """Make a `Hit`, the values of its sentence given by keyword."""
    return Hit(path, FrozenMap(values), severity)


@frozen(kw_only=True)
class RuleAbout(Generic[T]):
    """One thing to look for: a pure function over a value, and the sentence it says.

    `said` is a template in both languages that the values of each hit fill in.
    """

    code: str
    severity: Severity
    said: Message
    source: Source
    find: Callable[[T], Iterable[Hit]] = field(eq=False)

    def findings(self, value: T) -> Iterator[Finding]:
        """Yield a finding for each place where the rule fires."""
        return map(self.finding, self.find(value))

    def finding(self, found: Hit) -> Finding:
        """Return what the rule says about one place."""
        return Finding(
            code=self.code,
            severity=found.severity or self.severity,
            path=found.path,
            message=Message(self.said.vi, self.said.en, found.values),
            source=self.source,
        )


@frozen(kw_only=True)
class Rule(RuleAbout[Plan]):
    """A rule about plans. `distribution` is what brought it, None for those of khcn itself."""

    distribution: str | None = None


def rule(
    code: str, severity: Severity, *, vi: str, en: str, source: Source
) -> Callable[[Callable[[Plan], Iterable[Hit]]], Rule]:
    """Turn a function that finds places into the rule that says this sentence about them."""

    def make(find: Callable[[Plan], Iterable[Hit]]) -> Rule:
        return Rule(code=code, severity=severity, said=Message(vi, en), source=source, find=find)

    return make
