"""Make the pictures of the README anew: pages of the examples as text, DOCX and ODT, side by side.

LibreOffice prints all three, the text in its fixed-width font; lines of text that are meant for a
landscape page it would break, so that one is shown without. Needs LibreOffice, poppler-utils
and fonts with Vietnamese letters that stand in for Times New Roman (Debian: libreoffice-writer,
poppler-utils, fonts-liberation2), and what `pip install --group test` brings.

    python docs/make_pictures.py
"""

import subprocess
import tempfile
from pathlib import Path

import pdfplumber
from attrs import frozen
from PIL import Image

from khcn_core import load, render

DOCS = Path(__file__).parent
FORMATS = ("txt", "docx", "odt")
DOTS_PER_INCH = 58
GREYS = 16
GAP = 8
"""Between pages, in dots."""


@frozen
class Picture:
    """A picture's name, the example that it shows, and words that stand on its page."""

    name: str
    example: str
    words: str
    formats: tuple[str, ...] = FORMATS


PICTURES = (
    Picture("huyen-2023-letterhead", "huyen-2023.json", "KẾ HOẠCH"),
    Picture("huyen-2023-table", "huyen-2023.json", "Đơn vị tính: triệu đồng"),
    Picture("huyen-2023-signature", "huyen-2023.json", "Nơi nhận:"),
    Picture("xa-2027-landscape", "xa-2027.yaml", "Biểu số 01", ("docx", "odt")),
)


def main() -> None:
    """Print the examples in every format, and keep pictures of some of their pages."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        printed = print_examples(folder)
        for picture in PICTURES:
            pdfs = [printed[picture.example][format] for format in picture.formats]
            pages = [draw(pdf, page_with(picture.words, pdf), folder) for pdf in pdfs]
            beside_each_other(pages).save(DOCS / "pictures" / f"{picture.name}.png", optimize=True)


def print_examples(folder: Path) -> dict[str, dict[str, Path]]:
    """Return the PDFs of each example, by its formats."""
    papers: dict[str, dict[str, Path]] = {}
    for example in sorted({picture.example for picture in PICTURES}):
        plan = load(DOCS / "examples" / example)
        for format in FORMATS:
            paper = folder / f"{Path(example).stem}_{format}.{format}"
            paper.write_bytes(render(plan, format))
            papers.setdefault(example, {})[format] = paper.with_suffix(".pdf")
    every = [str(paper) for format in FORMATS for paper in sorted(folder.glob(f"*.{format}"))]
    run("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), *every)  # fmt: skip
    return papers


def page_with(words: str, pdf: Path) -> int:
    """Return the number of the first page on which these words stand."""
    with pdfplumber.open(pdf) as opened:
        for page in opened.pages:
            if words in page.extract_text():
                return page.page_number
    raise LookupError(f"{words!r} is not in {pdf.name}")


def draw(pdf: Path, page: int, folder: Path) -> Image.Image:
    """Return a page of a PDF as a picture."""
    drawn = folder / f"{pdf.stem}-{page}"
    run("pdftoppm", "-singlefile", "-gray", "-png", "-r", str(DOTS_PER_INCH), "-f", str(page),
        str(pdf), str(drawn))  # fmt: skip
    return Image.open(drawn.with_suffix(".png"))


def beside_each_other(pages: list[Image.Image]) -> Image.Image:
    """Return pages in one picture, in few shades, so that it stays small."""
    width = sum(page.width + GAP for page in pages) + GAP
    whole = Image.new("L", (width, max(page.height for page in pages) + 2 * GAP), "grey")
    left = GAP
    for page in pages:
        whole.paste(page, (left, GAP))
        left += page.width + GAP
    return whole.quantize(GREYS)


def run(*command: str) -> None:
    """Run a program that must succeed."""
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
