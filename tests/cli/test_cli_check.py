"""`khcn check` says all that is wrong, and its status says how bad that is."""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import InvalidPlanError, UnreadableInputError, check, load
from khcn_core.checks import RULES, Severity, Source
from khcn_core.checks.discovery import RULES_ABOUT_CHECKING
from khcn_core.examples import example_text

Khcn = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")


def test_an_error_is_told_with_its_place_and_source(khcn: Khcn) -> None:
    answer = khcn("check", "sai-năm.json")
    finding = next(found for found in check(load("sai-năm.json")) if found.code == "YEA101")
    assert answer.returncode == 1
    assert (
        f"sai-năm.json: lỗi YEA101: {finding.text()}\n    subject ({finding.source.title.text()})\n"
        in answer.stdout.decode()
    )
    assert answer.stderr == b""


def test_findings_are_told_in_english(khcn: Khcn) -> None:
    said = khcn("check", "sai-năm.json", "--lang", "en").stdout.decode()
    finding = next(found for found in check(load("sai-năm.json")) if found.code == "YEA101")
    assert f"sai-năm.json: error YEA101: {finding.text('en')}\n" in said
    assert f"    subject ({finding.source.title.text('en')})\n" in said
    assert re.fullmatch(r"sai-năm\.json: 1 error(, \d+ \w+)*", said.splitlines()[-1])


def test_warnings_are_counted_and_let_pass(khcn: Khcn) -> None:
    answer = khcn("check", "kế hoạch.json", "--lang", "en")
    found = Counter(finding.severity for finding in check(load("kế hoạch.json")))
    counted = f"{found[Severity.WARNING]} warnings, {found[Severity.NOTE]} notes"
    assert answer.returncode == 0
    assert answer.stdout.decode().splitlines()[-1] == f"kế hoạch.json: {counted}"


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "không có gì phải sửa"), ("en", "nothing to mend")]
)
def test_a_faultless_plan_is_told(khcn: Khcn, language: str, said: str) -> None:
    answer = khcn("check", "xã.yaml", "--lang", language)
    assert answer.returncode == 0
    assert answer.stdout.decode() == f"xã.yaml: {said}\n"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_problem_of_an_input_has_its_line(khcn: Khcn, language: str) -> None:
    with pytest.raises(InvalidPlanError) as caught:
        load("không-thể.json")
    answer = khcn("check", "không-thể.json", "--lang", language)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.decode().splitlines() == [
        f"không-thể.json: {problem.path}: {problem.message.text(language)}"
        for problem in caught.value.problems
    ]
    assert {problem.path for problem in caught.value.problems} == {"date", "fiscal_year"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_no_json_is_told(khcn: Khcn, language: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        load("hỏng.json")
    answer = khcn("check", "hỏng.json", "--lang", language)
    assert answer.returncode == 2
    assert answer.stderr.decode() == f"hỏng.json: {caught.value.text(language)}\n"


def test_one_unusable_plan_stops_none_of_the_rest_and_is_the_worst(khcn: Khcn) -> None:
    answer = khcn("check", "thiếu.json", "sai-năm.json", "xã.yaml")
    assert answer.returncode == 2
    assert answer.stderr.decode() == "thiếu.json: không tìm thấy tệp hoặc thư mục\n"
    assert "xã.yaml: không có gì phải sửa\n" in answer.stdout.decode()
    assert khcn("check", "sai-năm.json", "xã.yaml").returncode == 1


def test_json_holds_problems_and_findings_of_every_plan(khcn: Khcn) -> None:
    answer = khcn("check", "--json", "sai-năm.json", "không-thể.json")
    wrong, impossible = json.loads(answer.stdout)
    assert (answer.returncode, answer.stderr) == (2, b"")
    assert (wrong["file"], wrong["problems"]) == ("sai-năm.json", [])
    assert (impossible["file"], impossible["findings"]) == ("không-thể.json", [])
    finding = next(found for found in wrong["findings"] if found["code"] == "YEA101")
    assert finding["severity"] == "error"
    assert finding["path"] == "subject"
    assert finding["values"] == {"named": "2019", "fiscal_year": 2023}
    for said in (finding["message"], finding["source"], impossible["problems"][0]["message"]):
        assert said["vi"] != said["en"]
    assert {problem["path"] for problem in impossible["problems"]} == {"date", "fiscal_year"}


def test_money_in_json_is_an_integer_of_dong(khcn: Khcn) -> None:
    text = example_text("huyen-2023").replace("130000000", "130000001").encode()
    (report,) = json.loads(khcn("check", "--json", "-", stdin=text).stdout)
    stated = [
        found["values"]["stated"] for found in report["findings"] if found["code"] == "ARI102"
    ]
    assert stated == [130_000_001, 130_000_001]


def test_standard_input_is_read_in_either_format(khcn: Khcn) -> None:
    text = example_text("xa-2027").encode()
    answer = khcn("check", "-", "--from", "yaml", stdin=text)
    assert answer.returncode == 0
    assert answer.stdout.decode() == "đầu vào chuẩn: không có gì phải sửa\n"
    refused = khcn("check", "-", "--lang", "en", stdin=text)
    assert refused.returncode == 2
    assert refused.stderr.startswith(b"standard input: ")
    (report,) = json.loads(khcn("check", "-", "--json", stdin=text).stdout)
    assert report["file"] == "-"


def accepting(*accepted: dict[str, str]) -> None:
    """Let the plan for another year accept findings."""
    path = Path("sai-năm.json")
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "accepted": accepted}))


