"""What LibreOffice itself prints."""

import contextlib
import io
import re
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from khcn_core import Document, RenderingError, document_text, lay_out, loads, render
from khcn_core.examples import EXAMPLES, example_text
from khcn_render_pdf.conversion import printed
from khcn_render_pdf.socket_file import FOLDERS, remove_socket

pytestmark = pytest.mark.tools

THROUGH = ["odt", "docx"]


def document_of(name: str) -> Document:
    return lay_out(loads(example_text(name), Path(name).suffix.removeprefix(".")))


@cache
def pdf_of(name: str, through: str) -> bytes:
    return render(document_of(name), "pdf", {"through": through})


@pytest.fixture(params=[(name, through) for name in EXAMPLES for through in THROUGH])
def print_out(request: pytest.FixtureRequest) -> tuple[Document, bytes]:
    """An example, and what is printed of it."""
    name, through = request.param
    return document_of(name), pdf_of(name, through)


@pytest.fixture
def pdf(print_out: tuple[Document, bytes]) -> Iterator[pdfplumber.PDF]:
    with pdfplumber.open(io.BytesIO(print_out[1])) as opened:
        yield opened


def test_it_says_that_it_is_an_archive_copy(print_out: tuple[Document, bytes]) -> None:
    _, data = print_out
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in data


def test_it_is_tagged_and_says_its_language_and_title(
    print_out: tuple[Document, bytes], pdf: pdfplumber.PDF
) -> None:
    document, _ = print_out
    catalog = pdf.doc.catalog
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    assert resolve1(catalog["StructTreeRoot"])["K"]
    assert decode_text(resolve1(catalog["Lang"])) == document.properties.language
    assert resolve1(catalog["ViewerPreferences"])["DisplayDocTitle"] is True
    assert pdf.metadata["Title"] == document.properties.title


def test_it_brings_the_letters_of_every_font_that_it_uses(pdf: pdfplumber.PDF) -> None:
    fonts = [
        resolve1(font)
        for page in pdf.pages
        for font in resolve1(resolve1(page.page_obj.resources)["Font"]).values()
    ]
    assert fonts
    for font in fonts:
        descriptor = resolve1(font["FontDescriptor"])
        assert re.match(r"[A-Z]{6}\+", descriptor["FontName"].name)
        assert resolve1(descriptor["FontFile2"]).get_data()


def test_it_shows_every_word(print_out: tuple[Document, bytes], pdf: pdfplumber.PDF) -> None:
    document, _ = print_out
    shown = words_in("\n".join(page.extract_text() for page in pdf.pages))
    meant = words_in(document_text(document))
    assert meant <= shown, meant - shown


def words_in(text: str) -> set[str]:
    """Return the words of a text, without what may be split at a line's end."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 1}


def test_its_pages_are_a4_and_as_many_as_a_plan_of_this_length_takes(pdf: pdfplumber.PDF) -> None:
    sizes = {tuple(sorted((round(page.width), round(page.height)))) for page in pdf.pages}
    assert sizes == {(595, 842)}
    assert 3 <= len(pdf.pages) <= 12


def test_headings_are_bookmarks(pdf: pdfplumber.PDF) -> None:
    assert list(pdf.doc.get_outlines())


def test_what_it_says_does_not_depend_on_the_time() -> None:
    name = EXAMPLES[0]
    again = render(document_of(name), "pdf", {})
    assert drawn(again) == drawn(pdf_of(name, "odt"))


def drawn(data: bytes) -> list[bytes]:
    """Return what is drawn on each page."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [
            b"".join(stream.get_data() for stream in page.page_obj.contents) for page in pdf.pages
        ]


def test_ended_in_the_midst_it_leaves_nothing_behind(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is ended later and later, until it is caught with its socket open."""
    removed: set[Path] = set()

    def remove_and_see(profile: Path) -> None:
        before = sockets()
        remove_socket(profile)
        removed.update(before - sockets())

    monkeypatch.setattr("khcn_render_pdf.conversion.remove_socket", remove_and_see)
    paper = render(document_of(EXAMPLES[0]), "odt")
    for tenths in range(4, 40, 2):
        with contextlib.suppress(RenderingError):
            printed("soffice", paper, ".odt", tenths / 10)
        assert not list(temporary.iterdir())
        if removed:
            break
    assert removed


def sockets() -> set[Path]:
    return {path for folder in FOLDERS for path in folder.glob("OSL_PIPE_*")}


def test_a_folder_of_any_name_will_do(temporary: Path) -> None:
    assert tempfile.gettempdir() == str(temporary)
    assert render(document_of(EXAMPLES[0]), "pdf", {})
    assert not list(temporary.iterdir())
