"""What LibreOffice makes of a file: the pages that people get to see."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from khcn_core.document import Document
from khcn_render_docx import renderer

pytestmark = pytest.mark.tools


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tmp_path_factory.mktemp("libreoffice").as_uri()


@pytest.fixture
def printed(tmp_path: Path, profile: str) -> Callable[[Document], Path]:
    """Return how to print a document to PDF."""

    def convert(document: Document) -> Path:
        source = tmp_path / "plan.docx"
        source.write_bytes(renderer.render(document, {}))
        own_profile = f"-env:UserInstallation={profile}"
        to_pdf = ("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path))
        _run("soffice", own_profile, *to_pdf, str(source))
        return source.with_suffix(".pdf")

    return convert


def _run(command: str, *arguments: str) -> str:
    program = shutil.which(command)
    assert program, f"{command} is not installed"
    done = subprocess.run([program, *arguments], check=True, capture_output=True, timeout=180)
    return done.stdout.decode()


def test_the_printed_pages_are_a4_upright_then_across(
    plan: Document, printed: Callable[[Document], Path]
) -> None:
    said = _run("pdfinfo", "-l", "99", str(printed(plan)))
    sizes = [
        tuple(round(float(number)) for number in numbers)
        for numbers in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", said)
    ]

    assert set(sizes) == {(595, 842), (842, 595)}
    assert sizes == sorted(sizes)


def test_the_printed_text_is_all_there(plan: Document, printed: Callable[[Document], Path]) -> None:
    text = _run("pdftotext", "-layout", str(printed(plan)), "-")
    words = set(text.split())

    for phrase in ("Độc lập - Tự do - Hạnh phúc", "HUYỆN VÍ DỤ MINH HỌA", "Nguyễn Văn A"):
        assert words >= set(phrase.split())
    assert text.count("Ước thực") >= 2
