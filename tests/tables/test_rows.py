"""Rows go from a spreadsheet to a table and back, and nothing is guessed on the way."""

import time
from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from khcn_core import Money, MoneyUnit, Plan
from khcn_core.checks.places import tables
from khcn_core.errors import InvalidValueError
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Place, Total
from khcn_core.tables import from_rows, read_cells, to_rows, with_rows, write_cells
from khcn_core.testing.strategies import budget_tables

UNAMBIGUOUS = [
    ("I", "01"),
    ("1", "1.1"),
    ("I", "I.1", "1", "-"),
    ("A", "I", "1", "a)"),
    ("Mục I.", "1."),
    ("01",),
]
names = st.text("abcđêơư xyz;,\"'.", min_size=1, max_size=12).map(str.strip).filter(bool)
money = st.none() | st.integers(-(10**12), 10**12).map(Money)


def table(*lines: LineItem, **more: object) -> BudgetTable:
    """A table with a column of every kind and labels I, 01."""
    return evolve(
        BudgetTable(
            columns=[
                Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
                Column(key="noi_dung", header=["Nội dung"], kind=ColumnKind.NAME),
                Column(key="dvt", header=["Đơn vị tính"], kind=ColumnKind.UNIT),
                Column(key="so_luong", header=["Số lượng"], kind=ColumnKind.QUANTITY),
                Column(key="giao", header=["Năm 2026", "Giao"], kind=ColumnKind.AMOUNT),
                Column(key="uoc", header=["Năm 2026", "Ước thực hiện"], kind=ColumnKind.AMOUNT),
                Column(key="ty_le", header=["Tỷ lệ (%)"], kind=ColumnKind.RATIO),
                Column(key="ghi_chu", header=["Ghi chú"], kind=ColumnKind.TEXT),
            ],
            lines=lines,
            row_labels=["I", "01"],
        ),
        **more,
    )


def outline(lines: tuple[LineItem, ...], level: int = 0) -> Iterator[tuple[int, str | None, str]]:
    for line in lines:
        yield level, line.label, line.name
        yield from outline(line.parts, level + 1)


def sheet(*rows: str) -> str:
    """Rows of label and name as the clipboard gives them."""
    return "".join(f"{row.replace(' ', chr(9), 1)}\r\n" for row in rows)


@st.composite
def stated_lines(draw: st.DrawFn, levels: int, above: str = "") -> list[LineItem]:
    """Draw lines of so many levels with derived labels, whose groups state every figure."""
    lines = []
    for index in range(draw(st.integers(0 if above else 1, 3))):
        name = f"{draw(names)} {above}{index}"
        parts = draw(stated_lines(levels - 1, f"{index}.") if levels > 1 else breakdowns(name))
        lines.append(evolve(draw(stated_line(name, is_group=bool(parts))), parts=parts))
    return lines


@st.composite
def stated_line(draw: st.DrawFn, name: str, *, is_group: bool) -> LineItem:
    some = st.dictionaries(st.sampled_from(["giao", "uoc"]), money)
    return LineItem(
        name=name,
        amounts=draw(st.fixed_dictionaries({"giao": money, "uoc": money}) if is_group else some),
        quantities=draw(st.sampled_from([{}, {"so_luong": "03"}, {"ty_le": "98,40"}])),
        texts=draw(st.dictionaries(st.sampled_from(["dvt", "ghi_chu"]), names)),
        codes=draw(st.sampled_from([{}, {"13.3": name}])),
    )


@st.composite
def breakdowns(draw: st.DrawFn, above: str) -> list[LineItem]:
    """Draw what may stand without a label below a line."""
    aside = st.sampled_from([Counting.OF_WHICH, Counting.MEMO])
    return [
        evolve(draw(stated_line(f"{above}.{index}", is_group=False)), counting=draw(aside))
        for index in range(draw(st.sampled_from([0, 0, 1, 2])))
    ]


@st.composite
def sheets(draw: st.DrawFn) -> BudgetTable:
    """Draw tables that a spreadsheet can hold without loss."""
    labels = draw(st.sampled_from(UNAMBIGUOUS))
    total = st.builds(
        Total,
        title=st.sampled_from(["Tổng cộng:", "Cộng", "TỔNG SỐ", "Tổng nhu cầu"]),
        place=st.sampled_from(Place),
        under=st.sampled_from([None, "stt", "noi_dung"]),
        amounts=st.fixed_dictionaries({"giao": money, "uoc": money}),
        texts=st.just({"ghi_chu": "a"}),
    )
    return table(
        *draw(stated_lines(len(labels))),
        row_labels=labels,
        unit=draw(st.sampled_from(MoneyUnit)),
        total=draw(st.none() | total),
    )


