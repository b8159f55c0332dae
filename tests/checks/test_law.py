"""What the plan's day allows: districts, legal bases, citations, inspection, programmes."""

import datetime as dt

import pytest
from attrs import evolve

from khcn_core import Plan, check, loads
from khcn_core.checks.citations import RULES_CITATIONS
from khcn_core.checks.law import RULES_LAW
from khcn_core.checks.law_data import ACTS, Act
from khcn_core.checks.outdated import RULES_OUTDATED
from khcn_core.checks.undeclared import RULES_UNDECLARED
from khcn_core.checks.written import written
from khcn_core.dates import PartialDate, Period
from khcn_core.examples import EXAMPLES, example_text
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    Basis,
    BudgetTable,
    Bullet,
    BulletList,
    Citation,
    Column,
    ColumnKind,
    DocumentNumber,
    Measure,
    Paragraph,
    Section,
    Status,
)

RULES = (*RULES_LAW, *RULES_CITATIONS, *RULES_OUTDATED, *RULES_UNDECLARED)


def plan(date: str | None = "2026-08-14", **other: object) -> Plan:
    values: dict[str, object] = {
        "agency": Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
        "number": DocumentNumber(symbol="KH-UBND"),
        "place": "Ví Dụ",
        "subject": "Phát triển khoa học, công nghệ năm 2027",
        "fiscal_year": 2027,
        "date": PartialDate.parse(date) if date else None,
    }
    return Plan(**{**values, **other})


def said(checked: Plan) -> list[tuple[str, str, str]]:
    return [(f.code, f.path, f.severity.value) for f in check(checked, rules=RULES)]


class TestDistricts:
    @pytest.mark.parametrize(
        ("date", "severity"),
        [
            ("2025-06-30", []),
            ("2025-07-01", ["error"]),
            ("2026", ["error"]),
            ("2025-07", ["error"]),
            ("2025", ["note"]),
            ("2025-06", []),
            ("2024", []),
            (None, []),
        ],
    )
    def test_after_their_end(self, date: str | None, severity: list[str]) -> None:
        agency = Agency(name="Ủy ban nhân dân huyện Ví Dụ", level=AgencyLevel.DISTRICT)
        expected = [("LAW101", "agency.level", each) for each in severity]
        assert said(plan(date, agency=agency)) == expected

    def test_a_commune_may_go_on(self) -> None:
        assert said(plan("2025-07-01")) == []


class TestBases:
    @pytest.mark.parametrize(
        ("text", "date", "found"),
        [
            ("Luật Khoa học và công nghệ ngày 18 tháng 6 năm 2013", "2025-09-30", []),
            ("Luật Khoa học và công nghệ ngày 18 tháng 6 năm 2013", "2025-10-01", ["LAW103w"]),
            ("Luật Khoa học và Công nghệ số 29/2013/QH13;", "2025-10-01", ["LAW103w"]),
            ("Luật Khoa học và công nghệ số 29/2013/QH13", "2025", ["LAW103n"]),
            ("Luật Khoa học và công nghệ", "2025-10-01", []),
            (
                "Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025",
                "2025-09-30",
                ["LAW102w"],
            ),
            (
                "Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025",
                "2025-10-01",
                [],
            ),
            ("Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", "2025-12-31", []),
            ("Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", "2026-01-01", ["LAW103w"]),
            ("Luật Ngân sách nhà nước số 83/2015/QH13", "2026-08-14", ["LAW103w"]),
            ("Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025", "2026-08-14", []),
            ("Luật Ngân sách nhà nước số 89/2025/QH15", "2025-12-31", ["LAW102w"]),
            ("Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", "2026-06-30", ["LAW102w"]),
            ("Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", "2026", ["LAW102n"]),
            ("Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", "2026-07-01", []),
            ("Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", None, []),
            ("Thông tư số 342/2016/TT-BTC ngày 30 tháng 12 năm 2016", "2026-03-24", []),
            ("Thông tư số 342/2016/TT-BTC ngày 30 tháng 12 năm 2016", "2026-08-14", ["LAW103n"]),
            ("Thông tư số 324/2016/TT-BTC", "2026-01-01", ["LAW103w"]),
            ("Thông tư số 58/2020/TT-BTC sửa đổi Thông tư số 342/2016/TT-BTC", "2026-08-14", []),
            ("Nghị định số 132/2025/NĐ-CP", "2025-06-30", ["LAW102w"]),
            ("Nghị định số 132/2025/NĐ-CP", "2027-03-02", ["LAW104w"]),
            ("Nghị định số 132/2025/NĐ-CP", "2027-03-01", []),
        ],
    )
    def test_in_force_on_the_day(self, text: str, date: str | None, found: list[str]) -> None:
        checked = plan(date, preamble=[Basis(text=f"Căn cứ {text}")])
        marks = [f.code + f.severity.value[0] for f in check(checked, rules=RULES_LAW)]
        assert marks == found
        assert all(f.path == "preamble[0].text" for f in check(checked, rules=RULES_LAW))

    def test_only_bases_are_judged(self) -> None:
        text = "Căn cứ Luật Khoa học và công nghệ số 29/2013/QH13, xã đã thực hiện năm 2024."
        assert said(plan(preamble=[Paragraph(text=text)], body=[Paragraph(text=text)])) == []

    def test_the_sentence_names_the_successor(self) -> None:
        basis = Basis(text="Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13")
        (finding,) = check(plan(preamble=[basis]), rules=RULES)
        assert finding.text() == (
            "Luật Ngân sách nhà nước 83/2015/QH13 đã được thay bằng Luật Ngân sách nhà nước "
            "89/2025/QH15; kế hoạch đề 14/8/2026 cần căn cứ vào văn bản còn hiệu lực"
        )

    @pytest.mark.parametrize("act", ACTS, ids=str)
    def test_the_data_hold_together(self, act: Act) -> None:
        assert act.year >= 2013
        assert act.since or act.until
        assert (act.since or dt.date.min) < (act.until or dt.date.max)
        assert act.until_is_known or act.successor


