"""The columns of tables that say what a year's money did: allocated, done, expected."""

from collections.abc import Iterator
from typing import Self

from attrs import frozen

from khcn_core.checks.rows import TablePlace, header_of, table_places
from khcn_core.dates import Period
from khcn_core.money import Money
from khcn_core.plan import Column, ColumnKind, Measure, Plan
from khcn_core.tables.arithmetic import add_up

_STAGES = frozenset({Measure.DONE, Measure.EXPECTED, Measure.ALLOCATED})


@frozen(kw_only=True)
class Stage:
    """The one column of a table with this measure for a year, and what it comes to."""

    column: Column
    period: Period
    total: Money | None

    @property
    def header(self) -> str:
        """The column's header on one line."""
        return header_of(self.column)


@frozen(kw_only=True)
class YearOfTable:
    """The columns of one table for one year; None where there is none or more than one."""

    place: TablePlace
    year: int
    done: Stage | None
    expected: Stage | None
    allocated: Stage | None

    @classmethod
    def all_of(cls, plan: Plan) -> Iterator[Self]:
        """Yield every year that a table of the plan declares such columns for."""
        for place in table_places(plan):
            stages = _stages(place)
            for year in sorted({stage.period.year for stage in stages}):
                of_year = [stage for stage in stages if stage.period.year == year]
                yield cls(
                    place=place,
                    year=year,
                    done=_only(of_year, Measure.DONE),
                    expected=_only(of_year, Measure.EXPECTED),
                    allocated=_only(of_year, Measure.ALLOCATED),
                )

    @property
    def path(self) -> str:
        """Where the year stands: at its column expected, or at the table."""
        return self.place.column_path(self.expected.column) if self.expected else self.place.path

    @property
    def spent(self) -> Money | None:
        """What the year is expected to take: E, and P with it if E is the rest of the year."""
        if self.expected is None or self.expected.total is None:
            return None
        if self.expected.period.from_month == 1:
            return self.expected.total
        before = self.done.total if self.done else None
        return add_up([self.expected.total, before])


def _stages(place: TablePlace) -> list[Stage]:
    return [
        Stage(column=column, period=column.period, total=place.figured.comes_to(column.key))
        for column in place.table.columns_of(ColumnKind.AMOUNT)
        if column.measure in _STAGES and column.period and not column.period.cumulative
    ]


def _only(stages: list[Stage], measure: Measure) -> Stage | None:
    """Return the stage of a measure; None if sources of money share it, which are not compared."""
    found = [stage for stage in stages if stage.column.measure is measure]
    return found[0] if len(found) == 1 else None
