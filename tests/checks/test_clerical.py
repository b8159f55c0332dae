"""Number and symbol, signature, recipients, headings, siblings."""

import pytest

from khcn_core import Money, Plan, check
from khcn_core.checks.authority import RULES_AUTHORITY
from khcn_core.checks.doubled import RULES_DOUBLED
from khcn_core.checks.headings import RULES_HEADINGS
from khcn_core.checks.number_symbol import RULES_NUMBER_SYMBOL
from khcn_core.checks.recipients import RULES_RECIPIENTS
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    Annex,
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    DocumentNumber,
    LineItem,
    Paragraph,
    Recipient,
    Section,
    Signature,
)

RULES = (
    *RULES_NUMBER_SYMBOL,
    *RULES_AUTHORITY,
    *RULES_RECIPIENTS,
    *RULES_HEADINGS,
    *RULES_DOUBLED,
)
XA = Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE)
SO = Agency(name="Sở Khoa học và Công nghệ", level=AgencyLevel.DEPARTMENT)
TM, KT = "TM. Ủy ban nhân dân", "KT. Chủ tịch"


def plan(**other: object) -> Plan:
    values: dict[str, object] = {
        "agency": XA,
        "number": DocumentNumber(symbol="KH-UBND"),
        "place": "Ví Dụ",
        "subject": "Phát triển khoa học, công nghệ năm 2027",
        "fiscal_year": 2027,
    }
    return Plan(**{**values, **other})


def said(checked: Plan) -> list[tuple[str, str, str]]:
    return [(f.code, f.path, f.severity.value) for f in check(checked, rules=RULES)]


class TestSymbols:
    @pytest.mark.parametrize(
        ("symbol", "kind", "agency", "found"),
        [
            ("KH-UBND", "Kế hoạch", XA, []),
            ("KH–UBND", "Kế hoạch", XA, []),
            ("KH-SKHCN", "Kế hoạch", SO, []),
            ("", "Kế hoạch", XA, []),
            ("KH-UBND-VX", "Kế hoạch", XA, []),
            ("BC-UBND", "Kế hoạch", XA, ["CLK101"]),
            ("UBND-KH", "Kế hoạch", XA, ["CLK101"]),
            ("BC-UBND", "Báo cáo", XA, []),
            ("TTr-UBND", "Tờ trình", XA, []),
            ("TTr-UBND", "Lịch công tác", XA, []),
            ("KH-SKHCN", "Kế hoạch", XA, ["CLK102"]),
            ("KH-UBND", "Kế hoạch", SO, ["CLK102"]),
            ("KH - UBND", "Kế hoạch", XA, ["CLK103"]),
        ],
    )
    def test_against_kind_and_issuer(
        self, symbol: str, kind: str, agency: Agency, found: list[str]
    ) -> None:
        checked = plan(number=DocumentNumber(symbol=symbol), kind=kind, agency=agency)
        assert said(checked) == [(code, "number.symbol", "warning") for code in found]


class TestSignatures:
    @pytest.mark.parametrize(
        ("authority", "position", "agency", "found"),
        [
            ([TM], "Chủ tịch", XA, []),
            ([TM, KT], "Phó Chủ tịch", XA, []),
            (["TL. Chủ tịch"], "Trưởng phòng", XA, []),
            (["TL. Chủ tịch"], "Phó Chánh Văn phòng", XA, []),
            (["TL. Chủ tịch", "KT. Trưởng phòng"], "Phó Trưởng phòng", XA, []),
            ([], "Giám đốc", SO, []),
            (["KT. Giám đốc"], "Phó Giám đốc", SO, []),
            (["Q. Giám đốc"], "Giám đốc", SO, []),
            ([TM, KT], "Chủ tịch", XA, [("CLK111", "[1]", "warning")]),
            ([TM, KT], "", XA, []),
            ([TM], "Phó Chủ tịch", XA, [("CLK112", "", "warning")]),
            ([], "Phó Giám đốc", SO, [("CLK112", "", "warning")]),
            (["TM. Sở"], "Giám đốc", SO, [("CLK113", "[0]", "warning")]),
            ([KT], "Phó Chủ tịch", XA, [("CLK114", "", "note")]),
            ([TM, "KT.Chủ tịch"], "Phó Chủ tịch", XA, [("CLK115", "[1]", "note")]),
            ([TM, "KT Chủ tịch"], "Phó Chủ tịch", XA, [("CLK115", "[1]", "note")]),
        ],
    )
    def test_authority_against_position_and_body(
        self, authority: list[str], position: str, agency: Agency, found: list[tuple[str, str, str]]
    ) -> None:
        signature = Signature(authority=authority, position=position, name="Nguyễn Văn An")
        symbol = "KH-UBND" if agency is XA else "KH-SKHCN"
        checked = plan(signature=signature, agency=agency, number=DocumentNumber(symbol=symbol))
        expected = [(code, f"signature.authority{end}", how) for code, end, how in found]
        assert said(checked) == expected

    def test_how_the_line_should_read(self) -> None:
        signature = Signature(authority=[TM, "KT.Chủ tịch"], position="Phó Chủ tịch")
        (finding,) = check(plan(signature=signature), rules=RULES)
        assert "“KT. Chủ tịch”" in finding.text()

    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("Nguyễn Văn An", False),
            ("Tiến Thị Sĩ", False),
            ("Thế Văn Sơn", False),
            (None, False),
            ("ThS. Nguyễn Văn An", True),
            ("ThS Nguyễn Văn An", True),
            ("PGS.TS. Nguyễn Văn An", True),
            ("Bác sĩ Nguyễn Văn An", True),
            ("TS.Nguyễn Văn An", True),
        ],
    )
    def test_degrees(self, name: str | None, *, found: bool) -> None:
        signature = Signature(authority=[TM], position="Chủ tịch", name=name)
        expected = [("CLK116", "signature.name", "warning")] * found
        assert said(plan(signature=signature)) == expected


