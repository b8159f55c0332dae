"""Where rules look: tables, sections, statements and texts of a plan, each with its path."""

from collections.abc import Iterator
from functools import partial
from typing import TypeVar

from khcn_core.plan import BudgetTable, FundingFact, Plan, Section
from khcn_core.plan.walk import walk

T = TypeVar("T")


def places_of(kind: type[T], plan: Plan) -> Iterator[tuple[str, T]]:
    """Yield every part of this kind with its path, in the order of the paper."""
    for path, _depth, node in walk(plan):
        if isinstance(node, kind):
            yield path, node


def texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield every running text with its path: opening, paragraphs, bullets, leads, closing."""
    for name in ("opening", "closing"):
        if text := getattr(plan, name):
            yield name, text
    for path, _depth, node in walk(plan):
        for name in ("text", "title", "lead"):
            if text := getattr(node, name, None):
                yield f"{path}.{name}", text


tables = partial(places_of, BudgetTable)
sections = partial(places_of, Section)
funding_facts = partial(places_of, FundingFact)
