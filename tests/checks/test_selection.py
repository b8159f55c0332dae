"""Rules and findings are chosen by the longest beginning of their code, and by severity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Plan
from khcn_core.checks import RULES, Finding, Rule, Severity, check, select
from khcn_core.checks.discovery import RULES_ABOUT_CHECKING
from khcn_core.checks.selection import refuse_unknown
from khcn_core.errors import CallError

CODES = [rule.code for rule in RULES]
PREFIXES = st.sets(
    st.sampled_from(CODES).flatmap(lambda code: st.integers(1, 6).map(lambda end: code[:end]))
)
SELECTIONS = st.fixed_dictionaries(
    {"select": PREFIXES, "ignore": PREFIXES, "least": st.sampled_from(Severity)}
)


def codes(rules: tuple[Rule, ...]) -> set[str]:
    return {rule.code for rule in rules}


def begins(*prefixes: str) -> set[str]:
    return {code for code in CODES if code.startswith(prefixes)}


class TestByCode:
    def test_nothing_selected_is_everything(self) -> None:
        assert select(RULES) == RULES

    @pytest.mark.parametrize(
        ("chosen", "ignored", "left"),
        [
            (["ARI"], [], begins("ARI")),
            (["ARI", "YEA101"], [], begins("ARI", "YEA101")),
            ([], ["ARI"], begins("") - begins("ARI")),
            (["MON"], ["MON10"], set()),
            (["MON104"], ["MON10"], {"MON104"}),
            (["MON", "MON104"], ["MON10"], {"MON104"}),
            (["MON"], ["MON104"], begins("MON") - {"MON104"}),
            (["MON104"], ["MON104"], set()),
        ],
    )
    def test_the_longest_beginning_decides(
        self, chosen: list[str], ignored: list[str], left: set[str]
    ) -> None:
        assert codes(select(RULES, select=chosen, ignore=ignored)) == left

    def test_a_rule_that_failed_is_told_whatever_is_selected(self) -> None:
        assert "PLG101" in codes(select(RULES_ABOUT_CHECKING, select=["ARI"]))
        assert "PLG101" not in codes(select(RULES_ABOUT_CHECKING, select=["ARI"], ignore=["PLG"]))


class TestBySeverity:
    @pytest.mark.parametrize(
        ("least", "kept"),
        [
            (Severity.ERROR, {Severity.ERROR}),
            (Severity.WARNING, {Severity.ERROR, Severity.WARNING}),
            (Severity.NOTE, {*Severity}),
        ],
    )
    def test_what_is_as_bad_is_kept(self, least: Severity, kept: set[Severity]) -> None:
        assert {rule.severity for rule in select(ONE_OF_EACH, least=least)} == kept

    def test_a_finding_counts_by_its_own_severity(self, huyen: Plan) -> None:
        findings = check(huyen)
        grave = tuple(finding for finding in findings if finding.severity is not Severity.NOTE)
        assert 0 < len(grave) < len(findings)
        assert select(findings, least=Severity.WARNING) == grave
        assert select(findings, least=Severity.ERROR) == ()


ONE_OF_EACH = [
    next(rule for rule in (*RULES, *RULES_ABOUT_CHECKING) if rule.severity is severity)
    for severity in Severity
]


@given(selection=SELECTIONS)
def test_choosing_keeps_the_order_and_chooses_the_same_twice(selection: dict[str, object]) -> None:
    chosen = select(RULES, **selection)
    assert list(chosen) == [rule for rule in RULES if rule in chosen]
    assert select(chosen, **selection) == chosen


@given(prefixes=PREFIXES)
def test_selecting_and_ignoring_the_same_part_the_rules(prefixes: set[str]) -> None:
    taken = codes(select(RULES, select=prefixes)) if prefixes else set()
    left = codes(select(RULES, ignore=prefixes))
    assert taken | left == set(CODES)
    assert not taken & left


@given(prefixes=PREFIXES)
def test_beginnings_of_codes_are_known(prefixes: set[str]) -> None:
    refuse_unknown(prefixes, CODES)


@pytest.mark.parametrize(
    ("prefix", "hint"),
    [
        ("AIR", " (ý là “ARI”?)"),
        ("ari101", " (ý là “ARI101”?)"),
        ("ARI999", " (ý là “ARI"),
        ("ARI1011", " (ý là “ARI101”?)"),
        ("QQQ", ""),
        ("", ""),
    ],
)
def test_other_beginnings_are_refused_with_the_nearest(prefix: str, hint: str) -> None:
    with pytest.raises(CallError) as caught:
        refuse_unknown(["MON", prefix], CODES)
    assert caught.value.text("vi").startswith(f"không có quy tắc nào có mã “{prefix}”{hint}")
    assert caught.value.text("en").startswith(f"no rule has the code “{prefix}”")


def test_findings_are_chosen_as_findings(huyen: Plan) -> None:
    chosen: tuple[Finding, ...] = select(check(huyen), select=["MON104"])
    assert [finding.code for finding in chosen] == ["MON104"]
