"""What holds for every format that comes with the project."""

from collections.abc import Callable
from functools import partial

import pytest
from attrs import evolve
from hypothesis import given

import khcn_render_docx
import khcn_render_odt
from khcn_core import Document, Plan, document_text, formats, lay_out, render
from khcn_core.document import Table
from khcn_core.plain_text.reading import extract_text, unspaced
from khcn_core.testing.calls import count_calls
from khcn_core.testing.strategies import plans

EXTRACTORS: dict[str, Callable[[bytes], str]] = {
    "docx": khcn_render_docx.extract_text,
    "odt": khcn_render_odt.extract_text,
    "txt": extract_text,
}
MARKED_UP = ["docx", "odt"]


def test_every_format_has_an_extractor_but_what_libreoffice_prints() -> None:
    assert set(formats()) - {"pdf"} == set(EXTRACTORS)


@pytest.mark.parametrize("name", MARKED_UP)
def test_the_text_of_the_examples_comes_out_as_it_went_in(name: str, example: Plan) -> None:
    document = lay_out(example)
    assert EXTRACTORS[name](render(document, name)) == document_text(document)


def test_the_plain_text_of_the_examples_loses_nothing(example: Plan) -> None:
    text = EXTRACTORS["txt"](render(example, "txt"))
    assert unspaced(text) == unspaced(document_text(lay_out(example)))


@given(plans())
def test_the_text_of_any_plan_comes_out_as_it_went_in(plan: Plan) -> None:
    document = lay_out(plan)
    text = document_text(document)
    for name in MARKED_UP:
        assert EXTRACTORS[name](render(document, name)) == text
    assert unspaced(EXTRACTORS["txt"](render(document, "txt"))) == unspaced(text)


@pytest.mark.parametrize("name", EXTRACTORS)
def test_work_grows_no_faster_than_the_rows(name: str, huyen: Plan) -> None:
    document = lay_out(huyen)
    (table, *_) = [block for block in document.blocks if isinstance(block, Table)]

    def with_rows(times: int) -> Document:
        return evolve(document, blocks=[evolve(table, rows=table.rows * times)])

    render(with_rows(1), name)
    few, many = (count_calls(partial(render, with_rows(times), name)) for times in (40, 80))
    assert many < 2.05 * few
