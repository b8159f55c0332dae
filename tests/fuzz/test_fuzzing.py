"""A small share of what `fuzz_renderers.py` does for hours."""

import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fuzz_readers
import laws_of_reading
import pytest

from khcn_core import read

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
    figures = fuzz_readers.fuzz(1, 5)
    assert figures.failures == []
    counts = {name: figures.counts[f"{name} read"] for name in fuzz_readers.FORMATS}
    assert all(count > 10 for count in counts.values()), counts
    assert sum(counts.values()) < figures.counts.total()


def test_a_reader_that_fails_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_readers, "read", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        fuzz_readers.fuzz(1, 1)


_PAPER = b"K\xe1\xba\xbe HO\xe1\xba\xa0CH\nI. A\n"


@pytest.mark.parametrize(
    ("part", "replacement", "law"),
    [
        ("lay_out", lambda _: 1 // 0, "division"),
        ("loads", lambda _: None, "another once it was written"),
        ("read", lambda *_: None, "otherwise a second time"),
        ("document_text", lambda _: "", "words are lost"),
        ("_last_line", lambda _: 0, "beyond line 0"),
    ],
)
def test_a_law_that_is_broken_is_caught(
    monkeypatch: pytest.MonkeyPatch, part: str, replacement: Callable[..., object], law: str
) -> None:
    reading = read(_PAPER, "txt")
    laws_of_reading.require_lawful(reading, _PAPER, "txt")
    monkeypatch.setattr(laws_of_reading, part, replacement)
    with pytest.raises((AssertionError, ZeroDivisionError), match=law):
        laws_of_reading.require_lawful(reading, _PAPER, "txt")


def _without_end(*_: object) -> None:
    while True:
        pass


def test_a_reader_that_never_ends_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    script: dict[str, Any] = runpy.run_path(str(SCRIPT.with_name("fuzz_readers.py")))
    monkeypatch.setitem(script["fuzz"].__globals__, "SLOWEST", 0.1)
    monkeypatch.setitem(script["check"].__globals__, "read", _without_end)
    with pytest.raises(TimeoutError):
        script["fuzz"](1, 1)