class TestCitations:
    @pytest.mark.parametrize(
        ("text", "date", "found"),
        [
            ("Công văn số 328/KHCN-KH ngày 27/4/2022 của Sở", "2022-04-26", ["error"]),
            ("Công văn số 328/KHCN-KH ngày 27/4/2022 của Sở", "2022-04-27", []),
            ("Công văn số 328/KHCN-KH, ngày 27 tháng 4 năm 2022", "2022-03", ["error"]),
            ("Công văn số 328/KHCN-KH ngày 27/4/2022", "2022", []),
            ("Kế hoạch 12/KH-UBND ngày 03 tháng 11 năm 2020", "2019", ["error"]),
            ("Công văn số 328/KHCN-KH ngày 31/4/2022", "2021", []),
            ("trình Kế hoạch trước ngày 31/12/2022; báo cáo ngày 20/12/2022", "2022-04-27", []),
            ("theo Luật Ngân sách nhà nước, nộp báo cáo ngày 20/12/2022", "2022-04-27", []),
            ("Kế hoạch 2 ngày 20/12/2022", "2022-04-27", []),
            ("Căn cứ Luật Ví dụ, họp ngày 11 tháng 12 năm 2025", "2025-12-10", []),
            ("Công văn số 328/KHCN-KH ngày 27/4/2022", None, []),
        ],
    )
    def test_dated_after_the_plan(self, text: str, date: str | None, found: list[str]) -> None:
        expected = [("LAW105", "body[0].text", severity) for severity in found]
        assert said(plan(date, body=[Paragraph(text=text)])) == expected

    def test_a_law_that_was_passed_later(self) -> None:
        basis = Basis(text="Căn cứ Luật Ví dụ ngày 11 tháng 12 năm 2025")
        expected = [("LAW105", "preamble[0].text", "error")]
        assert said(plan("2025-12-10", preamble=[basis])) == expected
        assert said(plan("2025-12-11", preamble=[basis])) == []

    def test_what_a_signed_plan_leaves_open(self) -> None:
        body = [Paragraph(text="Công văn số 328/KHCN-KH ngày 27/4/2022")]
        assert said(plan("2022", body=body, status=Status.SIGNED)) == [
            ("LAW105", "body[0].text", "note")
        ]
        assert said(plan("2021", body=body, status=Status.SIGNED)) == [
            ("LAW105", "body[0].text", "error")
        ]

    def test_the_letter_that_asked_for_the_plan(self) -> None:
        letter = Citation(kind="Công văn", number="9/SKHCN", date=PartialDate(2026, 9))
        assert said(plan(guidance=letter)) == [("LAW105", "guidance.date", "error")]
        assert said(plan("2026-09", guidance=letter)) == []


