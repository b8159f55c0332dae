"""How single values are read from raw data. Nothing is coerced."""

import enum
import re
import unicodedata
from collections.abc import Callable
from typing import Any, TypeGuard

from khcn_core.dates import PartialDate
from khcn_core.errors import InvalidValueError, Problem, Tier, refusal, wrong_type
from khcn_core.messages import message
from khcn_core.money import Money
from khcn_core.plan.formula import Formula
from khcn_core.plan.lines import Quantity
from khcn_core.suggestions import did_you_mean
from khcn_core.text import clean

Reader = Callable[[Any, Any], Any]

_DECIMAL = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,9})?")


def read_text(value: object, _type: object = str) -> str:
    """Take text as it is."""
    if not isinstance(value, str):
        raise wrong_type(value, "chuỗi chữ", "text")
    return value


def read_boolean(value: object, _type: object = bool) -> bool:
    """Take true and false."""
    if not isinstance(value, bool):
        raise wrong_type(value, "true hoặc false", "true or false")
    return value


def read_integer(value: object, _type: object = int) -> int:
    """Take an integer."""
    if not _is_integer(value):
        raise wrong_type(value, "số nguyên", "an integer")
    return value


def read_decimal(value: object, _type: object = float) -> float:
    """Take a number, or text that holds one: YAML gives what has a decimal mark as text."""
    if isinstance(value, str):
        return _decimal_in(clean(value))
    if not isinstance(value, float) and not _is_integer(value):
        raise wrong_type(value, "số như 10 hoặc 12,7", "a number such as 10 or 12.7")
    return value


def _decimal_in(text: str) -> float:
    if not _DECIMAL.fullmatch(text):
        raise refusal(
            "không đọc được số “{text}”; cần số như 10 hoặc 12,7",
            "the number “{text}” cannot be read; expected one such as 10 or 12.7",
            text=text[:40],
        )
    return float(text.replace(",", "."))


def read_money(value: object, _type: object = Money) -> Money:
    """Take an integer of đồng, or text that names its unit."""
    if isinstance(value, str):
        return Money.parse(clean(value), unit=None)
    if not _is_integer(value):
        raise wrong_type(
            value,
            "số nguyên (đồng) hoặc chuỗi có đơn vị như “72 triệu đồng”",
            "an integer of đồng or text with a unit such as “72 triệu đồng”",
        )
    return Money(value)


def read_quantity(value: object, _type: object = Quantity) -> Quantity:
    """Take a number as it is written, or an integer."""
    if not isinstance(value, str) and not _is_integer(value):
        raise wrong_type(value, "số nguyên hoặc chuỗi như “03”", "an integer or text such as “03”")
    return Quantity(clean(str(value)))


def read_date(value: object, _type: object = PartialDate) -> PartialDate:
    """Take a date that may lack the day, or day and month."""
    if not isinstance(value, str):
        raise wrong_type(
            value, "ngày trong ngoặc kép như “2022-04-27”", "a date in quotes such as “2022-04-27”"
        )
    return PartialDate.parse(clean(value))


def read_formula(value: object, _type: object = Formula) -> Formula:
    """Take the formula of a column."""
    return Formula.parse(clean(read_text(value)))


def read_member(value: object, kind: type[enum.Enum]) -> enum.Enum:
    """Take one of the values of an enumeration, composed as any keyboard composes its letters."""
    name = unicodedata.normalize("NFC", read_text(value))
    for member in kind:
        if member.value == name:
            return member
    raise unknown_name(name, [member.value for member in kind])


def unknown_name(name: str, known: list[str]) -> InvalidValueError:
    """Make the error for a name that is none of those known, with the nearest of them."""
    said = message(
        "không có “{name}”; cần {known}{hint}",
        "“{name}” is unknown; expected {known}{hint}",
        name=name[:60],
        known=tuple(known),
        hint=did_you_mean(name, known),
    )
    return InvalidValueError([Problem("", said, Tier.SHAPE)])


def _is_integer(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


READERS: dict[type, Reader] = {
    str: read_text,
    bool: read_boolean,
    int: read_integer,
    float: read_decimal,
    Money: read_money,
    Quantity: read_quantity,
    PartialDate: read_date,
    Formula: read_formula,
}
"""The readers of all leaf types but enumerations."""

WRITERS: dict[type, Callable[[Any], object]] = {
    float: lambda number: int(number) if number == int(number) else number,
    Money: lambda money: money.dong,
    Quantity: str,
    PartialDate: str,
    Formula: str,
}
"""How the leaf types are written that JSON lacks, or has in two ways."""
