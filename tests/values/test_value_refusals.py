"""Every refusal says what was read, where it stopped and what was expected, in two languages."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from attrs import frozen

from khcn_core import InvalidValueError, Money
from khcn_core.vi import read_number, spell_number
from khcn_core.vi.dates import read_date
from khcn_core.vi.numbers import read_decimal


@frozen
class Refusal:
    """A call that is refused, and what the sentence holds in both languages, in vi, in en."""

    read: Callable[[str], object]
    text: str
    both: tuple[str, ...] = ()
    vi: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


parse_in_table = partial(Money.parse, unit=None)
GROUPS_VI, GROUPS_EN = "dấu chấm tách từng nhóm ba chữ số", "a dot groups three digits"
REFUSALS = [
    Refusal(read_decimal, "", ("“”",), ("thứ 1 ", GROUPS_VI), ("character 1 ", GROUPS_EN)),
    Refusal(read_decimal, "abc", ("“abc”",), ("thứ 1 ", GROUPS_VI), ("character 1 ", GROUPS_EN)),
    Refusal(read_decimal, "1.00", ("“.00”", "1.200,5"), ("thứ 2 ",), ("character 2 ",)),
    Refusal(read_decimal, "130.000.00", ("“.00”",), ("thứ 8 ",), ("character 8 ",)),
    Refusal(read_decimal, "01.000", ("“1.000”",), ("thứ 2 ",), ("character 2 ",)),
    Refusal(read_decimal, "1,000,000", ("“,000”",), ("thứ 6 ",), ("character 6 ",)),
    Refusal(read_decimal, "1e5", ("“e5”",), ("thứ 2 ",), ("character 2 ",)),
    Refusal(read_decimal, "NaN", ("“NaN”",), ("thứ 1 ",), ("character 1 ",)),
    Refusal(read_decimal, "-0", ("“-0”",), ("thứ 1 ",), ("character 1 ",)),
    Refusal(read_decimal, "-0,00", ("“-0,00”",), ("thứ 1 ",), ("character 1 ",)),
    Refusal(read_decimal, "１.０００", ("“１.０００”",), ("thứ 1 ",), ("character 1 ",)),
    Refusal(read_decimal, "1,", ("“,”",), ("thứ 2 ",), ("character 2 ",)),
    Refusal(Money.parse, "1.5 triệu đồng", ("“1.5”", "“.5”"), (GROUPS_VI,), (GROUPS_EN,)),
    Refusal(
        parse_in_table,
        "72",
        ("“72”", "“72 triệu đồng”"),
        ("thiếu đơn vị tiền sau “72”",),
        ("no unit of money after “72”",),
    ),
    Refusal(
        Money.parse, "1 000 000", ("“1 000 000”", "“72.000.000 đồng”"), ("sau “1”",), ("after “1”",)
    ),
    Refusal(Money.parse, "72 triệu", ("“72 triệu”",), ("sau “72”",), ("after “72”",)),
    Refusal(Money.parse, "72  đồng", ("“72  đồng”",), ("sau “72”",), ("after “72”",)),
    Refusal(Money.parse, "72 USD", ("“72 USD”",), ("sau “72”",), ("after “72”",)),
    Refusal(
        Money.parse,
        "130,000 đồng",
        ("“130,000 đồng”", "“130.000”"),
        ("đọc được theo hai cách", "nghìn tách bằng dấu chấm"),
        ("could be read in two ways", "grouped by a dot"),
    ),
    Refusal(Money.parse, "1,5", ("“1,5”",), ("không quá 0 chữ số",), ("at most 0 decimals",)),
    Refusal(
        Money.parse,
        "1,2345 nghìn đồng",
        ("“1,2345 nghìn đồng”",),
        ("không thành số đồng nguyên", "không quá 3 chữ số thập phân"),
        ("not a whole number of đồng", "at most 3 decimals"),
    ),
    Refusal(
        Money.parse_words,
        "một trăm ba mươi triệu",
        ("“một trăm ba mươi triệu”",),
        ("dừng ở", "cần kết thúc bằng “đồng”"),
        ("stops at", "must end in “đồng”"),
    ),
    Refusal(Money.parse_words, "đồng", ("“đồng”",), ("số tiền bằng chữ",), ("amount in words",)),
    Refusal(
        read_number,
        "một trăm lẽ năm",
        ("“một trăm lẽ năm”", "“một trăm linh năm”"),
        ("không hiểu chữ thứ 3 (“lẽ”)",),
        ("word 3 (“lẽ”)",),
    ),
    Refusal(
        read_number,
        "một triệu hai",
        ("“một triệu hai”", "1.000.002", "“một triệu không nghìn không trăm linh hai”"),
        ("sai từ chữ thứ 3 (“hai”)",),
        ("wrong at word 3 (“hai”)",),
    ),
    Refusal(
        read_number,
        "một triệu không trăm linh hai nghìn không",
        ("“một triệu không trăm linh hai nghìn”", "1.002.000"),
        ("chữ thứ 8 (“không”)",),
        ("word 8 (“không”)",),
    ),
    Refusal(
        read_number,
        "một triệu không nghìn",
        ("“một triệu”", "1.000.000"),
        ("chữ thứ 3 (“không”)",),
        ("word 3 (“không”)",),
    ),
    Refusal(
        read_number,
        "một nghìn mười lăm trăm",
        ("“một nghìn mười lăm trăm”", "“mười lăm trăm”", "“hai mươi mốt”"),
        ("nhóm ba chữ số",),
        ("group of three digits",),
    ),
    Refusal(
        read_number,
        "một tỷ triệu",
        ("“một tỷ triệu”", "1.000.000.000", "“một tỷ”"),
        ("chữ thứ 3 (“triệu”)",),
        ("word 3 (“triệu”)",),
    ),
    Refusal(read_number, "", ("“”", "“không”"), ("thứ 1 (“…”)",), ("word 1 (“…”)",)),
    Refusal(read_number, "âm", ("“âm”", "“không”"), ("thứ 1 (“âm”)",), ("word 1 (“âm”)",)),
    Refusal(
        read_date,
        "27-4-2022",
        ("“27-4-2022”", "“-4-2022”", "27/4/2022", "“năm 2022”"),
        ("ký tự thứ 3 ", "cần ngày viết như"),
        ("character 3 ", "expected a date such as"),
    ),
    Refusal(read_date, "27/4/22", ("“22”",), ("thứ 6 ",), ("character 6 ",)),
    Refusal(
        read_date, "ngày 27 tháng tư năm 2022", ("“tư năm 2022”",), ("thứ 15 ",), ("character 15 ",)
    ),
    Refusal(read_date, "tháng 4 năm 22", ("“22”",), ("thứ 13 ",), ("character 13 ",)),
    Refusal(read_date, "hôm nay", ("“hôm nay”",), ("thứ 1 ",), ("character 1 ",)),
    Refusal(read_date, "5/13/2022", ("“5/13/2022”",), ("tháng 13", "từ 1 đến 12"), ("1 to 12",)),
    Refusal(read_date, "5/0/2022", ("“5/0/2022”",), ("tháng 0", "từ 1 đến 12"), ("1 to 12",)),
    Refusal(
        read_date,
        "ngày 30 tháng 2 năm 2024",
        ("“ngày 30 tháng 2 năm 2024”",),
        ("tháng 2 năm 2024 không có ngày 30", "từ 1 đến 29"),
        ("month 2 of 2024 has no day 30", "1 to 29"),
    ),
    Refusal(
        read_date,
        "ngày 5 tháng … năm 2022",
        ("“ngày 5 tháng … năm 2022”", "“ngày 05 tháng 01 năm 2023”"),
        ("có ngày mà thiếu tháng",),
        ("a day without a month",),
    ),
]


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: case.text)
def test_a_refusal_says_what_where_and_what_instead(case: Refusal) -> None:
    with pytest.raises(InvalidValueError) as refused:
        case.read(case.text)
    vietnamese, english = refused.value.text("vi"), refused.value.text("en")
    assert [part for part in (*case.both, *case.vi) if part not in vietnamese] == [], vietnamese
    assert [part for part in (*case.both, *case.en) if part not in english] == [], english
    assert vietnamese != english
    assert vietnamese[0] == english[0] == "“"


READERS = [read_decimal, Money.parse, Money.parse_words, read_number, read_date]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("junk", ["9" * 10**6, "một " * 10**5, " " * 10**6 + "x", "ngày" * 10**5])
def test_a_long_text_is_refused_quickly_and_shortly(
    read: Callable[[str], object], junk: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        read(junk)
    assert len(refused.value.text()) < 10_000


@pytest.mark.parametrize("times", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity")])
def test_money_times_no_finite_number(times: Decimal) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Money(1000) * times
    assert refused.value.text("vi") == f"không nhân tiền với {times}; cần một số hữu hạn"
    assert (
        refused.value.text("en")
        == f"money is not multiplied by {times}; a finite number is expected"
    )


def test_a_product_that_is_no_whole_amount_names_both_factors() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Money(1001) * Decimal("0.5")
    product = refused.value.text("vi"), refused.value.text("en")
    assert product[0] == "1.001 đồng nhân 0.5 không thành số đồng nguyên"
    assert product[1] == "1.001 đồng times 0.5 is not a whole number of đồng"


def test_what_is_no_amount_of_dong_is_named_by_its_kind() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Money(1.5)
    assert refused.value.text("vi") == "cần số nguyên (đồng), gặp số thập phân"
    assert refused.value.text("en") == "expected an integer of đồng, got a decimal number"


def test_a_number_too_long_for_words() -> None:
    with pytest.raises(InvalidValueError) as refused:
        spell_number(10**18)
    assert refused.value.text("vi").startswith("chỉ viết được bằng chữ các số")
    assert refused.value.text("vi").endswith("không quá 18 chữ số")
    assert refused.value.text("en").startswith("only numbers of at most 18 digits")