@given(sheets())
def test_rows_and_back_give_the_same_table(drawn: BudgetTable) -> None:
    assert with_rows(drawn, to_rows(drawn)) == drawn
    assert with_rows(drawn, write_cells(to_rows(drawn))) == drawn
    assert from_rows(drawn, to_rows(drawn)) == drawn.lines


@given(sheets())
def test_what_a_spreadsheet_says_does_not_hang_on_the_lines_that_were_there(
    drawn: BudgetTable,
) -> None:
    empty = evolve(drawn, lines=[])
    assert to_rows(with_rows(empty, to_rows(drawn))) == to_rows(drawn)


@given(budget_tables(consistent=True))
def test_what_stands_on_paper_is_kept_for_any_table(drawn: BudgetTable) -> None:
    if drawn.total:
        drawn = evolve(drawn, total=evolve(drawn.total, title="Tổng cộng", across=1))
    rows = [row for row in to_rows(drawn) if any(row)]
    lines = [line.name for _path, line in drawn.walk()]
    headers = {step.casefold() for column in drawn.columns for step in column.header}
    assume(rows == [] or not headers.issuperset(cell.casefold() for cell in rows[0] if cell))
    assume(not any(name.startswith(("Tổng", "Cộng")) for name in lines))
    assert to_rows(with_rows(drawn, rows)) == rows


@pytest.mark.parametrize("place", ["huyen", "form_13_3"])
def test_the_tables_of_real_papers_survive(request: pytest.FixtureRequest, place: str) -> None:
    value = request.getfixturevalue(place)
    held = [node for _path, node in tables(value)] if isinstance(value, Plan) else [value]
    for given_table in held:
        back = with_rows(given_table, to_rows(given_table, labels=("I", "01")), labels=("I", "01"))
        assert back == given_table


@given(
    rows=st.lists(st.lists(st.text('a"\t\n\r;,đ', max_size=4), min_size=2, max_size=2), min_size=1)
)
def test_cells_survive_the_clipboard(rows: list[list[str]]) -> None:
    assert read_cells(write_cells(rows), "\t", 2) == rows


@pytest.mark.parametrize(
    ("labels", "rows", "tree"),
    [
        (
            ["I", "01"],
            ["I A", "01 b", "02 c", "II D", "01 e"],
            [(0, None, "A"), (1, None, "b"), (1, None, "c"), (0, None, "D"), (1, None, "e")],
        ),
        (
            ["1", "1.1"],
            ["1 A", "1.1 b", "1.2 c", "2 D", "2.1 e"],
            [(0, None, "A"), (1, None, "b"), (1, None, "c"), (0, None, "D"), (1, None, "e")],
        ),
        (
            ["I", "I.1", "1", "-"],
            ["I A", "I.1 b", "1 c", "- d", "- e", "2 f", "I.2 g", "II H", "II.1 i"],
            [
                (0, None, "A"),
                (1, None, "b"),
                (2, None, "c"),
                (3, None, "d"),
                (3, None, "e"),
                (2, None, "f"),
                (1, None, "g"),
                (0, None, "H"),
                (1, None, "i"),
            ],
        ),
        # a level that is left out, and one that comes back
        (
            ["I", "I.1", "1", "-"],
            ["I A", "- b", "- c", "I.1 d"],
            [(0, None, "A"), (1, "-", "b"), (1, "-", "c"), (1, "I.1", "d")],
        ),
        # labels out of sequence stay as they are written
        (
            ["I", "01"],
            ["I A", "01 b", "03 c", "04 d", "IV E", "1 f"],
            [
                (0, None, "A"),
                (1, None, "b"),
                (1, "03", "c"),
                (1, "04", "d"),
                (0, "IV", "E"),
                (1, "1", "f"),
            ],
        ),
        # a label of no known kind stands below those of all known ones
        (
            ["I", "01"],
            ["I A", "01 b", "* c", "* d", "02 e"],
            [(0, None, "A"), (1, None, "b"), (2, "*", "c"), (2, "*", "d"), (1, None, "e")],
        ),
        # no label: below the labelled row above, or beside each other where there is none
        (
            ["I", "01"],
            [" x", "I A", " b", "01 c", " d", " e"],
            [
                (0, "", "x"),
                (0, None, "A"),
                (1, "", "b"),
                (1, None, "c"),
                (2, "", "d"),
                (2, "", "e"),
            ],
        ),
        ([], [" x", " y"], [(0, None, "x"), (0, None, "y")]),
        # C, the third letter, or a hundred in Roman numerals: that which goes on
        (
            ["I", "A"],
            ["I x", "A y", "B z", "C w", "II u", "A v"],
            [
                (0, None, "x"),
                (1, None, "y"),
                (1, None, "z"),
                (1, None, "w"),
                (0, None, "u"),
                (1, None, "v"),
            ],
        ),
    ],
)
def test_labels_make_the_tree(
    labels: list[str], rows: list[str], tree: list[tuple[int, str | None, str]]
) -> None:
    lines = from_rows(table(row_labels=labels), sheet(*rows))
    assert list(outline(lines)) == tree


