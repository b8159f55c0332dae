"""Do the totals that the prose names for a year stand in that year's tables?"""

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from khcn_core.amounts_in_text import FoundAmount, find_amounts
from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import funding_facts, texts
from khcn_core.checks.rows import TablePlace, header_of, table_places
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.money import Money
from khcn_core.plan import Column, ColumnKind, Plan

_TOTAL_OF_YEAR = re.compile(
    r"\btổng (?:nhu cầu|(?:số |mức )?kinh phí|dự toán)\b(?P<what>[^.;:()0-9]{0,60})"
    r"\bnăm (?P<year>\d{4})\b(?P<then>[^.;()0-9]{0,30})$",
    re.IGNORECASE,
)
_ANOTHER_SUM = re.compile(
    r"khoảng|gần|hơn|trên|dưới|tối thiểu|tối đa|tăng|giảm|giai đoạn|trong đó|so với|tiết kiệm|"
    r"còn lại|chưa|thiếu|hỗ trợ|đối ứng|bổ sung|xã hội hóa|nguồn",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LOOK_BACK = 140


@rule(
    "FUN208",
    Severity.NOTE,
    vi="phần lời nêu tổng của năm {year} là {said}, nhưng các bảng không có số này cho năm {year} "
    "(các cột cộng lại là {totals})",
    en="the text gives {said} as the total of {year}, but the tables do not show it for {year} "
    "(their columns come to {totals})",
    source=CONSISTENCY,
)
def total_in_prose(plan: Plan) -> Iterator[Hit]:
    """Compare "Tổng nhu cầu kinh phí năm N là ..." with every figure of that year's tables.

    Left alone are amounts of about so much, of a part, and years that no column speaks of.
    """
    named = list(_totals_named(plan))
    years = _figures_by_year(plan) if named else {}
    for path, year, amount, step in named:
        figures = years.get(year)
        if figures and not any(2 * abs(amount - known).dong <= step for known in figures.known):
            totals = "; ".join(map(str, sorted(figures.totals)))
            yield hit(path, year=year, said=amount, totals=totals)


@frozen
class _Figures:
    """What tables and statements give for one year, and what the columns come to."""

    known: set[Money] = field(factory=set)
    totals: set[Money] = field(factory=set)


def _totals_named(plan: Plan) -> Iterator[tuple[str, int, Money, int]]:
    """Yield where the prose names a total, its year, the amount, and its last place in đồng."""
    for path, text in texts(plan):
        for found in find_amounts(text):
            before = text[max(0, found.start - _LOOK_BACK) : found.start]
            named = _TOTAL_OF_YEAR.search(before)
            if named and not _ANOTHER_SUM.search(named["what"] + named["then"]):
                yield path, int(named["year"]), found.amount, _last_place(text, found)


def _last_place(text: str, found: FoundAmount) -> int:
    """Return what one in the last digit of an amount is worth: of "2,67 tỷ đồng" ten million."""
    figure = text[found.start : found.end].partition(" ")[0]
    digits = int("".join(filter(str.isdecimal, figure)) or 0)
    return abs(found.amount.dong) // digits if digits else 1


def _figures_by_year(plan: Plan) -> Mapping[int, _Figures]:
    years: dict[int, _Figures] = {}
    for place in table_places(plan):
        for year, columns in _columns_by_year(place).items():
            figures = years.setdefault(year, _Figures())
            _add_table(figures, place, columns)
    for _, fact in funding_facts(plan):
        period = fact.period or plan.reporting_period
        if fact.amount is not None and period and period.year in years:
            years[period.year].known.add(fact.amount)
    for figures in years.values():
        figures.known.add(sum(figures.totals, Money(0)))
    return {year: figures for year, figures in years.items() if figures.totals}


def _columns_by_year(place: TablePlace) -> dict[int, list[Column]]:
    years: dict[int, list[Column]] = {}
    for column in place.table.columns_of(ColumnKind.AMOUNT):
        said = {int(year) for year in _YEAR.findall(header_of(column))}
        if column.period:
            said.add(column.period.year)
        for year in said:
            years.setdefault(year, []).append(column)
    return years


def _add_table(figures: _Figures, place: TablePlace, columns: list[Column]) -> None:
    totals = [place.figured.comes_to(column.key) for column in columns]
    known = [total for total in totals if total is not None]
    figures.totals.update(known)
    figures.known.update((*known, sum(known, Money(0))))
    for row in place.figured.rows():
        amounts = (row.amount(column.key) for column in columns)
        figures.known.update(amount for amount in amounts if amount is not None)


RULES_PROSE_AMOUNTS = (total_in_prose,)
"""Amounts in the prose that tables give too."""
