"""The columns of a budget table."""

import enum

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.dates import Period, whole_number
from khcn_core.errors import refusal
from khcn_core.model import is_a, placed
from khcn_core.plan.formula import COLUMN_KEY, Formula, as_formula
from khcn_core.text import clean, clean_all


class ColumnKind(enum.Enum):
    """What stands in a column's cells."""

    LABEL = "label"
    """STT: the row's number."""
    NAME = "name"
    """Nội dung: what the line is for."""
    UNIT = "unit"
    """Đơn vị tính, of the quantity."""
    QUANTITY = "quantity"
    """Số lượng. Quantities are not added up: their units differ."""
    PRICE = "price"
    """Đơn giá: money, not added up."""
    AMOUNT = "amount"
    """Thành tiền, kinh phí: money, added up over groups and in the total."""
    RATIO = "ratio"
    """Tỷ lệ (%)."""
    TEXT = "text"
    """Ghi chú, cơ quan chủ trì, and other words."""


MONEY_KINDS = frozenset({ColumnKind.PRICE, ColumnKind.AMOUNT})
NUMBER_KINDS = frozenset({ColumnKind.QUANTITY, ColumnKind.RATIO})


class Measure(enum.Enum):
    """What stage of the budget a column's figures belong to."""

    APPROVED = "approved"
    """Được phê duyệt."""
    ALLOCATED = "allocated"
    """Giao."""
    DONE = "done"
    """Thực hiện."""
    EXPECTED = "expected"
    """Ước thực hiện."""
    ESTIMATE = "estimate"
    """Dự toán."""
    SETTLED = "settled"
    """Quyết toán."""
    DIFFERENCE = "difference"
    """Chênh lệch."""


def _column_key(_owner: object, _field: object, value: str) -> None:
    if not COLUMN_KEY.fullmatch(value):
        raise refusal(
            "khóa của cột phải là chữ thường không dấu, số và dấu gạch dưới (ví dụ kinh_phi)",
            "a column's key is small letters a-z, digits and underscores (such as kinh_phi)",
        )


def _header_path(_owner: object, _field: object, value: tuple[str, ...]) -> None:
    if not value:
        raise refusal("cột phải có tên", "a column needs a header")


@frozen(kw_only=True, field_transformer=placed)
class Column:
    """A column: its key, its header from top to bottom, and what its figures mean.

    `period` is declared and never inferred from the header: whether "Ước thực hiện" means the
    rest of the year or all of it differs from form to form. `places` is the number of decimals of
    a computed ratio.
    """

    key: str = field(converter=clean, validator=_column_key)
    header: tuple[str, ...] = field(converter=clean_all, validator=_header_path)
    kind: ColumnKind = field(validator=is_a(ColumnKind))
    measure: Measure | None = field(default=None, validator=optionally(is_a(Measure)))
    period: Period | None = field(default=None, validator=optionally(is_a(Period)))
    formula: Formula | None = field(
        default=None, converter=optional(as_formula), validator=optionally(is_a(Formula))
    )
    places: int = field(default=1, validator=whole_number(0, 6))
