"""The same document gives the same bytes: again, after others, and in another process."""

import os
import pickle
import subprocess
import sys

import pytest
from attrs import evolve
from hypothesis import given, settings

from khcn_core.document import Document
from khcn_core.style import DECREE
from khcn_core.testing.strategies import documents
from khcn_render_odt import odf_element, renderer

_RENDER = """
import pickle, sys
from khcn_render_odt import renderer
document = pickle.load(sys.stdin.buffer)
sys.stdout.buffer.write(renderer.render(document, {}))
"""
_AFTER_OTHER_USES_OF_ODFPY = f"""
from odf.draw import Frame
from odf.opendocument import OpenDocumentSpreadsheet
Frame()
OpenDocumentSpreadsheet().xml()
{_RENDER}
"""


def _in_a_fresh_process(script: str, document: Document, hash_seed: str) -> bytes:
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=pickle.dumps(document),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Ho_Chi_Minh"},
    )
    return done.stdout


@given(document=documents(), other=documents())
@settings(deadline=None, max_examples=40)
def test_what_was_drawn_before_does_not_matter(document: Document, other: Document) -> None:
    before = renderer.render(document, {})
    renderer.render(other, {})
    assert renderer.render(document, {}) == before


@pytest.mark.parametrize("script", [_RENDER, _AFTER_OTHER_USES_OF_ODFPY])
@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_the_process_does_not_matter(plan: Document, script: str, hash_seed: str) -> None:
    assert _in_a_fresh_process(script, plan, hash_seed) == renderer.render(plan, {})


def test_the_system_does_not_matter(plan: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    here = renderer.render(plan, {})
    monkeypatch.setattr(sys, "platform", "win32")
    assert renderer.render(plan, {}) == here


def test_an_equal_style_gives_the_same_bytes(plan: Document) -> None:
    equal = evolve(plan, style=evolve(DECREE, font=DECREE.font))
    assert renderer.render(equal, {}) == renderer.render(plan, {})


def test_odfpy_is_not_asked_twice(plan: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    longer = evolve(plan, blocks=plan.blocks * 3)
    renderer.render(longer, {})
    monkeypatch.delattr(odf_element, "OdfElement")
    assert len(renderer.render(longer, {})) > len(renderer.render(plan, {}))
