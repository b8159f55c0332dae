"""The unit that a table's money is counted in, as the table says it."""

import re
from collections.abc import Iterable

from khcn_core import document as paper
from khcn_core.money import MoneyUnit
from khcn_core.reading.understanding.header_paths import header_paths

_WORDS = (
    (MoneyUnit.BILLION, r"t[ỷỉ] đồng|t[ỷỉ]"),
    (MoneyUnit.MILLION, r"triệu đồng|triệu|tr\.? ?đồng|tr\.? ?đ"),
    (MoneyUnit.THOUSAND, r"(?:nghìn|ngàn|1\.000|1000) ?(?:đồng|đ)|nghìn|ngàn"),
    (MoneyUnit.DONG, r"đồng|VNĐ|VND|đ"),
)
_NAMED = tuple(
    (unit, re.compile(rf"(?:{words})(?: Việt Nam)?", re.IGNORECASE)) for unit, words in _WORDS
)
_LINE = re.compile(
    r"\W*(?:(?:đơn vị(?: tính)?|đvt?)\s*:?\s*)?(?P<unit>[^():;]*?)[\s).;]*", re.IGNORECASE
)
_LONGEST = 60
"""Longer lines are no unit lines."""
_FIGURE_AND_UNIT = re.compile(r"(?P<figure>[-0-9., \u00a0]*[0-9]) ?(?P<unit>[^\W\d].*)")
_DECLARED = re.compile(
    r"(?:đơn vị(?: tính)?|đvt?)\s*:\s*(?P<unit>[^();,]+)|\((?=(?P<in_brackets>[^():;,]+))",
    re.IGNORECASE,
)


def unit_of(table: paper.Table, above: str = "") -> MoneyUnit | None:
    """Return the unit of a table.

    It is named by its unit line, its caption, each of its money columns, or the text right `above`.
    """
    line = _LINE.fullmatch(table.unit_line[:_LONGEST])
    if line and (unit := _named(line["unit"])):
        return unit
    own = declared_unit([table.unit_line, table.caption])
    return own or _unit_of_columns(table) or declared_unit([above])


def _unit_of_columns(table: paper.Table) -> MoneyUnit | None:
    paths = header_paths(table.header, len(table.columns))
    found = {
        declared_unit(path)
        for path, column in zip(paths, table.columns, strict=True)
        if column.kind is paper.CellKind.FIGURE and "%" not in path[-1]
    }
    return found.pop() if len(found) == 1 else None


def declared_unit(texts: Iterable[str]) -> MoneyUnit | None:
    """Return the unit that texts declare: "ĐVT: triệu đồng", "Kinh phí (triệu đồng)".

    None if they declare none, or several.
    """
    found = {
        unit
        for text in texts
        for declared in _DECLARED.finditer(text)
        if (unit := _named(declared["unit"] or declared["in_brackets"]))
    }
    return found.pop() if len(found) == 1 else None


def without_unit(text: str, unit: MoneyUnit) -> str:
    """Return a figure without the name of its unit, where that is this one."""
    found = _FIGURE_AND_UNIT.fullmatch(text)
    return found["figure"] if found and _named(found["unit"]) is unit else text


def _named(words: str) -> MoneyUnit | None:
    stripped = words.strip(" .:")
    return next((unit for unit, named in _NAMED if named.fullmatch(stripped)), None)
