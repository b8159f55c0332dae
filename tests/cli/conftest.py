"""The command line, called in this process or in one of its own, in a folder of plans."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from khcn_core.cli.app import run
from khcn_core.examples import example_text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in: two plans, one that contradicts itself, and much that is no plan."""
    plan = example_text("huyen-2023")
    wrong_year = json.loads(plan)
    wrong_year["subject"] = "Dự toán ngân sách năm 2019"
    impossible = json.loads(plan)
    impossible["date"] = "2022-13"
    impossible["fiscal_year"] = "hai nghìn"
    files = {
        "kế hoạch.json": plan,
        "xã.yaml": example_text("xa-2027"),
        "sai-năm.json": json.dumps(wrong_year),
        "không-thể.json": json.dumps(impossible),
        "hỏng.json": "{",
        "ghi-chú.md": "# Ghi chú",
        "thư mục/kế hoạch.json": plan,
        "thư mục.json/bên trong": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "vòng.json").symlink_to(tmp_path / "vòng.json")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def khcn(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., CompletedProcess[bytes]]:
    """Return a function that calls the command line in this process."""

    def call(*arguments: str, stdin: bytes = b"") -> CompletedProcess[bytes]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        status = run(arguments)
        return CompletedProcess(arguments, status, *capsysbinary.readouterr())

    return call


@pytest.fixture
def python() -> Callable[..., CompletedProcess[bytes]]:
    """Return a function that runs Python in a process of its own, as strict as the tests are."""

    def call(*arguments: str, stdin: bytes = b"", **environment: str) -> CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-W", "error", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env={**os.environ, **environment},
        )

    return call


@pytest.fixture
def closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that may not be read or written, not even by root, who may do all else."""
    shut = folder / "closed"
    shut.mkdir(mode=0o555)
    if os.geteuid() == 0:
        for module, name in ((io, "open"), (os, "mkdir")):
            monkeypatch.setattr(module, name, _refusing(getattr(module, name), "closed"))
    return shut


def _refusing(call: Callable[..., Any], name: str) -> Callable[..., Any]:
    def called(path: Any, *arguments: Any, **options: Any) -> Any:
        if name in Path(os.fsdecode(path) if not isinstance(path, int) else "").parts:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return call(path, *arguments, **options)

    return called
