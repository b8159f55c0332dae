"""Numbers to compare on, and Node to compare with."""

import random
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import find, settings
from hypothesis import strategies as st

Node = Callable[[str, Iterable[str]], list[str]]
ENOUGH = 100_000


def same_draw() -> random.Random:
    """Return a source of numbers that gives the same in every run."""
    same = settings(max_examples=1, derandomize=True, database=None)
    return find(st.randoms(use_true_random=True), lambda _: True, settings=same)


@pytest.fixture
def draw() -> random.Random:
    """A source of numbers that gives the same in every run."""
    return same_draw()


@pytest.fixture(scope="session")
def numbers() -> list[int]:
    """A hundred thousand and more: every small number, every length, groups that tell."""
    draw = same_draw()
    telling = [0, 0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 100, 101, 104, 105, 110, 115, 999]
    of_groups = {
        sum(draw.choice(telling) * 1000**power for power in range(draw.randrange(1, 7)))
        for _ in range(80_000)
    }
    of_any_length = {draw.randrange(10 ** draw.randrange(1, 19)) for _ in range(80_000)}
    found = sorted({*range(10_000), *of_groups, *of_any_length})
    assert len(found) >= ENOUGH
    return found


@pytest.fixture(scope="session")
def node() -> Node:
    """Return a function that sends lines through a script of this folder."""
    executable = shutil.which("node")
    assert executable, "these tests need Node"

    def run(script: str, lines: Iterable[str]) -> list[str]:
        command = [executable, Path(__file__).parent / script]
        done = subprocess.run(
            command, input="\n".join(lines), capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split("\n")

    return run