YEAR = {"code": "YEA101", "reason": "Lập lại kế hoạch cũ"}


class TestSelection:
    @pytest.mark.parametrize(
        ("options", "codes"),
        [
            (["--select", "YEA1"], {"YEA101"}),
            (["--select", "YEA1,MON104"], {"YEA101", "MON104"}),
            (["--select", "YEA1", "--select", " MON10 , ARI1"], {"YEA101", "MON101", "MON104"}),
            (["--select", "YEA1", "--ignore", "MON1,YEA", "--ignore=YEA1"], set()),
            (["--select", "MON104,YEA1", "--ignore", "MON10"], {"MON104", "YEA101"}),
            (["--select", "MON10,YEA1", "--severity", "error"], {"YEA101"}),
            (["--select", "MON10,YEA1", "--severity=note"], {"YEA101", "MON101", "MON104"}),
        ],
    )
    def test_only_what_is_chosen_is_told(
        self, khcn: Khcn, options: list[str], codes: set[str]
    ) -> None:
        answer = khcn("check", "--json", "sai-năm.json", *options)
        (report,) = json.loads(answer.stdout)
        assert {finding["code"] for finding in report["findings"]} == codes
        assert answer.returncode == report["summary"]["status"] == ("YEA101" in codes)

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_a_code_that_is_none_is_refused_with_the_nearest(self, khcn: Khcn, option: str) -> None:
        answer = khcn("check", "sai-năm.json", option, "ARI,YAE")
        assert (answer.returncode, answer.stdout) == (2, b"")
        said = "không có quy tắc nào có mã “YAE” (ý là “YEA”?)\n"
        assert answer.stderr.decode() == said

    def test_a_severity_that_is_none_is_refused(self, khcn: Khcn) -> None:
        answer = khcn("check", "sai-năm.json", "--severity", "eror", "--lang", "en")
        assert (answer.returncode, answer.stdout) == (2, b"")
        said = "--severity: there is no “eror”, but: error, warning, note (did you mean “error”?)\n"
        assert answer.stderr.decode() == said

    @pytest.mark.parametrize("code", [rule.code for rule in (*RULES, *RULES_ABOUT_CHECKING)])
    def test_every_code_can_be_chosen(self, khcn: Khcn, code: str) -> None:
        assert khcn("check", "xã.yaml", "--select", code).returncode == 0


