"""Exact amounts of Vietnamese đồng."""

import enum
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Self

from attrs import field, frozen

from khcn_core.errors import refusal, wrong_type
from khcn_core.vi.numbers import read_decimal, round_half_up, write_decimal
from khcn_core.vi.words import ZeroGroups, read_number, spell_number


class MoneyUnit(enum.Enum):
    """A unit that amounts are written in. It scales for display and input only."""

    DONG = "đồng"
    THOUSAND = "nghìn đồng"
    MILLION = "triệu đồng"
    BILLION = "tỷ đồng"

    @property
    def zeros(self) -> int:
        """How many zeros one of this unit has in đồng."""
        return _ZEROS[self]


_ZEROS = {
    MoneyUnit.DONG: 0,
    MoneyUnit.THOUSAND: 3,
    MoneyUnit.MILLION: 6,
    MoneyUnit.BILLION: 9,
}
_WRITTEN_UNITS = {
    "đồng": 0,
    "nghìn đồng": 3,
    "ngàn đồng": 3,
    "triệu đồng": 6,
    "tỷ đồng": 9,
    "tỉ đồng": 9,
    "nghìn tỷ đồng": 12,
    "ngàn tỉ đồng": 12,
    "ngàn tỷ đồng": 12,
    "nghìn tỉ đồng": 12,
}

_IN_WORDS = re.compile(r"(.+?) đồng(?: chẵn)? ?(?:\./\.|\.)?", re.IGNORECASE)
_GROUPED_BY_A_COMMA = re.compile(r"-?[0-9]{1,3},[0-9]{3}")


def _exact_int(_money: object, _attribute: object, value: Any) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(value, "số nguyên (đồng)", "an integer of đồng")


