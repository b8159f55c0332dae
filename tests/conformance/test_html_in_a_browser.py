"""The stranger's pages as a browser shows them: on a phone, on a screen, on A4."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from khcn_render_html import renderer

from khcn_core import Plan, document_text, lay_out
from khcn_core.document import Document, Table
from khcn_core.testing.conformance.hostile import HOSTILE, everywhere

PHONE, DESKTOP = 390, 1280
MEASURE = """
const show = frame => {
  const page = frame.contentDocument;
  const width = page.documentElement.clientWidth;
  const cut = [...page.querySelectorAll("p")].some(e => e.getBoundingClientRect().right > width);
  const wide = [page.documentElement, ...page.querySelectorAll(".scroll")];
  const told = wide.map(e => e.scrollWidth > e.clientWidth);
  out.textContent = [cut, ...told].join(" ");
};
"""
A4 = {(595, 842), (842, 595)}
TRAPS = ["one long word", "a run of no-break spaces", "many words"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_is_one_file_that_asks_for_nothing_else(example: Plan, theme: str) -> None:
    page = renderer.render(lay_out(example), {"theme": theme}).decode()
    assert not re.search(r"<(script|link|img|iframe|object)|\b(src|href)=|url\(|@import", page)


@pytest.mark.tools
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_no_page_scrolls_sideways(example: Plan, width: int, tmp_path: Path) -> None:
    cut, page, *tables = overflowing(lay_out(example), width, tmp_path)
    assert not cut
    assert not page
    assert any(tables) == (width == PHONE)


@pytest.mark.tools
@pytest.mark.parametrize("trap", TRAPS)
def test_no_text_makes_a_phone_scroll_sideways(trap: str, tmp_path: Path) -> None:
    _, page, *_ = overflowing(everywhere(HOSTILE[trap]), PHONE, tmp_path)
    assert not page


@pytest.mark.tools
def test_pages_print_on_a4_with_every_word(example: Plan, tmp_path: Path) -> None:
    document = lay_out(example)
    (tmp_path / "page.html").write_bytes(renderer.render(document, {"theme": "dark"}))
    paper = tmp_path / "paper.pdf"
    browse(tmp_path / "page.html", "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    about = run("pdfinfo", "-l", "-1", paper)
    sizes = re.findall(r"size: +([\d.]+) x ([\d.]+) pts", about)
    assert {tuple(round(float(side)) for side in size) for size in sizes} <= A4
    shown = run("pdftotext", "-layout", paper, "-")
    assert set(words(document_text(document))) <= set(words(shown))


@pytest.mark.tools
def test_a_header_stands_on_every_page_that_its_table_reaches(huyen: Plan, tmp_path: Path) -> None:
    document = lay_out(huyen)
    (tmp_path / "page.html").write_bytes(renderer.render(document, {}))
    paper = tmp_path / "paper.pdf"
    browse(tmp_path / "page.html", "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    tables = sum(isinstance(block, Table) for block in document.blocks)
    assert words(run("pdftotext", paper, "-")).count("STT") > tables


def overflowing(document: Document, width: int, folder: Path) -> Iterator[bool]:
    """Tell whether a line is cut, the page wider than the screen, each table than its place."""
    page = escape(renderer.render(document, {}).decode())
    (folder / "frame.html").write_text(
        f"<!DOCTYPE html><pre id=out></pre><script>{MEASURE}</script>"
        f'<iframe width={width} height=800 srcdoc="{page}" onload="show(this)"></iframe>',
        "utf-8",
    )
    shown = browse(folder / "frame.html", "--dump-dom", f"--window-size={DESKTOP + 100},900")
    measured = re.search(r'<pre id="out">([a-z ]+)</pre>', shown)
    assert measured, "the page was not measured"
    return (said == "true" for said in measured[1].split())


def browse(page: Path, *options: str) -> str:
    profile = f"--user-data-dir={page.parent / 'profile'}"
    return run("chromium", "--headless", "--no-sandbox", "--disable-gpu", profile, *options, page)


def run(program: str, *arguments: object) -> str:
    found = shutil.which(program)
    assert found, f"{program} is not installed"
    command = [found, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()


def words(text: str) -> list[str]:
    """Return the words of a text, without what may fall off or be split at a line's end."""
    return [word for word in re.findall(r"\w+", text) if len(word) > 1]
