"""A plan mended as a value."""

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from khcn_core.errors import KhcnError
from khcn_core.messages import message
from khcn_core.plan import Plan, Status
from khcn_core.repair.places import Repair, repairs_of

_STEP = re.compile(r"[^.\[\]]+")

Changes = dict[str, Any]
"""What changes below a part: by name or index the changes there, or the new text."""


class SignedPlanError(KhcnError):
    """A paper that has been signed: its plan is what it says, faults and all."""


@frozen
class Repaired:
    """A plan in which nothing is left to mend, and what was mended."""

    plan: Plan
    repairs: tuple[Repair, ...]


def repair(plan: Plan) -> Repaired:
    """Mend all that has one right answer: copies of what layout derives, and spaces.

    No figure, number in words or blank is touched, and nothing that the paper says but for labels
    and words that would stand there twice. Raises `SignedPlanError` unless the plan is a draft.
    """
    if plan.status is not Status.DRAFT:
        raise SignedPlanError(
            message(
                "văn bản đã ký hoặc đã ban hành thì không sửa tự động",
                "a paper that is signed or issued is not mended",
            )
        )
    repairs = tuple(repairs_of(plan))
    mended: Plan = _changed(plan, _tree(repairs))
    return Repaired(mended, repairs)


def _tree(repairs: Iterable[Repair]) -> Changes:
    tree: Changes = {}
    for each in repairs:
        *above, last = _STEP.findall(each.path)
        branch = tree
        for step in above:
            branch = branch.setdefault(step, {})
        branch[last] = each.after
    return tree


def _changed(part: Any, changes: Any) -> Any:
    """Return a part with all changes below it, each value made anew at most once."""
    if not isinstance(changes, dict):
        return changes
    if isinstance(part, tuple):
        items = ((item, str(index)) for index, item in enumerate(part))
        return tuple(
            _changed(item, changes[index]) if index in changes else item for item, index in items
        )
    below = {name: _changed(getattr(part, name), change) for name, change in changes.items()}
    return evolve(part, **below) if below else part
