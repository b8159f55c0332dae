"""Make the pictures of the README anew: the example's pages as LibreOffice shows them.

Needs LibreOffice, poppler-utils and fonts with Vietnamese letters that stand in for Times New
Roman (Debian: libreoffice-writer, poppler-utils, fonts-liberation2).

    python docs/make_pictures.py
"""

import subprocess
import tempfile
from pathlib import Path

from khcn_core import load, render

DOCS = Path(__file__).parent
DOTS_PER_INCH = 80
PAGES = {"huyen-2023.json": (1, 3)}
"""Which pages of each example are shown."""


def main() -> None:
    """Render each example to DOCX, print it, and keep pictures of some of its pages."""
    for name, pages in PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            paper = Path(folder, name).with_suffix(".docx")
            paper.write_bytes(render(load(DOCS / "examples" / name), "docx"))
            run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "pdf", "--outdir", folder, str(paper))  # fmt: skip
            for page in pages:
                picture = DOCS / "pictures" / f"{paper.stem}-{page}"
                run("pdftoppm", "-singlefile", "-png", "-r", str(DOTS_PER_INCH), "-f", str(page),
                    str(paper.with_suffix(".pdf")), str(picture))  # fmt: skip


def run(*command: str) -> None:
    """Run a program that must succeed."""
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