class TestAcceptance:
    def test_an_accepted_error_is_told_with_its_reason_and_lets_pass(self, khcn: Khcn) -> None:
        accepting(YEAR)
        answer = khcn("check", "sai-năm.json", "--select", "YEA1")
        told = answer.stdout.decode().splitlines()
        assert answer.returncode == 0
        assert told[0].startswith("sai-năm.json: lỗi YEA101: ")
        assert told[-2:] == [
            "    đã chấp nhận: Lập lại kế hoạch cũ",
            "sai-năm.json: không có gì phải sửa (1 đã chấp nhận)",
        ]

    def test_what_else_is_found_still_counts(self, khcn: Khcn) -> None:
        accepting({"code": "MON101", "reason": "đã hỏi"})
        answer = khcn("check", "sai-năm.json", "--select", "MON10,YEA1", "--lang", "en")
        assert answer.returncode == 1
        assert "    accepted: đã hỏi\n" in answer.stdout.decode()
        assert answer.stdout.decode().endswith("1 error, 1 warning (1 accepted)\n")

    def test_json_has_the_reason_and_the_counts(self, khcn: Khcn) -> None:
        accepting(YEAR, {"code": "ARI102", "reason": "làm tròn", "path": "body[0]"})
        answer = khcn("check", "sai-năm.json", "--json", "--select", "YEA1,ACC,MON10")
        (report,) = json.loads(answer.stdout)
        reasons = {found["code"]: found["accepted"] for found in report["findings"]}
        assert reasons["YEA101"] == YEAR["reason"]
        assert reasons["ACC101"] is None
        assert report["summary"] == {
            "status": 0, "errors": 0, "warnings": 2, "notes": 1, "accepted": 1
        }  # fmt: skip

    def test_rendering_lets_it_pass_too(self, khcn: Khcn) -> None:
        refused = khcn("render", "sai-năm.json", "-o", "a.txt")
        assert (refused.returncode, refused.stderr != b"") == (1, True)
        accepting(YEAR)
        assert khcn("render", "sai-năm.json", "-o", "a.txt").stderr == b""


def test_json_says_when_a_source_is_in_force(khcn: Khcn) -> None:
    data = json.loads(example_text("huyen-2023"))
    data["body"][0]["label"] = "III."
    text = json.dumps(data).encode()
    found = json.loads(khcn("check", "-", "--json", "--select=LAB101", stdin=text).stdout)
    rule = next(rule for rule in RULES if rule.code == "LAB101")
    source = found[0]["findings"][0]["source"]
    assert isinstance(rule.source, Source)
    assert rule.source.since
    assert source["since"] == rule.source.since.isoformat()
    assert source["until"] is None


def test_strangers_rules_are_asked_and_those_that_fail_are_named(
    khcn: Khcn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "khcn_stranger.py"
    module.write_text(STRANGER, "utf-8")
    folder = tmp_path / "khcn_stranger-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: khcn-stranger\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text(
        "[khcn.rules]\nrules = khcn_stranger:RULES\nnone = khcn_stranger:NONE\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    answer = khcn("check", "xã.yaml", "--lang", "en", "--select", "TIN")
    monkeypatch.delitem(sys.modules, "khcn_stranger")
    told = answer.stdout.decode()
    assert (answer.returncode, answer.stderr) == (1, b"")
    assert "error TIN101: the place is " in told
    assert "warning PLG101: the rule TIN102 of the distribution khcn-stranger failed" in told
    assert "warning PLG102: the rules “none” of the distribution khcn-stranger" in told
    assert "    (The check itself)\n" in told
    assert told.endswith("1 error, 2 warnings\n")


STRANGER = """
from khcn_core.checks import Severity, Source, hit, rule
from khcn_core.messages import message

HERE = Source(title=message("Tỉnh", "Province"))


@rule("TIN101", Severity.ERROR, vi="địa danh là {place}", en="the place is {place}", source=HERE)
def place(plan):
    yield hit("place", place=plan.place)


@rule("TIN102", Severity.ERROR, vi="a", en="b", source=HERE)
def fails(plan):
    raise ValueError("none")


RULES = (place, fails)
"""
