"""`khcn new` and `schema`."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import dumps, load, loads
from khcn_core.codec import json_schema
from khcn_core.dates import PartialDate
from khcn_core.examples import EXAMPLES, example_text
from khcn_core.forms import begin_plan, forms, issuer
from khcn_core.plan import AgencyLevel

Khcn = Callable[..., CompletedProcess[bytes]]

COMMUNE = "Ủy ban nhân dân xã Ví Dụ"
FORM = ("new", "--form", "xa-2", "--year", "2027")

pytestmark = pytest.mark.usefixtures("folder")


def test_without_a_name_the_first_example_is_taken(khcn: Khcn) -> None:
    text = example_text(EXAMPLES[0]).encode()
    assert khcn("new", "--example").stdout == text
    assert khcn("new", "--example", "-o", "-").stdout == text
    assert khcn("new", "--example", "-o", "mới.json").returncode == 0
    assert Path("mới.json").read_bytes() == text


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_called_with_or_without_its_suffix(khcn: Khcn, example: str) -> None:
    text = example_text(example).encode()
    assert khcn("new", "--example", example).stdout == text
    assert khcn("new", "--example", Path(example).stem).stdout == text


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("suffix", [".json", ".yaml", ".yml"])
def test_a_new_file_is_in_the_format_of_its_name(khcn: Khcn, example: str, suffix: str) -> None:
    path = f"mới{suffix}"
    assert khcn("new", "--example", example, "-o", path).returncode == 0
    form = "json" if example.endswith(".json") else "yaml"
    assert load(path) == loads(example_text(example), form)


def test_forms_are_listed_with_their_years(khcn: Khcn) -> None:
    lines = khcn("new", "--forms").stdout.decode().splitlines()
    assert [tuple(line.split("\t")) for line in lines] == [
        (form.code, form.years, form.title, form.source) for form in forms()
    ]


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_a_plan_is_begun_from_forms(khcn: Khcn, suffix: str) -> None:
    path = f"mới{suffix}"
    arguments = (*FORM, "--form", "xa-1", "--agency", COMMUNE)
    plan = begin_plan(["xa-2", "xa-1"], 2027, COMMUNE)
    assert khcn(*arguments).stdout.decode() == dumps(plan)
    assert khcn(*arguments, "-o", path).returncode == 0
    assert load(path) == plan
    checked = khcn("check", path)
    assert checked.returncode == 0
    assert khcn("render", path, "--to", "txt", "-o", "-").returncode == 0


def test_level_place_and_date_are_taken_from_the_call(khcn: Khcn) -> None:
    arguments = ("--agency", "Ban Ví Dụ", "--level", "commune", "--place", "Minh Họa")
    answer = khcn(*FORM, *arguments, "--date", "2026-06")
    by = issuer("Ban Ví Dụ", AgencyLevel.COMMUNE, "Minh Họa")
    assert loads(answer.stdout) == begin_plan(["xa-2"], 2027, by, PartialDate(2026, 6))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--form", "xa-2"], "cần nêu năm và cơ quan"),
        (["--form", "xa-2", "--year", "2027"], "cần nêu năm và cơ quan"),
        (["--form", "xa-2", "--agency", COMMUNE], "cần nêu năm và cơ quan"),
        (["--year", "2027", "--agency", COMMUNE], "cần nêu biểu mẫu (--form 13.3"),
        (["--form", "xa-2", "--example"], "cần nêu biểu mẫu (--form 13.3"),
        ([*FORM[1:], "--agency", "Trung tâm Ví Dụ"], "không nói rõ cấp"),
        ([*FORM[1:], "--agency", "Sở Ví Dụ"], "không nói rõ địa danh"),
        ([*FORM[1:], "--agency", COMMUNE, "--level", "xa"], "--level: không có “xa”"),
        ([*FORM[1:], "--agency", COMMUNE, "--date", "8/2026"], "không phải ngày viết như"),
        ([*FORM[1:], "--agency", COMMUNE, "--date", "2024"], "trong năm 2026 hoặc năm 2027"),
        ([*FORM[1:], "--agency", "UBND huyện Ví Dụ"], "không còn cấp huyện"),
        (["--form", "13.3", "--year", "2027", "--agency", COMMUNE], "không dùng cho năm 2027"),
        ([*FORM[1:], "--agency", COMMUNE, "-o", "kế hoạch.json"], "đã có tệp mang tên này"),
    ],
)
def test_what_cannot_be_begun_is_told(khcn: Khcn, call: list[str], said: str) -> None:
    answer = khcn("new", *call)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert said in answer.stderr.decode()


def test_the_schema_is_printed(khcn: Khcn) -> None:
    assert json.loads(khcn("schema").stdout) == json_schema()
