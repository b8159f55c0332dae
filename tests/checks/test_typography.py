"""Marks and their spaces, dots, dates."""

import pytest

from khcn_core import Plan, check
from khcn_core.checks.marks import RULES_MARKS
from khcn_core.checks.typography import RULES_TYPOGRAPHY
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    BudgetTable,
    Column,
    ColumnKind,
    DocumentNumber,
    FundingFact,
    FundingKind,
    LineItem,
    Paragraph,
)

RULES = (*RULES_MARKS, *RULES_TYPOGRAPHY)

OFFICIALESE = (
    "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024; Chương trình số 12-CTr/TU.",
    "Theo TCVN ISO 9001:2015; trực 24/7; họp lúc 13:30; bản đồ tỷ lệ 1:500, 1 : 2.000.",
    "Đăng tại http://vidu.example.vn/tin,bai.html, gửi về a.b@vidu.example.vn; Zalo, Facebook...",
    "Hỗ trợ nhãn hiệu, chỉ dẫn địa lý,... cho sản phẩm; máy in, máy quét, v.v... (máy chiếu, ...).",
    "Các việc: (1) tập huấn; (2) hội thảo; a) cấp xã; b) cấp thôn; 1) in; 2) phát.",
    "a) Tổ chức tập huấn;",
    "Đồng bào H’Mông, Ê Đê ở Đắk Lắk; Bà Rịa - Vũng Tàu; khẩu hiệu “Mỗi người một “đại sứ số””.",
    'Bằng 105,3% kế hoạch; từ 3-5 lớp/năm; quý III/2026; màn hình 24" và “24/24”.',
    "Khoa học, công nghệ và đổi mới sáng tạo (KHCN & ĐMST); TP.HCM; VP.HĐND và UBND; P.5, Q.1.",
    "Trình cấp có thẩm quyền xem xét, quyết định./.",
    "Hội nghị chào mừng Ngày 18/5 [kèm danh sách]; «Đề án».",
)


def plan(*texts: str, **other: object) -> Plan:
    return Plan(
        agency=Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
        number=DocumentNumber(symbol="KH-UBND"),
        place="Ví Dụ",
        subject="Phát triển khoa học, công nghệ năm 2027",
        fiscal_year=2027,
        **{"body": [Paragraph(text=text) for text in texts], **other},
    )


def said(checked: Plan) -> list[tuple[str, str, str]]:
    return [(f.code, f.path, f.severity.value) for f in check(checked, rules=RULES)]


@pytest.mark.parametrize("text", OFFICIALESE)
def test_correct_officialese_has_no_finding(text: str) -> None:
    assert said(plan(text)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("phê duyệt dự án “Nâng cao năng suất giai đoạn 2016-2020; Quyết định", "CLK201"),
        ("Nâng cao năng suất” giai đoạn 2016-2020", "CLK201"),
        ("ứng dụng (nếu có", "CLK201"),
        ("ứng dụng nếu có)", "CLK201"),
        ("ứng dụng (nếu có]", "CLK201"),
        ('dự án "Nâng cao năng suất', "CLK201"),
        ("ứng dụng KH &CN vào sản xuất", "CLK202"),
        ("ứng dụng KH& CN vào sản xuất", "CLK202"),
        ("ứng dụng , chuyển giao", "CLK202"),
        ("ứng dụng ; chuyển giao", "CLK202"),
        ("đã hoàn thành . Tiếp tục", "CLK202"),
        ("như sau : tập huấn", "CLK202"),
        ("ứng dụng ( nếu có)", "CLK202"),
        ("ứng dụng (nếu có )", "CLK202"),
        ("ứng dụng(nếu có)", "CLK202"),
        ("“ Nâng cao” năng suất", "CLK202"),
        ("ứng dụng,chuyển giao", "CLK202"),
        ("ứng dụng;chuyển giao", "CLK202"),
        ("đã hoàn thành.Tiếp tục", "CLK202"),
        ("ứng dụng  chuyển giao", "CLK202"),
        ("chủ trì đề tài...đề xuất", "CLK203"),
        ("chủ trì đề tài…đề xuất", "CLK203"),
    ],
)
def test_slips_in_any_text(text: str, code: str) -> None:
    assert said(plan(text)) == [(code, "body[0].text", "note")]
    assert said(plan(closing=text)) == [(code, "closing", "note")]
    name = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
    table = BudgetTable(columns=[name], lines=[LineItem(name=text)], notes=[text])
    assert set(said(plan(body=[table]))) == {
        (code, "body[0].lines[0].name", "note"),
        (code, "body[0].notes[0]", "note"),
    }


def test_a_bracket_around_an_amount() -> None:
    fact = FundingFact(kind=FundingKind.USED, text="Đã sử dụng (ước tính", tail=").")
    assert said(plan(body=[fact])) == []


def test_the_words_around_a_slip_are_quoted_whole() -> None:
    (finding,) = check(plan("Nâng cao hiệu quả ứng dụng KH &CN, lựa chọn dự án"), rules=RULES)
    assert finding.text().endswith("ở “quả ứng dụng KH &CN, lựa chọn”")


class TestTwoWays:
    def test_dots(self) -> None:
        both = plan("Tờ rơi, áp phích...", "Máy in, máy quét…")
        assert said(both) == [("CLK204", "body[1].text", "note")]
        assert "“quét…”, ba dấu chấm ở “phích...”" in check(both, rules=RULES)[0].text()
        assert said(plan("Tờ rơi, áp phích...", "Máy in, máy quét...")) == []

    def test_dates(self) -> None:
        short, long = "trước ngày 27/4/2022", "ngày 03 tháng 11 năm 2020"
        assert said(plan(short, long, long)) == [("CLK205", "body[1].text", "note")]
        assert said(plan(short, short)) == []
        assert said(plan(long, "ngày 18/5 hằng năm")) == []
