"""What cannot be done is said in one line with its place, and leaves everything as it was."""

import io
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import click
import pytest

from khcn_core.cli.app import run
from khcn_core.cli.commands import Command
from khcn_core.errors import CallError
from khcn_core.messages import message

Khcn = Callable[..., CompletedProcess[bytes]]

CALLS = """
chek
xyz
--lan
--lang fr formats
render
render --to
render 'kế hoạch.json' --outdir ra
render 'kế hoạch.json' --json=1 -o a.docx
render 'kế hoạch.json'
render 'kế hoạch.json' -o a.docx --out-dir ra
render 'kế hoạch.json' -o a
render 'kế hoạch.json' -o a.rtf
render 'kế hoạch.json' --to DOCS -o a.docx
render 'kế hoạch.json' --to '' -o a.docx
render 'kế hoạch.json' --to docx --to odt -o a.docx
render 'kế hoạch.json' --to txt -o ''
render 'kế hoạch.json' --to txt --out-dir ''
render '' --to txt --out-dir ra
render 'kế hoạch.json' --to txt -o 'thư mục'
render 'kế hoạch.json' --to txt -o ra/
render 'kế hoạch.json' -o ra/a.txt
render 'kế hoạch.json' -o hỏng.json/a.txt
render 'kế hoạch.json' --to txt --out-dir hỏng.json
render 'kế hoạch.json' --to txt --out-dir hỏng.json/ra
render 'kế hoạch.json' --to txt -o /dev/full
render 'kế hoạch.json' --json --to txt -o -
render 'kế hoạch.json' -o a.txt --option width
render 'kế hoạch.json' -o a.txt --option =70
render 'kế hoạch.json' -o a.txt --option txt.=70
render 'kế hoạch.json' -o a.txt --option wdth=70
render 'kế hoạch.json' -o a.txt --option width=rộng
render 'kế hoạch.json' -o a.txt --option width=7
render 'kế hoạch.json' -o a.txt --option tx.width=70
render 'kế hoạch.json' --to txt --to odt --out-dir ra --option docx.width=70
render 'kế hoạch.json' -o a.pdf --option through=rtf
render 'kế hoạch.json' -o a.pdf --option soffice=không-có
render 'kế hoạch.json' -o a.pdf --verify
render 'kế hoạch.json' 'sai-năm.json' -o a.txt
render 'kế hoạch.json' 'thư mục/kế hoạch.json' --to txt --to docx --out-dir ra
render 'kế hoạch.json' --to txt -o 'thư mục/../kế hoạch.json'
render 'kế hoạch.json' xã.yaml --to txt -o xã.yaml
render thiếu.json --to txt --out-dir ra
render - - --to txt --out-dir ra
check
check ''
check thiếu.json
check thư\\ mục thư\\ mục.json
check ghi-chú.md
check vòng.json
check - -
check - --from toml
check --from
check 'kế hoạch.json' --select YAE
check 'kế hoạch.json' --ignore ''
check 'kế hoạch.json' --severity eror
new
new --example huyen
new huyen-2023
new --example -o ''
new --example -o a.docx
new --example -o 'kế hoạch.json'
new --example -o ra/a.json
schema --json
formats txt docx
""".strip().splitlines()


def _tree(folder: Path) -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("call", CALLS)
def test_refusals_leave_nothing_behind(khcn: Khcn, folder: Path, call: str) -> None:
    before = _tree(folder)
    answer = khcn(*shlex.split(call))
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert _tree(folder) == before


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_refusals_read_as_reviewed(
    khcn: Khcn, golden: Callable[[str, str], None], language: str
) -> None:
    said = [
        f"$ khcn {call}\n{khcn('--lang', language, *shlex.split(call)).stderr.decode()}"
        for call in CALLS
    ]
    golden(f"refusals.{language}.txt", "\n".join(said))


@pytest.mark.parametrize(
    "call",
    [
        "render xã.yaml -o closed/a.txt",
        "render xã.yaml --to txt --out-dir closed",
        "render xã.yaml --to txt --out-dir closed/b",
        "new --example -o closed/b.json",
    ],
)
def test_what_may_not_be_read_or_written_is_named(khcn: Khcn, closed: Path, call: str) -> None:
    answer = khcn(*shlex.split(call))
    assert (answer.returncode, answer.stdout) == (2, b"")
    (line,) = answer.stderr.decode().splitlines()
    assert "closed" in line
    assert line.endswith(": không có quyền đọc hoặc ghi")
    assert not list(closed.iterdir())


def test_what_click_alone_refuses_is_told_too() -> None:
    said = message("Thử.", "Try.")
    command = Command("thử", "vi", said, lambda **_: 0, [click.Option(["--n"], type=int)], [])
    with pytest.raises(CallError) as caught:
        command.make_context("khcn thử", ["--n", "a"])
    first, second = caught.value.text().splitlines()
    assert first.startswith("gọi lệnh chưa đúng: ")
    assert "--n" in first
    assert second == "Xem: khcn thử --help"


class _Interrupted(io.BytesIO):
    def read(self, _size: int | None = -1) -> bytes:
        raise KeyboardInterrupt


@pytest.mark.parametrize(("language", "said"), [("vi", "đã dừng\n"), ("en", "stopped\n")])
def test_control_c_ends_it_quietly(
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(_Interrupted()))
    assert run(["check", "-", "--lang", language]) == 130
    assert capsysbinary.readouterr().err.decode() == said
