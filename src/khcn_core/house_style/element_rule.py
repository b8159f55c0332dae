"""Rules that hold the looks of every element against the decree's table."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from khcn_core.checks.findings import Hit, Severity, Source
from khcn_core.house_style.changes import RUNNING, RunningChanges
from khcn_core.house_style.regulated import REGULATED, Regulated
from khcn_core.house_style.rule import StyleRule, style_rule
from khcn_core.mapping import FrozenMap
from khcn_core.messages import Message, message
from khcn_core.style import Role, Style, TextStyle
from khcn_core.style_names import ROLE_NAMES

Values: TypeAlias = Mapping[str, object]
Judge: TypeAlias = Callable[[TextStyle, Regulated], Values | None]
"""What says of one element how it departs from the decree, in values for a sentence, if it does."""

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_PARAGRAPHS = frozenset(RUNNING) - frozenset(_HEADINGS)
_RUNNING = message("Toàn bộ phần nội dung", "the running text")
_OF_RUNNING_TEXT = frozenset(field.name for field in attrs.fields(RunningChanges))


def element_rule(
    code: str, key: str, *, vi: str, en: str, source: Source
) -> Callable[[Judge], StyleRule]:
    """Turn a judgement of one element into a rule about the `key` of all of them.

    Where a style file can say it of the running text as a whole, it is told of that once.
    """

    def make(judge: Judge) -> StyleRule:
        @functools.wraps(judge)
        def find(style: Style) -> Iterator[Hit]:
            departures = dict(_departures(style, judge))
            if key in _OF_RUNNING_TEXT:
                yield from _of_running_text(key, departures)
            for role, values in departures.items():
                yield _hit(f"text.{role.value}.{key}", _named(role), values)

        return style_rule(code, Severity.ERROR, vi=vi, en=en, source=source)(find)

    return make


def _departures(style: Style, judge: Judge) -> Iterator[tuple[Role, Values]]:
    """Yield the elements that depart from the decree, in the order of the paper."""
    for role in Role:
        values = judge(style.of(role), REGULATED[role]) if role in REGULATED else None
        if values is not None:
            yield role, values


def _of_running_text(key: str, departures: dict[Role, Values]) -> Iterator[Hit]:
    """Yield one hit for all running text that departs as its paragraphs do, and take it out."""
    body = departures.get(Role.BODY)
    alike = {role for role in RUNNING if role in departures and departures[role] == body}
    if body is not None and alike >= _PARAGRAPHS:
        yield _hit(f"running.{key}", _RUNNING, body)
        for role in alike:
            del departures[role]


def _hit(path: str, element: Message, values: Values) -> Hit:
    return Hit(path, FrozenMap({"element": element, **values}))


def _named(role: Role) -> Message:
    if role in _HEADINGS:
        level = _HEADINGS.index(role) + 1
        return message("Đề mục cấp {level}", "heading {level}", level=level)
    return message(ROLE_NAMES[role], role.value.replace("_", " "))
