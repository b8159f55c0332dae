"""The names by which JSON tells the members of a union apart."""

import types
from typing import Any, Union, get_args, get_origin

import attrs

from khcn_core.plan.prose import Basis, Bullet, BulletList, FundingFact, Paragraph
from khcn_core.plan.sections import Section
from khcn_core.plan.table import BudgetTable

TAG = "type"

_TAGS: dict[type, str] = {
    Basis: "basis",
    BudgetTable: "table",
    Bullet: "bullet",
    BulletList: "bullets",
    FundingFact: "funding",
    Paragraph: "paragraph",
    Section: "section",
}


def tag_of(cls: type) -> str:
    """Return the name of a class among the members of its union."""
    return _TAGS[cls]


def members(union: Any) -> dict[str, type]:
    """Return the classes of a union by their names."""
    return {_TAGS[cls]: cls for cls in get_args(union)}


def is_tagged_union(kind: Any) -> bool:
    """Whether this is a union of classes that are told apart by name."""
    is_union = get_origin(kind) in (Union, types.UnionType)
    return is_union and all(attrs.has(member) for member in get_args(kind))
