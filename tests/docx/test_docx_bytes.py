"""The same document gives the same bytes, on any machine, at any time, after anything."""

import hashlib
import io
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given, settings

from khcn_core.document import Document, Row, RowKind, Table
from khcn_core.rendering import RenderingError
from khcn_core.testing.strategies import documents
from khcn_render_docx import renderer
from khcn_render_docx.shell import shell

_RENDER_ANEW = (
    "import hashlib, pickle, sys\n"
    "from khcn_render_docx import renderer\n"
    "document = pickle.load(sys.stdin.buffer)\n"
    "print(hashlib.sha256(renderer.render(document, {})).hexdigest())\n"
)


@settings(max_examples=25)
@given(document=documents(), other=documents())
def test_bytes_do_not_depend_on_what_was_rendered_before(
    document: Document, other: Document
) -> None:
    first = renderer.render(document, {})
    renderer.render(other, {})
    shell.cache_clear()
    renderer.render(other, {})

    assert renderer.render(document, {}) == first


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_do_not_depend_on_the_process(plan: Document, seed: str) -> None:
    fresh = subprocess.run(
        [sys.executable, "-c", _RENDER_ANEW],
        input=pickle.dumps(plan),
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Ho_Chi_Minh"},
        capture_output=True,
        check=True,
    )

    here = hashlib.sha256(renderer.render(plan, {})).hexdigest()
    assert fresh.stdout.decode().strip() == here


def test_entries_bear_no_trace_of_time_or_system(plan: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(renderer.render(plan, {}))) as archive:
        entries = archive.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"
    assert len({entry.filename for entry in entries}) == len(entries)


def test_a_failure_leaves_the_shell_whole(
    plan: Document, one_block: Callable[..., Document], budget: Table
) -> None:
    before = renderer.render(plan, {})
    broken = Row(kind=RowKind.LINE, level=1, cells=("\x00",) * len(budget.columns))
    with pytest.raises(RenderingError):
        renderer.render(one_block(budget, evolve(budget, rows=(broken,))), {})

    assert renderer.render(plan, {}) == before


def test_unknown_options_are_refused_by_name(plan: Document) -> None:
    with pytest.raises(RenderingError) as caught:
        renderer.render(plan, {"paper": "A3", "toc": True})

    assert "“paper”, “toc”" in caught.value.text("vi")
    assert "the format “docx” has no option “paper”, “toc”" in caught.value.text("en")
