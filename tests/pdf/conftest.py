"""Programs that stand for LibreOffice, and a place to see what is left behind."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from khcn_core import Document, Plan, lay_out


@pytest.fixture
def document(huyen: Plan) -> Document:
    return lay_out(huyen)


@pytest.fixture
def office(tmp_path: Path) -> Callable[[str], str]:
    """Return a function that makes a program of a few lines and returns its path."""

    def make(lines: str, name: str = "soffice") -> str:
        program = tmp_path / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{lines}\n")
        program.chmod(0o755)
        return str(program)

    return make


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty, its name as hard as may be."""
    folder = tmp_path / "tạm & 'đây'"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