def test_a_table_without_labels_of_its_own_takes_those_of_the_outline() -> None:
    plain = table(row_labels=None)
    assert list(outline(from_rows(plain, sheet("A x", "1 y"), labels=("A", "1")))) == [
        (0, None, "x"),
        (1, None, "y"),
    ]
    (line,) = from_rows(plain, sheet("I x", "1 y"))
    assert [line.label, line.parts[0].label] == [None, None]


def test_of_which_is_told_by_its_words() -> None:
    (line,) = from_rows(table(), sheet("I A", " Trong đó: b", " - trong đó c", " Trong đợt d"))
    assert [part.counting.value for part in line.parts] == ["of_which", "of_which", "part"]
    assert [part.label for part in line.parts] == [None, None, ""]


def test_codes_and_counting_are_those_of_the_first_line_of_the_same_name() -> None:
    first = LineItem(name="A", codes={"13.3": "1"}, counting=Counting.MEMO)
    before = table(
        first, LineItem(name="A", codes={"13.3": "2"}), LineItem(name="B", parts=[first])
    )
    lines = from_rows(before, sheet("* A", "II A", "III C", "01 A"))
    assert [line.codes.get("13.3") for line in lines] == ["1", "1", None]
    assert [line.counting for line in lines] == [Counting.MEMO, Counting.MEMO, Counting.PART]
    assert (lines[2].parts[0].codes, lines[2].parts[0].counting) == ({}, Counting.PART)


def test_blank_is_not_zero_and_a_blank_sum_stays_blank() -> None:
    (group,) = from_rows(table(), "I\tA\t\t\t\t0\n01\tb\t\t\t8\t\n")
    assert dict(group.amounts) == {"giao": None, "uoc": Money(0)}
    assert dict(group.parts[0].amounts) == {"giao": Money(8_000_000)}


@pytest.mark.parametrize(
    ("written", "dong"),
    [
        ("130", 130_000_000),
        ("8000000", 8_000_000_000_000),
        ("1.234,5", 1_234_500_000),
        ("0,35", 350_000),
        ("-5", -5_000_000),
        (" 12\u00a0", 12_000_000),
        ("350.000 đồng", 350_000),
    ],
)
def test_money_counts_in_the_unit_of_the_table(written: str, dong: int) -> None:
    (line,) = from_rows(table(), [["I", "A", "", "", written]])
    assert line.amounts["giao"] == Money(dong)


def test_quantities_stay_as_they_are_written() -> None:
    (line,) = from_rows(
        table(), [["I", "A", "Lớp", "03", "", "", "98,40 %", "Thôn 5;\r\n thôn 8 "]]
    )
    assert (line.quantities["so_luong"].written, line.quantities["ty_le"].written) == (
        "03",
        "98,40",
    )
    assert dict(line.texts) == {"dvt": "Lớp", "ghi_chu": "Thôn 5; thôn 8"}


def test_every_cell_that_cannot_be_read_is_named() -> None:
    rows = [
        ["I", "A", "", "02 lớp", "1.5", "", "a"],
        ["01", "b", "", "", "12", "-", "", "", "thừa"],
        ["02", "c\x07", "", "", "1" + "0" * 13, "(5)", "", "", ""],
    ]
    with pytest.raises(InvalidValueError) as caught:
        from_rows(table(), rows)
    assert [problem.path for problem in caught.value.problems] == [
        "rows[0].so_luong",
        "rows[0].giao",
        "rows[0].ty_le",
        "rows[1]",
        "rows[1].uoc",
        "rows[2].noi_dung",
        "rows[2].giao",
        "rows[2].uoc",
    ]
    said = caught.value.problems[1].text("vi")
    assert said.startswith("rows[0].giao: dòng 1, cột “Năm 2026 / Giao”: “1.5” không đọc được")
    assert "row 1, column “Năm 2026 / Giao”: “1.5” cannot be read" in caught.value.text("en")
    assert "dòng 2: có 9 ô, nhưng bảng chỉ có 8 cột" in caught.value.text()


HEADER = ["STT", "Nội dung", "Đơn vị tính", "Số lượng", "Năm 2026", "", "Tỷ lệ (%)", "Ghi chú"]
BELOW = ["", "", "", "", "Giao", "ƯỚC THỰC HIỆN ", "", ""]
INDEX = ["A", "B", "C", "1", "2", "3", "4=3/2", "5"]


