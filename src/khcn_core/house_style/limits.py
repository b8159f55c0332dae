"""What a style file may say at all: far beyond the decree, but nothing that no page could show."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import attrs
from attrs.validators import optional

from khcn_core.dates import whole_number
from khcn_core.errors import refusal, wrong_type
from khcn_core.model import Validator, collect

_DECIMALS = 3
"""How exact a measure may be: a thousandth of a millimetre, of a point, of a line."""
_PAPER = 210
"""How wide a page is, in mm."""

_SIZE = whole_number(4, 72)
_WIDTH = whole_number(20, 150)

a_size = optional(_SIZE)
a_space = optional(whole_number(0, 144))
a_margin = optional(whole_number(5, 80))


def measure(least: float, most: float) -> Validator:
    """Return a validator for numbers from `least` to `most` with at most three decimals."""

    def validate(_owner: object, _field: object, value: object) -> None:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise wrong_type(value, "số như 10 hoặc 12,7", "a number such as 10 or 12.7")
        if not least <= value <= most:
            raise refusal(
                "phải nằm trong khoảng từ {least} đến {most}",
                "must be between {least} and {most}",
                least=least,
                most=most,
            )
        if round(value, _DECIMALS) != value:
            raise refusal("chỉ được có ba chữ số thập phân", "must have at most three decimals")

    return optional(validate)


def _sizes(owner: object, field: "attrs.Attribute[Any]", values: Sequence[int]) -> None:
    _each(_SIZE, owner, field, values)


def _two_columns(owner: object, field: "attrs.Attribute[Any]", values: Sequence[int]) -> None:
    _each(_WIDTH, owner, field, values)
    if len(values) != 2:
        raise refusal(
            "cần hai chiều rộng (trái, phải), gặp {count}",
            "expected two widths (left, right), got {count}",
            count=len(values),
        )
    if sum(values) > _PAPER:
        raise refusal(
            "hai cột rộng {sum} mm, hơn khổ giấy {paper} mm",
            "the two columns take {sum} mm, more than the {paper} mm of the paper",
            sum=sum(values),
            paper=_PAPER,
        )


def _each(
    validate: Validator, owner: object, field: "attrs.Attribute[Any]", values: Sequence[int]
) -> None:
    collect(
        (f"[{index}]", partial(validate, owner, field, value)) for index, value in enumerate(values)
    )


sizes = optional(_sizes)
two_columns = optional(_two_columns)
