"""Each planted fault is found, was not there before, and is shown small."""

from collections.abc import Iterator

import pytest
from hypothesis import Phase, find, given, settings

from khcn_core import Plan, check
from khcn_core.checks import RULES
from khcn_core.testing.strategies import CorruptedPlan, corrupted_plans
from khcn_core.testing.strategies.corrupted_plans import FAULTS

FIXED = settings(
    derandomize=True, database=None, max_examples=500, phases=[Phase.generate, Phase.shrink]
)
BY_CODE = {rule.code: rule for rule in RULES}


def codes_in(plan: Plan, code: str) -> Iterator[str]:
    """Yield what the one rule finds; the others are looked at in their own tests."""
    return (finding.code for finding in check(plan, rules=[BY_CODE[code]]))


@pytest.mark.parametrize("code", FAULTS)
def test_a_planted_fault_is_found_and_was_not_there_before(code: str) -> None:
    @settings(max_examples=8)
    @given(corrupted=corrupted_plans(code))
    def law(corrupted: CorruptedPlan) -> None:
        assert list(codes_in(corrupted.correct, code)) == []
        assert list(codes_in(corrupted.plan, code)) == [code]

    law()


@settings(max_examples=25)
@given(corrupted=corrupted_plans())
def test_the_whole_check_reports_it_too(corrupted: CorruptedPlan) -> None:
    assert corrupted.code in {finding.code for finding in check(corrupted.plan)}


def test_faults_of_every_family_are_planted() -> None:
    assert {code[:3] for code in FAULTS} >= {"ARI", "CLK", "FUN", "LAB", "LAW", "MON", "STA", "YEA"}
    assert len(FAULTS) >= 35


def test_a_wrong_sum_shrinks_to_a_group_of_two() -> None:
    small = find(corrupted_plans("ARI101"), lambda _: True, settings=FIXED).plan
    (table,) = small.body
    (group,) = table.lines
    assert [amount.dong for amount in group.amounts.values()] == [3_000_000]
    assert [part.amounts["k"].dong for part in group.parts] == [1_000_000, 1_000_000]
    assert (small.annexes, small.preamble, small.recipients) == ((), (), ())


@pytest.mark.parametrize("code", ["CLK305", "FUN101", "LAW101", "MON104"])
def test_what_is_planted_into_shrinks_away(code: str) -> None:
    small = find(corrupted_plans(code), lambda _: True, settings=FIXED)
    assert len(small.plan.body) <= 2
    assert small.plan.annexes == ()