@pytest.mark.parametrize("headers", [[], [HEADER, BELOW], [HEADER, BELOW, INDEX]])
def test_header_rows_are_left_out(headers: list[list[str]]) -> None:
    rows = [*headers, ["I", "A", "", "", "8", "9"]]
    (line,) = from_rows(table(), rows)
    assert dict(line.amounts) == {"giao": Money(8_000_000), "uoc": Money(9_000_000)}


def test_one_header_row_says_which_columns_there_are() -> None:
    rows = [["Nội dung", "Năm 2026 / ước thực hiện", "", "stt"], ["A", "8", "", "I"]]
    (line,) = from_rows(table(), rows)
    assert (line.name, line.label, dict(line.amounts)) == ("A", None, {"uoc": Money(8_000_000)})


@pytest.mark.parametrize("label", ["I", ""])
def test_a_first_row_that_is_no_header_is_a_line(label: str) -> None:
    (line,) = from_rows(table(), [[label, "Nội dung"]])
    assert line.name == "Nội dung"


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Tổng cộng:", [["I", "A"], ["", "Tổng cộng:", "", "", "8"]]),
        ("CỘNG", [["I", "A"], ["CỘNG", "", "", "", "8"]]),
        ("Tổng số", [["", "Tổng số", "", "", "8"], ["I", "A"]]),
    ],
)
def test_a_row_called_total_is_the_total(title: str, rows: list[list[str]]) -> None:
    back = with_rows(table(), rows)
    assert back.total is not None
    assert [line.name for line in back.lines] == ["A"]
    assert (back.total.title, dict(back.total.amounts)) == (title, {"giao": Money(8_000_000)})
    assert to_rows(back) == [row + [""] * (8 - len(row)) for row in rows]


def test_a_labelled_row_called_total_is_a_line() -> None:
    back = with_rows(table(), sheet("I A", "II Tổng số"))
    assert (len(back.lines), back.total) == (2, None)


def test_a_total_keeps_its_place_and_width_and_loses_old_figures() -> None:
    total = Total(title="Tổng nhu cầu", under="stt", across=4, amounts={"giao": Money(1)})
    given_table = table(total=total)
    assert with_rows(given_table, sheet("I A")).total == evolve(total, amounts={})
    back = with_rows(given_table, [["I", "A"], ["Tổng nhu cầu", "", "", "", "5"]])
    assert back.total == evolve(total, amounts={"giao": Money(5_000_000)})


@pytest.mark.parametrize(
    "rows", [["I A", " Cộng", "II B"], ["I A", " Cộng", " Tổng cộng"], [" Cộng", "I A", " Cộng"]]
)
def test_a_second_total_or_one_in_the_middle_is_refused(rows: list[str]) -> None:
    with pytest.raises(InvalidValueError, match="dòng tổng chỉ có một") as caught:
        with_rows(table(), sheet(*rows))
    assert all(problem.path.startswith("rows[") for problem in caught.value.problems)


@pytest.mark.parametrize(
    "text",
    [
        'I;A "x", y;Lớp;1;8;;;\n01;"b;\n""c""";;;;"1,5";;\n',
        'I,"A ""x"", y",Lớp,1,8,,,\r\n01,"b;\r\n""c""",,,,"1,5",,',
    ],
)
def test_csv_is_taken_apart_where_it_fits_the_columns(text: str) -> None:
    (group,) = from_rows(table(), text, separators=";,")
    assert group.name == 'A "x", y'
    assert group.parts[0].name == 'b; "c"'
    assert group.parts[0].amounts["uoc"] == Money(1_500_000)


@pytest.mark.parametrize(("separators", "said"), [("\t", "dấu tab"), (";,", "dấu chấm phẩy")])
def test_text_without_any_separator_is_refused(separators: str, said: str) -> None:
    with pytest.raises(InvalidValueError, match=f"phải cách nhau bằng {said}"):
        from_rows(table(), "I|A\n01|b\n", separators=separators)
    assert from_rows(table(), "\n", separators=separators) == ()


def test_quotation_marks_inside_a_cell_are_ordinary() -> None:
    (line,) = from_rows(table(), 'I\t"ABC" và "D"\t"Lớp\n')
    assert (line.name, line.texts["dvt"]) == ('"ABC" và "D"', '"Lớp')


def test_ten_thousand_rows_take_no_longer_each_than_a_thousand() -> None:
    def seconds(groups: int) -> float:
        rows = sheet(*(row for _ in range(groups) for row in ("I A", *["01 b"] * 9)))
        start = time.process_time()
        assert len(from_rows(table(), rows)) == groups
        return time.process_time() - start

    seconds(50)
    assert seconds(1000) < 25 * seconds(100)
