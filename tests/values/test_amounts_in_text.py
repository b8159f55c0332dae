"""Amounts in running text: all that are there, at their places, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Money, MoneyUnit
from khcn_core.amounts_in_text import find_amounts

PROSE = (
    "Năm 2022, UBND huyện được giao",
    "Quyết định số 999/QĐ-VD ngày 15/6/2016,",
    "tổ chức 05 lớp cho 120 người, 12 đồng chí dự,",
    "hội đồng gồm 7 thành viên; hợp đồng số 05/HĐ;",
    "cao hơn 3,5% so với 31.156 lượt,",
    "từ 5-10 triệu đồng;",
    "1 000 500 đồng,",
    "cộng đồng và đồng bằng 2 tỉnh (theo hội đồng)",
    "(tăng 12%) ",
    "1.00 đồng, 1,5 đồng;",
    "−5 triệu đồng;",
    "kinh phí là",
    "và",
    "72 triệu",
)
prose = st.sampled_from(PROSE)
money = st.integers(-(10**15), 10**15).map(Money)
in_digits = st.builds(lambda amount, unit: amount.format(unit), money, st.sampled_from(MoneyUnit))
in_words = st.builds(
    lambda amount, before, way, end: (before, amount.in_words(way), end),
    money,
    st.sampled_from(["(", "(bằng chữ: ", "(Bằng chữ: ", "(viết bằng chữ: "]),
    st.sampled_from(["speak", "skip"]),
    st.sampled_from([")", " chẵn)", ".)", "./.)"]),
)


@given(st.lists(st.tuples(prose, in_digits | in_words)), prose)
def test_planted_amounts_are_found_at_their_places_and_nothing_else(
    planted: list[tuple[str, str | tuple[str, str, str]]], last: str
) -> None:
    text, expected = "", []
    for words, amount in planted:
        before, written, after = ("", amount, "") if isinstance(amount, str) else amount
        text += f"{words}: {before}"
        written += " chẵn" if after.startswith(" chẵn") else ""
        expected.append((len(text), written, bool(before)))
        text += f"{written}{after.removeprefix(' chẵn')}, "
    text += last
    found = find_amounts(text)
    assert [(one.start, text[one.start : one.end], one.in_words) for one in found] == expected
    for one in found:
        read = Money.parse_words if one.in_words else Money.parse
        assert one.amount == read(text[one.start : one.end])


@pytest.mark.parametrize(
    ("text", "dong"),
    [
        ("Kinh phí: 130.000.000 đồng (Một trăm ba mươi triệu đồng).", [130_000_000] * 2),
        ("giao 2,67 tỷ đồng, đã chi 72 triệu đồng.", [2_670_000_000, 72_000_000]),
        ("khoảng 1,5 nghìn tỷ đồng/năm", [1_500_000_000_000]),
        ("giảm -5 triệu đồng", [-5_000_000]),
        ("130.000.000 đồng (bằng chữ: một trăm ba mươi triệu đồng chẵn./.)", [130_000_000] * 2),
        ("72 triệu đồng tổ chức hội thảo, 5 triệu đồng bằng nguồn khác", [72_000_000, 5_000_000]),
        ("5 triệu đồng hồ sơ, 20 triệu đồng nghiệp vụ", [5_000_000, 20_000_000]),
        ("hỗ trợ 0 đồng", [0]),
    ],
)
def test_what_papers_say(text: str, dong: list[int]) -> None:
    assert [found.amount.dong for found in find_amounts(text)] == dong


@pytest.mark.parametrize(
    "text",
    [
        "có 12 đồng chí tham dự",
        "5.000 đồng bào, 3 đồng hồ, 2 đồng tác giả",
        "5 triệu đồng bào cả nước",
        "3 đồng chủ nhiệm, 4 đồng nghiệp, 5 đồng đội, 2 đồng vị",
        "12 345 678 đồng",
        "12\u00a0345 đồng",
        "5–10 triệu đồng",
        "−5 triệu đồng",
        "+5 đồng",
        "số 12/5 đồng",
        "A5 đồng, v1.5 đồng",
        "1.5 triệu đồng",
        "130,000 đồng",
        "1.2.3 đồng",
        "72 triệu",
        "một trăm đồng",
        "(theo hội đồng)",
        "(hai mươi năm triệu đồng)",
        "5 đồngg",
        "7 mười đồng",
    ],
)
def test_what_cannot_be_read_in_one_way_is_left_out(text: str) -> None:
    assert find_amounts(text) == ()
