"""`khcn check` says all that is wrong, and its status says how bad that is."""

import json
import re
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from khcn_core import InvalidPlanError, UnreadableInputError, check, load
from khcn_core.examples import example_text

Khcn = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")


def test_an_error_is_told_with_its_place_and_source(khcn: Khcn) -> None:
    answer = khcn("check", "sai-năm.json")
    finding = next(found for found in check(load("sai-năm.json")) if found.code == "YEA101")
    assert answer.returncode == 1
    assert (
        f"sai-năm.json: lỗi YEA101: {finding.text()}\n    subject ({finding.source.text()})\n"
        in answer.stdout.decode()
    )
    assert answer.stderr == b""


def test_findings_are_told_in_english(khcn: Khcn) -> None:
    said = khcn("check", "sai-năm.json", "--lang", "en").stdout.decode()
    finding = next(found for found in check(load("sai-năm.json")) if found.code == "YEA101")
    assert f"sai-năm.json: error YEA101: {finding.text('en')}\n" in said
    assert f"    subject ({finding.source.text('en')})\n" in said
    assert re.fullmatch(r"sai-năm\.json: 1 error(, \d+ \w+)*", said.splitlines()[-1])


def test_warnings_are_counted_and_let_pass(khcn: Khcn) -> None:
    answer = khcn("check", "kế hoạch.json", "--lang", "en")
    count = len(check(load("kế hoạch.json")))
    assert answer.returncode == 0
    assert answer.stdout.decode().splitlines()[-1] == f"kế hoạch.json: {count} warnings"


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
