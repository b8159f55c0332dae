"""What changes from last year to the year that is planned, and is no word said about it?"""

import re
from collections.abc import Iterator
from typing import Self

from attrs import frozen

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.matching import Line, matched, matched_groups
from khcn_core.checks.rows import TablePlace, header_of, lines_of, name_of, table_places
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.dates import Period
from khcn_core.messages import Message, message
from khcn_core.money import Money
from khcn_core.plan import Column, ColumnKind, Measure, Plan
from khcn_core.tables.arithmetic import add_up
from khcn_core.tables.figures import is_counted

_REASONS = re.compile(r"ghi chú|lý do|thuyết minh|giải trình|căn cứ", re.IGNORECASE)
_NAMED = 3


@rule(
    "CMP101",
    Severity.NOTE,
    vi="so với năm {last_year}, {count} dòng tăng hoặc giảm quá một nửa mà không có lời giải thích "
    "ở cột ghi chú: {changes}",
    en="compared with {last_year}, lines that change by more than half without a word of reason "
    "beside them ({count}): {changes}",
    source=CONSISTENCY,
)
def changed_without_reason(plan: Plan) -> Iterator[Hit]:
    """Compare each line's money of last year with its estimate, once a pair of tables."""
    for pair in _pairs(plan):
        changes = sorted(_changes(pair), key=lambda change: -abs(change.new - change.old).dong)
        if changes:
            yield hit(
                pair.after.path,
                last_year=plan.fiscal_year - 1,
                count=len(changes),
                changes=_listed(changes),
            )


@rule(
    "CMP102",
    Severity.NOTE,
    vi="so với bảng năm {last_year}: nhóm không còn: {gone}; nhóm mới: {new}",
    en="compared with the table of {last_year}: groups that are gone: {gone}; new groups: {new}",
    source=CONSISTENCY,
)
def groups_gone_or_new(plan: Plan) -> Iterator[Hit]:
    """Compare the outermost lines of last year's table and this year's, reworded ones matched."""
    for pair in _pairs(plan):
        if pair.before.path == pair.after.path or not pair.groups:
            continue
        kept = {line.path for line in pair.groups.values()}
        gone = [line for line in _groups_of(pair.before) if line.path not in kept]
        new = [line for line in _groups_of(pair.after) if line.path not in pair.groups]
        if gone or new:
            yield hit(
                pair.after.path,
                last_year=plan.fiscal_year - 1,
                gone=_names(gone),
                new=_names(new),
            )


@frozen(kw_only=True)
class _Pair:
    """A table with money of last year, and one with the estimate; at times the same table."""

    before: TablePlace
    after: TablePlace
    old_columns: tuple[Column, ...]
    new_column: Column
    lines: dict[str, Line]
    groups: dict[str, Line]

    @classmethod
    def within(cls, place: TablePlace, old: tuple[Column, ...], new: Column) -> Self:
        lines = {line.path: line for line in lines_of(place.figured)}
        return cls(
            before=place, after=place, old_columns=old, new_column=new, lines=lines, groups={}
        )

    @classmethod
    def of(
        cls, before: TablePlace, after: TablePlace, old: tuple[Column, ...], new: Column
    ) -> Self:
        groups = matched_groups(_groups_of(before), _groups_of(after))
        lines = matched(lines_of(before.figured), lines_of(after.figured)) | groups
        return cls(
            before=before,
            after=after,
            old_columns=old,
            new_column=new,
            lines=lines,
            groups=groups,
        )


@frozen(kw_only=True)
class _Change:
    """A line's money of last year, and its estimate."""

    name: str
    old: Money
    new: Money

    @property
    def is_large(self) -> bool:
        """Whether more than half of last year's money was added or taken away."""
        return 2 * abs(self.new - self.old).dong > abs(self.old).dong


