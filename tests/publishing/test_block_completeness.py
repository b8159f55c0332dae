"""The type checker sees that a renderer draws every block: without one `case` it refuses."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from khcn_core.document import Block

ROOT = Path(__file__).parents[2]
DRAWING = (
    "khcn_core/plain_text/renderer.py",
    "khcn_render_docx/blocks.py",
    "khcn_render_odt/blocks.py",
    "khcn_core/canonical_text.py",
)
"""Where a `match` goes over all blocks."""

BLOCKS = {kind.__name__ for kind in Block.__args__}


@pytest.mark.tools
def test_without_one_case_the_type_checker_refuses(tmp_path: Path) -> None:
    """One run looks at copies of each module that lack a case, beside the modules themselves."""
    copy = tmp_path / "src"
    shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    lacking = {}
    for name in DRAWING:
        for block, source in without_one_case((copy / name).read_text("utf-8")):
            spoilt = copy / name.replace(".py", f"_without_{block.lower()}.py")
            spoilt.write_text(source, "utf-8")
            lacking[spoilt.relative_to(tmp_path).as_posix()] = block
    sound = [f"src/{name}" for name in DRAWING]
    assert errors_of_mypy(tmp_path, [*sound, *lacking]) == {
        path: f'"assert_never" has incompatible type "{block}"' for path, block in lacking.items()
    }
    assert set(lacking.values()) == BLOCKS
    assert len(lacking) == 4 * len(BLOCKS) - 1  # DOCX starts a section where a page begins


def without_one_case(source: str) -> Iterator[tuple[str, str]]:
    """Yield each block that a `match` over blocks has a case for, and the source without it."""
    lines = source.splitlines(keepends=True)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Match):
            for case in node.cases:
                pattern = case.pattern
                if isinstance(pattern, ast.MatchClass) and ast.unparse(pattern.cls) in BLOCKS:
                    first, last = pattern.lineno - 1, case.body[-1].end_lineno
                    yield ast.unparse(pattern.cls), "".join(lines[:first] + lines[last:])


def errors_of_mypy(folder: Path, files: list[str]) -> dict[str, str]:
    """Return what mypy says about each file that it refuses, as far as `assert_never` goes."""
    options = ["--config-file", "pyproject.toml", "--cache-dir", str(folder / "cache")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--no-pretty", *files],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(r"^(\S+?):\d+: error: (.*)$", done.stdout, re.MULTILINE)
    assert done.returncode == 1, done.stdout + done.stderr
    return {path: said.removeprefix("Argument 1 to ").partition(";")[0] for path, said in found}
