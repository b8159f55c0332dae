"""`khcn render` writes what the library gives, where the call says."""

import json
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import Document, RenderingError, load, render
from khcn_core.examples import example_text
from khcn_core.messages import message

Khcn = Callable[..., CompletedProcess[bytes]]

FORMATS = ["docx", "odt", "txt"]
"""Those that need no other program."""

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize("format", FORMATS)
def test_the_format_follows_from_the_name_of_the_output(khcn: Khcn, format: str) -> None:
    output = Path(f"bản in.{format.upper()}")
    answer = khcn("render", "kế hoạch.json", "-o", str(output))
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"", b"")
    assert output.read_bytes() == render(load("kế hoạch.json"), format)


def test_the_format_that_is_asked_for_wins_over_the_name(khcn: Khcn) -> None:
    assert khcn("render", "xã.yaml", "--to", "txt", "-o", "a.docx").returncode == 0
    assert Path("a.docx").read_bytes() == render(load("xã.yaml"), "txt")


def test_every_plan_goes_to_every_format_in_a_new_folder(khcn: Khcn) -> None:
    plans = ("kế hoạch.json", "xã.yaml")
    to = [word for format in FORMATS for word in ("--to", format)]
    assert khcn("render", *plans, *to, "--to", "txt", "--out-dir", "ra/đây").returncode == 0
    assert {path.name: path.read_bytes() for path in Path("ra/đây").iterdir()} == {
        f"{Path(plan).stem}.{format}": render(load(plan), format)
        for plan in plans
        for format in FORMATS
    }


def test_standard_output_gets_the_bytes_alone(khcn: Khcn) -> None:
    text = example_text("xa-2027").encode()
    answer = khcn("render", "-", "--from=yaml", "--to", "docx", "-o", "-", stdin=text)
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert answer.stdout == render(load("xã.yaml"), "docx")


def test_a_plan_from_standard_input_is_called_plan(khcn: Khcn) -> None:
    text = example_text("huyen-2023").encode()
    assert khcn("render", "-", "--to", "txt", "--out-dir", ".", stdin=text).returncode == 0
    assert Path("plan.txt").is_file()


def test_a_plan_with_errors_is_written_and_announced(khcn: Khcn) -> None:
    answer = khcn("render", "sai-năm.json", "-o", "a.txt")
    assert answer.returncode == 1
    assert Path("a.txt").is_file()
    assert answer.stderr.decode().startswith("sai-năm.json: 1 lỗi")
    assert answer.stderr.decode().endswith(" (khcn check)\n")


def test_one_unusable_plan_stops_none_of_the_rest(khcn: Khcn) -> None:
    plans = ("thiếu.json", "hỏng.json", "xã.yaml")
    answer = khcn("render", *plans, "--to", "txt", "--out-dir", "ra", "--lang", "en")
    assert answer.returncode == 2
    assert len(answer.stderr.splitlines()) == 2
    assert [path.name for path in Path("ra").iterdir()] == ["xã.txt"]


def test_a_folder_is_made_only_for_a_document(khcn: Khcn) -> None:
    assert khcn("render", "hỏng.json", "--to", "txt", "--out-dir", "ra").returncode == 2
    assert not Path("ra").exists()


def test_json_tells_what_was_written(khcn: Khcn) -> None:
    plans = ("sai-năm.json", "hỏng.json")
    answer = khcn("render", *plans, "--to", "txt", "--to", "odt", "--out-dir", "ra", "--json")
    written, broken = json.loads(answer.stdout)
    assert (answer.returncode, answer.stderr) == (2, b"")
    assert written["file"] == "sai-năm.json"
    assert written["outputs"] == [
        {"format": format, "file": str(path), "bytes": path.stat().st_size}
        for format in ("txt", "odt")
        for path in [Path("ra", f"sai-năm.{format}")]
    ]
    assert [found["code"] for found in written["findings"]].count("YEA101") == 1
    assert (broken["file"], broken["outputs"], len(broken["problems"])) == ("hỏng.json", [], 1)


def test_what_could_not_be_written_is_a_problem_of_its_plan(khcn: Khcn) -> None:
    Path("ra", "xã.odt").mkdir(parents=True)
    plans = ("xã.yaml", "kế hoạch.json")
    answer = khcn("render", *plans, "--to=txt", "--to=odt", "--out-dir", "ra", "--json")
    stopped, written = json.loads(answer.stdout)
    assert answer.returncode == 2
    assert [output["format"] for output in stopped["outputs"]] == ["txt"]
    place = str(Path("ra", "xã.odt"))
    assert stopped["problems"][0]["message"]["vi"] == f"{place}: là thư mục, không phải tệp"
    assert (written["problems"], len(written["outputs"])) == ([], 2)


class _Picky:
    suffix = ".txt"
    media_type = "text/plain"
    options = ()
    capabilities = frozenset()

    def render(self, document: Document, _options: Mapping[str, object]) -> bytes:
        if "huyện" in document.properties.agency:
            raise RenderingError(message("không in được", "cannot be drawn"))
        return b"drawn"


def test_what_cannot_be_drawn_is_a_problem_of_its_plan(
    khcn: Khcn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("khcn_core.cli.targets.load_renderer", lambda _name: _Picky())
    answer = khcn("render", "kế hoạch.json", "xã.yaml", "--to", "txt", "--out-dir", "ra")
    assert answer.returncode == 2
    assert answer.stderr.decode() == "kế hoạch.json: không in được\n"
    assert Path("ra", "xã.txt").read_bytes() == b"drawn"


def test_a_plan_is_not_overwritten_under_another_name(khcn: Khcn) -> None:
    Path("khác.txt").hardlink_to("kế hoạch.json")
    Path("nữa.txt").symlink_to("kế hoạch.json")
    before = Path("kế hoạch.json").read_bytes()
    for other in ("khác.txt", "nữa.txt"):
        assert khcn("render", "kế hoạch.json", "-o", other).returncode == 2
        assert Path(other).read_bytes() == before


def test_a_plan_is_not_overwritten_by_the_document_of_another(khcn: Khcn) -> None:
    Path("ra").mkdir()
    Path("ra/xã.txt").hardlink_to("kế hoạch.json")
    answer = khcn("render", "xã.yaml", "kế hoạch.json", "--to", "txt", "--out-dir", "ra")
    assert answer.returncode == 2
    assert [path.name for path in Path("ra").iterdir()] == ["xã.txt"]


@pytest.mark.parametrize("twin", ["KẾ HOẠCH.json", unicodedata.normalize("NFD", "kế hoạch.json")])
def test_names_that_some_systems_take_for_one_are_refused(khcn: Khcn, twin: str) -> None:
    assert twin != "kế hoạch.json"
    Path("khác").mkdir()
    Path("khác", twin).write_text(example_text("huyen-2023"), "utf-8")
    plans = ("kế hoạch.json", str(Path("khác", twin)))
    assert khcn("render", *plans, "--to", "txt", "--out-dir", "ra").returncode == 2


class _Terminal:
    def __init__(self) -> None:
        self.shown = ""

    def write(self, text: str) -> int:
        self.shown += text
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("count", "shown"), [(9, False), (10, True)])
def test_a_terminal_shows_how_far_a_long_batch_has_come(
    khcn: Khcn, monkeypatch: pytest.MonkeyPatch, count: int, *, shown: bool
) -> None:
    terminal = _Terminal()
    assert len(khcn("check", *["hỏng.json"] * count).stderr.splitlines()) == count
    monkeypatch.setattr("sys.stderr", terminal)
    assert khcn("check", *["hỏng.json"] * count).returncode == 2
    assert ("100%" in terminal.shown) == shown