class TestInspection:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Phối hợp thanh tra, kiểm tra về đo lường.", True),
            ("Công tác quản lý, kiểm tra, thanh tra hoạt động.", True),
            ("Tham gia đoàn của tỉnh thanh tra việc ghi nhãn.", True),
            ("PHỐI HỢP THANH TRA, KIỂM TRA", True),
            ("Phối hợp kiểm tra về đo lường.", False),
            ("Phối hợp với Thanh tra tỉnh khi được yêu cầu.", False),
            ("Thực hiện kết luận thanh tra, kiểm tra các năm trước.", False),
            ("Thực hiện Quyết định số 12/QĐ-UBND về kế hoạch thanh tra, kiểm tra năm 2025.", False),
            ("Tổ chức phổ biến Luật Thanh tra.", False),
        ],
    )
    def test_after_departments_lost_theirs(self, text: str, *, found: bool) -> None:
        body = [BulletList(items=[Bullet(text=text)])]
        expected = [("LAW106", "body[0].items[0].text", "warning")] * found
        assert said(plan("2025-07-01", body=body)) == expected
        assert said(plan("2025-06-30", body=body)) == []
        assert said(plan("2025", body=body)) == []

    def test_a_report_on_the_time_before(self) -> None:
        body = [Paragraph(text="Đã phối hợp thanh tra, kiểm tra 02 cuộc.")]
        assert said(plan(body=[Section(title="KẾT QUẢ NĂM 2025", body=body)])) == []
        assert said(plan(body=[Section(title="NHIỆM VỤ", body=body)])) == [
            ("LAW106", "body[0].body[0].text", "warning")
        ]


class TestProgrammes:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Triển khai thực hiện Dự án năng suất giai đoạn 2016-2020; Đề án nhãn hiệu.", True),
            ("Tiếp tục thực hiện Chương trình giai đoạn 2021 – 2025.", True),
            ("Thực hiện Chương trình giai đoạn 2021-2026.", False),
            ("Kế thừa kết quả của Chương trình giai đoạn 2016-2020.", False),
            ("Thực hiện phần chuyển tiếp của Chương trình giai đoạn 2016-2020.", False),
        ],
    )
    def test_reported_after_their_last_year(self, text: str, *, found: bool) -> None:
        body = [Paragraph(text=text)]
        results = plan(body=[Section(title="Đánh giá kết quả", body=body)])
        assert said(results) == [("LAW107", "body[0].body[0].text", "note")] * found
        assert said(plan(body=[Section(title="Nhiệm vụ", body=body)])) == []

    def test_the_year_is_that_of_the_report(self) -> None:
        body = [Paragraph(text="Thực hiện Chương trình giai đoạn 2016-2020.")]
        sections = [Section(title="Kết quả", body=body)]
        period = Period(year=2020, through_month=6)
        assert said(plan("2020", body=sections, reporting_period=period)) == []


class TestUndeclaredColumns:
    @staticmethod
    def table(*columns: tuple[Measure | None, int | None]) -> BudgetTable:
        names = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
        money = [
            Column(
                key=f"k{index}",
                header=[f"Cột {index}"],
                kind=ColumnKind.AMOUNT,
                measure=measure,
                period=Period(year=year) if year else None,
            )
            for index, (measure, year) in enumerate(columns)
        ]
        return BudgetTable(columns=[names, *money])

    @pytest.mark.parametrize(
        ("columns", "found"),
        [
            ([(Measure.DONE, 2026), (Measure.ESTIMATE, 2027)], []),
            ([(None, None), (None, None)], []),
            ([(Measure.DONE, 2026), (None, 2026), (None, 2026)], [2]),
            ([(Measure.DONE, None), (Measure.ESTIMATE, None)], []),
            ([(Measure.DONE, None), (Measure.ESTIMATE, 2027)], [1]),
            ([(Measure.APPROVED, None), (Measure.ESTIMATE, 2027)], []),
        ],
    )
    def test_beside_declared_ones(
        self, columns: list[tuple[Measure | None, int | None]], found: list[int]
    ) -> None:
        expected = [("LAW108", f"body[0].columns[{index}]", "note") for index in found]
        assert said(plan(body=[self.table(*columns)])) == expected


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (PartialDate(2023, 1, 5), "05/01/2023"),
        (dt.date(2022, 12, 27), "27/12/2022"),
        (PartialDate(2026, 3, 1), "01/3/2026"),
        (PartialDate(2026, 8), "8/2026"),
        (PartialDate(2026), "2026"),
    ],
)
def test_dates_as_sentences_write_them(date: PartialDate | dt.date, text: str) -> None:
    assert written(date) == text


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_keep_the_law(name: str) -> None:
    suffix = name.rpartition(".")[2]
    example = loads(example_text(name), suffix)
    assert said(example) == []
    assert said(evolve(example, date=None)) == []
