"""What a check says about a plan, and the rules that say it."""

import enum
from collections.abc import Callable, Iterable

from attrs import field, frozen

from khcn_core.mapping import FrozenMap
from khcn_core.messages import Language, Message
from khcn_core.plan import Plan


class Severity(enum.Enum):
    """How bad a finding is."""

    ERROR = "error"
    """Lỗi: the plan contradicts itself or the law."""
    WARNING = "warning"
    """Cảnh báo: very likely a mistake."""
    NOTE = "note"
    """Lưu ý: worth a look; practice varies."""


@frozen(kw_only=True)
class Finding:
    """One remark about a plan that exists.

    `code` is stable; `path` leads to the place as in the data (`body[0].lines[2].amounts.kinh_phi`)
    and `message.values` holds the figures involved; `source` is where the rule comes from.
    """

    code: str
    severity: Severity
    path: str
    message: Message
    source: Message

    def text(self, language: Language = "vi") -> str:
        """Return the remark in `language`."""
        return self.message.text(language)


@frozen
class Hit:
    """A place where a rule fires, with the values for its sentence."""

    path: str
    values: FrozenMap[str, object]


def hit(path: str, **values: object) -> Hit:
    """Make a `Hit`, the values of its sentence given by keyword."""
    return Hit(path, FrozenMap(values))


@frozen(kw_only=True)
class Rule:
    """One thing to look for: a pure function over the plan, and the sentence it says.

    `said` is a template in both languages that the values of each hit fill in.
    """

    code: str
    severity: Severity
    said: Message
    source: Message
    find: Callable[[Plan], Iterable[Hit]] = field(eq=False)

    def findings(self, plan: Plan) -> "Iterable[Finding]":
        """Yield a finding for each place where the rule fires."""
        for found in self.find(plan):
            yield Finding(
                code=self.code,
                severity=self.severity,
                path=found.path,
                message=Message(self.said.vi, self.said.en, found.values),
                source=self.source,
            )


def rule(
    code: str, severity: Severity, *, vi: str, en: str, source: Message
) -> Callable[[Callable[[Plan], Iterable[Hit]]], Rule]:
    """Turn a function that finds places into the rule that says this sentence about them."""

    def make(find: Callable[[Plan], Iterable[Hit]]) -> Rule:
        return Rule(code=code, severity=severity, said=Message(vi, en), source=source, find=find)

    return make
