"""Do "trong đó" lines stay within the line that they break down?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.rows import AnyRow, TablePlace, name_of, table_places
from khcn_core.checks.sources import ARITHMETIC
from khcn_core.checks.tolerance import step_of
from khcn_core.money import Money
from khcn_core.plan import ColumnKind, Counting, LineItem, Plan
from khcn_core.tables import FiguredRow

_NOTHING = Money(0)


@rule(
    "ARI104",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: là một phần của “{whole}” ({limit}) nhưng ghi {stated}",
    en="“{name}”, column “{column}”: is a part of “{whole}” ({limit}) but comes to {stated}",
    source=ARITHMETIC,
)
def breakdown_within(plan: Plan) -> Iterator[Hit]:
    """Compare each "trong đó" line with the line above it, or with the total.

    An excess that rounding the part explains is a note. Where amounts are negative, as reductions
    are, a part may exceed the whole.
    """
    for place in table_places(plan):
        keys = [column.key for column in place.table.columns_of(ColumnKind.AMOUNT)]
        for row in place.figured.rows():
            yield from _exceeding(place, row, keys)


def _exceeding(place: TablePlace, row: AnyRow, keys: list[str]) -> Iterator[Hit]:
    asides = [part for part in row.parts if part.item.counting is Counting.OF_WHICH]
    for key in keys if asides else ():
        limit = row.counted(key)
        if limit is None or _has_reductions(row, key):
            continue
        for part in asides:
            stated = part.counted(key)
            if stated is not None and stated > limit:
                yield _too_much(place, row, part, key)


def _too_much(place: TablePlace, row: AnyRow, part: FiguredRow[LineItem], key: str) -> Hit:
    stated, limit = part.counted(key) or _NOTHING, row.counted(key) or _NOTHING
    is_rounded = 2 * (stated - limit).dong <= step_of(stated, place.table.unit)
    return hit(
        place.cell_path(part, key),
        Severity.NOTE if is_rounded else None,
        name=name_of(part),
        column=place.headers[key],
        whole=name_of(row),
        limit=limit,
        stated=stated,
    )


def _has_reductions(row: AnyRow, key: str) -> bool:
    amounts = [row.counted(key), *(part.counted(key) for part in row.parts)]
    return any(amount is not None and amount < _NOTHING for amount in amounts)


RULES_BREAKDOWNS = (breakdown_within,)
"""Lines that name money of the line above once more."""
