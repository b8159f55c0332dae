"""Draw generated documents in every format and read their text back, for as long as one likes.

    python tests/fuzz/fuzz_renderers.py --documents 100000 --seed 1 --processes 2

Each format gets every document. A batch is drawn from a seed of its own, so that the same call
draws the same documents however many processes share them. A document that a renderer cannot draw,
or whose text comes out otherwise than it went in, is shrunk and shown with the seed of its batch.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from hashlib import blake2b

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, seed, settings

import khcn_render_docx
import khcn_render_odt
from khcn_core import Document, document_text, render
from khcn_core.document import Table
from khcn_core.plain_text.reading import extract_text, unspaced
from khcn_core.testing.strategies import documents

BATCH = 2_000
READERS: dict[str, Callable[[bytes], str]] = {
    "docx": khcn_render_docx.extract_text,
    "odt": khcn_render_odt.extract_text,
    "txt": lambda data: unspaced(extract_text(data)),
}
EXACT = {"docx": str, "odt": str, "txt": unspaced}
"""What of a text each format keeps: all, or all but where spaces and lines stand."""


@define
class Figures:
    """What was drawn, and what went wrong."""

    documents: int = 0
    counts: Counter[str] = field(factory=Counter)
    texts: set[bytes] = field(factory=set)
    failures: list[str] = field(factory=list)

    def add(self, document: Document, text: str) -> None:
        """Count a document that came through."""
        self.documents += 1
        self.counts["characters"] += len(text)
        self.counts["rows"] += sum(
            len(block.rows) for block in document.blocks if isinstance(block, Table)
        )
        self.counts.update(type(block).__name__ for block in document.blocks)
        self.texts.add(blake2b(text.encode(), digest_size=8).digest())

    def take(self, other: "Figures") -> None:
        """Add what another process counted."""
        self.documents += other.documents
        self.counts += other.counts
        self.texts |= other.texts
        self.failures += other.failures

    def lines(self, seconds: float) -> Iterator[str]:
        """Yield what there is to report."""
        yield f"documents drawn in each of {', '.join(READERS)}: {self.documents:,}"
        yield f"different texts among them: {len(self.texts):,}"
        for name, count in sorted(self.counts.items()):
            yield f"  {name}: {count:,}"
        yield f"seconds: {seconds:.0f}, documents a second: {self.documents / seconds:.0f}"
        yield f"failures: {len(self.failures)}"
        yield from self.failures


def check(document: Document, text: str) -> None:
    """Draw a document in every format; raise if one fails or its text comes out otherwise."""
    for format, read in READERS.items():
        meant, got = EXACT[format](text), read(render(document, format))
        if got != meant:
            raise AssertionError(f"{format}: {meant!r} came out as {got!r}")


def fuzz(batch_seed: int, count: int) -> Figures:
    """Check as many documents as told, drawn from this seed; raise what is wrong with one."""
    figures = Figures()

    @seed(batch_seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(documents())
    def batch(document: Document) -> None:
        text = document_text(document)
        check(document, text)
        figures.add(document, text)

    batch()
    return figures


def main() -> int:
    """Fuzz as the command line says, print the figures, and return 1 if anything failed."""
    asked = arguments()
    started = time.monotonic()
    total = Figures()
    first_seed = asked.seed * 1_000_000
    with ProcessPoolExecutor(asked.processes) as pool:
        batches = {
            first_seed + at: pool.submit(fuzz, first_seed + at, min(BATCH, asked.documents - at))
            for at in range(0, asked.documents, BATCH)
        }
    for batch_seed, batch in batches.items():
        if error := batch.exception():
            shown = "\n".join(getattr(error, "__notes__", ()))
            total.failures.append(f"seed {batch_seed}: {error!r}\n{shown}")
        else:
            total.take(batch.result())
    for line in total.lines(time.monotonic() - started):
        sys.stdout.write(f"{line}\n")
    return 1 if total.failures else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    number = partial(parser.add_argument, type=int)
    number("--documents", default=10_000, help="how many documents to draw")
    number("--seed", default=1, help="where to begin; another seed draws other documents")
    number("--processes", default=os.cpu_count(), help="how many processes share the work")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
