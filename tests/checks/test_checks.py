"""Each rule fires where it should, with its place and figures, and nowhere else."""

import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from khcn_core import Finding, Money, Plan, Severity, check, dumps, loads
from khcn_core.checks import RULES
from khcn_core.dates import PartialDate, Period
from khcn_core.plan import (
    BudgetTable,
    Column,
    ColumnKind,
    Counting,
    FundingFact,
    FundingKind,
    LineItem,
    Measure,
    Outline,
    Paragraph,
    Purpose,
    Section,
    Total,
)
from khcn_core.testing.strategies import plans

FAMILIES = ("ARI1", "ARI201", "FUN1", "LAB", "YEA", "MON")
"""The rules that are looked at here; the others have tests of their own."""
LOOKED_AT = tuple(rule for rule in RULES if rule.code.startswith(FAMILIES))


def codes(plan: Plan) -> list[str]:
    return [finding.code for finding in check(plan, LOOKED_AT)]


def only(plan: Plan, code: str) -> Finding:
    (finding,) = [finding for finding in check(plan) if finding.code == code]
    return finding


@pytest.fixture
def bare(huyen: Plan) -> Plan:
    return Plan(
        agency=huyen.agency,
        number=huyen.number,
        place="Ví Dụ",
        subject="Hoạt động năm 2023",
        fiscal_year=2023,
        reporting_period=Period(year=2022, through_month=5),
    )


def column(key: str, *, through: int | None = None, start: int = 1, **other: object) -> Column:
    period = Period(year=2022, from_month=start, through_month=through) if through else None
    kind = ColumnKind.AMOUNT
    return Column(**{"key": key, "header": [key], "kind": kind, "period": period, **other})


NAMES = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)


def with_table(plan: Plan, *lines: LineItem, columns: tuple[Column, ...], **other: object) -> Plan:
    table = BudgetTable(columns=(NAMES, *columns), lines=lines, **other)
    return evolve(plan, body=[*plan.body, table])


def line(*parts: LineItem, name: str = "x", **amounts: int | None) -> LineItem:
    money = {key: None if dong is None else Money(dong) for key, dong in amounts.items()}
    return LineItem(name=name, amounts=money, parts=parts)


class TestEveryRule:
    @given(plans())
    def test_checking_is_pure_and_never_raises(self, plan: Plan) -> None:
        findings = check(plan)
        assert findings == check(pickle.loads(pickle.dumps(plan)))
        for finding in findings:
            assert finding.text("vi")
            assert finding.text("en")

    def test_no_rules_find_nothing(self, huyen: Plan) -> None:
        assert check(huyen, rules=()) == ()


class TestTheDistrict:
    """The real plan contradicts itself in its months, and in nothing else."""

    def test_its_findings(self, huyen: Plan) -> None:
        found = check(huyen)
        assert not [finding for finding in found if finding.severity is Severity.ERROR]
        first, second = [finding for finding in found if finding.code.startswith("MON")]
        assert (first.code, first.severity) == ("MON101", Severity.WARNING)
        assert first.path == "body[0].body[1].body[1].columns[4].period"
        assert "Tính đến tháng 4" in first.text()
        assert "5 tháng đầu năm 2022" in first.text()
        assert second.code == "MON104"
        assert "từ tháng 6 đến tháng 12" in second.text()

    def test_no_stated_amount_that_counts_can_change_unseen(self, huyen: Plan) -> None:
        """Change one amount by one đồng, anywhere that a group or total above it is stated."""
        data = json.loads(dumps(huyen))
        amounts = [(row, key) for row in rows_with_amounts(data) for key in row["amounts"]]
        stated = [(row, key) for row, key in amounts if row["amounts"][key]]
        assert len(stated) >= 15
        for row, key in stated:
            row["amounts"][key] += 1
            changed = loads(json.dumps(data))
            row["amounts"][key] -= 1
            assert any(finding.code.startswith("ARI") for finding in check(changed)), (row, key)


