"""`khcn read` takes a paper back to a plan, and says what became of it."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import Plan, lay_out, load, loads, render

Khcn = Callable[..., CompletedProcess[bytes]]


@pytest.fixture
def paper(folder: Path, huyen: Plan) -> str:
    """The name of a paper with its data."""
    (folder / "giấy.docx").write_bytes(render(huyen, "docx"))
    return "giấy.docx"


@pytest.fixture
def edited(folder: Path, huyen: Plan) -> str:
    """The name of a paper whose text says something else than its data."""
    data = json.dumps(json.loads((folder / "kế hoạch.json").read_text("utf-8")))
    other = lay_out(huyen, attachment=data.replace("999/SKHCN-VD", "998/SKHCN-VD").encode())
    (folder / "sửa.odt").write_bytes(render(other, "odt"))
    return "sửa.odt"


@pytest.mark.parametrize("output", ["a.json", "a.yaml"])
def test_a_paper_with_its_data_gives_the_plan(
    khcn: Khcn, paper: str, output: str, huyen: Plan
) -> None:
    answer = khcn("read", paper, "-o", output, "--lang", "en")
    assert (answer.returncode, answer.stdout) == (0, b"")
    assert f"{paper}: ".encode() in answer.stderr
    assert load(output) == huyen


@pytest.mark.parametrize("format", ["docx", "odt", "txt"])
def test_a_plan_goes_through_pipes(khcn: Khcn, huyen: Plan, format: str) -> None:
    data = render(huyen, format, data=False)
    answer = khcn("read", "-", "--format", format, stdin=data)
    assert answer.returncode == 0
    assert lay_out(loads(answer.stdout)).blocks == lay_out(huyen).blocks


def test_the_report_says_what_became_of_each_line(khcn: Khcn, paper: str) -> None:
    answer = khcn("read", paper, "--report", "-o", "a.json", "--lang", "en")
    lines = answer.stdout.decode().splitlines()
    assert answer.returncode == 0
    assert all(": understood; " in line for line in lines)
    assert any(line.endswith("| KẾ HOẠCH") for line in lines)
    assert answer.stderr.decode().endswith(f"{len(lines)} lines understood\n")


def test_an_edited_paper_is_told_and_the_data_kept(khcn: Khcn, edited: str) -> None:
    answer = khcn("read", edited, "-o", "a.json", "--lang", "en")
    assert answer.returncode == 1
    (told, _) = answer.stderr.decode().splitlines()
    assert "998/SKHCN-VD" in told
    assert "999/SKHCN-VD" in told
    assert "998/SKHCN-VD" in Path("a.json").read_text("utf-8")


def test_the_paper_is_taken_when_told_to(khcn: Khcn, edited: str) -> None:
    assert khcn("read", edited, "-o", "a.json", "--trust", "paper").returncode == 1
    assert "998/SKHCN-VD" not in Path("a.json").read_text("utf-8")


def test_programs_get_what_became_of_it_as_json(khcn: Khcn, edited: str) -> None:
    answer = khcn("read", edited, "-o", "a.json", "--json")
    data = json.loads(answer.stdout)
    assert data["carried"] is True
    assert {notice["outcome"] for notice in data["notices"]} == {"understood"}
    (difference,) = data["differences"]
    assert difference["change"] == "changed"
    assert "998/SKHCN-VD" in difference["data"]
    assert "999/SKHCN-VD" in difference["paper"]


@pytest.mark.usefixtures("folder")
def test_data_is_left_out_when_told_to(khcn: Khcn) -> None:
    for options in ([], ["--no-data"]):
        name = "b.docx" if options else "a.docx"
        assert khcn("render", "kế hoạch.json", "-o", name, *options).returncode == 0
        khcn("read", name, "-o", "c.json", "--json")
        said = json.loads(khcn("read", name, "-o", "c.json", "--json").stdout)
        assert said["carried"] is not bool(options)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("'kế hoạch.json'", "json"),
        ("không-có.docx", "không-có.docx"),
        ("hỏng.docx", "hỏng.docx: "),
        ("-", "--format"),
        ("văn-bản", "--format"),
        ("giấy.docx --format odf", "giấy.docx: "),
        ("giấy.docx --format odt", "giấy.docx: "),
        ("giấy.docx --trust giấy", "data"),
        ("giấy.docx --report", "-o"),
        ("giấy.docx --json", "-o"),
        ("giấy.docx --report -o -", "-o"),
        ("giấy.docx -o a.docx", "docx"),
        ("giấy.docx -o thiếu/a.json", "thiếu"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_cannot_be_done_is_said_and_writes_nothing(
    khcn: Khcn, paper: str, call: str, said: str, language: str
) -> None:
    folder = Path()
    (folder / "hỏng.docx").write_bytes((folder / paper).read_bytes()[:5_000])
    (folder / "văn-bản").write_bytes((folder / paper).read_bytes())
    (folder / "a.json").write_text("cũ")
    before = sorted(folder.rglob("*"))
    arguments = shlex.split(call)
    if not {"-o", "--report", "--json"} & {*arguments}:
        arguments += ["-o", "a.json"]
    answer = khcn("read", *arguments, "--lang", language)
    assert (answer.returncode, answer.stdout) == (2, b""), answer
    assert said in answer.stderr.decode()
    assert sorted(folder.rglob("*")) == before
    assert (folder / "a.json").read_text() == "cũ"


def test_a_library_that_is_missing_is_named_with_its_extra(
    khcn: Khcn, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loading(_: object) -> object:
        raise ModuleNotFoundError(name="lxml")

    monkeypatch.setattr("importlib.metadata.EntryPoint.load", loading)
    answer = khcn("read", paper, "-o", "a.json", "--lang", "en")
    assert answer.returncode == 2
    assert "'khcn[docx]'" in answer.stderr.decode()
