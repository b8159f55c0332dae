"""Do the stated figures of tables add up?"""

from collections.abc import Iterator

from attrs import frozen

from khcn_core.checks.computed import computed_differences
from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.rows import AnyRow, TablePlace, addends_of, name_of, table_places
from khcn_core.checks.sources import ARITHMETIC
from khcn_core.checks.tolerance import Rounding
from khcn_core.money import Money
from khcn_core.plan import LineItem, Plan, Total


@frozen(kw_only=True)
class _WrongSum:
    """A stated amount that is not the sum of the lines below it."""

    path: str
    row: AnyRow
    column: str
    stated: Money
    summed: Money
    is_rounded: bool

    def hit(self) -> Hit:
        return hit(
            self.path,
            name=name_of(self.row),
            column=self.column,
            stated=self.stated,
            summed=self.summed,
        )


@rule(
    "ARI101",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: ghi {stated}, nhưng các dòng cộng lại là {summed}",
    en="“{name}”, column “{column}”: states {stated}, but its lines add up to {summed}",
    source=ARITHMETIC,
)
def group_amount(plan: Plan) -> Iterator[Hit]:
    """Compare each group's stated amounts with the sum of its parts."""
    return _contradictions(plan, LineItem)


@rule(
    "ARI102",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: ghi {stated}, nhưng các dòng cộng lại là {summed}",
    en="“{name}”, column “{column}”: states {stated}, but the lines add up to {summed}",
    source=ARITHMETIC,
)
def total_amount(plan: Plan) -> Iterator[Hit]:
    """Compare each stated total with the sum of the outermost lines."""
    return _contradictions(plan, Total)


@rule(
    "ARI103",
    Severity.ERROR,
    vi="“{name}”, cột “{column}”: ghi {stated}, nhưng tính theo {formula} là {computed}",
    en="“{name}”, column “{column}”: states {stated}, but {formula} gives {computed}",
    source=ARITHMETIC,
)
def computed_figure(plan: Plan) -> Iterator[Hit]:
    """Compare each stated figure of a computed column with what its formula gives."""
    for place in table_places(plan):
        for found in computed_differences(place, Rounding.of(place)):
            if not found.is_rounded:
                yield hit(
                    found.path,
                    name=found.name,
                    column=found.column,
                    stated=found.stated,
                    formula=found.formula,
                    computed=found.computed,
                )


@rule(
    "ARI105",
    Severity.NOTE,
    vi="“{name}”, cột “{column}”: ghi {stated}, cộng hoặc tính ra là {computed}; chênh lệch nhỏ, "
    "có thể do làm tròn",
    en="“{name}”, column “{column}”: states {stated}, while the figures come to {computed}; the "
    "difference is small and may come from rounding",
    source=ARITHMETIC,
)
def rounded_figure(plan: Plan) -> Iterator[Hit]:
    """Point to sums and computed figures that agree only after rounding."""
    for place in table_places(plan):
        rounding = Rounding.of(place)
        for wrong in _wrong_sums(place, rounding):
            if wrong.is_rounded:
                yield hit(
                    wrong.path,
                    name=name_of(wrong.row),
                    column=wrong.column,
                    stated=wrong.stated,
                    computed=wrong.summed,
                )
        for found in computed_differences(place, rounding):
            if found.is_rounded:
                yield hit(
                    found.path,
                    name=found.name,
                    column=found.column,
                    stated=found.stated,
                    computed=found.computed,
                )


def _contradictions(plan: Plan, kind: type[LineItem] | type[Total]) -> Iterator[Hit]:
    for place in table_places(plan):
        for wrong in _wrong_sums(place, Rounding.of(place)):
            if isinstance(wrong.row.item, kind) and not wrong.is_rounded:
                yield wrong.hit()


def _wrong_sums(place: TablePlace, rounding: Rounding) -> Iterator[_WrongSum]:
    for row in place.figured.rows():
        for key, summed in row.sums.items():
            stated = row.item.amounts.get(key)
            if stated is not None and summed is not None and stated != summed:
                yield _WrongSum(
                    path=place.cell_path(row, key),
                    row=row,
                    column=place.headers[key],
                    stated=stated,
                    summed=summed,
                    is_rounded=rounding.explains(stated, summed, addends_of(row, key)),
                )


RULES_ARITHMETIC = (group_amount, total_amount, computed_figure, rounded_figure)
"""Sums and computed columns."""
