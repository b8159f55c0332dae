"""The renderer under test, and the ways to look into its files."""

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from khcn_core.document import Document, Properties
from khcn_core.mapping import FrozenMap
from khcn_core.rendering import Capability, PageFacts, Renderer

T = TypeVar("T")
NO_OPTIONS: Mapping[str, object] = FrozenMap()
_MOST_QUOTED = 100


class NonconformityError(AssertionError):
    """Something that a renderer does and may not do, or does not do and must."""


@frozen
class TableCell:
    """A cell of a table as a file shows it: once, in the row and column where it starts."""

    text: str
    row_span: int = 1
    column_span: int = 1


Grid: TypeAlias = Sequence[Sequence[TableCell]]
"""A table's rows, those of its header first; each has the cells that start in it."""


@frozen(kw_only=True)
class Subject:
    """A renderer and its author's readers; those that were not given are None."""

    renderer: Renderer
    extract_text: Callable[[bytes], str]
    extract_tables: Callable[[bytes], Sequence[Grid]] | None = None
    extract_pages: Callable[[bytes], Sequence[PageFacts]] | None = None
    extract_properties: Callable[[bytes], Properties] | None = None
    extract_attachment: Callable[[bytes], bytes | None] | None = None

    def fresh(self) -> "Subject":
        """Return the same with a copy of the renderer, so that one test leaves another nothing.

        What cannot be copied, such as a module, is used as it is.
        """
        try:
            return evolve(self, renderer=copy.deepcopy(self.renderer))
        except TypeError:
            return self

    def declares(self, capability: Capability) -> bool:
        """Say whether the renderer promises this; one without such a member promises nothing."""
        return capability in getattr(self.renderer, "capabilities", ())

    def render(self, document: Document, options: Mapping[str, object] = NO_OPTIONS) -> bytes:
        """Return the file of a document that every renderer must be able to draw."""
        try:
            return self.renderer.render(document, options)
        except Exception as error:
            raise NonconformityError(
                f"render raised {type(error).__name__} for a valid document: {error}"
            ) from error

    def text(self, data: bytes) -> str:
        """Return what the author's reader finds in a file."""
        return read("extract_text", self.extract_text, data)


def read(name: str, extract: Callable[[bytes], T] | None, data: bytes) -> T:
    """Return what a reader says; raises `NonconformityError` if it is missing or fails."""
    if extract is None:
        raise NonconformityError(f"{name} was not given")
    try:
        return extract(data)
    except Exception as error:
        raise NonconformityError(
            f"{name} raised {type(error).__name__} for a file of this renderer: {error}"
        ) from error


def quoted(value: object) -> str:
    """Return a value as Python writes it, cut where it is very long."""
    said = repr(value)
    return said if len(said) <= _MOST_QUOTED else f"{said[:_MOST_QUOTED]}… ({len(said)} characters)"


def see(*, that: bool, otherwise: str) -> None:
    """Raise `NonconformityError` with a sentence, unless something is so."""
    if not that:
        raise NonconformityError(otherwise)