class TestRecipients:
    @pytest.mark.parametrize(
        ("addressees", "recipients", "archive", "found"),
        [
            ([], ["Sở Tài chính"], "VT", []),
            ([], ["Sở Tài chính", "Lưu: VT"], None, []),
            ([], [], None, []),
            (["Sở Tài chính"], ["Như trên"], "VT", []),
            (["Sở Tài chính"], ["Như Kính gửi"], "VT", []),
            (["Sở Tài chính"], ["Như trên;", "Đảng ủy xã"], "VT", []),
            ([], ["Sở Tài chính"], None, [("CLK121", "archive", "note")]),
            ([], ["Đảng ủy", "Như trên"], "VT", [("CLK122", "recipients[1].name", "warning")]),
            (["Sở Tài chính"], ["Đảng ủy xã"], "VT", [("CLK123", "recipients", "note")]),
            (["Sở Tài chính"], [], "VT", []),
        ],
    )
    def test_who_gets_it(
        self,
        addressees: list[str],
        recipients: list[str],
        archive: str | None,
        found: list[tuple[str, str, str]],
    ) -> None:
        listed = [Recipient(name=name) for name in recipients]
        checked = plan(addressees=addressees, recipients=listed, archive=archive)
        assert said(checked) == found


class TestHeadings:
    @staticmethod
    def sections(*titles: str) -> list[Section]:
        return [Section(title=title) for title in titles]

    @pytest.mark.parametrize(
        ("titles", "found"),
        [
            (["Kết quả", "Nhiệm vụ", "Đề xuất"], []),
            (["Kết quả.", "Nhiệm vụ."], []),
            (["Kết quả", "Nhiệm vụ.", "Đề xuất"], ["body[1].title"]),
            (["Kết quả.", "Nhiệm vụ.", "Đề xuất"], ["body[2].title"]),
            (["Kết quả.", "Nhiệm vụ.", "Đề xuất", "Dự toán"], ["body[0].title"]),
            (["Kết quả", "Nhiệm vụ:", "Việc khác..."], []),
        ],
    )
    def test_stops_within_a_level(self, titles: list[str], found: list[str]) -> None:
        expected = [("CLK131", path, "note") for path in found]
        assert said(plan(body=self.sections(*titles))) == expected

    def test_levels_and_leads_are_apart(self) -> None:
        inner = self.sections("Khoa học.", "Công nghệ.")
        run_in = Section(title="Mục đích.", lead="Nâng cao hiệu quả.")
        body = [Section(title="Kết quả", body=inner), run_in]
        assert said(plan(body=body)) == []
        assert [code for code, *_ in said(plan(body=[*body, *self.sections("Dự toán.")]))] == [
            "CLK131"
        ]


class TestDoubled:
    SENTENCE = "Phối hợp kiểm tra việc ghi nhãn hàng hóa tại các chợ."

    @staticmethod
    def line(name: str, dong: int | None = None) -> LineItem:
        return LineItem(name=name, amounts={} if dong is None else {"k": Money(dong)})

    @staticmethod
    def table(*lines: LineItem) -> BudgetTable:
        names = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
        return BudgetTable(
            columns=[names, Column(key="k", header=["Kinh phí"], kind=ColumnKind.AMOUNT)],
            lines=lines,
        )

    def test_the_same_money_twice(self) -> None:
        doubled = self.table(self.line("Chi khác", 5), self.line("Chi khác", 5))
        assert said(plan(body=[doubled])) == [("CLK132", "body[0].lines[1]", "warning")]

    def test_the_same_name_with_other_money_or_none(self) -> None:
        for lines in (
            [self.line("Chi khác", 5), self.line("chi khác", 6)],
            [self.line("Chi khác"), self.line("Chi khác")],
        ):
            assert said(plan(body=[self.table(*lines)])) == [("CLK132", "body[0].lines[1]", "note")]

    def test_in_groups_of_their_own(self) -> None:
        groups = [LineItem(name=name, parts=[self.line("Chi khác", 5)]) for name in ("Tỉnh", "Xã")]
        assert said(plan(body=[self.table(*groups)])) == []
        assert said(plan(body=[self.table(LineItem(), LineItem())])) == []

    @pytest.mark.parametrize(
        ("blocks", "severity"),
        [
            ([Section(title="Đánh giá chung"), Section(title="Đánh giá chung")], "note"),
            ([Section(title="Kết quả", body=[Paragraph(text="Đạt.")])] * 2, "warning"),
            ([Paragraph(text=SENTENCE)] * 2, "warning"),
            ([Paragraph(text="Như sau:")] * 2, "note"),
        ],
    )
    def test_headings_and_paragraphs(self, blocks: list[Block], severity: str) -> None:
        twins = [*blocks[:1], Paragraph(text="Ở giữa."), *blocks[1:]]
        assert said(plan(body=twins)) == [("CLK132", "body[2]", severity)]
        assert said(plan(body=blocks[:1], annexes=[Annex(title="A", body=blocks[1:])])) == []

    def test_bullets(self) -> None:
        twins = BulletList(items=[Bullet(text=self.SENTENCE), Bullet(text=self.SENTENCE)])
        assert said(plan(body=[twins])) == [("CLK132", "body[0].items[1]", "warning")]
        assert "vị trí thứ 1 của" in check(plan(body=[twins]), rules=RULES)[0].text()
