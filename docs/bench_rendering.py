"""Time the renderers side by side with the libraries they stand on and with the floor.

The floor is our own XML, deflated: no writer of the format can be faster. The libraries draw the
same words in the simplest way that is not quadratic: paragraph by paragraph, row by row.

    python docs/bench_rendering.py
"""

import io
import statistics
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx
from attrs import evolve
from odf import table as odf_table
from odf.opendocument import OpenDocumentText
from odf.text import P

from khcn_core import Document, document_text, lay_out, load, render
from khcn_core.document import Table

EXAMPLE = Path(__file__).parent / "examples" / "huyen-2023.json"
ROWS = 2_000
ROUNDS = 7


def main() -> None:
    """Print a Markdown table of medians and of how many times the floor each is."""
    document = lay_out(load(EXAMPLE))
    long = evolve(document, blocks=(_long_table(document),))
    print(f"| | the example, ms | times the floor | table of {ROWS} rows, ms | times the floor |")
    print("|---|---|---|---|---|")
    for name, library, simplest in (
        ("docx", "python-docx, rows walked once", _python_docx),
        ("odt", "odfpy, elements", _odfpy),
    ):
        for title, draw in ((f"khcn, {name}", partial(render, format=name)), (library, simplest)):
            cells = []
            for source in (document, long):
                taken, floor = _medians(partial(draw, source), _floor(source, name))
                cells += [f"{taken * 1000:.1f}", f"{taken / floor:.1f}"]
            print(f"| {title} | {' | '.join(cells)} |")


def _medians(*calls: Callable[[], object]) -> list[float]:
    """Time the calls in turn, so that the machine's moods meet all of them alike."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS + 1):
        for call, taken in zip(calls, times, strict=True):
            start = time.perf_counter()
            call()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken[1:]) for taken in times]


def _long_table(document: Document) -> Table:
    (first, *_) = [block for block in document.blocks if isinstance(block, Table)]
    return evolve(first, rows=(first.rows * (ROWS // len(first.rows) + 1))[:ROWS])


def _floor(document: Document, name: str) -> Callable[[], object]:
    with zipfile.ZipFile(io.BytesIO(render(document, name))) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}

    def write() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, data in parts.items():
                archive.writestr(entry, data)

    return write


def _lines(document: Document) -> list[list[str]]:
    return [line.split("\t") for line in document_text(document).splitlines()]


def _python_docx(document: Document) -> None:
    paper, table, lines = docx.Document(), None, _lines(document)
    columns = max(map(len, lines))
    rows = sum(len(cells) == columns for cells in lines)
    table = paper.add_table(rows, columns)
    drawn = iter(table.rows)
    for cells in lines:
        if len(cells) == columns:
            for cell, text in zip(next(drawn).cells, cells, strict=True):
                cell.text = text
        else:
            paper.add_paragraph(" ".join(cells))
    paper.save(io.BytesIO())


def _odfpy(document: Document) -> None:
    paper, lines = OpenDocumentText(), _lines(document)
    columns = max(map(len, lines))
    table = odf_table.Table(name="t")
    for cells in lines:
        if len(cells) == columns:
            row = odf_table.TableRow(parent=table)
            for text in cells:
                P(text=text, parent=odf_table.TableCell(parent=row))
        else:
            P(text=" ".join(cells), parent=paper.text)
    paper.text.addElement(table)
    paper.save(io.BytesIO())


if __name__ == "__main__":
    main()
