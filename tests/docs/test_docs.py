"""What the documentation shows works, and what it points to exists."""

import json
import re
from pathlib import Path

import pytest

from khcn_core.cli.app import build
from khcn_core.codec import json_schema

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def blocks(page: Path, language: str) -> list[str]:
    return [code for name, code in CODE.findall(page.read_text("utf-8")) if name == language]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_in_a_page_runs_from_top_to_bottom(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for code in blocks(page, "python"):
        exec(compile(code, str(page), "exec"), names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_json_in_a_page_is_what_the_example_holds(page: Path) -> None:
    known = set(json_schema()["properties"])
    for code in blocks(page, "json"):
        data = json.loads(code)
        assert "type" in data or "key" in data or "name" in data or data.keys() <= known


def test_the_readme_has_two_commands_of_one_line_each() -> None:
    commands = blocks(ROOT / "README.md", "sh")
    assert [command.count("\n") for command in commands] == [1, 1]


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for name in build("vi").commands:
        assert f"`khcn {name}" in text
