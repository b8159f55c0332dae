"""The arithmetic of computed columns: `a + b - c`, `a * b` or `a / b`."""

import itertools
import re
from collections.abc import Iterable, Mapping
from typing import Self, TypeAlias

from attrs import field, frozen

from khcn_core.errors import InvalidValueError, refusal
from khcn_core.model import is_a, placed, tuple_of

COLUMN_KEY = re.compile(r"[a-z][a-z0-9_]*")
_FORMULA = re.compile(r"([a-z][a-z0-9_]*)((?: *[-+*/] *[a-z][a-z0-9_]*)+)")
_STEP = re.compile(r" *([-+*/]) *([a-z][a-z0-9_]*)")

Steps: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of an operator and the key of a column."""


def _as_steps(values: Iterable[tuple[str, str]]) -> Steps:
    return tuple_of(values, tuple)


@frozen(field_transformer=placed)
class Formula:
    """A first column's key, then pairs of an operator and a further key.

    Sums and differences may be as long as they like; a product or a quotient has two operands.
    """

    first: str = field(validator=is_a(str))
    steps: Steps = field(converter=_as_steps)

    def __attrs_post_init__(self) -> None:
        if _read(str(self)) != (self.first, self.steps):
            raise _no_formula(str(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a formula; raises `InvalidValueError` for anything but the three forms."""
        parts = _read(text.strip())
        if parts is None:
            raise _no_formula(text)
        return cls(*parts)

    @property
    def operands(self) -> tuple[str, ...]:
        """The keys of the columns that the formula reads, in order."""
        return (self.first, *(key for _, key in self.steps))

    @property
    def is_sum(self) -> bool:
        """Whether the formula only adds and subtracts."""
        return self.steps[0][0] in "+-"

    @property
    def is_product(self) -> bool:
        """Whether the formula multiplies."""
        return self.steps[0][0] == "*"

    @property
    def is_quotient(self) -> bool:
        """Whether the formula divides."""
        return self.steps[0][0] == "/"

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.first, *itertools.chain(*self.steps)))


def _read(text: str) -> tuple[str, Steps] | None:
    found = _FORMULA.fullmatch(text)
    steps: Steps = tuple(_STEP.findall(found[2])) if found else ()
    is_sum = all(operator in "+-" for operator, _ in steps)
    return (found[1], steps) if found and (is_sum or len(steps) == 1) else None


def _no_formula(text: str) -> InvalidValueError:
    return refusal(
        "“{text}” không phải công thức: cần “a + b - c”, “a * b” hoặc “a / b” "
        "với a, b, c là khóa của cột",
        "“{text}” is no formula: expected “a + b - c”, “a * b” or “a / b” of column keys",
        text=text[:60],
    )


def as_formula(value: str | Formula) -> Formula:
    """Read a formula that is given as text."""
    return Formula.parse(value) if isinstance(value, str) else value


def in_order(formulas: Mapping[str, Formula]) -> tuple[str, ...]:
    """Return the keys of computed columns, each after those that it is computed from.

    Keys of columns that are computed from themselves are left out.
    """
    settled: list[str] = []
    waiting = dict(formulas)
    while ready := [
        key
        for key, formula in waiting.items()
        if not any(operand in waiting for operand in formula.operands)
    ]:
        settled += ready
        for key in ready:
            del waiting[key]
    return tuple(settled)
