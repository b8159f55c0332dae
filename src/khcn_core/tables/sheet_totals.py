"""Which row of a sheet is the total."""

import re
from collections.abc import Sequence

from attrs import evolve

from khcn_core.errors import InvalidValueError
from khcn_core.messages import message
from khcn_core.plan import BudgetTable, ColumnKind, Place, Total
from khcn_core.tables.sheet_rows import SheetRow, row_problem

_TOTAL = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng)\W*", re.IGNORECASE)


def without_total(
    table: BudgetTable, rows: Sequence[SheetRow]
) -> tuple[list[SheetRow], Total | None]:
    """Return the lines, and the total from the first or the last row.

    Where no row is the total, that of the table is left without figures. Raises
    `InvalidValueError` for a total that stands anywhere else, and for a second one.
    """
    titled = [(row, stated) for row in rows if (stated := _title(table, row))]
    wrong = [row for row, _ in titled if row not in (rows[0], rows[-1])] or [
        row for row, _ in titled[1:]
    ]
    if wrong:
        said = message(
            "dòng tổng chỉ có một, ở đầu hoặc cuối bảng; tổng của nhóm ghi ngay ở dòng nhóm",
            "there is one total, the first or the last row; that of a group stands in its own row",
        )
        raise InvalidValueError([row_problem(row.index, said) for row in wrong])
    blank = _blank(table.total) if table.total else None
    if not titled:
        return list(rows), blank
    row, (key, title) = titled[0]
    lines = [line for line in rows if line is not row]
    return lines, evolve(
        blank if blank and key == title_key(table) else Total(under=key),
        title=title,
        place=Place.FIRST if lines and row is rows[0] else Place.LAST,
        amounts={**(blank.amounts if blank else {}), **row.amounts},
        quantities=row.quantities,
        texts={name: text for name, text in row.texts.items() if name != key},
    )


def _blank(total: Total) -> Total:
    """Return a total without figures; blanks that are stated stay."""
    stated = {key: None for key, amount in total.amounts.items() if amount is None}
    return evolve(total, amounts=stated, quantities={}, texts={})


def title_key(table: BudgetTable) -> str:
    """Return the key of the column that the title of the table's total stands in."""
    if table.total and table.total.under is not None:
        return table.total.under
    names = table.columns_of(ColumnKind.NAME) or table.columns
    return names[0].key


def _title(table: BudgetTable, row: SheetRow) -> tuple[str, str] | None:
    """Return the column and the title of a total, None for a line."""
    own = title_key(table)
    titles = {own: row.texts.get(own, "")}
    for kind, text in ((ColumnKind.LABEL, row.label), (ColumnKind.NAME, row.name)):
        titles.update({column.key: text for column in table.columns_of(kind)})
    stated = [(key, text) for key, text in titles.items() if text]
    if len(stated) == 1 and _is_total(table, stated[0][1]):
        return stated[0]
    return None


def _is_total(table: BudgetTable, text: str) -> bool:
    return bool(_TOTAL.fullmatch(text) or (table.total and text == table.total.title))
