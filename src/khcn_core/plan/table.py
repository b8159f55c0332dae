"""The budget table: columns across, a tree of lines down, and what stands around it."""

import enum
import itertools
from collections.abc import Iterable, Iterator

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.dates import whole_number
from khcn_core.errors import InvalidValueError
from khcn_core.mapping import FrozenMap
from khcn_core.model import is_a, placed, tuple_of
from khcn_core.money import Money, MoneyUnit
from khcn_core.orientation import Orientation
from khcn_core.plan.columns import Column, ColumnKind
from khcn_core.plan.lines import LineItem, Quantity, as_amounts, as_lines, as_quantities
from khcn_core.plan.table_validation import (
    cell_problems,
    column_problems,
    homeless_problems,
    unknown_key,
)
from khcn_core.text import clean, clean_all, clean_values


class Place(enum.Enum):
    """Where a total or a caption stands: before the rows or after them."""

    FIRST = "first"
    LAST = "last"


@frozen(kw_only=True, field_transformer=placed)
class Total:
    """The total row. Its figures are those of a line.

    Its title stands in the column `under`, by default that of the names, and runs across `across`
    columns from there.
    """

    title: str = field(default="Tổng cộng:", converter=clean)
    place: Place = field(default=Place.LAST, validator=is_a(Place))
    under: str | None = field(default=None, converter=optional(clean))
    across: int = field(default=1, validator=whole_number(1, 99))
    amounts: FrozenMap[str, Money | None] = field(factory=FrozenMap, converter=as_amounts)
    quantities: FrozenMap[str, Quantity] = field(factory=FrozenMap, converter=as_quantities)
    texts: FrozenMap[str, str] = field(factory=FrozenMap, converter=clean_values)


@frozen(kw_only=True, field_transformer=placed)
class Form:
    """The official form that a table follows.

    `code` is its number ("13.3"), `source` the letter or circular that issued it, `title` what is
    printed at the top right of the table, if anything.
    """

    code: str = field(converter=clean)
    source: str = field(converter=clean)
    title: str | None = field(default=None, converter=optional(clean))


def _as_columns(values: Iterable[Column]) -> tuple[Column, ...]:
    return tuple_of(values, Column)


@frozen(kw_only=True, field_transformer=placed)
class BudgetTable:
    """A table of money in groups and lines.

    `unit` is the unit of all its money, `unit_line` the words for it where they are not
    "Đơn vị tính: triệu đồng" ("" for none). `row_labels` gives the first label of each level and
    replaces the plan's. `index_row` adds the row that numbers the columns and shows their
    arithmetic. An `orientation` gives the table pages of its own that lie so; None leaves it on
    the page where it stands. `amount_in_words` is stored as printed, its brackets included.

    Raises `InvalidValueError` for a column key used twice, for figures in columns that the table
    lacks or that hold something else, for names and labels without a column, for formulas that
    read unknown columns or themselves.
    """

    columns: tuple[Column, ...] = field(converter=_as_columns)
    lines: tuple[LineItem, ...] = field(default=(), converter=as_lines)
    unit: MoneyUnit = field(default=MoneyUnit.MILLION, validator=is_a(MoneyUnit))
    unit_line: str | None = field(default=None, converter=optional(clean))
    total: Total | None = field(default=None, validator=optionally(is_a(Total)))
    form: Form | None = field(default=None, validator=optionally(is_a(Form)))
    caption: str | None = field(default=None, converter=optional(clean))
    caption_place: Place = field(default=Place.LAST, validator=is_a(Place))
    index_row: bool = field(default=False, validator=is_a(bool))
    row_labels: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
    amount_in_words: str | None = field(default=None, converter=optional(clean))
    notes: tuple[str, ...] = field(default=(), converter=clean_all)
    orientation: Orientation | None = field(default=None, validator=optionally(is_a(Orientation)))

    def __attrs_post_init__(self) -> None:
        totals = [("total", self.total)] if self.total else []
        problems = [
            *column_problems(self.columns),
            *homeless_problems(self.columns, self.walk()),
            *cell_problems(self.columns, itertools.chain(self.walk(), totals)),
        ]
        if self.total and self.total.under is not None:
            problems += unknown_key("total.under", self.total.under, self.columns)
        if problems:
            raise InvalidValueError(problems)

    def columns_of(self, *kinds: ColumnKind) -> tuple[Column, ...]:
        """Return the columns of these kinds, in order."""
        return tuple(column for column in self.columns if column.kind in kinds)

    def walk(self) -> Iterator[tuple[str, LineItem]]:
        """Yield every line with its path in the table, parents before their parts."""
        waiting = [(f"lines[{index}]", line) for index, line in enumerate(self.lines)][::-1]
        while waiting:
            path, line = waiting.pop()
            yield path, line
            waiting += [(f"{path}.parts[{i}]", part) for i, part in enumerate(line.parts)][::-1]
