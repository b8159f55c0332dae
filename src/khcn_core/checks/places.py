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


def wordings(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield everything that was put in words with its path, in the order of the paper.

    Besides the running texts that is the subject, the names and cells of lines, captions, notes;
    what stands around a table comes before its lines.
    """
    below = [found for path, _depth, node in walk(plan) for found in _wordings_of(path, node)]
    yield "subject", plan.subject
    yield from _within("preamble", below)
    if plan.opening:
        yield "opening", plan.opening
    yield from _within("body", below)
    if plan.closing:
        yield "closing", plan.closing
    yield from _within("annexes", below)


def _wordings_of(path: str, node: object) -> Iterator[tuple[str, str]]:
    for name in ("title", "lead", "text", "name", "caption"):
        if text := getattr(node, name, None):
            yield f"{path}.{name}", text
    for key, text in getattr(node, "texts", {}).items():
        yield f"{path}.texts.{key}", text
    for index, text in enumerate(getattr(node, "notes", ())):
        yield f"{path}.notes[{index}]", text


def _within(part: str, found: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return (wording for wording in found if wording[0].startswith(part))


tables = partial(places_of, BudgetTable)
sections = partial(places_of, Section)
funding_facts = partial(places_of, FundingFact)
