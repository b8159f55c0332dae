"""The prose of a plan: paragraphs, bullets and statements of funding."""

import enum
from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.dates import Period
from khcn_core.model import is_a, placed, tuple_of
from khcn_core.money import Money, MoneyUnit
from khcn_core.plan.amounts import as_amount
from khcn_core.text import clean, clean_all, filled


@frozen(kw_only=True, field_transformer=placed)
class Paragraph:
    """A paragraph of running text."""

    text: str = field(converter=filled)


@frozen(kw_only=True, field_transformer=placed)
class Basis:
    """A legal basis in the preamble, "Căn cứ ...".

    The mark at its end may be left out: layout then sets ";", and "." after the last one
    (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6).
    """

    text: str = field(converter=filled)


class FundingKind(enum.Enum):
    """What a sum of money in the prose is."""

    ALLOCATED = "allocated"
    """Giao đầu năm."""
    SUPPLEMENTED = "supplemented"
    """Bổ sung trong năm."""
    CARRIED_OVER = "carried_over"
    """Năm trước chuyển sang."""
    USED = "used"
    """Đã sử dụng."""


@frozen(kw_only=True, field_transformer=placed)
class FundingFact:
    """A statement of funding: the author's words, then a typed amount.

    It reads "{text}: {amount}{tail}", such as "Kinh phí được cấp trong năm 2022: 130.000.000
    đồng."; an amount of None is left blank, to be filled in by hand. `period` is when the money
    may be spent, or was: what year 2021 carries over into 2022 belongs to 2022. `label` is as for
    a bullet.
    """

    kind: FundingKind = field(validator=is_a(FundingKind))
    text: str = field(converter=filled)
    amount: Money | None = field(default=None, converter=as_amount)
    unit: MoneyUnit = field(default=MoneyUnit.DONG, validator=is_a(MoneyUnit))
    tail: str = field(default=".", converter=clean)
    period: Period | None = field(default=None, validator=optionally(is_a(Period)))
    label: str | None = field(default=None, converter=optional(clean))


def as_bullets(values: "Iterable[Bullet | FundingFact]") -> "tuple[Bullet | FundingFact, ...]":
    """Return the items of a bullet list, in order."""
    return tuple_of(values, Bullet, FundingFact)


@frozen(kw_only=True, field_transformer=placed)
class Bullet:
    """A bullet, and those under it. A `label` that is written out stands for the derived one."""

    text: str = field(converter=filled)
    items: "tuple[Bullet | FundingFact, ...]" = field(default=(), converter=as_bullets)
    label: str | None = field(default=None, converter=optional(clean))


@frozen(kw_only=True, field_transformer=placed)
class BulletList:
    """Bullets one after another; `markers` replaces the plan's own, outermost first."""

    items: tuple[Bullet | FundingFact, ...] = field(converter=as_bullets)
    markers: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
