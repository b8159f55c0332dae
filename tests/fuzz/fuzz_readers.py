"""Damage papers and read them, for as long as one likes.

    python tests/fuzz/fuzz_readers.py --seconds 600 --seed 1 --processes 2

A paper is rendered from a generated plan, with or without its data, or typed as an e-mail gives
it; then bytes of the file, or of a part inside its archive, are changed. It must be read or
refused, in bounded time, and what is read can be laid out. A failure is shown with its seed.
"""

import argparse
import io
import os
import random
import re
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from attrs import define, field
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from khcn_core import Plan, UnreadableInputError, lay_out, read, render
from khcn_core.testing.strategies import plans

FORMATS = ("docx", "odt", "txt")
SLOWEST = 20
"""Seconds of processor time: what takes longer hangs."""
BATCH = 10
DAMAGES = 4
PIECES = (
    b"", b"<", b"&a;", b"\x00", b"\xff\xfe", b"\t" * 9, b"\n", b"\n\n", b"99999", b"-1",
    b"<!DOCTYPE a>", b"<w:p>", b"</w:p>", b"<w:tc>", b"</w:tbl>", b"<text:p>", b"</table:table>",
    b'<w:gridSpan w:val="60"/>', b"<w:vMerge/>", b' table:number-columns-spanned="60"',
    b' table:number-rows-repeated="99999"', "┌─┬─┐\n".encode(), "│".encode(), b"I. ", b"- ",
)  # fmt: skip
VALUES = re.compile(rb'(?<=")[^"<>]{0,40}(?=")|(?<=>)[^<>]+(?=<)')


@define
class Figures:
    """What was read, and what went wrong."""

    counts: Counter[str] = field(factory=Counter)
    slowest: float = 0.0
    memory: int = 0
    failures: list[str] = field(factory=list)

    def take(self, other: "Figures") -> None:
        """Add what another batch counted."""
        self.counts += other.counts
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)
        self.failures += other.failures

    def lines(self, seconds: float) -> Iterator[str]:
        """Yield what there is to report."""
        yield f"papers read: {self.counts.total():,}"
        yield from (f"  {name}: {count:,}" for name, count in sorted(self.counts.items()))
        yield f"seconds: {seconds:.0f}, slowest: {self.slowest:.1f}"
        yield f"most memory: {self.memory:,} MB"
        yield f"failures: {len(self.failures)}"
        yield from self.failures


def cut(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes: put a piece in, leave some out, say some twice."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(data))
        stop = start + chance.choice((0, 1, 8, 80))
        piece = chance.choice((*PIECES, data[start : start + 500], chance.randbytes(4)))
        data = data[:start] + piece + data[stop:]
    return data


def changed(part: bytes, chance: random.Random) -> bytes:
    """Change values and texts of XML, so that it stays well formed."""
    for _ in range(chance.randint(1, 4)):
        if found := list(VALUES.finditer(part)):
            at, other = chance.choice(found), chance.choice(found)[0]
            piece = chance.choice((b"", b"-1", b"0", b"99999", b"1.5", other))
            part = part[: at.start()] + piece + part[at.end() :]
    return part


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a file damaged: its bytes, or more often those of a part in its archive."""
    if not zipfile.is_zipfile(io.BytesIO(data)) or chance.random() < 0.1:
        return cut(data, chance)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(file, "w") as made:
        names = whole.namelist()
        hit = {chance.choice(names), *(name for name in names if name.endswith(CONTENT))}
        for name in names:
            part, damage = whole.read(name), chance.choice((changed, changed, cut))
            made.writestr(name, damage(part, chance) if name in hit else part)
    return file.getvalue()


CONTENT = ("document.xml", "content.xml")


def papers(plan: Plan, format: str, chance: random.Random) -> bytes:
    """Return a paper of a plan; plain text is sometimes as other programs type it."""
    data = render(plan, format, data=chance.random() < 0.5)
    if format == "txt" and chance.random() < 0.5:
        return data.replace("│".encode(), b"\t").replace("─".encode(), b"").replace(b"   ", b"")
    return data


def check(data: bytes, format: str, figures: Figures) -> None:
    """Read a file; raise if it is neither read nor refused, or not soon."""
    begun = time.process_time()
    try:
        lay_out(read(data, format).plan)
        figures.counts[f"{format} read"] += 1
    except UnreadableInputError:
        figures.counts[f"{format} refused"] += 1
    took = time.process_time() - begun
    figures.slowest = max(figures.slowest, took)
    if took > SLOWEST:
        raise TimeoutError(f"{format} took {took:.0f} s")


def fuzz(batch_seed: int, count: int = BATCH) -> Figures:
    """Damage and read the papers of as many plans as told, drawn from this seed."""
    figures = Figures()

    @seed(batch_seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(plans(), st.randoms(use_true_random=True))
    def batch(plan: Plan, chance: random.Random) -> None:
        for format in FORMATS:
            whole = papers(plan, format, chance)
            for _ in range(DAMAGES):
                check(damaged(whole, chance), format, figures)

    batch()
    figures.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return figures


def main() -> int:
    """Fuzz as the command line says, print the figures, and return 1 if anything failed."""
    asked = arguments()
    begun = time.monotonic()
    total, batch_seed = Figures(), asked.seed * 1_000_000
    with ProcessPoolExecutor(asked.processes) as pool:
        while time.monotonic() - begun < asked.seconds:
            seeds = range(batch_seed, batch_seed + asked.processes)
            for at, batch in [(each, pool.submit(fuzz, each)) for each in seeds]:
                if error := batch.exception():
                    total.failures.append(f"seed {at}: {error!r:.300}")
                else:
                    total.take(batch.result())
            batch_seed += asked.processes
    for line in total.lines(time.monotonic() - begun):
        sys.stdout.write(f"{line}\n")
    return 1 if total.failures else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="where to begin")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="how many share it")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
