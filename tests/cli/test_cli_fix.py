"""`khcn check --fix` mends a file, shows what it changed, and then says what is left."""

import codecs
import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import load
from khcn_core.examples import example_text
from khcn_core.repair import repair_text

Khcn = Callable[..., CompletedProcess[bytes]]

UNTIDY = re.sub(
    "^archive: .*$", "archive: 'Lưu: VT'  # văn thư", example_text("xa-2027"), flags=re.MULTILINE
)
MENDED = UNTIDY.replace("'Lưu: VT'", "'VT'")


@pytest.fixture
def plan(folder: Path) -> Path:
    """A plan with one thing to mend, in a folder to stand in."""
    path = folder / "sửa.yaml"
    path.write_text(UNTIDY, "utf-8")
    return path


def test_the_example_is_as_the_tests_need_it() -> None:
    assert UNTIDY.count("archive:") == 1
    assert len(repair_text(UNTIDY, "yaml").repairs) == 1


def test_the_file_is_mended_and_the_difference_shown(khcn: Khcn, plan: Path) -> None:
    answer = khcn("check", "--fix", "sửa.yaml")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert plan.read_text("utf-8") == MENDED
    told = answer.stdout.decode().splitlines()
    assert told[:2] == ["--- sửa.yaml", "+++ sửa.yaml"]
    assert "-archive: 'Lưu: VT'  # văn thư" in told
    assert "+archive: 'VT'  # văn thư" in told
    assert told[-1].startswith("sửa.yaml: ")


def test_a_second_time_nothing_is_left_and_nothing_written(khcn: Khcn, plan: Path) -> None:
    khcn("check", "--fix", "sửa.yaml")
    before = plan.stat()
    answer = khcn("check", "--fix", "sửa.yaml")
    assert b"---" not in answer.stdout
    assert (plan.stat().st_ino, plan.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_without_it_nothing_is_written(khcn: Khcn, plan: Path) -> None:
    khcn("check", "sửa.yaml")
    assert plan.read_text("utf-8") == UNTIDY


def test_json_has_the_repairs(khcn: Khcn, plan: Path) -> None:
    answer = khcn("check", "--fix", "--json", "sửa.yaml", "thiếu.json")
    mended, missing = json.loads(answer.stdout)
    assert mended["repairs"] == [{"path": "archive", "before": "Lưu: VT", "after": "VT"}]
    assert missing["repairs"] == []
    assert [problem["path"] for problem in missing["problems"]] == [""]
    assert answer.returncode == 2
    assert load(plan).archive == "VT"
    (plain,) = json.loads(khcn("check", "--json", "sửa.yaml").stdout)
    assert "repairs" not in plain


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_the_encoding_and_the_line_ends_stay(
    khcn: Khcn, plan: Path, mark: bytes, encoding: str
) -> None:
    plan.write_bytes(mark + UNTIDY.replace("\n", "\r\n").encode(encoding))
    assert khcn("check", "--fix", "sửa.yaml").returncode == 0
    assert plan.read_bytes() == mark + MENDED.replace("\n", "\r\n").encode(encoding)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "sửa.yaml: status: văn bản đã ký hoặc đã ban hành thì không sửa tự động\n"),
        ("en", "sửa.yaml: status: a paper that is signed or issued is not mended\n"),
    ],
)
def test_a_signed_paper_is_refused(khcn: Khcn, plan: Path, language: str, said: str) -> None:
    signed = UNTIDY.replace("status: draft", "status: signed")
    assert signed != UNTIDY
    plan.write_text(signed, "utf-8")
    answer = khcn("check", "--fix", "sửa.yaml", "--lang", language)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.decode() == said
    assert plan.read_text("utf-8") == signed


def test_what_cannot_be_mended_in_place_is_told_and_left(khcn: Khcn, plan: Path) -> None:
    text = UNTIDY.replace("archive: 'Lưu: VT'  # văn thư", "archive: >-\n  Lưu: VT")
    plan.write_text(text, "utf-8")
    answer = khcn("check", "--fix", "sửa.yaml")
    assert answer.returncode == 2
    said = "sửa.yaml: archive: không sửa tại chỗ được; tệp giữ nguyên\n"
    assert answer.stderr.decode() == said
    assert plan.read_text("utf-8") == text


def test_one_unusable_plan_stops_none_of_the_rest(khcn: Khcn, plan: Path) -> None:
    answer = khcn("check", "--fix", "không-thể.json", "ghi-chú.md", "hỏng.json", "sửa.yaml")
    assert answer.returncode == 2
    assert len(answer.stderr.decode().splitlines()) == 4  # one of them has two problems
    assert plan.read_text("utf-8") == MENDED


def test_standard_input_is_no_file_to_mend(khcn: Khcn, plan: Path) -> None:
    answer = khcn("check", "--fix", "sửa.yaml", "-", stdin=UNTIDY.encode())
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.decode() == "--fix sửa tệp, không sửa được đầu vào chuẩn (-)\n"
    assert plan.read_text("utf-8") == UNTIDY
