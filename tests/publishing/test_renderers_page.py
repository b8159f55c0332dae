"""The page about renderers names everything that a renderer meets."""

import enum
import re
from pathlib import Path

import pytest
from attrs import fields

from khcn_core.document import (
    Block,
    CellKind,
    Document,
    HeaderCell,
    Properties,
    Row,
    RowKind,
    TableColumn,
)
from khcn_core.rendering import Capability, Option, OptionKind
from khcn_core.style import Role

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "renderers.md").read_text("utf-8")
NAMED = {word for code in re.findall(r"`([^`\n]+)`", PAGE) for word in re.findall(r"\w+", code)}


@pytest.mark.parametrize("kind", [CellKind, RowKind, Role, Capability, OptionKind])
def test_every_kind_and_role_is_named(kind: type[enum.Enum]) -> None:
    assert {member.name for member in kind} <= NAMED


@pytest.mark.parametrize("block", Block.__args__, ids=lambda block: block.__name__)
def test_every_block_has_a_section_that_names_its_parts(block: type) -> None:
    _, _, rest = PAGE.partition(f"\n### {block.__name__}\n")
    section, _, _ = rest.partition("\n##")
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", section))))
    assert {part.name for part in fields(block)} <= named


@pytest.mark.parametrize("kind", [Document, Properties, TableColumn, HeaderCell, Row, Option])
def test_every_part_of_other_values_is_named(kind: type) -> None:
    assert {part.name for part in fields(kind)} - {"text"} <= NAMED
