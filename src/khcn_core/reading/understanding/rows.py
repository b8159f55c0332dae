"""The rows of a table as a tree of lines."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from khcn_core.document import Row, RowKind
from khcn_core.messages import message
from khcn_core.numbering import Numbering
from khcn_core.outline import Ordinals
from khcn_core.plan import ColumnKind, Counting, LineItem
from khcn_core.reading.understanding.branches import Branch
from khcn_core.reading.understanding.cells import CellReader, Cells
from khcn_core.reading.understanding.outlines import Seen, written

_ASIDE = {
    RowKind.OF_WHICH: Counting.OF_WHICH,
    RowKind.MEMO: Counting.MEMO,
    RowKind.TOTAL: Counting.MEMO,
}
_SECOND_TOTAL = message(
    "bảng chỉ có một dòng tổng, ở đầu hoặc cuối; dòng này giữ làm dòng để tham khảo",
    "a table has one total, first or last; this row is kept for information",
)


@frozen(kw_only=True)
class ReadRow:
    """A row, its label and name taken from its cells, the others read."""

    label: str
    name: str
    counting: Counting
    level: int
    cells: Cells


def read_row(row: Row, reader: CellReader, line: int) -> ReadRow:
    """Read a row other than the table's total."""
    if row.kind is RowKind.TOTAL:
        reader.remarks.kept(line, " ".join(filter(None, row.cells)), _SECOND_TOTAL)
    titles = {column.kind: text for column, text in zip(reader.columns, row.cells, strict=True)}
    return ReadRow(
        label=titles.get(ColumnKind.LABEL, ""),
        name=titles.get(ColumnKind.NAME, ""),
        counting=_ASIDE.get(row.kind, Counting.PART),
        level=row.level,
        cells=reader.read(row.cells, line),
    )


@frozen
class RowTree:
    """All rows of a table but its total. Unless `has_labels`, no column shows any."""

    rows: list[Branch[ReadRow]]
    has_labels: bool

    def seen(self) -> list[Seen]:
        """Return the labels of all rows that the numbering counts."""
        walked = _walked(self.rows, (), aside=False) if self.has_labels else ()
        return [Seen(row.label, ordinals) for row, ordinals, aside in walked if not aside]

    def lines(self, numbering: Numbering) -> tuple[LineItem, ...]:
        """Return the lines, with the labels written out that the numbering does not give."""
        return tuple(self._lines(self.rows, numbering, (), Counting.PART))

    def _lines(
        self,
        rows: Sequence[Branch[ReadRow]],
        numbering: Numbering,
        above: Ordinals,
        around: Counting,
    ) -> Iterator[LineItem]:
        ordinal = 0
        for branch in rows:
            row = branch.item
            ordinal += row.label != ""
            ordinals = (*above, max(ordinal, 1))
            counts_as = row.counting if around is Counting.PART else around
            yield LineItem(
                name=row.name,
                label=self._label(row, numbering, ordinals, aside=counts_as is not Counting.PART),
                amounts=row.cells.amounts,
                quantities=row.cells.quantities,
                texts=row.cells.texts,
                counting=Counting.PART if row.counting is around else row.counting,
                parts=tuple(self._lines(branch.below, numbering, ordinals, counts_as)),
            )

    def _label(
        self, row: ReadRow, numbering: Numbering, ordinals: Ordinals, *, aside: bool
    ) -> str | None:
        """Return the label if it is to be written out; what is aside has no derived one."""
        if not self.has_labels:
            return None
        return (row.label or None) if aside else written(row.label, numbering, ordinals)


def _walked(
    rows: Sequence[Branch[ReadRow]], above: Ordinals, *, aside: bool
) -> Iterator[tuple[ReadRow, Ordinals, bool]]:
    ordinal = 0
    for branch in rows:
        row = branch.item
        ordinal += row.label != ""
        ordinals = (*above, max(ordinal, 1))
        is_aside = aside or row.counting is not Counting.PART
        yield row, ordinals, is_aside
        yield from _walked(branch.below, ordinals, aside=is_aside)
