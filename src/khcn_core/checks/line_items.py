"""Do lines say both how many and how much, and is little left to "Chi khác"?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.rows import AnyRow, TablePlace, name_of, table_places
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.money import Money
from khcn_core.plan import ColumnKind, LineItem, Plan
from khcn_core.tables import FiguredRow
from khcn_core.tables.figures import is_counted
from khcn_core.vi.numbers import round_half_up

_OTHER = re.compile(
    r"(?:các )?(?:(?:khoản|nội dung|nhiệm vụ|hoạt động) )?(?:chi )?(?:phí )?khác"
    r"(?: (?:của|cho) [^,;]*| ?\(.*\)| ?[.…:]+)?",
    re.IGNORECASE,
)
_NOTHING = Money(0)


@rule(
    "FUN205",
    Severity.NOTE,
    vi="“{name}” có số lượng {quantity} nhưng không có số tiền ở cột nào, trong khi các dòng cùng "
    "nhóm có cả hai",
    en="“{name}” has a quantity of {quantity} but no money in any column, while lines beside it "
    "have both",
    source=CONSISTENCY,
)
def quantity_without_money(plan: Plan) -> Iterator[Hit]:
    """Find lines with a quantity and no amount among lines that have both."""
    for place in table_places(plan):
        for line, cells in _lone_lines(place):
            if cells.quantity and not cells.has_money:
                path = place.row_path(line)
                yield hit(path, name=name_of(line), quantity=cells.quantity)


@rule(
    "FUN206",
    Severity.NOTE,
    vi="“{name}” có số tiền {amount} nhưng không có số lượng, trong khi các dòng cùng nhóm có cả "
    "hai",
    en="“{name}” has {amount} but no quantity, while lines beside it have both",
    source=CONSISTENCY,
)
def money_without_quantity(plan: Plan) -> Iterator[Hit]:
    """Find lines with an amount and no quantity among lines that have both; "Chi khác" has none."""
    for place in table_places(plan):
        for line, cells in _lone_lines(place):
            if cells.amount and not cells.quantity and not _is_other(line):
                yield hit(place.row_path(line), name=name_of(line), amount=cells.amount)


@rule(
    "FUN207",
    Severity.NOTE,
    vi="“{name}” là {amount}, chiếm {share}% của {total} ở cột “{column}” và là dòng lớn nhất "
    "trong nhóm; nên nêu rõ chi cho việc gì",
    en="“{name}” is {amount}, {share}% of the {total} in column “{column}” and the largest line "
    "of its group; what it is for is worth stating",
    source=CONSISTENCY,
)
def large_share_for_other(plan: Plan) -> Iterator[Hit]:
    """Find "Chi khác" above a quarter of a column's total and above every line beside it."""
    for place in table_places(plan):
        columns = place.table.columns_of(ColumnKind.AMOUNT)
        totals = {column.key: place.figured.comes_to(column.key) for column in columns}
        for group in _groups(place):
            others = [line for line in group if not line.parts and _is_other(line)]
            if others and len(group) > 1:
                yield from _large_shares(place, others, group, totals)


@frozen(kw_only=True)
class _Cells:
    """What a line states in its columns of quantities and of amounts."""

    quantity: str | None
    amount: Money | None
    has_money: bool

    @property
    def has_both(self) -> bool:
        return bool(self.quantity and self.amount)


def _groups(place: TablePlace) -> Iterator[list[FiguredRow[LineItem]]]:
    """Yield the lines that stand together: the outermost, and those of each group."""
    levels: list[Iterable[FiguredRow[LineItem]]] = [place.figured.lines]
    levels += [row.parts for row in place.figured.rows() if isinstance(row.item, LineItem)]
    for level in levels:
        if lines := [line for line in level if is_counted(line)]:
            yield lines


def _lone_lines(place: TablePlace) -> Iterator[tuple[FiguredRow[LineItem], _Cells]]:
    """Yield the lines without parts that lack something which half their group or more has."""
    columns = place.table.columns
    counted = [column.key for column in columns if column.kind is ColumnKind.QUANTITY]
    summed = [column.key for column in columns if column.kind is ColumnKind.AMOUNT]
    for group in _groups(place) if counted and summed else ():
        cells = [(line, _cells(line, counted, summed)) for line in group if not line.parts]
        complete = Counter(found.has_both for _, found in cells)
        if complete[True] >= max(complete[False], 1):
            yield from ((line, found) for line, found in cells if not found.has_both)


def _cells(row: AnyRow, counted: list[str], summed: list[str]) -> _Cells:
    quantities = [row.item.quantities[key] for key in counted if key in row.item.quantities]
    amounts = [amount for key in summed if (amount := row.amount(key)) is not None]
    return _Cells(
        quantity=next((quantity.written for quantity in quantities if quantity.value), None),
        amount=next((amount for amount in amounts if amount), None),
        has_money=bool(amounts) or any(key in row.item.texts for key in summed),
    )


def _is_other(line: FiguredRow[LineItem]) -> bool:
    return _OTHER.fullmatch(line.item.name) is not None


def _large_shares(
    place: TablePlace,
    others: list[FiguredRow[LineItem]],
    group: list[FiguredRow[LineItem]],
    totals: dict[str, Money | None],
) -> Iterator[Hit]:
    for key, total in totals.items():
        second, largest = sorted(line.counted(key) or _NOTHING for line in group)[-2:]
        if total is None or total <= _NOTHING or second == largest or 4 * largest <= total:
            continue
        for line in others:
            if line.amount(key) == largest:
                yield hit(
                    place.cell_path(line, key),
                    name=name_of(line),
                    amount=largest,
                    share=round_half_up(100 * largest.dong, total.dong),
                    total=total,
                    column=place.headers[key],
                )


RULES_LINE_ITEMS = (quantity_without_money, money_without_quantity, large_share_for_other)
"""What lines say, and how much is left to other things."""
