"""Damage papers and read them, for as long as one likes.

    python tests/fuzz/fuzz_readers.py --seconds 600 --seed 1 --processes 2

A paper is rendered from a generated plan, with or without its data, or typed as an e-mail gives
it. Its structure is damaged, and now and then its bytes. It must be read or refused in bounded
time, and the laws of `laws_of_reading` hold for what is read. A failure is shown with its seed.
"""

import argparse
import io
import os
import random
import resource
import signal
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from attrs import define, field
from damage_text import damaged_lines
from damage_xml import damaged_tree
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from laws_of_reading import require_lawful

from khcn_core import Plan, UnreadableInputError, read, render
from khcn_core.testing.strategies import plans

FORMATS = ("docx", "odt", "txt")
SLOWEST = 20
"""Seconds of processor time: what takes longer hangs."""
BATCH = 10
DAMAGES = 4
CONTENT = ("document.xml", "content.xml")
PIECES = (b"", b"<", b"&a;", b"\x00", b"\xff\xfe", b"\n", b"99999", b"<!DOCTYPE a>", b"</w:p>")


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


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a file damaged: its bytes, or more often the parts in its archive, or its lines."""
    if chance.random() < 0.05:
        return cut(data, chance)
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return damaged_lines(data.decode(), chance).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(file, "w") as made:
        names = whole.namelist()
        hit = {chance.choice(names), *(name for name in names if name.endswith(CONTENT))}
        damage = cut if chance.random() < 0.05 else damaged_tree
        for name in names:
            part = whole.read(name)
            made.writestr(name, damage(part, chance) if name in hit else part)
    return file.getvalue()


def papers(plan: Plan, format: str, chance: random.Random) -> bytes:
    """Return a paper of a plan; plain text is sometimes as other programs type it."""
    data = render(plan, format, data=chance.random() < 0.3)
    if format == "txt" and chance.random() < 0.5:
        return data.replace("│".encode(), b"\t").replace("─".encode(), b"").replace(b"   ", b"")
    return data


def check(data: bytes, format: str, figures: Figures) -> None:
    """Read a file; raise if it is neither read nor refused, or not soon, or breaks a law."""
    begun = time.process_time()
    with stopped_when_slow():
        try:
            reading = read(data, format)
        except UnreadableInputError as error:
            if "failed while reading" in error.text("en"):
                raise
            figures.counts[f"{format} refused"] += 1
        else:
            figures.counts[f"{format} read"] += 1
            require_lawful(reading, data, format)
    figures.slowest = max(figures.slowest, time.process_time() - begun)


@contextmanager
def stopped_when_slow() -> Iterator[None]:
    """Raise `TimeoutError` in what takes too much processor time: it may never end by itself."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"it took over {SLOWEST} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


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
        chance.seed(f"{batch_seed} {chance.random()}")
        for format in FORMATS:
            whole = papers(plan, format, chance)
            for _ in range(DAMAGES):
                check(damaged(whole, chance), format, figures)

    batch()
    figures.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return figures


def fuzz_for(seconds: float, first_seed: int, processes: int) -> int:
    """Fuzz for so long, print the figures, and return 1 if anything failed."""
    begun = time.monotonic()
    total, batch_seed = Figures(), first_seed * 1_000_000
    with ProcessPoolExecutor(processes) as pool:
        while time.monotonic() - begun < seconds:
            seeds = range(batch_seed, batch_seed + processes)
            for at, batch in [(each, pool.submit(fuzz, each)) for each in seeds]:
                if error := batch.exception():
                    total.failures.append(f"seed {at}: {error!r:.300}")
                else:
                    total.take(batch.result())
            batch_seed += processes
    for line in total.lines(time.monotonic() - begun):
        sys.stdout.write(f"{line}\n")
    return 1 if total.failures else 0


def main() -> int:
    """Fuzz as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="where to begin")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="how many share it")
    asked = parser.parse_args()
    return fuzz_for(asked.seconds, asked.seed, asked.processes)


if __name__ == "__main__":
    sys.exit(main())
