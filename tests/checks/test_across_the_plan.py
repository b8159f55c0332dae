"""Money done, expected, allocated, named in the prose, left without a word; whole plans."""

import pytest
from attrs import evolve
from hypothesis import given

from khcn_core import Finding, Money, Plan, Severity, check, loads
from khcn_core.checks.comparison import RULES_COMPARISON
from khcn_core.checks.fields import RULES_FIELDS
from khcn_core.checks.line_items import RULES_LINE_ITEMS
from khcn_core.checks.prose_amounts import RULES_PROSE_AMOUNTS
from khcn_core.checks.spending import RULES_SPENDING
from khcn_core.dates import Period
from khcn_core.examples import example_text
from khcn_core.plan import (
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    FundingFact,
    FundingKind,
    LineItem,
    Measure,
    Paragraph,
    Section,
)
from khcn_core.testing.strategies import plans

RULES_ACROSS = (
    *RULES_SPENDING,
    *RULES_PROSE_AMOUNTS,
    *RULES_LINE_ITEMS,
    *RULES_COMPARISON,
    *RULES_FIELDS,
)
BARE = evolve(loads(example_text("huyen-2023")), subject="Hoạt động năm 2023", body=[])
NAMES = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
COUNTS = Column(key="q", header=["Số lượng"], kind=ColumnKind.QUANTITY)


def found(*blocks: Block, **plan: object) -> tuple[Finding, ...]:
    return check(evolve(BARE, **{"body": blocks, **plan}), rules=RULES_ACROSS)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, f.severity.value, f.path) for f in findings]


def codes(*blocks: Block, **plan: object) -> list[str]:
    return [finding.code for finding in found(*blocks, **plan)]


def money(key: str, measure: Measure | None = None, **period: int) -> Column:
    declared = Period(**{"year": 2022, **period}) if measure else None
    return Column(key=key, header=[key], kind=ColumnKind.AMOUNT, measure=measure, period=declared)


DONE = money("done", Measure.DONE, through_month=6)
EXPECTED = money("expected", Measure.EXPECTED)
REST = money("rest", Measure.EXPECTED, from_month=7)
ALLOCATED = money("allocated", Measure.ALLOCATED)
ESTIMATE = money("estimate", Measure.ESTIMATE, year=2023)


def table(*rows: LineItem | Column, **other: object) -> BudgetTable:
    columns = [row for row in rows if isinstance(row, Column)]
    lines = [row for row in rows if isinstance(row, LineItem)]
    return BudgetTable(**{"columns": [NAMES, COUNTS, *columns], "lines": lines, **other})


def line(
    *parts: LineItem,
    name: str = "x",
    q: str | None = None,
    **millions: int | None,
) -> LineItem:
    return LineItem(
        name=name,
        parts=parts,
        amounts={key: None if m is None else Money(m * 10**6) for key, m in millions.items()},
        quantities={"q": q} if q else {},
    )


def fact(kind: FundingKind, millions: int, **period: int) -> FundingFact:
    return FundingFact(
        kind=kind, text="x", amount=Money(millions * 10**6), period=Period(year=2022, **period)
    )


class TestDoneAndExpected:
    def test_more_done_than_the_whole_year_is_expected_to_take(self) -> None:
        lines = [line(name="Một", done=3, expected=2), line(name="Hai", done=3, expected=5)]
        findings = found(table(*lines[:1], DONE, EXPECTED))
        assert said(findings) == [
            ("FUN201", "warning", "body[0].columns[3]"),
            ("FUN201", "note", "body[0].lines[0].amounts.expected"),
        ]
        assert findings[1].text() == (
            "“Một”: cột “done” là 3.000.000 đồng, nhiều hơn cột “expected” của cả năm 2022 là "
            "2.000.000 đồng"
        )
        assert said(found(table(*lines, DONE, EXPECTED))) == said(findings)[1:]

    def test_a_group_is_not_named_beside_its_lines(self) -> None:
        group = line(line(done=3, expected=2), done=3, expected=2)
        paths = [f.path for f in found(table(group, line(done=1, expected=9), DONE, EXPECTED))]
        assert paths == ["body[0].lines[0].parts[0].amounts.expected"]

    def test_money_cumulated_over_years_is_another_matter(self) -> None:
        until = evolve(DONE, period=Period(year=2022, through_month=6, cumulative=True))
        assert found(table(line(done=3, expected=2), until, EXPECTED)) == ()

    def test_the_rest_of_the_year_may_take_less(self) -> None:
        assert found(table(line(done=3, rest=2), DONE, REST)) == ()

    def test_sources_of_money_are_not_mixed_up(self) -> None:
        other = money("other", Measure.EXPECTED)
        assert found(table(line(done=3, expected=2, other=2), DONE, EXPECTED, other)) == ()


