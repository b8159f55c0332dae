"""One row of a spreadsheet: its cells read as the columns of a table demand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from khcn_core.errors import InvalidValueError, Problem
from khcn_core.messages import Message, message
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan import Column, ColumnKind, Quantity
from khcn_core.plan.amounts import as_amount
from khcn_core.plan.columns import MONEY_KINDS
from khcn_core.text import clean

Cell: TypeAlias = Money | Quantity | str

_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")
_TITLES = frozenset({ColumnKind.LABEL, ColumnKind.NAME})


@frozen(kw_only=True)
class SheetRow:
    """A row as it was read: its place among the rows, its label and name, its other cells.

    Blank cells are left out.
    """

    index: int
    label: str
    name: str
    cells: Mapping[str, Cell]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the row."""
        return not (self.label or self.name or self.cells)

    @property
    def amounts(self) -> dict[str, Money]:
        """The cells that hold money."""
        return {key: cell for key, cell in self.cells.items() if isinstance(cell, Money)}

    @property
    def quantities(self) -> dict[str, Quantity]:
        """The cells that hold other numbers, as they are written."""
        return {key: cell for key, cell in self.cells.items() if isinstance(cell, Quantity)}

    @property
    def texts(self) -> dict[str, str]:
        """The cells that hold words."""
        return {key: cell for key, cell in self.cells.items() if isinstance(cell, str)}


def read_row(
    index: int, row: Sequence[str], columns: Sequence[Column | None], unit: MoneyUnit
) -> SheetRow:
    """Read a row whose cells belong to these columns; money without a unit counts in `unit`.

    Raises `InvalidValueError` with every cell that cannot be read.
    """
    problems = list(_surplus(index, row, len(columns)))
    titles: dict[ColumnKind, str] = {}
    cells: dict[str, Cell] = {}
    for column, written in zip(columns, row, strict=False):
        if column is None:
            continue
        try:
            text = clean(one_line(written))
            if column.kind in _TITLES:
                titles[column.kind] = text
            elif text:
                cells[column.key] = _cell(text, column.kind, unit)
        except InvalidValueError as error:
            problems += [_placed(problem, index, column) for problem in error.problems]
    if problems:
        raise InvalidValueError(problems)
    return SheetRow(
        index=index,
        label=titles.get(ColumnKind.LABEL, ""),
        name=titles.get(ColumnKind.NAME, ""),
        cells=cells,
    )


def row_problem(index: int, said: Message) -> Problem:
    """Say what is wrong with a whole row; people count rows from 1."""
    return Problem(
        f"rows[{index}]",
        message("dòng {row}: {said}", "row {row}: {said}", row=index + 1, said=said),
    )


def one_line(cell: str) -> str:
    """Return the words of a cell on one line, without the spaces around them."""
    return _LINE_BREAK.sub(" ", cell).strip().strip("\u00a0")


def _cell(text: str, kind: ColumnKind, unit: MoneyUnit) -> Cell:
    if kind in MONEY_KINDS:
        amount = Money.parse(text, unit=unit)
        as_amount(amount)
        return amount
    if kind is ColumnKind.RATIO:
        return Quantity(text.removesuffix("%").rstrip())
    return Quantity(text) if kind is ColumnKind.QUANTITY else text


def _placed(problem: Problem, index: int, column: Column) -> Problem:
    """Name the row and the column as a reader of the sheet would."""
    said = message(
        "dòng {row}, cột “{column}”: {why}",
        "row {row}, column “{column}”: {why}",
        row=index + 1,
        column=" / ".join(column.header),
        why=problem.message,
    )
    return Problem(f"rows[{index}].{column.key}", said)


def _surplus(index: int, row: Sequence[str], width: int) -> Iterator[Problem]:
    if any(one_line(cell) for cell in row[width:]):
        said = message(
            "có {count} ô, nhưng bảng chỉ có {width} cột",
            "has {count} cells, but the table has only {width} columns",
            count=len(row),
            width=width,
        )
        yield row_problem(index, said)