def _pairs(plan: Plan) -> Iterator[_Pair]:
    """Yield what can be compared: columns of one table, or else the only two tables there are."""
    places = list(table_places(plan))
    old = [(place, _last_year(place, plan.fiscal_year - 1)) for place in places]
    new = [(place, _estimate(place, plan.fiscal_year)) for place in places]
    both = [
        _Pair.within(place, columns, estimate)
        for (place, columns), (_, estimate) in zip(old, new, strict=True)
        if columns and estimate
    ]
    before = [(place, columns) for place, columns in old if columns]
    after = [(place, estimate) for place, estimate in new if estimate]
    if both:
        yield from both
    elif len(before) == len(after) == 1:
        (last, columns), (this, estimate) = before[0], after[0]
        yield _Pair.of(last, this, columns, estimate)


def _last_year(place: TablePlace, year: int) -> tuple[Column, ...]:
    """Return the columns that make up last year's money: expected with done, or allocated."""
    expected = _sole(place, Measure.EXPECTED, year)
    done = _sole(place, Measure.DONE, year)
    if expected and expected.period:
        rest_only = expected.period.from_month > 1
        return (expected, done) if rest_only and done else (expected,)
    allocated = _sole(place, Measure.ALLOCATED, year)
    return (allocated,) if allocated else ()


def _estimate(place: TablePlace, year: int) -> Column | None:
    return _sole(place, Measure.ESTIMATE, year)


def _sole(place: TablePlace, measure: Measure, year: int) -> Column | None:
    """Return the only column of a measure for a year, or the one that adds the others up."""
    found = [
        column
        for column in place.table.columns_of(ColumnKind.AMOUNT)
        if column.measure is measure and _is_of_year(column.period, year)
    ]
    whole = [column for column in found if column.formula] if len(found) > 1 else found
    return whole[0] if len(whole) == 1 else None


def _is_of_year(period: Period | None, year: int) -> bool:
    return period is not None and period.year == year and not period.cumulative


def _changes(pair: _Pair) -> Iterator[_Change]:
    """Yield the unexplained changes, each where it lies deepest."""
    reasons = _reason_keys(pair.after)
    settled: set[str] = set()
    for line in reversed(list(lines_of(pair.after.figured))):
        change = _change(pair, line)
        is_explained = any(line.item.texts.get(key, "").strip() for key in reasons)
        is_told_below = any(part.path in settled for part in line.parts if is_counted(part))
        if change and change.is_large and is_counted(line) and not (is_explained or is_told_below):
            yield change
        if change or is_explained or is_told_below:
            settled.add(line.path)


def _change(pair: _Pair, line: Line) -> _Change | None:
    """Return what a line was and is, None unless both are stated."""
    earlier = pair.lines.get(line.path)
    old = add_up(earlier.counted(column.key) for column in pair.old_columns) if earlier else None
    new = line.counted(pair.new_column.key)
    return _Change(name=name_of(line), old=old, new=new) if old and new is not None else None


def _reason_keys(place: TablePlace) -> list[str]:
    """Return the columns where reasons stand: notes, or any words if there are none."""
    words = place.table.columns_of(ColumnKind.TEXT)
    notes = [column.key for column in words if _REASONS.search(header_of(column))]
    return notes or [column.key for column in words]


def _groups_of(place: TablePlace) -> list[Line]:
    return [line for line in place.figured.lines if is_counted(line)]


def _listed(changes: list[_Change]) -> str:
    named = [f"“{change.name}” {change.old} → {change.new}" for change in changes[:_NAMED]]
    return "; ".join(named) + ("; ..." if len(changes) > _NAMED else "")


def _names(lines: list[Line]) -> Message | str:
    if not lines:
        return message("không có", "none")
    names = [f"“{name_of(line)}”" for line in lines[:_NAMED]]
    return ", ".join(names) + (", ..." if len(lines) > _NAMED else "")


RULES_COMPARISON = (changed_without_reason, groups_gone_or_new)
"""Last year and the year that is planned."""
