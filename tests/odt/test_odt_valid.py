"""The files keep to OpenDocument: schema, package and meaning, to the last attribute."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from openxml_audit.errors import FileFormat
from openxml_audit.odf import OdfValidator

from khcn_core.document import Document
from khcn_core.testing.strategies import documents
from khcn_render_odt import renderer


@pytest.fixture(scope="module")
def validator() -> OdfValidator:
    return OdfValidator(FileFormat.ODF_1_2, relaxng_validation=True, security_validation=True)


def _found(validator: OdfValidator, data: bytes, folder: Path) -> list[str]:
    file = folder / "plan.odt"
    file.write_bytes(data)
    return [str(each) for each in validator.validate(file).errors]


def test_a_plan_is_valid(validator: OdfValidator, plan: Document, tmp_path: Path) -> None:
    assert _found(validator, renderer.render(plan, {}), tmp_path) == []


def test_so_is_one_in_a_template_of_its_own_making(
    validator: OdfValidator, plan: Document, tmp_path: Path
) -> None:
    template = renderer.render(evolve(plan, style=evolve(plan.style, font="Arial")), {})
    assert _found(validator, renderer.render(plan, {"template": template}), tmp_path) == []


@given(document=documents())
@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_document_is_valid(
    validator: OdfValidator, document: Document, tmp_path: Path
) -> None:
    assert _found(validator, renderer.render(document, {}), tmp_path) == []
