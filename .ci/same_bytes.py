"""See that the same plan gives the same files in every process.

    python .ci/same_bytes.py make PLANS 30
    PYTHONHASHSEED=0 TZ=UTC python3.11 .ci/same_bytes.py digests PLANS >one.json
    PYTHONHASHSEED=1 TZ=Asia/Ho_Chi_Minh python3.13 .ci/same_bytes.py digests PLANS >other.json
    python .ci/same_bytes.py compare one.json other.json

How well a file is compressed is for zlib to say, and Pythons come with different versions of it.
Where these differ, the files' entries are compared as they are before they are compressed. How
wide a character is that was assigned lately is for Unicode to say, of which Pythons come with
different versions too: let the oldest Python make the plans, with the characters that it knows.
"""

import hashlib
import io
import json
import platform
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from khcn_core import Plan, document_text, dumps, lay_out, loads, render
from khcn_core.examples import EXAMPLES, example_text

FORMATS = ("docx", "odt", "txt")


def make(file: str, count: str) -> None:
    """Write the plans to draw, those of the examples and so many generated ones, as JSON."""
    examples = [loads(example_text(name), Path(name).suffix[1:]) for name in EXAMPLES]
    plans = [dumps(plan) for plan in (*examples, *generated(int(count)))]
    Path(file).write_text(json.dumps(plans), "utf-8")


def generated(count: int) -> list[Plan]:
    """Draw plans, the same ones in every run of the same version of hypothesis."""
    from hypothesis import HealthCheck, Phase, assume, given, settings

    from khcn_core.testing.strategies import plans

    found: list[Plan] = []

    @settings(
        max_examples=count,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(plans())
    def keep(plan: Plan) -> None:
        text = document_text(lay_out(plan))
        assume(all(unicodedata.category(character) != "Cn" for character in text))
        found.append(plan)

    keep()
    return found


def digests(file: str) -> None:
    """Print the digests of every plan in every format; a second round must give the same."""
    plans = [loads(text) for text in json.loads(Path(file).read_text("utf-8"))]
    once = dict(drawn(plans, range(len(plans))))
    assert once == dict(drawn(plans, reversed(range(len(plans))))), "it matters what came before"
    about = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    print(json.dumps(about | {"digests": once}, indent=1))


def drawn(plans: list[Plan], order: Iterator[int] | range) -> Iterator[tuple[str, list[str]]]:
    """Yield the digest of each file, and that of what is in it."""
    for at in order:
        for format in FORMATS:
            data = render(plans[at], format)
            inside = b"".join(unpacked(data)) if data.startswith(b"PK") else data
            yield f"{at}.{format}", [sha256(data), sha256(inside)]


def unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what a zip holds, with all that it says about each entry but how long it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            said = (entry.filename, entry.date_time, entry.create_system, entry.external_attr)
            yield repr((*said, entry.compress_type, entry.flag_bits, entry.extra)).encode()
            yield archive.read(entry)


def sha256(data: bytes) -> str:
    """Return the digest of data, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def compare(*files: str) -> None:
    """Say what all runs have in common; fail with the first file that differs."""
    first, *others = (json.loads(Path(file).read_text("utf-8")) for file in files)
    for other in others:
        same_zlib = first["zlib"] == other["zlib"]
        assert first["digests"].keys() == other["digests"].keys(), "not the same plans"
        for name, (file, content) in first["digests"].items():
            other_file, other_content = other["digests"][name]
            assert content == other_content, f"{name} has another content"
            assert file == other_file or not same_zlib, f"{name} has other bytes"
        what = "the same bytes" if same_zlib else "the same entries (another zlib packs them)"
        print(
            f"Python {first['python']} and {other['python']}: {len(first['digests'])} files, {what}"
        )


COMMANDS: dict[str, Callable[..., None]] = {"make": make, "digests": digests, "compare": compare}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