class TestExpectedAndAllocated:
    NOTHING_MORE = fact(FundingKind.CARRIED_OVER, 0)

    def test_all_of_it_together(self) -> None:
        budget = table(line(allocated=10, done=6, rest=5), ALLOCATED, DONE, REST)
        (finding,) = found(self.NOTHING_MORE, budget)
        assert (finding.code, finding.severity) == ("FUN202", Severity.WARNING)
        assert finding.path == "body[1].columns[4]"
        assert finding.message.values["spent"] == Money(11_000_000)

    @pytest.mark.parametrize("more", [1, 2])
    def test_what_came_on_top_counts(self, more: int) -> None:
        budget = table(line(allocated=10, done=6, rest=5), ALLOCATED, DONE, REST)
        assert codes(fact(FundingKind.SUPPLEMENTED, more), budget) == []

    def test_more_than_was_first_allocated_is_ordinary(self) -> None:
        assert codes(table(line(allocated=10, expected=12), ALLOCATED, EXPECTED)) == []

    def test_what_a_column_alone_shows_is_said_once(self) -> None:
        facts = [fact(FundingKind.ALLOCATED, 10), self.NOTHING_MORE]
        assert codes(*facts, table(line(expected=12), EXPECTED)) == []
        assert codes(*facts, table(line(done=6, rest=6), DONE, REST)) == ["FUN202"]


class TestNothingDone:
    def test_by_the_table(self) -> None:
        (finding,) = found(table(line(done=0), DONE))
        assert (finding.code, finding.severity) == ("FUN203", Severity.NOTE)
        assert finding.path == "body[0].columns[2]"
        early = money("done", Measure.DONE, through_month=3)
        assert codes(table(line(done=0), early)) == []
        assert codes(table(line(done=None), DONE)) == []

    def test_by_the_prose_where_no_table_says_it(self) -> None:
        used = fact(FundingKind.USED, 0, through_month=5)
        assert said(found(used)) == [("FUN203", "note", "body[0].amount")]
        assert [f.path for f in found(used, table(line(done=0), DONE))] == ["body[1].columns[2]"]
        assert codes(fact(FundingKind.USED, 0, through_month=2)) == []


class TestAllExpected:
    CAUSES = Section(title="Hạn chế và nguyên nhân")

    def test_though_causes_are_named(self) -> None:
        budget = table(line(allocated=10, done=2, rest=8), ALLOCATED, DONE, REST)
        (finding,) = found(self.CAUSES, budget)
        assert (finding.code, finding.severity) == ("FUN204", Severity.NOTE)
        assert "“Hạn chế và nguyên nhân”" in finding.text()
        assert codes(Section(title="Kết quả"), budget) == []

    def test_not_if_some_is_left_or_all_is_done(self) -> None:
        less = table(line(allocated=10, expected=9), ALLOCATED, EXPECTED)
        done = table(line(allocated=9, done=9, expected=9), ALLOCATED, DONE, EXPECTED)
        assert codes(self.CAUSES, less) == []
        assert codes(self.CAUSES, done) == []

    def test_by_the_allocation_of_the_prose(self) -> None:
        budget = table(line(expected=10), EXPECTED)
        assert codes(self.CAUSES, fact(FundingKind.ALLOCATED, 10), budget) == ["FUN204"]
        assert codes(self.CAUSES, fact(FundingKind.ALLOCATED, 11), budget) == []


class TestTotalsInProse:
    BUDGET = table(line(estimate=359, name="A"), line(estimate=205, name="B"), ESTIMATE)

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("Tổng nhu cầu kinh phí năm 2023 là 564 triệu đồng.", False),
            ("Tổng nhu cầu kinh phí năm 2023 là 546 triệu đồng.", True),
            ("Tổng kinh phí năm 2023: 546.000.000 đồng.", True),
            ("Tổng dự toán thực hiện năm 2023 là 0,56 tỷ đồng.", False),
            ("Tổng kinh phí lĩnh vực A năm 2023 là 359 triệu đồng.", False),
            ("Tổng kinh phí năm 2023 khoảng 600 triệu đồng.", False),
            ("Tổng kinh phí tiết kiệm năm 2023 là 6 triệu đồng.", False),
            ("Tổng kinh phí năm 2021 là 546 triệu đồng.", False),
            ("Tổng kinh phí năm 2023 tăng 46 triệu đồng.", False),
            ("Kinh phí năm 2023 là 546 triệu đồng.", False),
            ("Tổng kinh phí năm 2023. Trong đó hỗ trợ 46 triệu đồng.", False),
        ],
    )
    def test_against_the_tables_of_the_year(self, text: str, wrong: bool) -> None:
        findings = found(Paragraph(text=text), self.BUDGET)
        assert said(findings) == [("FUN208", "note", "body[0].text")] * wrong

    def test_what_columns_or_tables_come_to_together(self) -> None:
        text = Paragraph(text="Tổng kinh phí năm 2023 là 564 triệu đồng.")
        other = money("other", Measure.ESTIMATE, year=2023)
        sources = table(line(estimate=359, other=205), ESTIMATE, other)
        assert codes(text, sources, table(line(estimate=1), ESTIMATE)) == []
        halves = [table(line(estimate=millions), ESTIMATE) for millions in (359, 205)]
        assert codes(text, *halves) == []
        assert codes(text, halves[0]) == ["FUN208"]

    def test_without_a_table_of_the_year_nothing_is_said(self) -> None:
        text = Paragraph(text="Tổng kinh phí năm 2023 là 546 triệu đồng.")
        assert codes(text, table(line(k=1), money("k"))) == []
        assert codes(text, table(ESTIMATE)) == []

    def test_the_header_may_name_the_year(self) -> None:
        named = Column(key="k", header=["Năm 2023"], kind=ColumnKind.AMOUNT)
        text = Paragraph(text="Tổng kinh phí năm 2023 là 546 triệu đồng.")
        assert codes(text, table(line(k=564), named)) == ["FUN208"]
        assert codes(text, table(line(k=546), named)) == []


