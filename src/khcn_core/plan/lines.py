"""The lines of a budget table: a tree of what the money is for."""

import enum
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import field, frozen
from attrs.converters import optional

from khcn_core.mapping import FrozenMap
from khcn_core.model import is_a, placed, tuple_of
from khcn_core.money import Money
from khcn_core.plan.amounts import as_amount
from khcn_core.text import clean, clean_values, map_of
from khcn_core.vi.numbers import read_decimal


@frozen(field_transformer=placed)
class Quantity:
    """A number as it was written: "03" is not "3" on paper, though both are three."""

    written: str = field(converter=clean)
    value: Decimal = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        digits = self.written.lstrip("0")
        padded = digits != self.written and digits[:1].isdigit()
        object.__setattr__(self, "value", read_decimal(digits if padded else self.written))

    def __str__(self) -> str:
        return self.written


class Counting(enum.Enum):
    """How a line counts towards the line above it."""

    PART = "part"
    """The line is added to its group, or to the table's total."""
    OF_WHICH = "of_which"
    """Trong đó: money of the line above named once more; it may not exceed that."""
    MEMO = "memo"
    """For information only."""


def as_amounts(values: Mapping[str, Money | None]) -> FrozenMap[str, Money | None]:
    """Return amounts by column key; refuse what is neither money nor None."""
    return map_of(values, as_amount)


def as_quantities(values: Mapping[str, Quantity | str]) -> FrozenMap[str, Quantity]:
    """Return quantities by column key, those given as text read."""
    return map_of(values, _quantity)


def _quantity(value: Quantity | str) -> Quantity:
    return value if isinstance(value, Quantity) else Quantity(clean(value))


def as_lines(values: "Iterable[LineItem]") -> "tuple[LineItem, ...]":
    """Return lines, in order."""
    return tuple_of(values, LineItem)


@frozen(kw_only=True, field_transformer=placed)
class LineItem:
    """A line, with the lines that it consists of.

    Figures are given by column key. In `amounts`, a figure is stated and printed as stated; None
    is blank on paper; an absent one is computed where the line has parts or the column a formula,
    and else blank. `texts` holds words for any column, also where a figure is expected. `codes`
    are the line's codes by the form or circular that they belong to.
    """

    name: str = field(default="", converter=clean)
    label: str | None = field(default=None, converter=optional(clean))
    amounts: FrozenMap[str, Money | None] = field(factory=FrozenMap, converter=as_amounts)
    quantities: FrozenMap[str, Quantity] = field(factory=FrozenMap, converter=as_quantities)
    texts: FrozenMap[str, str] = field(factory=FrozenMap, converter=clean_values)
    counting: Counting = field(default=Counting.PART, validator=is_a(Counting))
    codes: FrozenMap[str, str] = field(factory=FrozenMap, converter=clean_values)
    parts: "tuple[LineItem, ...]" = field(default=(), converter=as_lines)
