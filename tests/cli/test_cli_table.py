"""`khcn table` carries rows from a spreadsheet to a plan, and back."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import InvalidValueError, Money, Plan, dumps, load, loads
from khcn_core.checks.places import tables
from khcn_core.forms import begin_table
from khcn_core.plan import BudgetTable
from khcn_core.tables import from_rows, with_rows

Khcn = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")

FORM = ("table", "--form", "huyen-2", "--year", "2023")
ROWS = (
    'I\tTuyên truyền\tLớp\t1\t4\t\r\n01\t"Phổ biến\r\nkiến thức"\t\t\t4\t\r\n\tTổng cộng:\t\t\t4\t'
)


def pasted(answer: CompletedProcess[bytes], form: str = "json") -> BudgetTable:
    """Return the printed table as a plan that it is pasted into would hold it."""
    assert (answer.returncode, answer.stderr) == (0, b"")
    plan = json.loads(dumps(load("kế hoạch.json")))
    if form == "yaml":
        text = "\n".join(f"  {line}" for line in answer.stdout.decode().splitlines())
        head = "\n".join(f"{key}: {json.dumps(plan[key])}" for key in plan if key != "body")
        read = loads(f"{head}\nbody:\n- {text.strip()}\n", "yaml")
    else:
        plan["body"] = [json.loads(answer.stdout)]
        read = loads(json.dumps(plan))
    (block,) = read.body
    assert isinstance(block, BudgetTable)
    return block


def test_the_table_of_a_form_can_be_put_into_a_plan(khcn: Khcn) -> None:
    assert pasted(khcn(*FORM)) == begin_table("huyen-2", 2023)


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_rows_are_pasted_into_the_table_of_a_form(khcn: Khcn, form: str) -> None:
    table = pasted(khcn(*FORM, "--to", form, "--paste", stdin=ROWS.encode()), form)
    assert table == with_rows(begin_table("huyen-2", 2023), ROWS)
    assert [part.name for part in table.lines[0].parts] == ["Phổ biến kiến thức"]
    assert table.total is not None
    assert table.total.amounts["kinh_phi"] == Money(4_000_000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_rows_are_read_from_a_file_as_excel_saves_it(khcn: Khcn, encoding: str) -> None:
    Path("dòng.txt").write_text(ROWS, encoding)
    assert (
        khcn(*FORM, "--paste", "dòng.txt").stdout
        == khcn(*FORM, "--paste", stdin=ROWS.encode()).stdout
    )


@pytest.mark.parametrize("separator", [";", ","])
def test_csv_has_semicolons_or_commas(khcn: Khcn, separator: str) -> None:
    text = ROWS.replace("\t", separator)
    table = pasted(khcn(*FORM, "--paste", "--csv", stdin=text.encode()))
    assert table == with_rows(begin_table("huyen-2", 2023), ROWS)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_cell_that_cannot_be_read_has_its_line(khcn: Khcn, language: str) -> None:
    rows = "I\tA\t\tba\t1.5\t\nII\tB\t\t\t-\t\n"
    with pytest.raises(InvalidValueError) as caught:
        from_rows(begin_table("huyen-2", 2023), rows)
    answer = khcn(*FORM, "--paste", "--lang", language, stdin=rows.encode())
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.decode().splitlines() == [
        problem.text("en" if language == "en" else "vi") for problem in caught.value.problems
    ]


def test_rows_of_a_plan_can_be_pasted_back(khcn: Khcn, huyen: Plan) -> None:
    answer = khcn("table", "kế hoạch.json", "--rows")
    assert (answer.returncode, answer.stderr) == (0, b"")
    texts = answer.stdout.decode().split("\n\n")
    held = [table for _path, table in tables(huyen)]
    for table, text in zip(held, texts, strict=True):
        assert text.startswith("STT\tNội dung\t")
        assert with_rows(table, text, labels=huyen.outline.rows) == table
        assert "\n01\t" in text


def test_rows_of_a_plan_come_from_standard_input_too(khcn: Khcn) -> None:
    text = Path("xã.yaml").read_bytes()
    assert (
        khcn("table", "-", "--rows", "--from", "yaml", stdin=text).stdout
        == khcn("table", "xã.yaml", "--rows").stdout
    )


def test_an_unusable_plan_is_told_as_by_check(khcn: Khcn) -> None:
    for name in ("không-thể.json", "hỏng.json", "thiếu.json"):
        answer = khcn("table", name, "--rows")
        assert (answer.returncode, answer.stdout) == (2, b"")
        assert answer.stderr == khcn("check", name).stderr


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ([], "cần một trong hai"),
        (["--rows"], "cần một trong hai"),
        (["kế hoạch.json"], "cần một trong hai"),
        (["--form", "xa-2"], "cần một trong hai"),
        (["kế hoạch.json", "--form", "xa-2", "--year", "2027"], "cần một trong hai"),
        (["kế hoạch.json", "--form", "xa-2", "--year", "2027", "--rows"], "cần một trong hai"),
        (["--form", "xa", "--year", "2027"], "không có biểu “xa”"),
        (["--form", "xa-2", "--year", "2020"], "không dùng cho năm 2020"),
        (["--form", "xa-2", "--year", "hai"], "“hai” không phải năm"),
        (["--form", "xa-2", "--year", "²"], "“²” không phải năm"),
        (["--form", "xa-2", "--year", "1"], "“1” không phải năm"),
        (["--form", "xa-2", "--year", "2027", "--paste", "thiếu.tsv"], "thiếu.tsv: không tìm thấy"),
        (["--form", "xa-2", "--year", "2027", "--to", "docx"], "không có “docx”"),
        (["", "--rows"], "không được để trống"),
    ],
)
def test_what_cannot_be_done_is_told(khcn: Khcn, call: list[str], said: str) -> None:
    answer = khcn("table", *call)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert said in answer.stderr.decode()
