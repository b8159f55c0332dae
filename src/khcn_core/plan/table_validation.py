"""What makes a budget table impossible, as opposed to wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from khcn_core.errors import Problem
from khcn_core.messages import message
from khcn_core.plan.columns import MONEY_KINDS, NUMBER_KINDS, Column, ColumnKind
from khcn_core.plan.formula import in_order
from khcn_core.plan.lines import LineItem

_SINGLE_KINDS = frozenset({ColumnKind.LABEL, ColumnKind.NAME})
_WORDED_KINDS = frozenset(ColumnKind) - _SINGLE_KINDS


class Row(Protocol):
    """What a line and a total have in common: cells by column key."""

    @property
    def amounts(self) -> Mapping[str, object]:
        """Money."""
        ...

    @property
    def quantities(self) -> Mapping[str, object]:
        """Other numbers."""
        ...

    @property
    def texts(self) -> Mapping[str, str]:
        """Words."""
        ...


def column_problems(columns: tuple[Column, ...]) -> Iterator[Problem]:
    """Yield what is impossible in the columns: keys used twice, formulas that lead nowhere."""
    if not columns:
        yield Problem("columns", message("bảng phải có cột", "a table needs columns"))
    keys = Counter(column.key for column in columns)
    kinds = Counter(column.kind for column in columns)
    formulas = {column.key: column.formula for column in columns if column.formula}
    circle = formulas.keys() - set(in_order(formulas))
    for index, column in enumerate(columns):
        if keys[column.key] > 1:
            said = message("khóa này dùng cho nhiều cột", "this key is used for several columns")
            yield Problem(f"columns[{index}].key", said)
        if column.kind in _SINGLE_KINDS and kinds[column.kind] > 1:
            said = message(
                "bảng chỉ có một cột loại này", "a table has only one column of this kind"
            )
            yield Problem(f"columns[{index}].kind", said)
        for operand in column.formula.operands if column.formula else ():
            yield from unknown_key(f"columns[{index}].formula", operand, columns)
        if column.key in circle:
            said = message(
                "công thức tính vòng qua các cột {keys}",
                "formulas go in a circle through {keys}",
                keys=", ".join(sorted(circle)),
            )
            yield Problem(f"columns[{index}].formula", said)


def unknown_key(path: str, key: str, columns: tuple[Column, ...]) -> Iterator[Problem]:
    """Yield a problem if no column has this key."""
    known = [column.key for column in columns]
    if key not in known:
        said = message(
            "không có cột “{key}”; cần {known}",
            "there is no column “{key}”; expected {known}",
            key=key,
            known=tuple(known),
        )
        yield Problem(path, said)


def homeless_problems(
    columns: tuple[Column, ...], lines: Iterable[tuple[str, LineItem]]
) -> Iterator[Problem]:
    """Yield the names and labels of lines that no column would show."""
    kinds = {column.kind for column in columns}
    for path, line in lines:
        if line.name and ColumnKind.NAME not in kinds:
            said = message(
                "bảng không có cột loại “name” cho nội dung này",
                "the table has no column of kind “name” for this",
            )
            yield Problem(f"{path}.name", said)
        if line.label and ColumnKind.LABEL not in kinds:
            said = message(
                "bảng không có cột loại “label” cho số thứ tự này",
                "the table has no column of kind “label” for this",
            )
            yield Problem(f"{path}.label", said)


def cell_problems(
    columns: tuple[Column, ...], rows: Iterable[tuple[str, Row]]
) -> Iterator[Problem]:
    """Yield the cells that name no column, a column of another kind, or a cell already filled."""
    kinds = {column.key: column.kind for column in columns}
    for path, row in rows:
        for name, cells, allowed in (
            ("amounts", row.amounts, MONEY_KINDS),
            ("quantities", row.quantities, NUMBER_KINDS),
            ("texts", row.texts, _WORDED_KINDS),
        ):
            for key in cells:
                place = f"{path}.{name}.{key}"
                if key not in kinds:
                    yield from unknown_key(place, key, columns)
                elif kinds[key] not in allowed:
                    said = message(
                        "cột này thuộc loại “{kind}”",
                        "this column is of kind “{kind}”",
                        kind=kinds[key].value,
                    )
                    yield Problem(place, said)
        for key in row.texts:
            if key in row.amounts or key in row.quantities:
                said = message("ô này đã có số", "this cell already holds a figure")
                yield Problem(f"{path}.texts.{key}", said)
