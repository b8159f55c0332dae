"""Numbers in digits: a dot groups thousands, a comma is the decimal mark.

A dot is never a decimal point. What could be read in two ways (`1.00`, `1,000.5`) is refused.
"""

import re
from decimal import Decimal

from khcn_core.errors import refusal

_NUMBER = re.compile(
    r"(?!-0(?:,0+)?\Z)(?P<sign>-?)(?P<whole>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)"
    r"(?:,(?P<fraction>[0-9]+))?"
)
_LONGEST = 40


def read_decimal(text: str) -> Decimal:
    """Read a number in Vietnamese digits exactly: `1.200,5` is 1200.5.

    Raises `InvalidValueError`, which names the place where reading stopped, for anything else:
    foreign digits, exponents, misplaced dots, leading zeros, a minus before zero, and figures of
    more than 40 characters, which are no amounts.
    """
    found = _NUMBER.match(text[:_LONGEST])
    if found is None or found.end() < len(text):
        stop = found.end() if found else 0
        raise refusal(
            "“{text}” không đọc được từ ký tự thứ {place} (“{rest}”); số viết theo lối Việt Nam có "
            "dấu chấm tách từng nhóm ba chữ số, dấu phẩy trước phần thập phân (ví dụ 1.200,5)",
            "“{text}” cannot be read from character {place} on (“{rest}”); in Vietnamese digits "
            "a dot groups three digits and a comma marks decimals (such as 1.200,5)",
            text=text[:_LONGEST],
            place=stop + 1,
            rest=text[stop : stop + _LONGEST],
        )
    digits = found["whole"].replace(".", "")
    return Decimal(f"{found['sign']}{digits}.{found['fraction'] or ''}")


def write_decimal(scaled: int, places: int) -> str:
    """Write the number `scaled` / 10 ** `places` with exactly that many decimals.

    >>> write_decimal(12005, 1)
    '1.200,5'
    """
    whole, fraction = divmod(abs(scaled), 10**places)
    sign = "-" if scaled < 0 else ""
    decimals = f",{fraction:0{places}d}" if places else ""
    return sign + f"{whole:,}".replace(",", ".") + decimals


def round_half_up(numerator: int, denominator: int) -> int:
    """Divide by a positive denominator and round to the nearest integer, halves away from zero."""
    rounded = (2 * abs(numerator) + denominator) // (2 * denominator)
    return rounded if numerator >= 0 else -rounded
