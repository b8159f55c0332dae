"""All rules together: quiet on correct plans, linear on long ones, each with what a rule needs."""

import string
from collections import Counter
from functools import partial

import pytest
from attrs import evolve
from hypothesis import given

from khcn_core import Plan, Severity, check
from khcn_core.checks import RULES, Rule
from khcn_core.plan import BudgetTable, LineItem, Total
from khcn_core.testing.calls import count_calls
from khcn_core.testing.strategies import plans


def test_codes_are_unique_and_keep_their_form() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes) > 70
    assert all(len(code) == 6 and code[:3].isupper() and code[3:].isdigit() for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_the_same_in_both_languages_and_where_it_comes_from(rule: Rule) -> None:
    vi, en = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in (rule.said.vi, rule.said.en)
    )
    assert vi == en
    assert rule.said.vi != rule.said.en
    assert rule.source.title.text("vi")


@given(plans(consistent=True))
def test_a_correct_plan_has_no_error_and_hardly_a_warning(plan: Plan) -> None:
    found = Counter(finding.severity for finding in check(plan))
    assert found[Severity.ERROR] == 0
    assert found[Severity.WARNING] <= 3


def test_work_grows_no_faster_than_the_lines(huyen: Plan) -> None:
    section = huyen.body[0]
    (table,) = [block for block in section.body[1].body if isinstance(block, BudgetTable)]

    def with_lines(times: int) -> Plan:
        lines = [
            evolve(line, name=f"{line.name} {turn}")
            for turn in range(times)
            for line in table.lines
        ]
        return evolve(huyen, body=[evolve(table, lines=lines, total=Total())])

    few, many = (count_calls(partial(check, with_lines(times))) for times in (40, 80))
    assert many < 2.2 * few
    assert isinstance(table.lines[0], LineItem)
