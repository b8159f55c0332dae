"""Does the amount in words below a table say what the table comes to?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.rows import TablePlace, table_places
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.checks.tolerance import step_of
from khcn_core.errors import InvalidValueError
from khcn_core.money import Money
from khcn_core.plan import ColumnKind, Plan

_PREFIX = re.compile(
    r"^[\s(\[]*(?:[^:()]*(?:bằng chữ|số tiền|tổng cộng|tổng số)[^:()]*:)?[\s(\[]*", re.IGNORECASE
)
_TAIL = re.compile(r"[\s)\].;/]*$")


@rule(
    "ARI202",
    Severity.ERROR,
    vi="số tiền bằng chữ của bảng là {in_words}, nhưng các cột của bảng cộng lại là {totals}",
    en="the table's amount in words is {in_words}, but its columns come to {totals}",
    source=CONSISTENCY,
)
def words_of_table(plan: Plan) -> Iterator[Hit]:
    """Compare a table's amount in words with what its columns come to: it must be one of these.

    It is a note if a total agrees with the words after rounding to the table's unit.
    """
    for place in table_places(plan):
        said, totals = _said(place), _totals(place)
        if said is not None and totals and said not in totals:
            near = [total for total in totals if _rounds_to(total, said, place)]
            yield hit(
                f"{place.path}.amount_in_words",
                Severity.NOTE if near else None,
                in_words=said,
                totals="; ".join(map(str, totals)),
            )


@rule(
    "ARI203",
    Severity.NOTE,
    vi="không đọc được số tiền bằng chữ của bảng: “{text}”; cách viết thường gặp là “Một trăm ba "
    "mươi triệu đồng”",
    en="the table's amount in words cannot be read: “{text}”; usual is “Một trăm ba mươi triệu "
    "đồng”",
    source=CONSISTENCY,
)
def unreadable_words_of_table(plan: Plan) -> Iterator[Hit]:
    """Find amounts in words that do not spell an amount."""
    for place in table_places(plan):
        text = place.table.amount_in_words
        if text and text.strip() and _said(place) is None:
            yield hit(f"{place.path}.amount_in_words", text=text)


def _said(place: TablePlace) -> Money | None:
    """Read a table's amount in words, or in figures, without brackets and "Bằng chữ:"."""
    text = _TAIL.sub("", _PREFIX.sub("", place.table.amount_in_words or ""))
    for read in (Money.parse_words, lambda figure: Money.parse(figure, unit=None)):
        try:
            return read(text)
        except InvalidValueError:
            continue
    return None


def _totals(place: TablePlace) -> tuple[Money, ...]:
    amounts = place.table.columns_of(ColumnKind.AMOUNT)
    totals = [place.figured.comes_to(column.key) for column in amounts]
    return tuple(dict.fromkeys(total for total in totals if total is not None))


def _rounds_to(total: Money, said: Money, place: TablePlace) -> bool:
    return 2 * abs(total - said).dong <= step_of(said, place.table.unit) and bool(said)


RULES_TABLE_WORDS = (words_of_table, unreadable_words_of_table)
"""Amounts in words that belong to tables."""
