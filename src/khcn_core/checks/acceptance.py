"""Findings that a plan accepts, and acceptances that nothing needs any more."""

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from khcn_core.checks.findings import Finding, Hit, Severity, hit, rule
from khcn_core.checks.isolation import CHECKING
from khcn_core.plan import Plan


@rule(
    "ACC101",
    Severity.NOTE,
    vi="kế hoạch chấp nhận {code}{place}, nhưng ở đó không có gì để chấp nhận; nên bỏ mục này",
    en="the plan accepts {code}{place}, but there is nothing to accept; the entry may go",
    source=CHECKING,
)
def idle_acceptance(_plan: Plan) -> Iterable[Hit]:
    """Find acceptances that match no finding: known only after all other rules have run."""
    return ()


def accepted(plan: Plan, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, those that the plan accepts marked with the first reason it gives."""
    reasons: dict[tuple[str, str | None], str] = {}
    for given in plan.accepted:
        reasons.setdefault((given.code, given.path), given.reason)
    for finding in findings:
        code = finding.code
        reason = reasons.get((code, finding.path)) or reasons.get((code, None))
        yield evolve(finding, accepted=reason) if reason else finding


def idle_acceptances(
    plan: Plan, findings: Iterable[Finding], resting: Collection[str]
) -> Iterator[Finding]:
    """Yield a note for each acceptance that matches none of the findings.

    Those of `resting` codes are passed over: their rules have not been asked.
    """
    found = {(finding.code, place) for finding in findings for place in (finding.path, None)}
    for index, given in enumerate(plan.accepted):
        if (given.code, given.path) not in found and given.code not in resting:
            place = f" ({given.path})" if given.path else ""
            yield idle_acceptance.finding(hit(f"accepted[{index}]", code=given.code, place=place))
