"""The figures that stand on paper, and those that the lines add up to.

A stated figure stands as it is, whatever the sums say: comparing them is for the checks. An absent
one is the sum of the line's parts, or else what its column's formula gives, or else blank. A sum
of blanks is blank.
"""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from attrs import frozen

from khcn_core.money import Money
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Total
from khcn_core.tables.arithmetic import Figure, add_up, computing_order, figures_of

Item = TypeVar("Item", bound=LineItem | Total)


@frozen(kw_only=True)
class FiguredRow(Generic[Item]):
    """A line, or the total, with its figures worked out.

    `path` leads to it from the table. `figures` holds what stands on paper by column key; `sums`
    what the parts add up to in each amount column, None if all are blank. The parts of the total
    are the outermost lines.
    """

    path: str
    item: Item
    figures: Mapping[str, Figure]
    sums: Mapping[str, Money | None]
    parts: "tuple[FiguredRow[LineItem], ...]"

    def amount(self, key: str) -> Money | None:
        """Return the money that stands in a cell, None if it is blank."""
        figure = self.figures.get(key)
        return figure if isinstance(figure, Money) else None

    def counted(self, key: str) -> Money | None:
        """Return what the row adds to the sum above it: its figure, or its parts' if blank."""
        own = self.amount(key)
        return self.sums.get(key) if own is None else own


@frozen(kw_only=True)
class FiguredTable:
    """A table's rows with their figures, and its total if it has one."""

    lines: tuple[FiguredRow[LineItem], ...]
    total: FiguredRow[Total] | None

    def comes_to(self, key: str) -> Money | None:
        """Return what an amount column comes to: the stated total, or else that of the lines."""
        if self.total:
            return self.total.counted(key)
        return add_up(line.counted(key) for line in self.lines if is_counted(line))

    def rows(self) -> "Iterator[FiguredRow[LineItem] | FiguredRow[Total]]":
        """Yield every line, parents before their parts, and then the total."""
        waiting = list(reversed(self.lines))
        while waiting:
            line = waiting.pop()
            yield line
            waiting += reversed(line.parts)
        if self.total:
            yield self.total


def is_counted(line: FiguredRow[LineItem]) -> bool:
    """Whether a line is added to what stands above it."""
    return line.item.counting is Counting.PART


def work_out(table: BudgetTable) -> FiguredTable:
    """Work out every figure of a table."""
    sheet = _Sheet(
        ordered=computing_order(table.columns),
        summed=tuple(column.key for column in table.columns_of(ColumnKind.AMOUNT)),
    )
    lines = tuple(sheet.line(line, f"lines[{index}]") for index, line in enumerate(table.lines))
    total = sheet.row(table.total, "total", lines) if table.total else None
    return FiguredTable(lines=lines, total=total)


@frozen(kw_only=True)
class _Sheet:
    """What all rows of one table share: the columns in computing order, and those summed."""

    ordered: tuple[Column, ...]
    summed: tuple[str, ...]

    def line(self, line: LineItem, path: str) -> FiguredRow[LineItem]:
        parts = tuple(
            self.line(part, f"{path}.parts[{index}]") for index, part in enumerate(line.parts)
        )
        return self.row(line, path, parts)

    def row(
        self, item: Item, path: str, parts: tuple[FiguredRow[LineItem], ...]
    ) -> FiguredRow[Item]:
        counting = [part for part in parts if is_counted(part)]
        sums = {key: add_up(part.counted(key) for part in counting) for key in self.summed}
        figures = figures_of(self.ordered, item, sums)
        return FiguredRow(path=path, item=item, figures=figures, sums=sums, parts=parts)
