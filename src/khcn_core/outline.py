"""The numberings of one plan: its own where it has them, else the style's."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias, TypeVar

from attrs import frozen

from khcn_core.numbering import Numbering
from khcn_core.plan import Plan
from khcn_core.style import Style

Ordinals: TypeAlias = tuple[int, ...]
"""Where an item stands among its siblings, those of the levels above first; each from 1."""


class Labelled(Protocol):
    """What may carry a label written out, "" for none, or None for the derived one."""

    @property
    def label(self) -> str | None:
        """The label as it was written."""
        ...


T = TypeVar("T", bound=Labelled)


@frozen
class Numberings:
    """How headings, rows of tables and bullets are numbered."""

    headings: Numbering
    rows: Numbering
    bullets: Numbering

    @classmethod
    def of(cls, plan: Plan, style: Style) -> "Numberings":
        """Return the numberings of a plan."""
        own = plan.outline
        return cls(
            Numbering(style.headings if own.headings is None else own.headings),
            Numbering(style.rows if own.rows is None else own.rows),
            Numbering(style.bullets if own.bullets is None else own.bullets),
        )


def numbered(items: Iterable[T], above: Ordinals) -> Iterator[tuple[T, Ordinals]]:
    """Yield siblings with their ordinals; one whose label is "" takes no number."""
    ordinal = 0
    for item in items:
        ordinal += item.label != ""
        yield item, (*above, max(ordinal, 1))


def label_of(item: Labelled, numbering: Numbering, ordinals: Ordinals) -> str:
    """Return the label that was written out, or the derived one."""
    return numbering.label(ordinals) if item.label is None else item.label
