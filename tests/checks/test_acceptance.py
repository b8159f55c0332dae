"""A plan lets findings stand with a reason, and is told of reasons that nothing needs."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Finding, InvalidValueError, Plan, Severity, check, dumps, loads
from khcn_core.checks import RULES, select
from khcn_core.examples import example_text
from khcn_core.plan import Acceptance
from khcn_core.testing.strategies import plans

REASON = "Sở đã đồng ý tại cuộc họp ngày 10/5/2022"
HUYEN = loads(example_text("huyen-2023"))
FINDINGS = check(HUYEN)


def accepting(*accepted: Acceptance, plan: Plan = HUYEN) -> Plan:
    return evolve(plan, accepted=accepted)


def acceptance(code: str, path: str | None = None, reason: str = REASON) -> Acceptance:
    return Acceptance(code=code, reason=reason, path=path)


def reasons(findings: tuple[Finding, ...]) -> dict[str, str | None]:
    return {finding.code: finding.accepted for finding in findings}


class TestAccepted:
    def test_one_code_everywhere(self) -> None:
        findings = check(accepting(acceptance("MON101")))
        assert reasons(findings)["MON101"] == REASON
        assert reasons(findings)["MON104"] is None

    def test_one_place_only(self) -> None:
        place = next(found.path for found in FINDINGS if found.code == "MON101")
        assert reasons(check(accepting(acceptance("MON101", place))))["MON101"] == REASON
        elsewhere = check(accepting(acceptance("MON101", "subject")))
        assert reasons(elsewhere)["MON101"] is None

    def test_the_reason_for_the_place_goes_before_that_for_everywhere(self) -> None:
        place = next(found.path for found in FINDINGS if found.code == "MON101")
        given = (acceptance("MON101"), acceptance("MON101", place, "ở đây"))
        findings = check(accepting(*given))
        assert reasons(findings) == {**reasons(FINDINGS), "MON101": "ở đây"}

    @given(plan=plans(), data=st.data())
    def test_only_the_mark_changes(self, plan: Plan, data: st.DataObject) -> None:
        bare = evolve(plan, accepted=())
        found = check(bare)
        chosen = data.draw(st.lists(st.sampled_from(found), unique=True) if found else st.just([]))
        given = [acceptance(finding.code, finding.path or None) for finding in chosen]
        marked = check(evolve(bare, accepted=given))
        assert [evolve(finding, accepted=None) for finding in marked] == list(found)
        places = {(finding.code, finding.path) for finding in chosen}
        for finding in marked:
            assert (finding.accepted == REASON) == ((finding.code, finding.path) in places)


class TestIdle:
    @pytest.mark.parametrize(
        "given",
        [
            acceptance("YEA101"),
            acceptance("MON101", "subject"),
            acceptance("MON99"),
            acceptance("ACC101"),
        ],
        ids=["no such finding", "another place", "no such rule", "itself"],
    )
    def test_what_matches_nothing_is_told(self, given: Acceptance) -> None:
        *rest, last = check(accepting(acceptance("MON101"), given))
        assert [finding.code for finding in rest] == [finding.code for finding in FINDINGS]
        assert (last.code, last.severity, last.path) == ("ACC101", Severity.NOTE, "accepted[1]")
        assert f"kế hoạch chấp nhận {given.code}" in last.text("vi")
        assert (given.path or "") in last.text("en")

    def test_what_matches_is_not(self) -> None:
        given = [acceptance(found.code, found.path) for found in FINDINGS]
        assert len(check(accepting(*given))) == len(FINDINGS)

    def test_rules_that_were_not_asked_leave_it_open(self) -> None:
        plan = accepting(acceptance("MON101"), acceptance("YEA101"))
        (idle,) = check(plan, rules=select(RULES, select=["YEA"]))
        assert idle.path == "accepted[1]"


class TestAsData:
    @pytest.mark.parametrize("field", ["code", "reason", "path"])
    def test_nothing_in_it_is_empty(self, field: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Acceptance(**{"code": "MON101", "reason": REASON, field: " "})
        assert [problem.path for problem in caught.value.problems] == [field]

    def test_it_is_written_and_read(self) -> None:
        plan = accepting(acceptance("MON101"), acceptance("MON104", "body[0]"))
        assert loads(dumps(plan)) == loads(dumps(plan, "yaml"), "yaml") == plan
        assert '"accepted": [' in dumps(plan)
        assert '"accepted"' not in dumps(HUYEN)
