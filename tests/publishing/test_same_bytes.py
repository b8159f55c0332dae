"""The same plan gives the same files, whatever the hash seed, the time zone, or what came before.

That two versions of Python agree is seen by .ci/run, with the same script.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "same_bytes.py"


def called(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """What two processes that differ in all that must not matter make of the same plans."""
    folder = tmp_path_factory.mktemp("runs")
    plans = folder / "plans.json"
    assert called("make", plans, 10).returncode == 0
    found = []
    for seed, zone in (("0", "UTC"), ("1", "Asia/Ho_Chi_Minh")):
        done = called("digests", plans, PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C")
        assert done.returncode == 0, done.stderr
        found.append(folder / f"{seed}.json")
        found[-1].write_text(done.stdout)
    return found


def read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text())
    return data


def test_every_process_gives_the_same_bytes(runs: list[Path]) -> None:
    one, other = map(read, runs)
    assert one == other
    assert len(one["digests"]) == 3 * 12
    compared = called("compare", *runs)
    assert compared.returncode == 0
    assert compared.stdout.endswith(": 36 files, the same bytes\n")


@pytest.mark.parametrize(
    ("zlib", "changed", "said"),
    [
        ("", 0, "has other bytes"),
        ("", 1, "has another content"),
        ("ng", 0, "the same entries (another zlib packs them)"),
        ("ng", 1, "has another content"),
    ],
)
def test_a_difference_is_seen(
    runs: list[Path], tmp_path: Path, zlib: str, changed: int, said: str
) -> None:
    """Another zlib may pack differently, but only what is the same."""
    data = read(runs[0])
    data["zlib"] += zlib
    data["digests"]["0.docx"][changed] = "0"
    (tmp_path / "other.json").write_text(json.dumps(data))
    done = called("compare", runs[0], tmp_path / "other.json")
    assert said in done.stdout + done.stderr
    assert (done.returncode == 0) == ("entries" in said)
