"""The body of a plan: blocks in the order they are read, and sections that hold blocks."""

from collections.abc import Iterable
from typing import TypeAlias

from attrs import field, frozen
from attrs.converters import optional

from khcn_core.errors import refusal
from khcn_core.model import is_a, placed, tuple_of
from khcn_core.orientation import Orientation
from khcn_core.plan.prose import BulletList, FundingFact, Paragraph
from khcn_core.plan.table import BudgetTable
from khcn_core.text import clean


def as_blocks(values: "Iterable[Block]") -> "tuple[Block, ...]":
    """Return the blocks of a body, in order."""
    return tuple_of(values, Paragraph, BulletList, FundingFact, BudgetTable, Section)


@frozen(kw_only=True, field_transformer=placed)
class Section:
    """A part of the body under a title, a lead that runs on behind the number, or both.

    A section with a lead and no title is a numbered paragraph. A `label` that is written out
    stands for the derived one, and "" for none. Raises `InvalidValueError` if there is neither
    title nor lead.
    """

    title: str | None = field(default=None, converter=optional(clean))
    lead: str | None = field(default=None, converter=optional(clean))
    label: str | None = field(default=None, converter=optional(clean))
    body: "tuple[Block, ...]" = field(default=(), converter=as_blocks)

    def __attrs_post_init__(self) -> None:
        if not self.title and not self.lead:
            raise refusal("mục phải có tiêu đề hoặc lời", "a section needs a title or a lead")


Block: TypeAlias = Paragraph | BulletList | FundingFact | BudgetTable | Section


@frozen(kw_only=True, field_transformer=placed)
class Annex:
    """An annex (phụ lục), with its own title and page numbers.

    `reference` replaces the derived line "(Kèm theo Kế hoạch số ...)"; "" leaves it out. Source:
    Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.
    """

    title: str = field(converter=clean)
    label: str | None = field(default=None, converter=optional(clean))
    reference: str | None = field(default=None, converter=optional(clean))
    orientation: Orientation = field(default=Orientation.PORTRAIT, validator=is_a(Orientation))
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
