"""The lines of a table from the rows of a spreadsheet, and back.

What stands on paper is kept: `to_rows(with_rows(table, to_rows(table)))` gives the same rows. The
lines are the same too, `from_rows(table, to_rows(table)) == table.lines`, except that

- figures that were computed come back stated, and so do blanks where a figure would be computed;
- a line without a label comes back below the labelled line above it, with nothing below itself,
  and lines below the last level of the table's labels come back beside each other;
- lines with neither label, name nor figures, and of two lines of the same name the second one's
  codes, are lost; an unlabelled line called "Tổng cộng" comes back as the total;
- words where a figure belongs are refused.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from khcn_core.model import collect
from khcn_core.money import Money
from khcn_core.numbering import Numbering
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Place, Total
from khcn_core.plan.columns import MONEY_KINDS
from khcn_core.style import DECREE
from khcn_core.tables.figures import FiguredRow, work_out
from khcn_core.tables.row_tree import known_lines, tree
from khcn_core.tables.sheet_headers import headed
from khcn_core.tables.sheet_rows import SheetRow, read_row
from khcn_core.tables.sheet_text import TAB, read_cells
from khcn_core.tables.sheet_totals import title_key, without_total
from khcn_core.vi.numbers import write_decimal

Rows: TypeAlias = str | Iterable[Sequence[str]]
"""Text as the clipboard gives it, or its cells."""

Item = TypeVar("Item", bound=LineItem | Total)


def from_rows(
    table: BudgetTable,
    rows: Rows,
    *,
    separators: str = TAB,
    labels: Sequence[str] | None = None,
) -> tuple[LineItem, ...]:
    """Return the lines that the rows of a spreadsheet give in the columns of a table.

    Labels make the tree, a blank cell stays blank, a quantity stays as it is written, and money
    without a unit counts in the table's. Header rows are left out. A text is taken apart at tabs,
    or at that of the `separators` which fits the columns. `labels` are those of the plan's outline,
    for a table that has none of its own. Raises `InvalidValueError` with every cell that cannot be
    read, its path as in `rows[3].kinh_phi`.
    """
    return with_rows(table, rows, separators=separators, labels=labels).lines


def with_rows(
    table: BudgetTable,
    rows: Rows,
    *,
    separators: str = TAB,
    labels: Sequence[str] | None = None,
) -> BudgetTable:
    """Return the table with the lines and the total that the rows of a spreadsheet give.

    The total is a first or last row called "Tổng cộng", "Tổng số" or "Cộng", or as the table calls
    its own; where there is none, that of the table is to be added up. Raises what `from_rows`
    raises.
    """
    cells = _cells(rows, separators, len(table.columns))
    count, columns = headed(table, cells)
    places = range(count, len(cells))
    calls = [("", partial(read_row, at, cells[at], columns, table.unit)) for at in places]
    read = [row for row in collect(calls) if not row.is_blank]
    lines, total = without_total(table, read)
    labelled = [(row.label, _line(row)) for row in lines]
    built = tree(labelled, _numbering(table, labels), known_lines(table.lines))
    return with_blanks(evolve(table, lines=built, total=total))


def to_rows(table: BudgetTable, *, labels: Sequence[str] | None = None) -> list[list[str]]:
    """Return the rows of a table, figures in its unit, as they stand on paper.

    `labels` are those of the plan's outline, for a table that has none of its own.
    """
    figured = work_out(table)
    rows = list(_Labels(table, _numbering(table, labels)).rows(figured.lines, (), aside=False))
    if figured.total is None:
        return rows
    last = _total_row(table, figured.total)
    return [last, *rows] if figured.total.item.place is Place.FIRST else [*rows, last]


def with_blanks(table: BudgetTable) -> BudgetTable:
    """Say of blank cells that they are blank, where a figure would be computed otherwise."""
    figured = work_out(table)
    return evolve(
        table,
        lines=[_line_with_blanks(table.columns, line) for line in figured.lines],
        total=_stating_blanks(table.columns, figured.total) if figured.total else None,
    )


def _cells(rows: Rows, separators: str, width: int) -> list[list[str]]:
    if isinstance(rows, str):
        return read_cells(rows, separators, width)
    return [list(row) for row in rows]


def _numbering(table: BudgetTable, labels: Sequence[str] | None) -> Numbering:
    """Return how rows are numbered: not at all without a column for it."""
    if not table.columns_of(ColumnKind.LABEL):
        return Numbering(())
    own = DECREE.rows if labels is None else labels
    return Numbering(tuple(own if table.row_labels is None else table.row_labels))


def _line(row: SheetRow) -> LineItem:
    return LineItem(name=row.name, amounts=row.amounts, quantities=row.quantities, texts=row.texts)


def _line_with_blanks(columns: tuple[Column, ...], row: FiguredRow[LineItem]) -> LineItem:
    line = _stating_blanks(columns, row)
    if not row.parts:
        return line
    return evolve(line, parts=[_line_with_blanks(columns, part) for part in row.parts])


def _stating_blanks(columns: tuple[Column, ...], row: FiguredRow[Item]) -> Item:
    item = row.item
    blank = [
        column
        for column in columns
        if row.figures.get(column.key) is not None
        and column.key not in item.amounts
        and column.key not in item.quantities
    ]
    if not blank:
        return item
    return evolve(
        item,
        amounts={**item.amounts, **{c.key: None for c in blank if c.kind in MONEY_KINDS}},
        texts={**item.texts, **{c.key: "" for c in blank if c.kind not in MONEY_KINDS}},
    )


@frozen
class _Labels:
    """Numbers the lines of one table."""

    table: BudgetTable
    numbering: Numbering

    def rows(
        self, lines: tuple[FiguredRow[LineItem], ...], above: tuple[int, ...], *, aside: bool
    ) -> Iterator[list[str]]:
        """Yield lines with all below them; what is aside has only labels that are written out."""
        ordinal = 0
        for figured in lines:
            line = figured.item
            beside = aside or line.counting is not Counting.PART
            ordinal += line.label != "" and not (line.label is None and beside)
            ordinals = (*above, max(ordinal, 1))
            derived = "" if beside else self.numbering.label(ordinals)
            titles = {
                ColumnKind.LABEL: derived if line.label is None else line.label,
                ColumnKind.NAME: line.name,
            }
            yield [
                titles[column.kind]
                if column.kind in titles
                else _shown(self.table, column, figured)
                for column in self.table.columns
            ]
            yield from self.rows(figured.parts, ordinals, aside=beside)


def _total_row(table: BudgetTable, figured: FiguredRow[Total]) -> list[str]:
    key = title_key(table)
    return [
        figured.item.title if column.key == key else _shown(table, column, figured)
        for column in table.columns
    ]


def _shown(
    table: BudgetTable, column: Column, row: FiguredRow[LineItem] | FiguredRow[Total]
) -> str:
    """Return what stands in a cell for figures or words."""
    if column.key in row.item.texts:
        return row.item.texts[column.key]
    if column.key in row.item.quantities:
        return row.item.quantities[column.key].written
    figure = row.figures.get(column.key)
    if isinstance(figure, Money):
        return figure.format(table.unit, with_unit=False)
    if figure is None:
        return ""
    return write_decimal(int(figure.scaleb(column.places)), column.places)
