"""The command line as a process: its streams, its locale, and the libraries that it loads."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, CompletedProcess

import pytest

from khcn_core import load, render
from khcn_core.cli import main

Python = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")

KHCN = ("-m", "khcn_core")

HIDING = """
import sys

class Hiding:
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in {names}:
            raise ModuleNotFoundError("No module named " + repr(name), name=name)

sys.meta_path.insert(0, Hiding)
from khcn_core.cli import main
main()
"""

WARNING = """
import io
import signal
import sys

# A shell that runs tests in the background has its children ignore an interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

class Input(io.BytesIO):
    def read(self, size=-1):
        print("reading", flush=True)
        return open(0, "rb").read()

sys.stdin = io.TextIOWrapper(Input())
from khcn_core.cli import main
main()
"""

LISTING = """
import shlex
import sys
from khcn_core.cli.app import run
status = max(run(shlex.split(call)) for call in sys.argv[1:])
heavy = {"docx", "odf", "lxml", "yaml", "khcn_render_docx", "khcn_render_odt"}
print(*sorted(heavy & sys.modules.keys()), file=sys.stderr)
sys.exit(status)
"""


def test_the_script_and_the_module_are_one(python: Python) -> None:
    script = Path(sys.executable).with_name("khcn")
    by_script = subprocess.run([script, "formats"], capture_output=True, check=False)
    by_module = python(*KHCN, "formats")
    assert by_script.returncode == by_module.returncode == 0
    assert by_script.stdout == by_module.stdout != b""


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONIOENCODING": "iso-8859-1"},
    ],
    ids=lambda environment: " ".join(environment.values()),
)
def test_no_locale_hinders(python: Python, environment: dict[str, str]) -> None:
    called = python(
        *KHCN,
        "render",
        "sai-năm.json",
        "kế hoạch.json",
        "--to=txt",
        "--out-dir=in ấn",
        **environment,
    )
    assert called.returncode == 1
    assert "1 lỗi" in called.stderr.decode()
    assert Path("in ấn/kế hoạch.txt").read_bytes() == render(load("kế hoạch.json"), "txt")


def test_text_that_is_no_text_is_shown_with_backslashes(python: Python) -> None:
    answer = python(*KHCN, "check", "-", stdin=b'{"schema_version": 1, "\\ud800": 1}')
    assert answer.returncode == 2
    assert b"\\ud800" in answer.stderr
    assert b"Traceback" not in answer.stderr


@pytest.mark.parametrize(
    "command", [["schema"], ["formats"], ["render", "xã.yaml", "--to", "docx", "-o", "-"]]
)
def test_a_reader_that_went_away_ends_it_quietly(command: list[str]) -> None:
    with subprocess.Popen([sys.executable, *KHCN, *command], stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("redirection", "status", "said"),
    [
        ("formats >/dev/full", 2, "đầu ra chuẩn: ổ đĩa đã đầy\n"),
        ("render xã.yaml --to docx -o - >/dev/full", 2, "xã.yaml: đầu ra chuẩn: ổ đĩa đã đầy\n"),
        ("render xã.yaml --to txt -o - >&-", 2, "xã.yaml: đầu ra chuẩn: đã đóng\n"),
        ("check kế\\ hoạch.json >&-", 0, ""),
        ("check - <&-", 2, "đầu vào chuẩn: đã đóng\n"),
        ("check thiếu.json 2>/dev/full", 2, ""),
        ("check thiếu.json 2>&-", 2, ""),
        ("render xã.yaml --to txt -o /dev/null", 0, ""),
    ],
)
def test_streams_that_are_full_or_closed(redirection: str, status: int, said: str) -> None:
    called = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -W error -m khcn_core {redirection}', sys.executable],
        capture_output=True,
        check=False,
    )
    assert (called.returncode, called.stderr.decode()) == (status, said)
    assert Path("/dev/null").is_char_device()


def test_an_interrupted_process_says_so_without_a_traceback() -> None:
    command = [sys.executable, "-c", WARNING, "check", "-"]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"reading\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().decode() == "đã dừng\n"
    assert process.returncode == 130


def test_without_click_one_line_says_what_to_install(python: Python) -> None:
    answer = python("-c", HIDING.format(names={"click"}))
    assert (answer.returncode, answer.stdout) == (2, b"")
    (line,) = answer.stderr.decode().splitlines()
    assert "pip install 'khcn[cli]'" in line
    assert "cần cài thêm" in line
    assert "needs an extra" in line


def test_another_missing_library_is_not_taken_for_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "khcn_core.cli.app", None)
    with pytest.raises(ImportError, match="app"):
        main()


@pytest.mark.parametrize(
    ("hidden", "arguments", "said"),
    [
        (
            "docx",
            ("render", "kế hoạch.json", "-o", "a.docx"),
            "định dạng “docx” thiếu thư viện docx; cài bằng: pip install 'khcn[docx]'\n",
        ),
        (
            "odf",
            ("render", "kế hoạch.json", "-o", "a.odt", "--lang", "en"),
            "the format “odt” lacks the library odf; install it with: pip install 'khcn[odt]'\n",
        ),
        (
            "yaml",
            ("check", "xã.yaml", "--lang", "en"),
            "xã.yaml: YAML needs an extra: pip install 'khcn[yaml]'\n",
        ),
    ],
)
def test_a_format_without_its_library_says_what_to_install(
    python: Python, hidden: str, arguments: tuple[str, ...], said: str
) -> None:
    answer = python("-c", HIDING.format(names={hidden}), *arguments)
    assert (answer.returncode, answer.stdout, answer.stderr.decode()) == (2, b"", said)
    assert not list(Path().glob("a.*"))


def test_what_is_not_needed_is_not_loaded(python: Python) -> None:
    calls = ("formats", "check kế\\ hoạch.json", "render kế\\ hoạch.json -o a.txt", "new --example")
    answer = python("-c", LISTING, *calls)
    assert (answer.returncode, answer.stderr) == (0, b"\n")


def test_what_is_needed_is_loaded(python: Python) -> None:
    answer = python("-c", LISTING, "render xã.yaml -o a.docx")
    loaded = set(answer.stderr.decode().split())
    assert {"docx", "yaml"} <= loaded
    assert "odf" not in loaded
