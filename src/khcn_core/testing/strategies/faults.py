"""What a fault is: a correct plan, and the same with one thing wrong in it."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen
from hypothesis import strategies as st

from khcn_core.plan import Plan
from khcn_core.plan.sections import Block

T = TypeVar("T")


@frozen(kw_only=True)
class CorruptedPlan:
    """A plan with one planted fault: the code of the rule that must report it, and the plan before.

    In `correct`, that rule finds nothing.
    """

    code: str
    correct: Plan
    plan: Plan


Planting: TypeAlias = Callable[[st.DrawFn, Plan], tuple[Plan, Plan]]
"""Draw from a correct plan another one, and that one with the fault."""


def each(change: Callable[[T], Plan], correct: T, wrong: T) -> tuple[Plan, Plan]:
    """Return the plans that a change makes with something correct and with something wrong."""
    return change(correct), change(wrong)


def with_block(plan: Plan, correct: Block, wrong: Block) -> tuple[Plan, Plan]:
    """Return the plan with either block at its end."""
    return each(lambda block: evolve(plan, body=(*plan.body, block)), correct, wrong)
