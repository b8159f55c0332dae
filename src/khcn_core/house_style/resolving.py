"""From what several files say to one style in which nothing is left open."""

import functools
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from khcn_core.house_style.changes import RUNNING, HouseStyle, TextChanges
from khcn_core.house_style.sizes import sizes_of
from khcn_core.mapping import FrozenMap
from khcn_core.style import PageSetup, Role, RuleLook, Style, TableLook, TextStyle

S = TypeVar("S", PageSetup, TextStyle, TableLook, RuleLook)


def resolve(base: Style, *changes: HouseStyle) -> Style:
    """Return the style that the changes make of `base`, which is the decree's as a rule.

    They are applied in order, the agency's and then the caller's: the last to speak of a thing
    decides it. Nothing else is looked at.
    """
    return functools.reduce(_changed, changes, base)


def _changed(style: Style, said: HouseStyle) -> Style:
    return attrs.evolve(
        style,
        page=_with(style.page, said.page),
        text=FrozenMap(dict(_looks(style, said))),
        table=_with(style.table, said.table),
        rule=_with(style.rule, said.rule),
        **{name: value for name, value in _given(said).items() if name in _WHOLE},
    )


def _looks(style: Style, said: HouseStyle) -> Iterator[tuple[Role, TextStyle]]:
    sizes = sizes_of(said.sizes) if said.sizes else FrozenMap[Role, int]()
    for role, before in style.text.items():
        look = attrs.evolve(before, size=sizes.get(role, before.size))
        if role in RUNNING:
            look = _with(look, said.running)
        yield role, _with(look, said.text.get(role, _NOTHING))


def _with(value: S, said: attrs.AttrsInstance) -> S:
    return attrs.evolve(value, **_given(said))


def _given(said: attrs.AttrsInstance) -> dict[str, Any]:
    values = attrs.asdict(said, recurse=False)
    return {name: value for name, value in values.items() if value is not None}


_NOTHING = TextChanges()
_WHOLE = {"font", "letterhead", "signature", "signature_gap", "headings", "rows", "bullets"}
"""What a file changes as a whole."""
