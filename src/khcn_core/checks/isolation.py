"""Rules of other distributions cannot stop a check: one that fails becomes a finding."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from khcn_core.checks.findings import Finding, Hit, Rule, Severity, Source, hit, rule
from khcn_core.messages import message
from khcn_core.plan import Plan

CHECKING = Source(title=message("Việc kiểm tra", "The check itself"))
"""Where rules about rules come from."""


@rule(
    "PLG101",
    Severity.WARNING,
    vi="quy tắc {code} của gói {distribution} bị hỏng khi kiểm tra ({detail}); "
    "kết quả của quy tắc này có thể thiếu",
    en="the rule {code} of the distribution {distribution} failed while checking ({detail}); "
    "its findings may be incomplete",
    source=CHECKING,
)
def failed_rule(_plan: Plan) -> Iterable[Hit]:
    """Find rules of other distributions that raise: known only when they run."""
    return ()


class Failure:
    """Keeps the exception that ends a `with` block in place of raising it."""

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, Exception):
            self.error = error
        return self.error is not None

    @property
    def detail(self) -> str:
        """What went wrong, on one line."""
        said = " ".join(f"{type(self.error).__name__}: {self.error}".split())
        return said.removesuffix(":")


def findings_of(rule: Rule, plan: Plan) -> Iterator[Finding]:
    """Yield what a rule says; a stranger's that fails says so behind what it has said already."""
    if rule.distribution is None:
        yield from rule.findings(plan)
        return
    said: list[Finding] = []
    with Failure() as failure:
        said.extend(filter(_can_be_said, rule.findings(plan)))
    yield from said
    if failure.error is not None:
        yield failed_rule.finding(
            hit("", code=rule.code, distribution=rule.distribution, detail=failure.detail)
        )


def _can_be_said(finding: Finding) -> bool:
    """Say all of it in both languages, so that a value that a sentence lacks raises now."""
    said = (finding.message, finding.source.title)
    return all(sentence.text("vi") and sentence.text("en") for sentence in said)