def rows_with_amounts(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "amounts" in node:
            yield node
        for child in node.values():
            yield from rows_with_amounts(child)
    elif isinstance(node, list):
        for child in node:
            yield from rows_with_amounts(child)


class TestSums:
    def test_a_group_that_does_not_add_up(self, bare: Plan) -> None:
        group = line(line(k=1_000_000), line(k=2_000_000), name="Nhóm", k=4_000_000)
        finding = only(with_table(bare, group, columns=(column("k"),)), "ARI101")
        assert finding.severity is Severity.ERROR
        assert finding.path == "body[0].lines[0].amounts.k"
        assert finding.text("vi") == (
            "“Nhóm”, cột “k”: ghi 4.000.000 đồng, nhưng các dòng cộng lại là 3.000.000 đồng"
        )
        assert finding.message.values["summed"] == Money(3_000_000)

    def test_groups_within_groups_and_every_column(self, bare: Plan) -> None:
        inner = line(line(a=1, b=1), a=2, b=1)
        plan = with_table(bare, line(inner, a=2, b=2), columns=(column("a"), column("b")))
        assert [(f.code, f.path) for f in check(plan, LOOKED_AT)] == [
            ("ARI101", "body[0].lines[0].amounts.b"),
            ("ARI101", "body[0].lines[0].parts[0].amounts.a"),
        ]

    def test_a_total_that_does_not_add_up(self, bare: Plan) -> None:
        total = Total(amounts={"k": Money(9)})
        plan = with_table(bare, line(k=1), line(line(k=2)), columns=(column("k"),), total=total)
        finding = only(plan, "ARI102")
        assert finding.path == "body[0].total.amounts.k"
        assert "Tổng cộng:" in finding.text()
        assert finding.message.values["summed"] == Money(3)

    def test_zero_over_blank_lines_is_fine(self, bare: Plan) -> None:
        assert (
            codes(with_table(bare, line(line(k=None), line(), k=0), columns=(column("k"),))) == []
        )

    def test_breakdowns_and_memos_are_not_added(self, bare: Plan) -> None:
        aside = [
            evolve(line(k=5), counting=counting) for counting in (Counting.OF_WHICH, Counting.MEMO)
        ]
        assert codes(with_table(bare, line(line(k=5), *aside, k=5), columns=(column("k"),))) == []


class TestAmountsInWords:
    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("Dự kiến 130.000.000 đồng (Một trăm ba mươi triệu đồng).", False),
            ("Dự kiến 130.000.000 đồng (Một trăm mười ba triệu đồng).", True),
            ("Dự kiến 130 triệu đồng (bằng chữ: một trăm ba mươi triệu đồng chẵn).", False),
            ("Dự kiến 130 triệu đồng (bằng chữ: Ba mươi triệu đồng).", True),
            ("Dự kiến 130 triệu đồng, trong đó một phần (Ba mươi triệu đồng) để lại.", False),
            ("Dự kiến 130 triệu đồng (chưa kể 20 triệu đồng).", False),
        ],
    )
    def test_in_brackets_behind_the_figure(self, bare: Plan, text: str, wrong: bool) -> None:
        assert codes(evolve(bare, body=[Paragraph(text=text)])) == ["ARI201"] * wrong
        assert codes(evolve(bare, closing=text)) == ["ARI201"] * wrong


class TestFunding:
    @staticmethod
    def fact(kind: FundingKind, dong: int, through: int = 12) -> FundingFact:
        period = Period(year=2022, through_month=through)
        return FundingFact(kind=kind, text="x", amount=Money(dong), period=period)

    def test_more_used_than_received(self, bare: Plan) -> None:
        received = [
            self.fact(kind, 10)
            for kind in (FundingKind.ALLOCATED, FundingKind.SUPPLEMENTED, FundingKind.CARRIED_OVER)
        ]
        fine = evolve(bare, body=[*received, self.fact(FundingKind.USED, 30)])
        assert codes(fine) == []
        finding = only(evolve(bare, body=[*received, self.fact(FundingKind.USED, 31)]), "FUN101")
        assert finding.path == "body[3].amount"
        assert finding.message.values["received"] == Money(30)

    def test_money_of_another_year_is_another_matter(self, bare: Plan) -> None:
        before = evolve(self.fact(FundingKind.ALLOCATED, 1), period=Period(year=2021))
        plan = evolve(bare, body=[before, self.fact(FundingKind.USED, 2)])
        assert codes(plan) == []

    @pytest.mark.parametrize("measure", [Measure.DONE, Measure.EXPECTED])
    def test_a_column_that_exceeds_the_funding(self, bare: Plan, measure: Measure) -> None:
        plan = evolve(bare, body=[self.fact(FundingKind.ALLOCATED, 10)])
        spent = column("k", through=12, measure=measure)
        assert codes(with_table(plan, line(k=10), columns=(spent,))) == []
        finding = only(with_table(plan, line(k=11), columns=(spent,)), "FUN102")
        assert finding.path == "body[1].columns[1]"

    def test_used_and_done_in_the_same_months(self, bare: Plan) -> None:
        plan = evolve(bare, body=[self.fact(FundingKind.USED, 3, through=5)])
        same = column("k", through=5, measure=Measure.DONE)
        assert codes(with_table(plan, line(k=3), columns=(same,))) == []
        assert only(with_table(plan, line(k=4), columns=(same,)), "FUN103").path == "body[0].amount"
        other = column("k", through=12, measure=Measure.DONE)
        assert "FUN103" not in codes(with_table(plan, line(k=4), columns=(other,)))


