"""LibreOffice Writer reads the file as it was meant: pages, numbers, every character."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import evolve

from khcn_core.canonical_text import document_text
from khcn_core.document import Document, Paragraph
from khcn_core.style import Role
from khcn_render_odt import extract_text, renderer

pytestmark = pytest.mark.tools

_TRAPS = (
    "  hai  dấu   cách",  # Writer itself saves a space at the end so that readers drop it
    "\u00a0" * 9,
    "\u3000\u2003\u202f",
    "KH&CN <b>&amp;</b> ]]>",
    "\u202eđảo\u202c \u2067\u200f עברית",
    "a\u0302\u0301 \u0323",
    "👩🏽\u200d🔬 🇻🇳 𠀋",
    "\u200b\u00ad\ufeff",
)
_PAGE_SIZE = re.compile(r"size: +([\d.]+) x ([\d.]+) pts")


def _run(tool: str, *arguments: str | Path) -> str:
    program = shutil.which(tool)
    assert program is not None, f"these tests need {tool}"
    done = subprocess.run([program, *arguments], check=True, capture_output=True, timeout=120)
    return done.stdout.decode()


def _converted(data: bytes, kind: str, folder: Path) -> Path:
    source, results = folder / "plan.odt", folder / "results"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", results, source)
    return results / f"plan.{kind}"


@pytest.fixture(scope="module")
def pdf(plan: Document, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _converted(renderer.render(plan, {}), "pdf", tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    return _run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def _millimetres(points: str) -> int:
    return round(float(points) / 72 * 25.4)


def _shown_number(page: str) -> str:
    first_line = page.strip().splitlines()[0].strip()
    return first_line if first_line.isdigit() else ""


def test_the_paper_is_a4_upright_and_across(pdf: Path) -> None:
    sizes = _PAGE_SIZE.findall(_run("pdfinfo", "-l", "99", pdf))
    sides = [
        (round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4))
        for width, height in sizes
    ]
    across = [index for index, size in enumerate(sides) if size == (297, 210)]
    upright = [index for index, size in enumerate(sides) if size == (210, 297)]
    assert len(across) + len(upright) == len(sides)
    assert upright == [*range(across[0]), len(sides) - 1]


def test_numbers_start_on_the_second_page_and_again_in_the_annex(pages: list[str]) -> None:
    annex = next(index for index, page in enumerate(pages) if "Phụ lục I" in page)
    numbers = [_shown_number(page) for page in pages]
    assert annex >= 2
    assert numbers[:annex] == ["", *map(str, range(2, annex + 1))]
    assert numbers[annex:] == ["", *map(str, range(2, len(pages) - annex + 1))]


def test_the_header_of_a_table_stands_on_each_of_its_pages(pages: list[str]) -> None:
    with_rows = [page for page in pages if "72.000" in page]
    assert len(with_rows) >= 3
    assert all("Nội dung" in page and "Được" in page for page in with_rows)


def test_the_signature_stands_on_one_page(pages: list[str]) -> None:
    signed = next(page for page in pages if "TM. ỦY BAN NHÂN DÂN" in page)
    assert "PHÓ CHỦ TỊCH" in signed
    assert "Nguyễn Thị Thu Hằng" in signed
    assert "Lưu: VT, KTHT." in signed


def test_writer_saves_the_same_text(plan: Document, tmp_path: Path) -> None:
    traps = tuple(Paragraph(role=Role.BODY, text=text) for text in _TRAPS)
    document = evolve(plan, blocks=plan.blocks + traps)
    saved = _converted(renderer.render(document, {}), "odt", tmp_path)
    assert extract_text(saved.read_bytes()) == document_text(document)
