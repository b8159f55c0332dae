"""A small share of what `fuzz_renderers.py` does for hours."""

import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).with_name("fuzz_renderers.py")


def test_text_comes_out_of_every_format_as_it_went_in() -> None:
    call = [sys.executable, str(SCRIPT), "--documents", "150", "--seed", "7", "--processes", "1"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "documents drawn in each of docx, odt, txt: 150\n" in done.stdout
    counts = dict(re.findall(r"^  (\w+): ([\d,]+)$", done.stdout, re.MULTILINE))
    assert counts.keys() >= {"Heading", "Letterhead", "Page", "Paragraph", "Signature", "Table"}
    assert done.stdout.endswith("failures: 0\n")


@pytest.mark.parametrize("format", ["docx", "odt", "txt"])
def test_a_format_that_loses_a_character_is_caught(format: str) -> None:
    script: dict[str, Any] = runpy.run_path(str(SCRIPT))
    readers: dict[str, Callable[[bytes], str]] = script["READERS"]
    read = readers[format]
    readers[format] = lambda data: read(data).replace("a", "")
    with pytest.raises(AssertionError, match=f"^{format}: .* came out as ") as caught:
        script["fuzz"](1, 50)
    assert "text='a'" in "".join(caught.value.__notes__)


def test_damaged_papers_are_read_or_refused() -> None:
    script: dict[str, Any] = runpy.run_path(str(SCRIPT.with_name("fuzz_readers.py")))
    figures = script["fuzz"](1, 8)
    assert figures.failures == []
    assert figures.counts.keys() >= {"docx read", "docx refused", "odt refused", "txt read"}


def test_a_reader_that_fails_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    script: dict[str, Any] = runpy.run_path(str(SCRIPT.with_name("fuzz_readers.py")))
    monkeypatch.setitem(script["check"].__globals__, "read", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        script["fuzz"](1, 1)
