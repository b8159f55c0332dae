"""A budget table as rows of final strings."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from khcn_core import document as paper
from khcn_core.layout.header import header_cells, header_depth
from khcn_core.layout.widths import fit
from khcn_core.money import Money, MoneyUnit
from khcn_core.numbering import Numbering
from khcn_core.orientation import Orientation
from khcn_core.outline import label_of
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Place, Total
from khcn_core.style import Style
from khcn_core.tables import Figure, FiguredRow, work_out
from khcn_core.vi.numbers import write_decimal

_CELL_KINDS = {
    ColumnKind.LABEL: paper.CellKind.LABEL,
    ColumnKind.NAME: paper.CellKind.TEXT,
    ColumnKind.UNIT: paper.CellKind.UNIT,
    ColumnKind.QUANTITY: paper.CellKind.UNIT,
    ColumnKind.PRICE: paper.CellKind.FIGURE,
    ColumnKind.AMOUNT: paper.CellKind.FIGURE,
    ColumnKind.RATIO: paper.CellKind.FIGURE,
    ColumnKind.TEXT: paper.CellKind.TEXT,
}
_ROW_KINDS = {Counting.OF_WHICH: paper.RowKind.OF_WHICH, Counting.MEMO: paper.RowKind.MEMO}


def lay_out_table(
    table: BudgetTable, rows: Numbering, style: Style, orientation: Orientation
) -> paper.Table:
    """Return a table ready to be drawn, in this style, on a page that lies so.

    `rows` numbers its lines unless it has labels of its own.
    """
    own = table.row_labels
    body = tuple(_rows(table, rows if own is None else Numbering(own)))
    header = tuple(header_cells(table))
    kinds = [_CELL_KINDS[column.kind] for column in table.columns]
    fitted = fit(kinds, header, body, style, orientation)
    return paper.Table(
        columns=tuple(
            paper.TableColumn(kind=kind, width=width)
            for kind, width in zip(kinds, fitted.widths, strict=True)
        ),
        header=header,
        header_rows=header_depth(table),
        rows=body,
        unit_line=unit_line(table.unit) if table.unit_line is None else table.unit_line,
        caption=table.caption or "",
        caption_first=bool(table.caption) and table.caption_place is Place.FIRST,
        form_number=(table.form.title or "") if table.form else "",
        amount_in_words=table.amount_in_words or "",
        notes=tuple(filter(None, table.notes)),
        size=fitted.size,
    )


def unit_line(unit: MoneyUnit) -> str:
    """Return the line over a table that has no words of its own for its unit."""
    return f"Đơn vị tính: {unit.value}"


def _rows(table: BudgetTable, numbering: Numbering) -> Iterator[paper.Row]:
    figured = work_out(table)
    lines = _Lines(table, numbering).rows(figured.lines, (), None)
    if figured.total is None:
        yield from lines
    elif figured.total.item.place is Place.FIRST:
        yield _total_row(table, figured.total)
        yield from lines
    else:
        yield from lines
        yield _total_row(table, figured.total)


@frozen
class _Lines:
    """Sets the lines of one table, at any depth."""

    table: BudgetTable
    numbering: Numbering

    def rows(
        self,
        lines: tuple[FiguredRow[LineItem], ...],
        above: tuple[int, ...],
        around: paper.RowKind | None,
    ) -> Iterator[paper.Row]:
        """Yield lines with all below them; what stands below "trong đó" is "trong đó" too."""
        ordinal = 0
        for figured in lines:
            line = figured.item
            aside = around or _ROW_KINDS.get(line.counting)
            is_numbered = line.label != "" and (line.label is not None or aside is None)
            ordinal += is_numbered
            ordinals = (*above, max(ordinal, 1))
            label = label_of(line, self.numbering, ordinals) if is_numbered else ""
            whole = paper.RowKind.GROUP if line.parts else paper.RowKind.LINE
            yield paper.Row(
                kind=aside or whole,
                level=len(ordinals),
                cells=tuple(
                    label
                    if column.kind is ColumnKind.LABEL
                    else _cell(self.table, column, line, figured.figures)
                    for column in self.table.columns
                ),
            )
            yield from self.rows(figured.parts, ordinals, aside)


def _total_row(table: BudgetTable, figured: FiguredRow[Total]) -> paper.Row:
    """Set the total; its title runs across as many cells as it is told to, if they are empty."""
    total = figured.item
    keys = [column.key for column in table.columns]
    cells = [_cell(table, column, total, figured.figures) for column in table.columns]
    start = keys.index(total.under) if total.under else names_at(table)
    cells[start] = total.title
    end = start + 1
    while end < min(start + total.across, len(cells)) and not cells[end]:
        end += 1
    return paper.Row(
        kind=paper.RowKind.TOTAL,
        level=1,
        cells=tuple(cells),
        span_from=start,
        span=end - start,
    )


def names_at(table: BudgetTable) -> int:
    """Return which column a total's title stands in unless it is told otherwise."""
    kinds = [column.kind for column in table.columns]
    return kinds.index(ColumnKind.NAME) if ColumnKind.NAME in kinds else 0


def _cell(
    table: BudgetTable, column: Column, item: LineItem | Total, figures: Mapping[str, Figure]
) -> str:
    key = column.key
    if key in item.texts:
        return item.texts[key]
    if key in item.quantities:
        return item.quantities[key].written
    if column.kind is ColumnKind.NAME:
        return item.name if isinstance(item, LineItem) else ""
    figure = figures.get(key)
    if isinstance(figure, Money):
        return figure.format(table.unit, with_unit=False)
    return "" if figure is None else _written(figure, column.places)


def _written(ratio: Decimal, places: int) -> str:
    return write_decimal(int(ratio.scaleb(places)), places)
