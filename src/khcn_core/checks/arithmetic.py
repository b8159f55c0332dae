"""Do the stated figures of tables add up?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import tables
from khcn_core.checks.sources import ARITHMETIC
from khcn_core.plan import LineItem, Plan, Total
from khcn_core.tables import FiguredRow, work_out


@rule(
    "ARI101",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: ghi {stated}, nhưng các dòng cộng lại là {summed}",
    en="“{name}”, column “{column}”: states {stated}, but its lines add up to {summed}",
    source=ARITHMETIC,
)
def group_amount(plan: Plan) -> Iterator[Hit]:
    """Compare each group's stated amounts with the sum of its parts."""
    return _wrong_sums(plan, LineItem)


@rule(
    "ARI102",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: ghi {stated}, nhưng các dòng cộng lại là {summed}",
    en="“{name}”, column “{column}”: states {stated}, but the lines add up to {summed}",
    source=ARITHMETIC,
)
def total_amount(plan: Plan) -> Iterator[Hit]:
    """Compare each stated total with the sum of the outermost lines."""
    return _wrong_sums(plan, Total)


def _wrong_sums(plan: Plan, kind: type[LineItem] | type[Total]) -> Iterator[Hit]:
    for path, table in tables(plan):
        headers = {column.key: " / ".join(column.header) for column in table.columns}
        for row in work_out(table).rows():
            if not isinstance(row.item, kind):
                continue
            for key, summed in row.sums.items():
                stated = row.item.amounts.get(key)
                if stated is not None and summed is not None and stated != summed:
                    yield hit(
                        f"{path}.{row.path}.amounts.{key}",
                        name=_name(row),
                        column=headers[key],
                        stated=stated,
                        summed=summed,
                    )


def _name(row: FiguredRow[LineItem] | FiguredRow[Total]) -> str:
    return row.item.name if isinstance(row.item, LineItem) else row.item.title
