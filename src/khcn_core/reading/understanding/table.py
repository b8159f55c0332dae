"""A table, read in two steps: its columns and rows first, and its labels when all are known."""

import re

from attrs import evolve, frozen

from khcn_core.document import Table
from khcn_core.layout.table import unit_line
from khcn_core.money import MoneyUnit
from khcn_core.numbering import Numbering
from khcn_core.orientation import Orientation
from khcn_core.plan import BudgetTable, ColumnKind, Form, Place
from khcn_core.reading.understanding.branches import depth, forest
from khcn_core.reading.understanding.cells import CellReader
from khcn_core.reading.understanding.columns import read_columns
from khcn_core.reading.understanding.outlines import Seen, of_its_own
from khcn_core.reading.understanding.remarks import Remarks
from khcn_core.reading.understanding.rows import RowTree, read_row
from khcn_core.reading.understanding.totals import total_at, total_of
from khcn_core.reading.understanding.units import unit_of
from khcn_core.tables.rows import with_blanks

_FORM_CODE = re.compile(r"(?:biểu|mẫu)(?: mẫu)?(?: số)?:? *(?P<code>[0-9][^ ,;:]*)", re.IGNORECASE)


@frozen
class ReadTable:
    """A table without its lines, and the rows that become its lines."""

    without_lines: BudgetTable
    rows: RowTree
    depth: int

    def seen(self) -> list[Seen]:
        """Return the labels of its rows."""
        return self.rows.seen()

    def budget_table(self, common: Numbering, default: tuple[str, ...]) -> BudgetTable:
        """Return the table; it numbers its rows itself where the plan's numbering doesn't serve."""
        own = of_its_own(self.seen(), common, default)
        lines = self.rows.lines(common if own is None else Numbering(own))
        return with_blanks(evolve(self.without_lines, lines=lines, row_labels=own))


@frozen(kw_only=True)
class Site:
    """Where a table stands: its first line, how its page lies if otherwise, the text above it."""

    line: int
    orientation: Orientation | None = None
    above: str = ""


def read_table(table: Table, site: Site, room: int, remarks: Remarks) -> ReadTable:
    """Read a table; its rows may stand on up to `room` levels."""
    empty, unit = read_columns(table), unit_of(table, site.above)
    reader = CellReader(columns=empty.columns, unit=unit, remarks=remarks)
    first = site.line + _lines_before_rows(table)
    at = total_at(table.rows)
    rows = [
        read_row(row, reader, first + index) for index, row in enumerate(table.rows) if index != at
    ]
    tree = forest(rows, lambda row: row.level, room)
    whole = evolve(
        _with_surroundings(empty, table, unit),
        total=None if at is None else total_of(empty, table.rows, at, reader, first + at),
        orientation=site.orientation,
    )
    return ReadTable(
        whole, RowTree(tree, has_labels=bool(empty.columns_of(ColumnKind.LABEL))), depth(tree)
    )


def _lines_before_rows(table: Table) -> int:
    captions = (table.form_number, table.caption if table.caption_first else "", table.unit_line)
    return sum(map(bool, captions)) + table.header_rows


def _with_surroundings(empty: BudgetTable, table: Table, unit: MoneyUnit | None) -> BudgetTable:
    """Add what stands above and below the table."""
    counted_in = unit or empty.unit
    is_derived = table.unit_line == unit_line(counted_in)
    return evolve(
        empty,
        unit=counted_in,
        unit_line=None if is_derived else table.unit_line,
        form=_form(table.form_number) if table.form_number else None,
        caption=table.caption or None,
        caption_place=Place.FIRST if table.caption_first else Place.LAST,
        amount_in_words=table.amount_in_words or None,
        notes=table.notes,
    )


def _form(title: str) -> Form:
    """Return the form that a table names; its paper does not say who issued it."""
    code = _FORM_CODE.search(title)
    return Form(code=code["code"] if code else "", source="", title=title)
