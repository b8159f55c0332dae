"""What stands in each column: by how the column is set, by its header, and by its cells."""

import re
from collections.abc import Sequence
from itertools import chain

from attrs import frozen

from khcn_core.document import CellKind, RowKind, Table
from khcn_core.errors import InvalidValueError
from khcn_core.plan import ColumnKind, Quantity

Path = tuple[str, ...]

_NAMES = re.compile(
    r"\b(?:nội dung|nhiệm vụ|tên|hạng mục|công việc|chỉ tiêu|diễn giải|khoản mục)\b", re.IGNORECASE
)
_OTHER_WORDS = re.compile(
    r"\b(?:ghi chú|cơ quan|đơn vị|thời gian|quyết định|sản phẩm|chủ trì|phối hợp)\b", re.IGNORECASE
)
_UNITS = re.compile(r"(?:đơn vị(?: tính)?|đvt)\.?", re.IGNORECASE)
_COUNTS = re.compile(r"(?:số lượng|khối lượng|sl)\b", re.IGNORECASE)
_RATIOS = re.compile(r"%|\bt[ỷỉ] (?:lệ|trọng)\b", re.IGNORECASE)
_PRICES = re.compile(r"\b(?:đơn giá|mức giá|giá)\b", re.IGNORECASE)


@frozen
class KindFinder:
    """Finds the kinds of a table's columns.

    `first_figure` is where the row that numbers the columns starts to count in figures; None if
    there is no such row.
    """

    table: Table
    paths: Sequence[Path]
    first_figure: int | None

    def kinds(self) -> list[ColumnKind]:
        """Return the kind of each column: at most one of labels, and one of names."""
        name = self._names_at()
        cell_kinds = [column.kind for column in self.table.columns]
        label = cell_kinds.index(CellKind.LABEL) if CellKind.LABEL in cell_kinds else None
        kinds = []
        for at, cell_kind in enumerate(cell_kinds):
            match cell_kind:
                case CellKind.FIGURE:
                    kinds.append(self._figure(at))
                case CellKind.UNIT:
                    kinds.append(self._count_or_unit(at))
                case _ if at == label:
                    kinds.append(ColumnKind.LABEL)
                case _:
                    kinds.append(ColumnKind.NAME if at == name else ColumnKind.TEXT)
        return kinds

    def _names_at(self) -> int | None:
        """Return the column of names: what a line is for, where no total puts words of its own."""
        free = [
            at
            for at, column in enumerate(self.table.columns)
            if column.kind is CellKind.TEXT and not self._is_filled_by_totals(at)
        ]
        named = (at for at in free if _NAMES.search(self._header(at)))
        unlike_others = (at for at in free if not _OTHER_WORDS.search(self._header(at)))
        return next(chain(named, unlike_others), None)

    def _is_filled_by_totals(self, at: int) -> bool:
        return any(
            row.cells[at] and row.span_from != at
            for row in self.table.rows
            if row.kind is RowKind.TOTAL
        )

    def _header(self, at: int) -> str:
        return " ".join(self.paths[at])

    def _figure(self, at: int) -> ColumnKind:
        header = self._header(at)
        if _RATIOS.search(header):
            return ColumnKind.RATIO
        return ColumnKind.PRICE if _PRICES.search(header) else ColumnKind.AMOUNT

    def _count_or_unit(self, at: int) -> ColumnKind:
        if self.first_figure is not None and at <= self.first_figure:
            return ColumnKind.QUANTITY if at == self.first_figure else ColumnKind.UNIT
        header = self.paths[at][-1]
        if _UNITS.match(header):
            return ColumnKind.UNIT
        cells = [row.cells[at] for row in self.table.rows if row.cells[at]]
        is_count = _COUNTS.match(header) or (cells and all(map(is_quantity, cells)))
        return ColumnKind.QUANTITY if is_count else ColumnKind.UNIT


def is_quantity(text: str) -> bool:
    """Whether a text is a number as papers write it."""
    try:
        Quantity(text)
    except InvalidValueError:
        return False
    return True
