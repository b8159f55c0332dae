"""The examples are read from their paper as they were, but for what a paper cannot show."""

from collections.abc import Iterator
from typing import TypeGuard

import attrs
import pytest
from attrs import evolve

from khcn_core import Plan, check, lay_out
from khcn_core.money import Money
from khcn_core.plan import BudgetTable
from khcn_core.plan.walk import walk
from khcn_core.reading.understanding import plan_of
from khcn_core.source import Outcome
from khcn_core.tables import work_out

NOT_SHOWN = {
    "subject",  # of the letter that asked for the plan, as the preamble words it
    "period",  # what a statement, or an expected sum, covers when nothing near it says so
    "measure",  # the stage of a column whose words leave it open
    "key",  # columns are named after their headers
    "formula",  # unless a row numbers the columns
    "source",  # who issued a form
    "closing",  # with the mark at its end
    "label",  # none, where none would be derived either
}
"""The fields in which the examples differ; docs/reference/reading.md names them all."""


def differences(left: object, right: object, name: str = "") -> Iterator[str]:
    """Yield the names of the innermost fields that differ; cells go by column, as they stand."""
    if isinstance(left, BudgetTable) and isinstance(right, BudgetTable):
        yield from differences(cells(left), cells(right), "cells")
    if isinstance(left, tuple) and isinstance(right, tuple) and len(left) == len(right):
        for one, other in zip(left, right, strict=True):
            yield from differences(one, other, name)
    elif attrs.has(type(left)) and type(left) is type(right) and left != right:
        for field in attrs.fields(type(left)):
            if field.name not in {"amounts", "quantities", "texts", "formula", "total"}:
                one, other = getattr(left, field.name), getattr(right, field.name)
                yield from differences(one, other, field.name)
            elif field.name == "formula" and (left.formula is None) != (right.formula is None):
                yield "formula"
    elif left != right:
        yield name


def cells(table: BudgetTable) -> tuple[object, ...]:
    """Return all figures and words of a table in the order of its columns."""
    keys = [column.key for column in table.columns]
    return tuple(
        (row.item.texts.get(key), row.figures.get(key))
        for row in work_out(table).rows()
        for key in keys
    )


def test_the_paper_stays_as_it_is(example: Plan) -> None:
    document = lay_out(example)
    assert lay_out(plan_of(document).plan) == document


def test_only_what_a_paper_cannot_show_differs(example: Plan) -> None:
    assert set(differences(example, plan_of(lay_out(example)).plan)) <= NOT_SHOWN


def test_all_of_it_is_understood(example: Plan) -> None:
    notices = plan_of(lay_out(example)).notices
    assert {notice.outcome for notice in notices} == {Outcome.UNDERSTOOD}


def test_findings_are_the_same_but_for_what_was_declared(huyen: Plan) -> None:
    before, after = check(huyen), check(plan_of(lay_out(huyen)).plan)
    assert {finding.code for finding in after} - {finding.code for finding in before} == {"LAW108"}
    assert {finding.code for finding in before} - {finding.code for finding in after} == {
        "CMP101",
        "FUN204",
        "MON104",
    }


@pytest.mark.parametrize("amount", [Money(0), Money(131_000_000), Money(-1_000_000)])
def test_what_does_not_add_up_is_found_on_the_paper_too(huyen: Plan, amount: Money) -> None:
    [table] = (node for _, _, node in walk(huyen) if is_of_2022(node))
    line = evolve(table.lines[0], amounts={"uoc_thuc_hien": amount})
    wrong = evolve(huyen, body=[evolve(table, lines=[line, *table.lines[1:]])])
    before, after = arithmetic(wrong), arithmetic(plan_of(lay_out(wrong)).plan)
    assert before
    assert after == before


def is_of_2022(node: object) -> TypeGuard[BudgetTable]:
    return isinstance(node, BudgetTable) and len(node.columns) == 7


def arithmetic(plan: Plan) -> list[tuple[str, str, str]]:
    return [
        (finding.code, finding.path, finding.text())
        for finding in check(plan)
        if finding.code.startswith("ARI")
    ]
