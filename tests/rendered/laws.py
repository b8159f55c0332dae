"""All laws that a printed document keeps."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import laws_of_endings
import laws_of_letterheads
import laws_of_likeness
import laws_of_pages
import laws_of_tables
import laws_of_tags
import laws_of_text
from shown import Printed, Shown

Law: TypeAlias = Callable[[Shown], Iterator[str]]
Likeness: TypeAlias = Callable[[Shown, Shown], Iterator[str]]

LAWS: tuple[Law, ...] = (
    *laws_of_pages.LAWS,
    *laws_of_text.LAWS,
    *laws_of_letterheads.LAWS,
    *laws_of_tables.LAWS,
    *laws_of_endings.LAWS,
    *laws_of_tags.LAWS,
)
LIKENESS: tuple[Likeness, ...] = laws_of_likeness.LAWS


def name_of(law: Law | Likeness) -> str:
    """Return a law as a sentence, for the name of its test."""
    return law.__name__


def breaches(law: Law | Likeness, printed: Printed, *formats: str) -> dict[str, list[str]]:
    """Return what breaks a law, by documents; a law of likeness compares two formats."""
    found = {
        name: list(law(*(shown[format] for format in formats))) for name, shown in printed.items()
    }
    return {name: sentences for name, sentences in found.items() if sentences}
