"""The cells of a row: money in the unit of the table, quantities as written, words."""

import re
from collections.abc import Sequence

from attrs import define, field, frozen

from khcn_core.errors import InvalidValueError, refusal
from khcn_core.messages import message
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan import Column, ColumnKind, Quantity
from khcn_core.plan.amounts import as_amount
from khcn_core.plan.columns import MONEY_KINDS, NUMBER_KINDS
from khcn_core.reading.understanding.remarks import Remarks
from khcn_core.reading.understanding.units import declared_unit, without_unit

TITLES = frozenset({ColumnKind.LABEL, ColumnKind.NAME})
"""What no cell of its own is read for."""

_SPACE = re.compile(r"[ \u00a0\u202f]")
_SPACED = re.compile(r"-?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:,[0-9]+)?")
"""A figure whose groups of three are parted by spaces."""


@define
class Cells:
    """What stands in a row, by column key. Blank cells are left out."""

    amounts: dict[str, Money] = field(factory=dict)
    quantities: dict[str, Quantity] = field(factory=dict)
    texts: dict[str, str] = field(factory=dict)


@frozen(kw_only=True)
class CellReader:
    """Reads the cells of one table. Without a `unit`, figures of money are kept as text."""

    columns: Sequence[Column]
    unit: MoneyUnit | None
    remarks: Remarks

    def read(self, cells: Sequence[str], line: int, *, except_at: int | None = None) -> Cells:
        """Return a row's cells, but for labels, names and the cell `except_at`."""
        read = Cells()
        for at, (column, text) in enumerate(zip(self.columns, cells, strict=True)):
            if not text or at == except_at or column.kind in TITLES:
                continue
            if column.kind in MONEY_KINDS:
                self._money(read, column, text, line)
            elif column.kind in NUMBER_KINDS:
                self._number(read, column, text, line)
            else:
                read.texts[column.key] = text
        return read

    def _money(self, read: Cells, column: Column, text: str, line: int) -> None:
        try:
            amount, printed = _amount(text, self._unit(column))
        except InvalidValueError as error:
            read.texts[column.key] = text
            self.remarks.kept(line, text, error.problems[0].message)
            return
        read.amounts[column.key] = amount
        if printed != text:
            said = message("in ra là “{printed}”", "is printed as “{printed}”", printed=printed)
            self.remarks.converted(line, text, said)

    def _unit(self, column: Column) -> MoneyUnit | None:
        """Return the unit of a column; one that declares another than its table's has none."""
        own = declared_unit(column.header)
        return self.unit if own in {None, self.unit} else None

    def _number(self, read: Cells, column: Column, text: str, line: int) -> None:
        try:
            read.quantities[column.key] = Quantity(text)
        except InvalidValueError as error:
            read.texts[column.key] = text
            self.remarks.kept(line, text, error.problems[0].message)


def _amount(text: str, unit: MoneyUnit | None) -> tuple[Money, str]:
    """Read money, and write it as layout would.

    Dots left out are no matter, nor spaces in their stead, nor the unit behind the figure. Raises
    `InvalidValueError` for what is no money, for zeros at the end of decimals, which may be meant,
    and where no unit is known.
    """
    if unit is None:
        raise refusal(
            "bảng không ghi đơn vị tiền của cột này", "the table names no unit of money for this"
        )
    text = without_unit(text, unit)
    if _SPACED.fullmatch(text):
        text = _SPACE.sub(".", text)
    amount = Money.parse(text, unit=unit)
    as_amount(amount)
    printed = amount.format(unit, with_unit=False)
    if printed.replace(".", "") != text.replace(".", ""):
        raise refusal(
            "viết khác với “{printed}”", "is written otherwise than “{printed}”", printed=printed
        )
    return amount, printed