class TestLabels:
    def test_headings(self, bare: Plan) -> None:
        sections = [Section(title="x", label=label) for label in ("I.", "III.", "IV.", "V.")]
        plan = evolve(bare, body=[*sections, Section(title="y")])
        finding = only(plan, "LAB101")
        assert finding.path == "body[1].label"
        assert finding.text() == "đề mục ghi số “III.”, nhưng theo thứ tự là “II.”"

    def test_headings_below_and_without_number(self, bare: Plan) -> None:
        below = [Section(title="x", label=""), Section(title="x", label="2.")]
        plan = evolve(
            bare, body=[Section(title="x", body=below)], outline=Outline(headings=["A.", "1."])
        )
        assert only(plan, "LAB101").path == "body[0].body[1].label"

    def test_rows(self, bare: Plan) -> None:
        tt = Column(key="tt", header=["TT"], kind=ColumnKind.LABEL)
        parts = [LineItem(name="x", label=label) for label in ("01", "03", "")]
        plan = with_table(bare, LineItem(name="x", label="I", parts=parts), columns=(tt,))
        plan = evolve(plan, outline=Outline(rows=["I", "01"]))
        assert only(plan, "LAB102").path == "body[0].lines[0].parts[1].label"


class TestYears:
    @pytest.mark.parametrize(
        ("subject", "wrong"),
        [
            ("Hoạt động năm 2023", False),
            ("Hoạt động năm 2022", True),
            ("Kết quả năm 2022 và kế hoạch năm 2023", False),
            ("Hoạt động giai đoạn năm 2021-2025", False),
            ("Hoạt động", False),
        ],
    )
    def test_the_subject(self, bare: Plan, subject: str, wrong: bool) -> None:
        assert codes(evolve(bare, subject=subject)) == ["YEA101"] * wrong

    @pytest.mark.parametrize(
        ("purpose", "year", "wrong"),
        [
            (Purpose.PROPOSAL, 2022, False),
            (Purpose.PROPOSAL, 2023, True),
            (Purpose.EXECUTION, 2022, False),
            (Purpose.EXECUTION, 2023, False),
            (Purpose.EXECUTION, 2024, True),
            (Purpose.ADJUSTMENT, 2023, False),
            (Purpose.ADJUSTMENT, 2022, True),
        ],
    )
    def test_the_date(self, bare: Plan, purpose: Purpose, year: int, wrong: bool) -> None:
        plan = evolve(bare, purpose=purpose, date=PartialDate(year), reporting_period=None)
        assert codes(plan) == ["YEA102"] * wrong

    def test_the_reporting_year(self, bare: Plan) -> None:
        plan = evolve(bare, reporting_period=Period(year=2021, through_month=5))
        assert codes(plan) == ["YEA103"]


class TestMonths:
    def test_a_column_with_another_cut_off(self, bare: Plan) -> None:
        for through, found in ((4, ["MON101"]), (5, []), (12, [])):
            done = column("k", through=through, measure=Measure.DONE)
            assert codes(with_table(bare, columns=(done,))) == found

    @pytest.mark.parametrize(
        ("title", "found"),
        [
            ("Kết quả 5 tháng đầu năm 2022", []),
            ("Kết quả 6 tháng đầu năm 2022", ["MON102"]),
            ("Kết quả 6 tháng đầu năm", ["MON102"]),
            ("So với 6 tháng đầu năm 2021", []),
            ("So với 6 tháng đầu năm trước", []),
            ("Ước thực hiện 7 tháng cuối năm 2022", []),
            ("Ước thực hiện 6 tháng cuối năm 2022", ["MON103"]),
        ],
    )
    def test_months_in_headings(self, bare: Plan, title: str, found: list[str]) -> None:
        assert codes(evolve(bare, body=[Section(title=title)])) == found

    @pytest.mark.parametrize(
        ("start", "end", "found"),
        [(6, 12, []), (7, 12, ["MON104"]), (6, 11, ["MON104"]), (1, 12, [])],
    )
    def test_columns_that_make_no_year(
        self, bare: Plan, start: int, end: int, found: list[str]
    ) -> None:
        done = column("a", through=5, measure=Measure.DONE)
        rest = column("b", start=start, through=end, measure=Measure.EXPECTED)
        assert codes(with_table(bare, columns=(done, rest))) == found

    def test_columns_of_different_tables_are_not_joined(self, bare: Plan) -> None:
        plan = with_table(bare, columns=(column("a", through=5, measure=Measure.DONE),))
        rest = column("b", start=8, through=12, measure=Measure.EXPECTED)
        assert codes(with_table(plan, columns=(rest,))) == []

    def test_a_header_that_names_another_month(self, bare: Plan) -> None:
        done = column("k", through=5, measure=Measure.DONE, header=["Tính đến tháng 4"])
        assert codes(with_table(bare, columns=(done,))) == ["MON105"]
