"""`khcn new`, `schema` and `formats`."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import formats, load, loads
from khcn_core.codec import json_schema
from khcn_core.examples import EXAMPLES, example_text

Khcn = Callable[..., CompletedProcess[bytes]]

pytestmark = pytest.mark.usefixtures("folder")


def test_without_a_name_the_first_example_is_taken(khcn: Khcn) -> None:
    text = example_text(EXAMPLES[0]).encode()
    assert khcn("new", "--example").stdout == text
    assert khcn("new", "--example", "-o", "-").stdout == text
    assert khcn("new", "--example", "-o", "mới.json").returncode == 0
    assert Path("mới.json").read_bytes() == text


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_called_with_or_without_its_suffix(khcn: Khcn, example: str) -> None:
    text = example_text(example).encode()
    assert khcn("new", "--example", example).stdout == text
    assert khcn("new", "--example", Path(example).stem).stdout == text


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("suffix", [".json", ".yaml", ".yml"])
def test_a_new_file_is_in_the_format_of_its_name(khcn: Khcn, example: str, suffix: str) -> None:
    path = f"mới{suffix}"
    assert khcn("new", "--example", example, "-o", path).returncode == 0
    form = "json" if example.endswith(".json") else "yaml"
    assert load(path) == loads(example_text(example), form)


def test_the_schema_is_printed(khcn: Khcn) -> None:
    assert json.loads(khcn("schema").stdout) == json_schema()


def test_formats_are_listed_with_what_brings_them(khcn: Khcn) -> None:
    lines = khcn("formats").stdout.decode().splitlines()
    assert [line.split("\t") for line in lines] == [[name, "khcn"] for name in formats()]
    assert json.loads(khcn("formats", "--json").stdout) == [
        {"name": name, "distribution": "khcn"} for name in formats()
    ]
