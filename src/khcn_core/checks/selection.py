"""Choosing among rules or findings by code and severity, in the style of ruff."""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

from khcn_core.checks.findings import Severity
from khcn_core.checks.isolation import failed_rule
from khcn_core.errors import CallError
from khcn_core.messages import message
from khcn_core.suggestions import did_you_mean

_LETTERS = 3
"""How many letters of a code name what it is about."""

_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Coded(Protocol):
    """A rule, or what one has found."""

    @property
    def code(self) -> str:
        """The rule's code."""
        ...

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        ...


T = TypeVar("T", bound=Coded)


def select(
    items: Iterable[T],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    least: Severity = Severity.NOTE,
) -> tuple[T, ...]:
    """Return the rules or findings of these codes that are at least as bad as `least`.

    `select` and `ignore` hold whole codes or their beginnings (`ARI`, `CLK2`); the longest one
    decides, and of two the same `ignore`. No `select` means everything. That a stranger's rules
    cannot be used is told whatever is selected, unless it is ignored.

    A rule counts by its own severity. A place may weigh less or more than its rule, so that to
    be exact one chooses among findings.
    """
    wanted = (*select, failed_rule.code[:_LETTERS]) if select else ("",)
    return tuple(
        item
        for item in items
        if _RANKS[item.severity] <= _RANKS[least]
        and _reach(wanted, item.code) > _reach(ignore, item.code)
    )


def refuse_unknown(prefixes: Iterable[str], codes: Collection[str]) -> None:
    """Raise `CallError` for the first prefix that begins none of the codes, with the nearest."""
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in codes):
            raise CallError(
                message(
                    "không có quy tắc nào có mã “{prefix}”{hint}",
                    "no rule has the code “{prefix}”{hint}",
                    prefix=prefix,
                    hint=did_you_mean(prefix, _known(codes)),
                )
            )


def _reach(prefixes: Iterable[str], code: str) -> int:
    """Return the length of the longest prefix that begins the code, -1 if none does."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def _known(codes: Iterable[str]) -> list[str]:
    return sorted({beginning for code in codes for beginning in (code[:_LETTERS], code)})
