"""The amounts that a plan may state."""

from khcn_core.errors import refusal, wrong_type
from khcn_core.money import Money

LARGEST = Money(10**18 - 1)
"""Just under a billion billion đồng, the end of what amounts in words can name."""


def as_amount(value: Money | None) -> Money | None:
    """Return an amount, None for a blank; refuse what no budget could hold."""
    if value is None:
        return None
    if not isinstance(value, Money):
        raise wrong_type(value, "Money", "Money")
    if abs(value) > LARGEST:
        raise refusal(
            "số tiền phải nhỏ hơn một tỷ tỷ đồng",
            "an amount is less than a billion billion đồng",
        )
    return value
