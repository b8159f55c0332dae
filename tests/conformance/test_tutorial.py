"""The tutorial for authors of renderers, followed to the letter."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "docs" / "examples" / "khcn-render-html"
PAGE = (ROOT / "docs" / "tutorial" / "write-a-renderer.md").read_text("utf-8")
FILES = dict(re.findall(r"^```\w+ file=(\S+)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))
COMMANDS = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
(TAKEN_AWAY,) = re.findall(r"take the line away that begins with `(.*?)`", PAGE)
(SAID,) = re.findall(r"^```text\n(.*)\n```$", PAGE, re.MULTILINE)
USE = """
from khcn_core import formats, loads, render
from khcn_core.examples import example_text
plan = loads(example_text("huyen-2023"))
page = render(plan, "html", {"theme": "dark"})
print(sorted(formats()), page.startswith(b"<!DOCTYPE html>"))
"""


def test_the_tutorial_has_every_file_of_the_plugin() -> None:
    written = {
        path.relative_to(PLUGIN).as_posix(): path.read_text("utf-8")
        for path in PLUGIN.rglob("*")
        if path.suffix in {".py", ".toml"}
    }
    assert written == FILES


@pytest.mark.tools
def test_from_an_empty_folder_to_a_page(tmp_path: Path) -> None:
    wheel = wheel_of_the_project(tmp_path / "wheels")
    folder = tmp_path / "empty"
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    test, use, give = COMMANDS
    said = run(test, folder, wheel)
    assert re.search(r"\d+ passed", said)
    assert "failed" not in said
    see_the_kit_find_a_fault(folder, wheel)
    said = run(use, folder, wheel)
    assert re.search(r"^html\b.*khcn-render-html", said, re.MULTILINE)
    assert (folder / "plan.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    run(give, folder, wheel)
    (built,) = (folder / "dist").glob("*.whl")
    used = used_beside_the_project(built, wheel, tmp_path)
    assert used == "['docx', 'html', 'odt', 'pdf', 'txt'] True"


def see_the_kit_find_a_fault(folder: Path, wheel: Path) -> None:
    tables = folder / "src" / "khcn_render_html" / "tables.py"
    lines = tables.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.strip().startswith(TAKEN_AWAY)]
    assert len(kept) == len(lines) - 1
    tables.write_text("".join(kept), "utf-8")
    assert SAID in run(".venv/bin/pytest tests || true", folder, wheel)
    tables.write_text("".join(lines), "utf-8")


def wheel_of_the_project(folder: Path) -> Path:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir"]
    subprocess.run([*build, folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def used_beside_the_project(plugin: Path, wheel: Path, folder: Path) -> str:
    (folder / "use.py").write_text(USE, "utf-8")
    python = "clean/bin/python"
    install = f"{python} -m pip install --quiet '{plugin}'"
    commands = f"python3 -m venv clean\n{install}\n{python} use.py"
    return run(commands, folder, wheel).splitlines()[-1]


def run(commands: str, folder: Path, wheel: Path) -> str:
    """Run commands in a shell in which `khcn` is the wheel, and `python3` the Python of now."""
    name, version, *_ = wheel.name.split("-")
    (folder / "constraints.txt").write_text(f"{name}=={version}\n")
    place = folder / "bin"
    place.mkdir(exist_ok=True)
    (place / "python3").unlink(missing_ok=True)
    (place / "python3").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (place / "python3").chmod(0o755)
    surroundings = {
        **os.environ,
        "PATH": f"{place}{os.pathsep}{os.environ['PATH']}",
        "PIP_CONSTRAINT": str(folder / "constraints.txt"),
        "PIP_FIND_LINKS": str(wheel.parent),
        "PYTHONPATH": "",
    }
    done = subprocess.run(
        ["/bin/sh", "-ec", commands],
        cwd=folder,
        env=surroundings,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
