"""The clerk's rules and those of time, over plans that are as they should be, or nearly so."""

from collections import Counter

from hypothesis import given

from khcn_core import Plan, Severity, check, loads
from khcn_core.checks.abbreviations import RULES_ABBREVIATIONS
from khcn_core.checks.authority import RULES_AUTHORITY
from khcn_core.checks.citations import RULES_CITATIONS
from khcn_core.checks.doubled import RULES_DOUBLED
from khcn_core.checks.encodings import RULES_ENCODINGS
from khcn_core.checks.headings import RULES_HEADINGS
from khcn_core.checks.law import RULES_LAW
from khcn_core.checks.marks import RULES_MARKS
from khcn_core.checks.number_symbol import RULES_NUMBER_SYMBOL
from khcn_core.checks.outdated import RULES_OUTDATED
from khcn_core.checks.placeholders import RULES_PLACEHOLDERS
from khcn_core.checks.quantities import RULES_QUANTITIES
from khcn_core.checks.recipients import RULES_RECIPIENTS
from khcn_core.checks.spelling import RULES_SPELLING
from khcn_core.checks.status import RULES_STATUS
from khcn_core.checks.typography import RULES_TYPOGRAPHY
from khcn_core.checks.undeclared import RULES_UNDECLARED
from khcn_core.examples import example_text
from khcn_core.testing.strategies import plans

RULES = (
    *RULES_LAW,
    *RULES_CITATIONS,
    *RULES_OUTDATED,
    *RULES_UNDECLARED,
    *RULES_NUMBER_SYMBOL,
    *RULES_AUTHORITY,
    *RULES_RECIPIENTS,
    *RULES_HEADINGS,
    *RULES_DOUBLED,
    *RULES_QUANTITIES,
    *RULES_PLACEHOLDERS,
    *RULES_MARKS,
    *RULES_TYPOGRAPHY,
    *RULES_ENCODINGS,
    *RULES_ABBREVIATIONS,
    *RULES_SPELLING,
    *RULES_STATUS,
)


@given(plans(consistent=True))
def test_a_consistent_plan_has_no_error(plan: Plan) -> None:
    assert [f for f in check(plan, rules=RULES) if f.severity is Severity.ERROR] == []


@given(plans())
def test_any_plan_can_be_checked(plan: Plan) -> None:
    for finding in check(plan, rules=RULES):
        assert finding.text("vi") != finding.text("en")


def test_the_commune_has_no_finding() -> None:
    assert check(loads(example_text("xa-2027.yaml"), "yaml"), rules=RULES) == ()


def test_what_the_district_left(huyen: Plan) -> None:
    found = Counter((f.code, f.severity.value) for f in check(huyen, rules=RULES))
    assert found == {
        ("CLK114", "note"): 1,
        ("CLK131", "note"): 1,
        ("CLK141", "warning"): 2,
        ("CLK143", "note"): 1,
        ("CLK144", "note"): 2,
        ("CLK151", "note"): 2,
        ("CLK302", "note"): 1,
        ("CLK303", "note"): 1,
    }
