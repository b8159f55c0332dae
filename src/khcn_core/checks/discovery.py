"""Rules that other distributions bring: the entry-point group `khcn.rules`.

An entry point names a tuple or a list of `Rule`.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import metadata

from attrs import evolve, frozen

from khcn_core.checks.acceptance import idle_acceptance
from khcn_core.checks.findings import Finding, Hit, Rule, Severity, hit, rule
from khcn_core.checks.isolation import CHECKING, Failure, failed_rule
from khcn_core.checks.table import RULES
from khcn_core.messages import Message, message
from khcn_core.plan import Plan
from khcn_core.plugins import plugins

GROUP = "khcn.rules"
HOME = "khcn"
"""The distribution that this module belongs to."""

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


@rule(
    "PLG102",
    Severity.WARNING,
    vi="không dùng được quy tắc “{name}” của gói {distribution}: {detail}",
    en="the rules “{name}” of the distribution {distribution} cannot be used: {detail}",
    source=CHECKING,
)
def unusable_rules(_plan: Plan) -> Iterable[Hit]:
    """Find entry points that cannot be loaded or name no rules: known when rules are gathered."""
    return ()


@rule(
    "PLG103",
    Severity.WARNING,
    vi="hai quy tắc cùng mang mã {code}, của gói {first} và của gói {second}; "
    "chỉ dùng quy tắc của {first}",
    en="two rules have the code {code}, one of the distribution {first} and one of {second}; "
    "only that of {first} is used",
    source=CHECKING,
)
def repeated_code(_plan: Plan) -> Iterable[Hit]:
    """Find rules with the same code: known when rules are gathered."""
    return ()


RULES_ABOUT_CHECKING: tuple[Rule, ...] = (
    idle_acceptance,
    failed_rule,
    unusable_rules,
    repeated_code,
)
"""What a check says about itself. These rules find nothing in a plan by themselves."""


@frozen
class Discovery:
    """The rules that are installed, and what is to be said about those that cannot be used."""

    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> frozenset[str]:
        """Every code that a finding may have."""
        return frozenset(rule.code for rule in (*self.rules, *RULES_ABOUT_CHECKING))


def discover_rules() -> Discovery:
    """Return the rules of khcn and then those of other distributions, by name.

    Nothing that they do wrong is raised: it becomes findings, which name the distribution.
    """
    origins = {rule.code: HOME for rule in (*RULES, *RULES_ABOUT_CHECKING)}
    rules, findings = list(RULES), list[Finding]()
    entries = {each.entry for each in plugins(GROUP).found}
    for entry in sorted(entries, key=lambda entry: (_distribution(entry), entry.name)):
        for found in _loaded(entry):
            if isinstance(found, Finding):
                findings.append(found)
            elif found.code in origins:
                findings.append(_repeated(found, origins[found.code]))
            else:
                origins[found.code] = _distribution(entry)
                rules.append(found)
    return Discovery(tuple(rules), tuple(findings))


def _loaded(entry: metadata.EntryPoint) -> Iterator[Rule | Finding]:
    """Yield the rules of an entry point, and a finding in place of what is none."""
    loaded: object = None
    with Failure() as failure:
        loaded = entry.load()
    if failure.error is not None:
        yield _unusable(entry, message("{why}", "{why}", why=failure.detail))
    elif not isinstance(loaded, tuple | list):
        yield _unusable(entry, message("không phải một dãy Rule", "it is no sequence of Rule"))
    else:
        yield from (_as_rule(item, entry) for item in loaded)


def _as_rule(item: object, entry: metadata.EntryPoint) -> Rule | Finding:
    if not isinstance(item, Rule):
        kind = type(item).__name__
        said = message("{kind} không phải Rule", "{kind} is no Rule", kind=kind)
        return _unusable(entry, said)
    if not _CODE.fullmatch(str(item.code)):
        said = message(
            "mã “{code}” không gồm ba chữ hoa và ba chữ số",
            "the code “{code}” is not three capitals and three digits",
            code=item.code,
        )
        return _unusable(entry, said)
    return evolve(item, distribution=_distribution(entry))


def _unusable(entry: metadata.EntryPoint, detail: Message) -> Finding:
    distribution = _distribution(entry)
    return unusable_rules.finding(
        hit("", name=entry.name, distribution=distribution, detail=detail)
    )


def _repeated(rule: Rule, first: str) -> Finding:
    return repeated_code.finding(hit("", code=rule.code, first=first, second=rule.distribution))


def _distribution(entry: metadata.EntryPoint) -> str:
    return entry.dist.name if entry.dist else ""
