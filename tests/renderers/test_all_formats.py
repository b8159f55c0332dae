"""What holds for every format that comes with the project."""

import re
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

import khcn_render_docx
import khcn_render_odt
from khcn_core import Document, Plan, document_text, formats, lay_out, render
from khcn_core.document import Table
from khcn_core.plain_text.reading import extract_text, unspaced
from khcn_core.testing.calls import count_calls
from khcn_core.testing.strategies import plans

EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "docx": khcn_render_docx.extract_text,
    "odt": khcn_render_odt.extract_text,
    "txt": extract_text,
}
MARKED_UP = ["docx", "odt"]


def test_every_format_has_an_extractor() -> None:
    assert set(formats()) == set(EXTRACTORS)


@pytest.mark.parametrize("name", MARKED_UP)
def test_the_text_of_the_examples_comes_out_as_it_went_in(name: str, example: Plan) -> None:
    document = lay_out(example)
    assert EXTRACTORS[name](render(document, name)) == document_text(document)


def test_the_plain_text_of_the_examples_loses_nothing(example: Plan) -> None:
    text = EXTRACTORS["txt"](render(example, "txt"))
    assert unspaced(text) == unspaced(document_text(lay_out(example)))


@given(plans())
def test_the_text_of_any_plan_comes_out_as_it_went_in(plan: Plan) -> None:
    document = lay_out(plan)
    text = document_text(document)
    for name in MARKED_UP:
        assert EXTRACTORS[name](render(document, name)) == text
    assert unspaced(EXTRACTORS["txt"](render(document, "txt"))) == unspaced(text)


@pytest.mark.parametrize("name", EXTRACTORS)
def test_work_grows_no_faster_than_the_rows(name: str, huyen: Plan) -> None:
    document = lay_out(huyen)
    (table, *_) = [block for block in document.blocks if isinstance(block, Table)]

    def with_rows(times: int) -> Document:
        return evolve(document, blocks=[evolve(table, rows=table.rows * times)])

    render(with_rows(1), name)
    few, many = (count_calls(partial(render, with_rows(times), name)) for times in (40, 80))
    assert many < 2.05 * few


@pytest.mark.tools
@pytest.mark.parametrize("name", MARKED_UP)
def test_libreoffice_shows_every_word_on_a4(name: str, example: Plan, tmp_path: Path) -> None:
    pdf = printed(render(example, name), name, tmp_path)
    about = run("pdfinfo", "-l", "-1", pdf)
    sizes = set(re.findall(r"size: +([\d.]+) x ([\d.]+) pts", about))
    assert {tuple(round(float(side)) for side in size) for size in sizes} <= {
        (595, 842),
        (842, 595),
    }
    shown = words_in(run("pdftotext", "-layout", pdf, "-"))
    meant = words_in(document_text(lay_out(example)))
    assert meant <= shown, meant - shown


@pytest.mark.tools
@pytest.mark.parametrize("name", MARKED_UP)
def test_every_letter_comes_from_the_face_that_stands_for_times(
    name: str, example: Plan, tmp_path: Path
) -> None:
    """A letter that the font lacks would come from another one, and be as wide as that."""
    listed = run("pdffonts", printed(render(example, name), name, tmp_path)).splitlines()[2:]
    assert listed
    assert all("+LiberationSerif" in line for line in listed), listed


def printed(data: bytes, suffix: str, folder: Path) -> Path:
    paper = folder / f"paper.{suffix}"
    paper.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, paper)
    return paper.with_suffix(".pdf")


def run(program: str, *arguments: object) -> str:
    found = shutil.which(program)
    assert found, f"{program} is not installed"
    command = [found, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, timeout=180).stdout.decode()


def words_in(text: str) -> set[str]:
    """Return the words of a text, without what may fall off or be split at a line's end."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 1}
