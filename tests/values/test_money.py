"""Amounts are exact, and are read only where they can be read in one way."""

import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import InvalidValueError, Money, MoneyUnit

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent.parent / "data" / "money.tsv")
    .read_text("utf-8")
    .splitlines()[1:]
]
amounts = st.integers(-(10**18), 10**18).map(Money)
units = st.sampled_from(MoneyUnit)


def cases(kind: str) -> list[tuple[str, ...]]:
    found = [case[1:] for case in CASES if case[0] == kind]
    assert found
    return found


class TestAgreedCases:
    @pytest.mark.parametrize(("dong", "written"), cases("format_dong"))
    def test_dong(self, dong: str, written: str) -> None:
        assert Money(int(dong)).format() == written

    @pytest.mark.parametrize(("given_", "written"), cases("format_scale"))
    def test_rounded_to_a_unit(self, given_: str, written: str) -> None:
        dong, unit, places = given_.split("|")
        assert Money(int(dong)).format(MoneyUnit(unit), places=int(places)) == written

    @pytest.mark.parametrize(("written", "dong"), cases("parse_amount"))
    def test_reading(self, written: str, dong: str) -> None:
        if dong == "REJECT":
            with pytest.raises(InvalidValueError):
                Money.parse(written)
        else:
            assert Money.parse(written) == Money(int(dong))


class TestFormatting:
    """What is written without rounding reads back as the same amount."""

    @given(amounts, units)
    def test_round_trip_in_every_unit(self, amount: Money, unit: MoneyUnit) -> None:
        assert Money.parse(amount.format(unit)) == amount

    @given(amounts, units)
    def test_a_figure_alone_counts_in_the_unit_given(self, amount: Money, unit: MoneyUnit) -> None:
        assert Money.parse(amount.format(unit, with_unit=False), unit=unit) == amount

    @given(amounts, units, st.integers(0, 9))
    def test_rounding_is_to_the_nearest(self, amount: Money, unit: MoneyUnit, places: int) -> None:
        places = min(places, unit.zeros)
        step = 10 ** (unit.zeros - places)
        rounded = Money.parse(amount.format(unit, places=places))
        assert 2 * abs(rounded.dong - amount.dong) <= step
        if 2 * abs(rounded.dong - amount.dong) == step:
            assert abs(rounded) > abs(amount), "halves go away from zero"

    def test_the_smallest_reduction(self) -> None:
        assert Money(-1).format() == Money(-1).format(places=0) == "-1 đồng"
        assert Money(-1).format(MoneyUnit.MILLION) == "-0,000001 triệu đồng"
        assert Money(-1).format(MoneyUnit.MILLION, places=0) == "0 triệu đồng"

    def test_a_figure_has_at_most_40_characters(self) -> None:
        assert Money.parse("1" * 40) == Money(int("1" * 40))
        with pytest.raises(InvalidValueError, match="ký tự thứ 41 "):
            Money.parse("1" * 41)

    def test_a_paper_reads_so(self) -> None:
        assert str(Money(130_000_000)) == "130.000.000 đồng"
        assert Money(2_670_000_000).format(MoneyUnit.BILLION) == "2,67 tỷ đồng"
        assert Money(31_156_000_000).format(MoneyUnit.MILLION) == "31.156 triệu đồng"
        assert Money(12_345_678).format(MoneyUnit.MILLION, with_unit=False) == "12,345678"
        assert Money(-1_500).format() == "-1.500 đồng"


@pytest.mark.parametrize(
    ("written", "zeros"),
    [
        ("đồng", 0),
        ("nghìn đồng", 3),
        ("ngàn đồng", 3),
        ("triệu đồng", 6),
        ("tỷ đồng", 9),
        ("tỉ đồng", 9),
        ("nghìn tỷ đồng", 12),
        ("ngàn tỷ đồng", 12),
        ("nghìn tỉ đồng", 12),
        ("ngàn tỉ đồng", 12),
    ],
)
def test_every_way_to_write_a_unit(written: str, zeros: int) -> None:
    for form in ("NFC", "NFD"):
        amount = unicodedata.normalize(form, f"1.234 {written}")
        assert Money.parse(amount, unit=None) == Money(1234 * 10**zeros)


class TestArithmetic:
    """Money is an ordered group under addition, and mixes with nothing else."""

    @given(amounts, amounts)
    def test_addition_is_that_of_dong(self, one: Money, other: Money) -> None:
        assert (one + other).dong == one.dong + other.dong
        assert one - other == one + -other
        assert (one < other) == (one.dong < other.dong)

    @given(st.lists(amounts))
    def test_sum(self, several: list[Money]) -> None:
        total = sum(several, Money(0))
        assert total.dong == sum(amount.dong for amount in several)
        assert not several or sum(several) == total

    @given(amounts)
    def test_only_no_money_is_false(self, amount: Money) -> None:
        assert bool(amount) == (amount != Money(0))
        assert abs(amount) == (amount if amount >= Money(0) else -amount)

    def test_nothing_but_zero_starts_a_sum(self) -> None:
        assert 0 + Money(5) == Money(5)
        for start in (1, 0.0, False):
            with pytest.raises(TypeError):
                sum([Money(5)], start)

    @given(amounts, st.integers(-1000, 1000))
    def test_multiples(self, amount: Money, times: int) -> None:
        assert (amount * times).dong == (times * amount).dong == amount.dong * times

    def test_a_decimal_count_must_give_whole_dong(self) -> None:
        assert Money(1000) * Decimal("1.5") == Money(1500)
        with pytest.raises(InvalidValueError, match="không thành số đồng nguyên"):
            Money(1) * Decimal("1.5")

    @pytest.mark.parametrize("stranger", [1, 1.5, Decimal(1), "1", None, True])
    def test_nothing_else_is_added(self, stranger: object) -> None:
        for left, right in ((Money(1), stranger), (stranger, Money(1))):
            with pytest.raises(TypeError):
                left + right
            with pytest.raises(TypeError):
                left - right
            with pytest.raises(TypeError):
                assert left < right

    @pytest.mark.parametrize("stranger", [1.5, 1.0, True, "1", None, Money(1)])
    def test_nothing_but_an_int_is_dong(self, stranger: object) -> None:
        with pytest.raises(InvalidValueError, match="số nguyên"):
            Money(stranger)

    @pytest.mark.parametrize("times", [1.5, True, "2"])
    def test_nothing_inexact_multiplies(self, times: object) -> None:
        with pytest.raises(TypeError):
            Money(1) * times


class TestRefusals:
    """A refusal says what was read and what was expected, in both languages."""

    def test_no_unit(self) -> None:
        with pytest.raises(InvalidValueError) as refused:
            Money.parse("72", unit=None)
        assert "“72” thiếu đơn vị tiền" in refused.value.text("vi")
        assert "“72” has no unit of money" in refused.value.text("en")

    def test_no_whole_dong(self) -> None:
        with pytest.raises(InvalidValueError, match="không thành số đồng nguyên"):
            Money.parse("1,2345 nghìn đồng")

    @given(st.text(alphabet="0123456789.,- đồng triệu") | st.text())
    def test_whatever_is_read_reads_back(self, text: str) -> None:
        amount = read_or_none(text)
        assert amount is None or Money.parse(amount.format()) == amount


def read_or_none(text: str) -> Money | None:
    try:
        return Money.parse(text)
    except InvalidValueError:
        return None
