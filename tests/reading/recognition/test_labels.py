"""Labels are told from the words behind them, and say how deep a line stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.labels import Chain, Labelled, bullet, divided, row_label
from khcn_core.numbering import Numbering

CHAINS = [
    ("I.", "1.", "a."),
    ("I.", "1.", "a)"),
    ("A.", "I.", "1."),
    ("PHẦN I.", "I.", "1."),
    ("I.", "1.", "1.1.", "a)"),
    ("1.", "1.1.", "1.1.1."),
    ("Chương I", "1.", "a)"),
    ("I -", "1.1", "a,"),
    ("1)", "(1)", "(a)"),
]


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("I. ĐÁNH GIÁ", "I.", "ĐÁNH GIÁ"),
        ("12. Nội dung", "12.", "Nội dung"),
        ("1.2. Nội dung", "1.2.", "Nội dung"),
        ("đ) Nội dung", "đ)", "Nội dung"),
        ("PHẦN II. KẾ HOẠCH", "PHẦN II.", "KẾ HOẠCH"),
        ("Phần I", "Phần I", ""),
        ("3/ Nội dung", "3/", "Nội dung"),
        ("1.1 Nội dung", "1.1", "Nội dung"),
        ("1.Nội dung", "1.", "Nội dung"),
        ("a)Nội dung", "a)", "Nội dung"),
        ("II.KẾT QUẢ", "II.", "KẾT QUẢ"),
        ("2 . Nội dung", "2 .", "Nội dung"),
        ("1.2.3 Nội dung", "1.2.3", "Nội dung"),
        ("I - ĐÁNH GIÁ", "I -", "ĐÁNH GIÁ"),
        ("II- ĐÁNH GIÁ", "II-", "ĐÁNH GIÁ"),
        ("2.- Nội dung", "2.-", "Nội dung"),
        ("b, Nội dung", "b,", "Nội dung"),
        ("(2) nội dung", "(2)", "nội dung"),
        ("(a) nội dung", "(a)", "nội dung"),
        ("PHẦN THỨ HAI", "PHẦN THỨ HAI", ""),
        ("Phần một: KẾT QUẢ", "Phần một:", "KẾT QUẢ"),
        ("Điều 1. Giao Phòng Kinh tế", "Điều 1.", "Giao Phòng Kinh tế"),
    ],
)
def test_a_label_is_told_from_its_text(line: str, label: str, text: str) -> None:
    found = divided(line)
    assert found is not None
    assert (found.written, found.text) == (label, text)


@pytest.mark.parametrize(
    "line",
    [
        "130 triệu đồng được giao",
        "Kinh phí: 5. Sử dụng",
        "27/4/2022 là ngày ban hành",
        "Ở xã có 12 thôn",
        "1.186 triệu đồng",
        "a",
        "0. Không",
        "I.",
        "1.",
        "W. Không",
        "1.5 triệu đồng",
        "1.triệu đồng",
        "T.Ư Đoàn tổ chức",
        "5.2024 là tháng ban hành",
        "5 - 7 người tham gia",
        "Điều 5 Luật Ngân sách nhà nước quy định",
        "Mục 2 của Kế hoạch",
        "Phần lớn các xã",
        "Phần năm 2027 chuyển sang",
        "a, b và c",
        "A, B và C",
        "(2)",
        "( Không",
    ],
)
def test_what_counts_nothing_is_no_label(line: str) -> None:
    assert divided(line) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("- Mở lớp", ("-", "Mở lớp")),
        ("+ Mở lớp", ("+", "Mở lớp")),
        ("–Mở lớp", ("–", "Mở lớp")),
        ("• Mở lớp", ("•", "Mở lớp")),
        ("-5 triệu đồng", None),
        ("-", None),
        ("Mở lớp - 5", None),
    ],
)
def test_a_bullet_is_told_from_its_marker(line: str, parts: tuple[str, str] | None) -> None:
    assert bullet(line) == parts


@given(st.sampled_from(CHAINS), st.data())
def test_the_levels_of_any_outline_are_found_again(
    examples: tuple[str, ...], data: st.DataObject
) -> None:
    numbering = Numbering(examples)
    chain, ordinals = Chain(), [0]
    deeper_or_on = st.integers(0, len(examples))  # 0 goes deeper, n counts the nth level on
    # behind "H." nobody can tell whether "I." goes on or goes deeper
    for step in (1, *data.draw(st.lists(deeper_or_on, max_size=7))):
        if step == 0 and len(ordinals) < len(examples):
            ordinals = [*ordinals, 1]
        else:
            kept = min(step or len(ordinals), len(ordinals))
            ordinals = [*ordinals[: kept - 1], ordinals[kept - 1] + 1]
        found = divided(f"{numbering.label(ordinals)} Nội dung")
        assert found is not None
        assert chain.level_of(found) == len(ordinals)


@pytest.mark.parametrize(
    ("text", "shape", "ordinal"),
    [
        ("II", "I", 2),
        ("02", "01", 2),
        ("3", "1", 3),
        ("1.2", "1.1", 2),
        ("I.2", "I.1", 2),
        ("b", "a", 2),
        ("-", "-", 0),
        ("b)", "a)", 2),
    ],
)
def test_rows_are_labelled_without_a_mark(text: str, shape: str, ordinal: int) -> None:
    found = row_label(text)
    assert found is not None
    assert (found.shape, found.ordinal) == (shape, ordinal)


@pytest.mark.parametrize(
    "text", ["", "Tổng cộng:", "abc", "Lớp", "0", "1.ru", "2 lớp", "9" * 5_000, "1..2"]
)
def test_other_words_label_no_row(text: str) -> None:
    assert row_label(text) is None


def test_a_letter_that_may_be_a_number_is_one_where_letters_count() -> None:
    chain = Chain()
    levels = []
    for line in ("A. Một", "I. Một", "V. Năm", "B. Hai", "H. Tám", "I. Chín", "K. Mười"):
        found = divided(line)
        assert found is not None
        levels.append(chain.level_of(found))
    assert levels == [1, 2, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("texts", "levels"),
    [
        (["Phần I", "A. Một", "I/ Một", "1/ Một", "PHẦN II. Hai", "I. Một"], [1, 2, 3, 4, 1, 2]),
        (["1. Một", "2 . Hai", "3.Ba"], [1, 1, 1]),
        (["PHẦN THỨ NHẤT", "I. Một", "PHẦN THỨ HAI", "I. Một"], [1, 2, 1, 2]),
        (["I. Một", "1. Một", "Chương II", "1. Một"], [1, 2, 1, 2]),
        (["Phần I", "Chương I", "1. Một", "Chương II", "Phần II"], [1, 2, 3, 2, 1]),
    ],
)
def test_parts_and_chapters_stand_above_all_else(texts: list[str], levels: list[int]) -> None:
    chain = Chain()
    found = [labelled for text in texts if (labelled := divided(text))]
    assert [chain.level_of(each) for each in found] == levels


@pytest.mark.parametrize("text", ["1a", "1..2", "3. Đánh giá chung", "1.", "9" * 5_000])
def test_the_label_of_a_row_is_nothing_but_a_label(text: str) -> None:
    label = row_label(text)
    assert (label.ordinal if label else None) == (1 if text == "1." else None)


@pytest.mark.parametrize(
    ("above", "label", "expected"),
    [
        ([], "1", True),
        ([], "2", False),
        (["I", "1"], "2", True),
        (["I", "1"], "II", True),
        (["I", "01"], "a", True),
        (["I", "1"], "3", False),
        (["08"], "9", True),
    ],
)
def test_a_label_is_expected_where_it_begins_or_goes_on(
    above: list[str], label: str, *, expected: bool
) -> None:
    chain = Chain()
    for text in above:
        if known := row_label(text):
            chain.level_of(Labelled((known,), ""))
    found = row_label(label)
    assert found is not None
    assert chain.expects(found) is expected


@pytest.mark.parametrize("label", ["9" * 5000, f"A.{'9' * 5000}", f"1.{'9' * 5000}"])
def test_figures_longer_than_any_label_are_none(label: str) -> None:
    assert row_label(label) is None