@frozen(order=True)
class Money:
    """A whole number of đồng, negative for a reduction. It mixes with no other type.

    >>> Money(130_000_000).format(MoneyUnit.MILLION)
    '130 triệu đồng'

    Raises `InvalidValueError` for anything but an `int`.
    """

    dong: int = field(validator=_exact_int)

    @classmethod
    def parse(cls, text: str, *, unit: MoneyUnit | None = MoneyUnit.DONG) -> Self:
        """Read an amount as it is written: `130.000.000 đồng`, `2,67 tỷ đồng`.

        A figure without a unit counts in `unit`; None refuses it. Raises `InvalidValueError` for
        what is no amount or comes to no whole đồng.
        """
        figure, _, name = unicodedata.normalize("NFC", text).partition(" ")
        number = read_decimal(figure)
        zeros = unit.zeros if unit and not name else _zeros_of(name, text)
        if not zeros and _GROUPED_BY_A_COMMA.fullmatch(figure):
            raise refusal(
                "“{text}” đọc được theo hai cách: dấu phẩy đứng trước phần thập phân, còn nghìn "
                "tách bằng dấu chấm (“{dotted}”)",
                "“{text}” could be read in two ways: a comma marks decimals, and thousands are "
                "grouped by a dot (“{dotted}”)",
                text=text,
                dotted=figure.replace(",", "."),
            )
        numerator, denominator = number.as_integer_ratio()
        whole, rest = divmod(numerator * 10**zeros, denominator)
        if rest:
            raise refusal(
                "“{text}” không thành số đồng nguyên: ở đây không quá {zeros} chữ số thập phân",
                "“{text}” is not a whole number of đồng: here are at most {zeros} decimals",
                text=text,
                zeros=zeros,
            )
        return cls(whole)

    def format(
        self,
        unit: MoneyUnit = MoneyUnit.DONG,
        *,
        places: int | None = None,
        with_unit: bool = True,
    ) -> str:
        """Write the amount in `unit`, exactly, or half-up to `places` decimals where asked."""
        if places is None:
            scaled, shown = _without_trailing_zeros(self.dong, unit.zeros)
        else:
            scaled, shown = round_half_up(self.dong * 10**places, 10**unit.zeros), places
        figure = write_decimal(scaled, shown)
        return f"{figure} {unit.value}" if with_unit else figure

    def in_words(self, zero_groups: ZeroGroups = "speak") -> str:
        """Write the amount in words: "Một trăm ba mươi triệu đồng".

        Raises `InvalidValueError` for amounts of more than 18 digits.
        """
        words = spell_number(self.dong, zero_groups)
        return f"{words[0].upper()}{words[1:]} đồng"

    @classmethod
    def parse_words(cls, text: str) -> Self:
        """Read an amount in words, with "chẵn" or a closing mark behind it or not.

        Raises `InvalidValueError` for what is not the spelling of an amount.
        """
        plain = " ".join(unicodedata.normalize("NFC", text).split())
        found = _IN_WORDS.fullmatch(plain)
        if found is None:
            raise refusal(
                "“{text}” không phải số tiền bằng chữ: dừng ở “{end}”, cần kết thúc bằng “đồng”, "
                "như “Một trăm ba mươi triệu đồng”",
                "“{text}” is no amount in words: it stops at “{end}” and must end in “đồng”, "
                "as “Một trăm ba mươi triệu đồng” does",
                text=text[:200],
                end=plain[-20:],
            )
        return cls(read_number(found[1]))

    def allocate(self, weights: Sequence[int]) -> tuple[Self, ...]:
        """Divide the amount in proportion to `weights`, losing no đồng.

        What does not divide evenly goes, one đồng each, to the largest remainders, the first of
        equals first. Raises `InvalidValueError` unless the weights are whole numbers, none of them
        negative and not all zero.
        """
        if not all(type(weight) is int and weight >= 0 for weight in weights) or not any(weights):
            raise refusal(
                "tỷ lệ phân bổ {weights} phải là các số nguyên không âm, không bằng 0 tất cả",
                "weights {weights} must be whole numbers, none negative and not all zero",
                weights=str(list(weights))[:60],
            )
        sign, size, whole = (-1 if self.dong < 0 else 1), abs(self.dong), sum(weights)
        shares = [size * weight // whole for weight in weights]
        by_remainder = sorted(range(len(weights)), key=lambda at: -(size * weights[at] % whole))
        for at in by_remainder[: size - sum(shares)]:
            shares[at] += 1
        return tuple(type(self)(sign * share) for share in shares)

    def __str__(self) -> str:
        return self.format()

    def __bool__(self) -> bool:
        return bool(self.dong)

    def __add__(self, other: Self) -> Self:
        if not isinstance(other, Money):
            return NotImplemented
        return type(self)(self.dong + other.dong)

    def __radd__(self, other: object) -> Self:
        if type(other) is int and other == 0:  # where sum() starts
            return self
        return NotImplemented

    def __sub__(self, other: Self) -> Self:
        if not isinstance(other, Money):
            return NotImplemented
        return type(self)(self.dong - other.dong)

    def __neg__(self) -> Self:
        return type(self)(-self.dong)

    def __abs__(self) -> Self:
        return type(self)(abs(self.dong))

    def __mul__(self, times: int | Decimal) -> Self:
        """Multiply by a count; raises `InvalidValueError` where no whole đồng comes out."""
        if isinstance(times, bool) or not isinstance(times, int | Decimal):
            return NotImplemented
        if isinstance(times, Decimal) and not times.is_finite():
            raise refusal(
                "không nhân tiền với {times}; cần một số hữu hạn",
                "money is not multiplied by {times}; a finite number is expected",
                times=times,
            )
        numerator, denominator = times.as_integer_ratio()
        whole, rest = divmod(self.dong * numerator, denominator)
        if rest:
            raise refusal(
                "{money} nhân {times} không thành số đồng nguyên",
                "{money} times {times} is not a whole number of đồng",
                money=self,
                times=times,
            )
        return type(self)(whole)

    __rmul__ = __mul__


def _zeros_of(name: str, text: str) -> int:
    """Return the zeros of a unit as it was written; refuse what is none."""
    if name in _WRITTEN_UNITS:
        return _WRITTEN_UNITS[name]
    raise refusal(
        "“{text}” thiếu đơn vị tiền sau “{figure}”: viết như “72 triệu đồng”, “72.000.000 đồng”",
        "“{text}” has no unit of money after “{figure}”: write “72 triệu đồng”, “72.000.000 đồng”",
        text=text[:60],
        figure=text.partition(" ")[0],
    )


def _without_trailing_zeros(scaled: int, places: int) -> tuple[int, int]:
    while places and scaled % 10 == 0:
        scaled, places = scaled // 10, places - 1
    return scaled, places
