"""A rounded column adds up, and names what it had to bend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import InvalidValueError, Money, MoneyUnit
from khcn_core.rounding import round_column

near_a_half = st.builds(
    lambda whole, half, off: whole * 10**6 + half + off,
    st.integers(-50, 50),
    st.sampled_from([0, 499_999, 500_000, 500_001, 333_333]),
    st.integers(-1, 1),
)
columns = st.lists(near_a_half | st.integers(-(10**15), 10**15), max_size=12)
units = st.sampled_from(MoneyUnit)


@given(columns, units, st.integers(0, 3))
def test_a_rounded_column(dong: list[int], unit: MoneyUnit, places: int) -> None:
    places = min(places, unit.zeros)
    step = 10 ** (unit.zeros - places)
    amounts = [Money(each) for each in dong]
    rounded = round_column(amounts, unit, places=places)
    alone = [Money.parse(amount.format(unit, places=places)) for amount in amounts]
    assert sum(rounded.amounts, Money(0)) == rounded.total
    assert rounded.total == Money.parse(Money(sum(dong)).format(unit, places=places))
    assert all(amount.dong % step == 0 for amount in rounded.amounts)
    for exact, amount in zip(amounts, rounded.amounts, strict=True):
        assert abs(amount - exact) < Money(step), "no line moves by a whole step"
    bent = tuple(at for at, amount in enumerate(rounded.amounts) if amount != alone[at])
    assert rounded.adjusted == bent


@given(columns, units)
def test_as_few_lines_as_can_be_are_bent(dong: list[int], unit: MoneyUnit) -> None:
    rounded = round_column([Money(each) for each in dong], unit)
    alone = sum((Money.parse(Money(each).format(unit, places=0)) for each in dong), Money(0))
    assert len(rounded.adjusted) * 10**unit.zeros == abs(rounded.total - alone).dong


@given(columns, units)
def test_those_are_bent_that_rounding_moved_the_furthest(dong: list[int], unit: MoneyUnit) -> None:
    rounded = round_column([Money(each) for each in dong], unit)
    alone = [Money.parse(Money(each).format(unit, places=0)).dong for each in dong]
    way = 1 if rounded.total.dong > sum(alone) else -1
    moved = [way * (new - old) for new, old in zip(alone, dong, strict=True)]
    bent = [moved[at] for at in rounded.adjusted]
    kept = [moved[at] for at in range(len(dong)) if at not in rounded.adjusted]
    assert not bent or not kept or max(bent) <= min(kept)


def test_thirds_of_ten_million() -> None:
    thirds = [Money(3_333_333), Money(3_333_333), Money(3_333_334)]
    rounded = round_column(thirds, MoneyUnit.MILLION)
    assert [amount.format(MoneyUnit.MILLION) for amount in rounded.amounts] == [
        "3 triệu đồng",
        "3 triệu đồng",
        "4 triệu đồng",
    ]
    assert rounded.total == Money(10_000_000)
    assert rounded.adjusted == (2,)


def test_halves_and_equals_are_bent_from_the_first() -> None:
    halves = [Money(1_500_000)] * 4
    rounded = round_column(halves, MoneyUnit.MILLION)
    assert [amount.dong // 10**6 for amount in rounded.amounts] == [1, 1, 2, 2]
    assert rounded.adjusted == (0, 1)


def test_no_step_is_finer_than_a_dong() -> None:
    rounded = round_column([Money(1), Money(2)], MoneyUnit.DONG, places=2)
    assert rounded.amounts == (Money(1), Money(2))
    assert round_column([Money(1_234)], MoneyUnit.THOUSAND, places=5).total == Money(1_234)


def test_nothing_is_bent_without_need() -> None:
    rounded = round_column([Money(1_200_000), Money(800_000)], MoneyUnit.MILLION, places=1)
    assert rounded.adjusted == ()
    assert rounded.amounts == (Money(1_200_000), Money(800_000))
    assert round_column([], MoneyUnit.MILLION).total == Money(0)


class TestAllocation:
    """Shares add up, follow the weights, and are exact to one đồng."""

    weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)
    amounts = st.integers(-(10**18), 10**18)

    @given(amounts, weights)
    def test_nothing_is_lost(self, dong: int, weights: list[int]) -> None:
        shares = Money(dong).allocate(weights)
        assert len(shares) == len(weights)
        assert sum(shares, Money(0)) == Money(dong)

    @given(amounts, weights)
    def test_each_share_is_exact_to_one_dong(self, dong: int, weights: list[int]) -> None:
        whole = sum(weights)
        for share, weight in zip(Money(dong).allocate(weights), weights, strict=True):
            assert abs(share.dong * whole - dong * weight) < whole

    @given(amounts, weights)
    def test_a_greater_weight_gets_no_less(self, dong: int, weights: list[int]) -> None:
        sizes = [abs(share) for share in Money(dong).allocate(weights)]
        ordered = [size for _, size in sorted(zip(weights, sizes, strict=True))]
        by_weight = sorted(zip(weights, sizes, strict=True))
        assert ordered == sorted(ordered)
        assert all(size == Money(0) for weight, size in by_weight if weight == 0)

    @given(st.integers(0, 10**6), st.integers(1, 12))
    def test_equal_weights_favour_the_first(self, dong: int, count: int) -> None:
        shares = Money(dong).allocate([1] * count)
        assert list(shares) == sorted(shares, reverse=True)
        assert shares[0] - shares[-1] <= Money(1)

    @given(amounts, weights)
    def test_a_reduction_is_divided_like_an_amount(self, dong: int, weights: list[int]) -> None:
        shares = Money(dong).allocate(weights)
        assert Money(-dong).allocate(weights) == tuple(-share for share in shares)

    def test_a_hundred_dong_for_three(self) -> None:
        assert Money(100).allocate([1, 1, 1]) == (Money(34), Money(33), Money(33))
        assert Money(100).allocate([1, 2, 4]) == (Money(14), Money(29), Money(57))
        assert Money(-1).allocate([1, 1]) == (Money(-1), Money(0))
        assert Money(0).allocate([1, 1]) == (Money(0), Money(0))

    @pytest.mark.parametrize("weights", [[], [0, 0], [1, -1], [1.5], [True], ["1"]])
    def test_other_weights_are_refused(self, weights: list[int]) -> None:
        with pytest.raises(InvalidValueError) as refused:
            Money(100).allocate(weights)
        assert refused.value.text("vi").startswith(f"tỷ lệ phân bổ {weights} phải là")
        assert refused.value.text("en").startswith(f"weights {weights} must be")
