"""Styles that Word brings along, by their names in its languages."""

import re

_HEADING = re.compile(r"(?:heading|đầu đề|tiêu đề) ?([1-9])", re.IGNORECASE)
_INDEX = re.compile(r"toc (?:[1-9]|heading)|table of figures|index [1-9]", re.IGNORECASE)


def heading_level(name: str) -> int | None:
    """Return the level of a program's own headings, by the name or the id of their style."""
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else None


def is_index(name: str) -> bool:
    """Tell whether lines of a table of contents or of another index stand in this style."""
    return _INDEX.fullmatch(name) is not None
