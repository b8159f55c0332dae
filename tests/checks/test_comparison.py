"""Last year's lines beside this year's: changes without a word, groups gone and new."""

import pytest
from attrs import evolve

from khcn_core import Finding, Money, Severity, check, loads
from khcn_core.checks.comparison import RULES_COMPARISON
from khcn_core.dates import Period
from khcn_core.examples import example_text
from khcn_core.plan import BudgetTable, Column, ColumnKind, Counting, LineItem, Measure

BARE = evolve(loads(example_text("huyen-2023")), body=[])
NAMES = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
NOTES = Column(key="ghi_chu", header=["Ghi chú"], kind=ColumnKind.TEXT)


def found(*tables: BudgetTable) -> tuple[Finding, ...]:
    return check(evolve(BARE, body=tables), rules=RULES_COMPARISON)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, f.severity.value, f.path) for f in findings]


def codes(*tables: BudgetTable) -> list[str]:
    return [finding.code for finding in found(*tables)]


def money(key: str, measure: Measure, **period: int) -> Column:
    declared = Period(**{"year": 2022, **period})
    return Column(key=key, header=[key], kind=ColumnKind.AMOUNT, measure=measure, period=declared)


DONE = money("done", Measure.DONE, through_month=6)
EXPECTED = money("expected", Measure.EXPECTED)
REST = money("rest", Measure.EXPECTED, from_month=7)
ESTIMATE = money("estimate", Measure.ESTIMATE, year=2023)


def table(*rows: LineItem | Column) -> BudgetTable:
    columns = [row for row in rows if isinstance(row, Column)]
    lines = [row for row in rows if isinstance(row, LineItem)]
    return BudgetTable(columns=[NAMES, *columns, NOTES], lines=lines)


def line(
    *parts: LineItem,
    name: str = "x",
    note: str | None = None,
    code: str | None = None,
    **millions: int,
) -> LineItem:
    return LineItem(
        name=name,
        parts=parts,
        amounts={key: Money(million * 10**6) for key, million in millions.items()},
        texts={"ghi_chu": note} if note else {},
        codes={"TT 342": code} if code else {},
    )


class TestLastYear:
    def test_within_one_table(self) -> None:
        lines = [
            line(name="Số hóa", expected=60, estimate=110),
            line(name="Tập huấn", expected=10, estimate=15),
            line(name="Mô hình", expected=10, estimate=30, note="Thêm 02 xã"),
            line(name="Hội thảo", expected=10),
            line(name="Trang tin", expected=40, estimate=10),
        ]
        (finding,) = found(table(*lines, EXPECTED, ESTIMATE))
        assert (finding.code, finding.severity, finding.path) == (
            "CMP101",
            Severity.NOTE,
            "body[0]",
        )
        assert finding.message.values["count"] == 2
        assert "“Số hóa” 60.000.000 đồng → 110.000.000 đồng; “Trang tin”" in finding.text()

    def test_a_change_is_told_where_it_lies_deepest(self) -> None:
        group = line(
            line(name="a", expected=1, estimate=9), line(name="b", expected=1, estimate=1), name="g"
        )
        (finding,) = found(table(group, EXPECTED, ESTIMATE))
        assert finding.message.values["changes"] == "“a” 1.000.000 đồng → 9.000.000 đồng"

    def test_memos_are_left_alone(self) -> None:
        memo = evolve(line(expected=1, estimate=9), counting=Counting.MEMO)
        assert codes(table(memo, EXPECTED, ESTIMATE)) == []

    def test_words_in_other_columns_are_no_reason(self) -> None:
        lead = Column(key="chu_tri", header=["Cơ quan chủ trì"], kind=ColumnKind.TEXT)
        row = evolve(line(expected=1, estimate=9), texts={"chu_tri": "Phòng Kinh tế"})
        assert codes(table(row, EXPECTED, ESTIMATE, lead)) == ["CMP101"]

    def test_a_reason_below_explains_the_group(self) -> None:
        group = line(line(name="a", estimate=9, note="Nhiệm vụ mới"), expected=1, name="g")
        assert codes(table(group, EXPECTED, ESTIMATE)) == []

    @pytest.mark.parametrize(
        ("before", "after", "count"),
        [
            (line(name="Cổng  thông tin", expected=1), line(name="cổng thông tin", estimate=2), 1),
            (line(name="a b", code="1", expected=1), line(name="y z", code="1", estimate=2), 1),
            (
                line(name="Kiểm tra trên địa bàn", expected=1),
                line(name="Phối hợp kiểm tra trên địa bàn xã", estimate=2),
                1,
            ),
            (line(name="Cổng thông tin", expected=2), line(name="Cổng thông tin", estimate=2), 0),
        ],
    )
    def test_between_two_tables(self, before: LineItem, after: LineItem, count: int) -> None:
        findings = found(table(before, EXPECTED), table(after, ESTIMATE))
        assert said(findings) == [("CMP101", "note", "body[1]")] * count

    def test_done_and_the_rest_make_the_year(self) -> None:
        last = table(line(done=4, rest=4), DONE, REST)
        assert codes(last, table(line(estimate=9), ESTIMATE)) == []

    def test_cumulated_money_is_no_money_of_the_year(self) -> None:
        until = evolve(EXPECTED, period=Period(year=2022, cumulative=True))
        assert codes(table(line(expected=1, estimate=9), until, ESTIMATE)) == []

    def test_groups_gone_and_new(self) -> None:
        last = table(line(name="Thanh tra", expected=1), line(name="Đào tạo", expected=1), EXPECTED)
        this = table(line(name="Đào tạo", estimate=1), line(name="Dữ liệu", estimate=1), ESTIMATE)
        (finding,) = found(last, this)
        assert (finding.code, finding.path) == ("CMP102", "body[1]")
        assert finding.text() == (
            "so với bảng năm 2022: nhóm không còn: “Thanh tra”; nhóm mới: “Dữ liệu”"
        )

    def test_lines_of_one_name_cannot_be_told_apart(self) -> None:
        last = table(line(line(expected=1), line(expected=2), name="g"), EXPECTED)
        this = table(line(line(estimate=9), name="g"), ESTIMATE)
        assert codes(last, this) == ["CMP101"]
        assert "“g” 3.000.000 đồng" in found(last, this)[0].text()

    def test_with_several_tables_of_last_year_nothing_is_guessed(self) -> None:
        last = table(line(expected=1), EXPECTED)
        assert codes(last, last, table(line(estimate=9), ESTIMATE)) == []

    def test_tables_of_other_things_are_not_compared(self) -> None:
        last = table(line(name="Thanh tra", expected=1), EXPECTED)
        assert codes(last, table(line(name="Dữ liệu", estimate=1), ESTIMATE)) == []