class TestLines:
    K = money("k")

    def test_a_quantity_without_money(self) -> None:
        lines = [line(q="01", k=2), line(q="02", k=3), line(q="03", name="Lớp")]
        findings = found(table(*lines, self.K))
        assert said(findings) == [("FUN205", "note", "body[0].lines[2]")]
        assert "số lượng 03" in findings[0].text()

    @pytest.mark.parametrize(
        "rest",
        [
            line(),
            line(q="0"),
            line(q="3", k=0),
            line(line(k=5, q="1"), q="3"),
            LineItem(quantities={"q": "3"}, texts={"k": "lồng ghép"}),
        ],
    )
    def test_lines_that_are_fine(self, rest: LineItem) -> None:
        assert codes(table(line(q="01", k=2), line(q="02", k=3), rest, self.K)) == []

    def test_a_group_in_which_few_lines_have_both(self) -> None:
        assert codes(table(line(q="1", k=2), line(q="1"), line(q="1"), self.K)) == []

    def test_money_without_a_quantity(self) -> None:
        lines = [line(q="01", k=9), line(q="02", k=9)]
        assert said(found(table(*lines, line(k=2), self.K))) == [
            ("FUN206", "note", "body[0].lines[2]")
        ]
        assert codes(table(*lines, line(k=2, name="Chi khác"), self.K)) == []

    @pytest.mark.parametrize(
        ("name", "amount", "wrong"),
        [
            ("Chi khác", 6, True),
            ("Các khoản chi khác", 6, True),
            ("Khác (nếu có)", 6, True),
            ("Chi khác", 3, False),
            ("Chi khác", 5, False),
            ("Theo dõi, kiểm tra; chi khác", 6, False),
            ("Khác biệt hóa sản phẩm", 6, False),
        ],
    )
    def test_much_under_other(self, name: str, amount: int, wrong: bool) -> None:
        group = line(line(k=5, name="Đào tạo"), line(k=amount, name=name), name="V")
        findings = found(table(group, line(k=9, name="I"), self.K))
        path = "body[0].lines[0].parts[1].amounts.k"
        assert said(findings) == [("FUN207", "note", path)] * wrong

    def test_little_under_other_is_fine_even_if_it_is_the_most_in_its_group(self) -> None:
        group = line(line(k=2, name="Đào tạo"), line(k=3, name="Chi khác"), name="V")
        assert codes(table(group, line(k=9, name="I"), self.K)) == []


class TestFields:
    def test_a_field_that_nothing_speaks_of(self) -> None:
        subject = "Hoạt động khoa học, công nghệ và chuyển đổi số năm 2023"
        (finding,) = found(Section(title="ĐO LƯỜNG"), subject=subject)
        assert (finding.code, finding.path) == ("CMP103", "subject")
        assert "“chuyển đổi số”" in finding.text()

    @pytest.mark.parametrize(
        "block",
        [
            Section(title="CHUYỂN ĐỔI SỐ"),
            BulletList(items=[Bullet(text="Số hóa 20 mét giá tài liệu.")]),
            table(line(name="Kỹ năng số")),
        ],
    )
    def test_one_mention_is_enough(self, block: Block) -> None:
        assert codes(block, subject="Chuyển đổi số năm 2023") == []

    def test_an_empty_plan_is_not_yet_without_anything(self) -> None:
        assert codes(subject="Chuyển đổi số năm 2023") == []


class TestWholePlans:
    @given(plans(consistent=True))
    def test_a_consistent_plan_has_notes_at_most(self, plan: Plan) -> None:
        assert {finding.severity for finding in check(plan, rules=RULES_ACROSS)} <= {Severity.NOTE}

    @given(plans())
    def test_every_plan_can_be_checked(self, plan: Plan) -> None:
        for finding in check(plan, rules=RULES_ACROSS):
            assert finding.text("vi") != finding.text("en")

    def test_the_district(self) -> None:
        plan = loads(example_text("huyen-2023"))
        assert said(check(plan, rules=RULES_ACROSS)) == [
            ("FUN203", "note", "body[0].body[1].body[1].columns[4]"),
            ("FUN204", "note", "body[0].body[1].body[1].columns[5]"),
            (
                "FUN207",
                "note",
                "body[0].body[1].body[1].lines[4].parts[2].amounts.uoc_thuc_hien",
            ),
            ("CMP101", "note", "body[1].body[1].body[0]"),
        ]

    def test_the_commune(self) -> None:
        plan = loads(example_text("xa-2027.yaml"), "yaml")
        assert said(check(plan, rules=RULES_ACROSS)) == []
