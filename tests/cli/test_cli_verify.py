"""`khcn render --verify` keeps no file that says something else than its document."""

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import Document, load, render
from khcn_core.plain_text import PlainTextRenderer
from khcn_core.publishing import write_whole

Khcn = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")

FORMATS = ["docx", "odt", "txt"]


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_right_is_written_as_without_it(khcn: Khcn, format: str) -> None:
    answer = khcn("render", "kế hoạch.json", "-o", f"a.{format}", "--verify")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"", b"")
    assert Path(f"a.{format}").read_bytes() == render(load("kế hoạch.json"), format)


class Forger(PlainTextRenderer):
    """Writes another figure into the plans of districts."""

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        return super().render(document, options).replace(b"130.000.000", b"103.000.000")


@pytest.fixture
def forged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("khcn_core.cli.targets.load_renderer", lambda _name: Forger())


@pytest.mark.usefixtures("forged")
def test_what_differs_is_told_and_nothing_of_it_is_left(khcn: Khcn) -> None:
    Path("ra").mkdir()
    Path("ra/kế hoạch.txt").write_text("trước đây")
    plans = ("kế hoạch.json", "xã.yaml")
    answer = khcn("render", *plans, "--to", "txt", "--out-dir", "ra", "--verify")
    assert answer.returncode == 2
    (line,) = answer.stderr.decode().splitlines()
    place = Path("ra", "kế hoạch.txt")
    assert line.startswith(f"kế hoạch.json: không ghi {place}: dòng ")
    assert "130.000.000" in line
    assert "103.000.000" in line
    assert place.read_text() == "trước đây"
    assert sorted(path.name for path in Path("ra").iterdir()) == ["kế hoạch.txt", "xã.txt"]


@pytest.mark.usefixtures("forged")
def test_standard_output_gets_nothing_that_differs(khcn: Khcn) -> None:
    answer = khcn("render", "kế hoạch.json", "--to", "txt", "-o", "-", "--verify")
    assert (answer.returncode, answer.stdout) == (2, b"")


@pytest.mark.usefixtures("forged")
def test_without_it_nothing_is_read_back(khcn: Khcn) -> None:
    assert khcn("render", "kế hoạch.json", "-o", "a.txt").returncode == 0
    assert b"103.000.000" in Path("a.txt").read_bytes()


def test_what_cannot_be_read_back_is_refused_before_anything_is_written(khcn: Khcn) -> None:
    to = ("--to", "txt", "--to", "pdf", "--out-dir", "ra")
    answer = khcn("render", "kế hoạch.json", *to, "--verify", "--lang", "en")
    assert answer.returncode == 2
    said = "--verify: the format pdf cannot read back what it has written\n"
    assert answer.stderr.decode() == said
    assert not Path("ra").exists()


class _UntrueError(Exception):
    pass


def test_what_is_proved_is_what_the_disk_gives_back(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def prove(data: bytes) -> None:
        (fresh,) = Path("ra").iterdir()
        seen.append((fresh, data))
        raise _UntrueError

    Path("ra").mkdir()
    monkeypatch.setattr(Path, "read_bytes", lambda path: f"kept in {path.parent.name}".encode())
    with pytest.raises(_UntrueError):
        write_whole(Path("ra/a.txt"), b"data", prove)
    ((fresh, data),) = seen
    assert fresh.name != "a.txt"
    assert data == b"kept in ra"
    assert not list(Path("ra").iterdir())
