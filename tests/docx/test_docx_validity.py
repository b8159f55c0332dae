"""A strict validator of Office's own schemas and rules finds nothing wrong in any file."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from openxml_audit import OpenXmlValidator

from khcn_core import lay_out, load
from khcn_core.document import Document, Table
from khcn_core.testing.strategies import documents
from khcn_render_docx import renderer

_EXAMPLES = sorted(Path("docs/examples").glob("*-20*"))
_VALIDATOR = OpenXmlValidator(strict=True, security_validation=True)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("validity") / "plan.docx"


def _faults(document: Document, file: Path, template: bytes | None = None) -> list[str]:
    file.write_bytes(renderer.render(document, {"template": template}))
    return [f"{fault.part_uri} {fault.description}" for fault in _VALIDATOR.validate(file).errors]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_valid(example: Path, file: Path) -> None:
    assert _faults(lay_out(load(example)), file) == []


def test_every_kind_of_block_is_valid(plan: Document, file: Path) -> None:
    assert _faults(plan, file) == []


def test_a_long_table_and_small_letters_are_valid(
    plan: Document, budget: Table, file: Path
) -> None:
    small = evolve(budget, rows=budget.rows * 70, size=9)

    assert _faults(evolve(plan, blocks=(*plan.blocks, small)), file) == []


@settings(max_examples=25, deadline=None)
@given(document=documents())
def test_every_document_is_valid(document: Document, file: Path) -> None:
    assert _faults(document, file) == []


def test_a_file_with_a_template_s_styles_is_valid(
    plan: Document, file: Path, agency_template: bytes
) -> None:
    assert _faults(plan, file, agency_template) == []
