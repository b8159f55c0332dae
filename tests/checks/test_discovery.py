"""Rules of other distributions are found by entry points, and none of them can stop a check."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve

from khcn_core import Finding, Plan, Severity, check
from khcn_core.checks import RULES, Hit, Rule, discover_rules, hit, rule
from khcn_core.checks.discovery import HOME, RULES_ABOUT_CHECKING
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.plan import Acceptance

Install = Callable[..., None]
Find = Callable[[Plan], Iterator[Hit]]


def made(find: Find, code: str = "TIN101", vi: str = "địa danh {place}", **other: object) -> Rule:
    en = "the place {place}"
    built = rule(code, Severity.NOTE, vi=vi, en=en, source=CONSISTENCY)(find)
    return evolve(built, **other)


def finds_place(plan: Plan) -> Iterator[Hit]:
    yield hit("place", place=plan.place)


def raises_at_once(_plan: Plan) -> Iterator[Hit]:
    raise ValueError("không\nđọc được")


def raises_later(plan: Plan) -> Iterator[Hit]:
    yield hit("place", place=plan.place)
    raise RecursionError


def lacks_a_value(_plan: Plan) -> Iterator[Hit]:
    yield hit("place")


def yields_nonsense(_plan: Plan) -> Iterator[Hit]:
    yield "place"


def weighs_nonsense(plan: Plan) -> Iterator[Hit]:
    yield hit("place", severity="bad", place=plan.place)


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that installs a distribution with one entry point for rules."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(distribution: str, rules: object, name: str = "rules", where: str = "") -> None:
        module = ModuleType(distribution.replace("-", "_"))
        module.rules = rules
        monkeypatch.setitem(sys.modules, module.__name__, module)
        folder = tmp_path / f"{module.__name__}-1.0.dist-info"
        folder.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
        (folder / "METADATA").write_text(metadata)
        target = where or f"{module.__name__}:rules"
        (folder / "entry_points.txt").write_text(f"[khcn.rules]\n{name} = {target}\n")

    return make


def said(findings: tuple[Finding, ...], code: str) -> list[str]:
    return [finding.text("en") for finding in findings if finding.code == code]


class TestDiscovery:
    def test_the_rules_of_this_distribution_are_there(self) -> None:
        installed = discover_rules()
        assert (installed.rules, installed.findings) == (RULES, ())
        assert installed.codes == {rule.code for rule in (*RULES, *RULES_ABOUT_CHECKING)}

    @pytest.mark.parametrize("sequence", [tuple, list])
    def test_a_strangers_rules_come_behind_and_find(
        self, install: Install, huyen: Plan, sequence: Callable[[object], object]
    ) -> None:
        install("khcn-tinh", sequence([made(finds_place)]))
        installed = discover_rules()
        assert installed.rules[:-1] == RULES
        assert installed.rules[-1].distribution == "khcn-tinh"
        assert installed.findings == ()
        assert "TIN101" in installed.codes
        findings = check(huyen, installed.rules)
        assert findings[:-1] == check(huyen)
        assert (findings[-1].code, findings[-1].path) == ("TIN101", "place")

    def test_discovery_is_not_part_of_checking(self, install: Install, huyen: Plan) -> None:
        install("khcn-tinh", (made(finds_place),))
        assert said(check(huyen), "TIN101") == []

    @pytest.mark.parametrize(
        ("rules", "detail"),
        [
            (made(finds_place), "it is no sequence of Rule"),
            (3, "it is no sequence of Rule"),
            ((finds_place,), "function is no Rule"),
            ((made(finds_place, code="tin1"),), "the code “tin1” is not three capitals"),
            ((made(finds_place, code=None),), "the code “None” is not three capitals"),
        ],
    )
    def test_what_is_no_rule_names_what_brings_it(
        self, install: Install, rules: object, detail: str
    ) -> None:
        install("khcn-tinh", rules)
        installed = discover_rules()
        assert installed.rules == RULES
        (finding,) = installed.findings
        assert (finding.code, finding.severity) == ("PLG102", Severity.WARNING)
        assert "“rules” of the distribution khcn-tinh cannot be used: " in finding.text("en")
        assert detail in finding.text("en")
        assert "quy tắc “rules” của gói khcn-tinh: " in finding.text("vi")

    @pytest.mark.parametrize(
        ("where", "detail"),
        [
            ("no_such_module_at_all:rules", "ModuleNotFoundError: "),
            ("khcn_tinh:nothing", "AttributeError: "),
            ("breaks:rules", "ZeroDivisionError: "),
        ],
    )
    def test_what_cannot_be_imported_names_what_brings_it(
        self, install: Install, tmp_path: Path, where: str, detail: str
    ) -> None:
        (tmp_path / "breaks.py").write_text("1 / 0")
        install("khcn-tinh", (), where=where)
        installed = discover_rules()
        assert installed.rules == RULES
        (told,) = said(installed.findings, "PLG102")
        assert "khcn-tinh" in told
        assert detail in told

    def test_one_that_is_no_rule_stops_none_of_the_rest(self, install: Install) -> None:
        install("khcn-tinh", (None, made(finds_place)))
        install("khcn-xa", (made(finds_place, code="XAA101"),))
        installed = discover_rules()
        assert [rule.code for rule in installed.rules[len(RULES) :]] == ["TIN101", "XAA101"]
        assert len(said(installed.findings, "PLG102")) == 1

    @pytest.mark.parametrize("code", [RULES[0].code, "PLG101"])
    def test_a_code_of_this_distribution_stays_its_own(self, install: Install, code: str) -> None:
        install("khcn-tinh", (made(finds_place, code=code),))
        installed = discover_rules()
        assert installed.rules == RULES
        (told,) = said(installed.findings, "PLG103")
        assert f"have the code {code}, one of the distribution {HOME} and one of khcn-tinh" in told

    def test_of_two_strangers_the_first_by_name_is_used(self, install: Install) -> None:
        install("khcn-xa", (made(finds_place, vi="xã {place}"),))
        install("khcn-tinh", (made(finds_place, vi="tỉnh {place}"),))
        installed = discover_rules()
        (kept,) = installed.rules[len(RULES) :]
        assert (kept.distribution, kept.said.vi) == ("khcn-tinh", "tỉnh {place}")
        (told,) = said(installed.findings, "PLG103")
        assert "one of the distribution khcn-tinh and one of khcn-xa" in told


class TestIsolation:
    @pytest.mark.parametrize(
        ("find", "detail", "before"),
        [
            (raises_at_once, "ValueError: không đọc được", 0),
            (raises_later, "(RecursionError)", 1),
            (lacks_a_value, "KeyError: 'place'", 0),
            (yields_nonsense, "AttributeError: ", 0),
            (weighs_nonsense, "TypeError: ", 0),
        ],
    )
    def test_a_rule_that_fails_stops_none_of_the_rest(
        self, install: Install, huyen: Plan, find: Find, detail: str, before: int
    ) -> None:
        install("khcn-tinh", (made(find), made(finds_place, code="TIN102")))
        findings = check(huyen, discover_rules().rules)
        assert len(said(findings, "TIN101")) == before
        assert len(said(findings, "TIN102")) == 1
        assert [found for found in findings if found.code[:3] not in ("TIN", "PLG")] == list(
            check(huyen)
        )
        (failed,) = [found for found in findings if found.code == "PLG101"]
        assert (failed.severity, failed.path) == (Severity.WARNING, "")
        assert "quy tắc TIN101 của gói khcn-tinh" in failed.text("vi")
        assert detail in failed.text("en")
        assert "\n" not in failed.text("en")

    def test_an_interruption_is_no_failure(self, huyen: Plan) -> None:
        def interrupted(_plan: Plan) -> Iterator[Hit]:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            check(huyen, [made(interrupted, distribution="khcn-tinh")])

    def test_a_rule_of_this_distribution_raises(self, huyen: Plan) -> None:
        with pytest.raises(ValueError, match="không"):
            check(huyen, [made(raises_at_once)])

    def test_what_a_stranger_finds_can_be_accepted(self, install: Install, huyen: Plan) -> None:
        install("khcn-tinh", (made(finds_place), made(raises_at_once, code="TIN102")))
        given = [Acceptance(code=code, reason="đã hỏi") for code in ("TIN101", "PLG101")]
        findings = check(evolve(huyen, accepted=given), discover_rules().rules)
        marked = {finding.code: finding.accepted for finding in findings}
        assert (marked["TIN101"], marked["PLG101"]) == ("đã hỏi", "đã hỏi")
        assert "ACC101" not in marked
