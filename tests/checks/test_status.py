"""What a signed or an issued paper may not lack, and a draft may."""

import pytest

from khcn_core import Money, Plan, check
from khcn_core.checks.placeholders import RULES_PLACEHOLDERS
from khcn_core.checks.status import RULES_STATUS
from khcn_core.dates import PartialDate
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    DocumentNumber,
    FundingFact,
    FundingKind,
    Paragraph,
    Signature,
    Status,
)

RULES = (*RULES_STATUS, *RULES_PLACEHOLDERS)
WHOLE: dict[str, object] = {
    "agency": Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
    "number": DocumentNumber(symbol="KH-UBND", number=5),
    "place": "Ví Dụ",
    "subject": "Phát triển khoa học, công nghệ năm 2027",
    "fiscal_year": 2027,
    "date": PartialDate(2026, 8, 14),
    "signature": Signature(position="Chủ tịch", name="Nguyễn Văn An"),
    "body": [FundingFact(kind=FundingKind.USED, text="Đã sử dụng", amount=Money(0))],
}
UNNUMBERED = DocumentNumber(symbol="KH-UBND")
BLANK = FundingFact(kind=FundingKind.USED, text="Đã sử dụng")


def said(status: Status, **lacking: object) -> list[tuple[str, str, str]]:
    plan = Plan(**{**WHOLE, **lacking, "status": status})
    return [(f.code, f.path, f.severity.value) for f in check(plan, rules=RULES)]


@pytest.mark.parametrize("status", Status)
def test_a_whole_paper(status: Status) -> None:
    assert said(status) == []


@pytest.mark.parametrize(
    ("lacking", "found"),
    [
        ({"signature": None}, ("STA101", "signature", "error")),
        ({"signature": Signature(position="Chủ tịch")}, ("STA101", "signature.name", "error")),
        ({"signature": Signature(position="", name="An")}, ("STA101", "signature", "error")),
        ({"date": None}, ("STA102", "date", "error")),
        ({"date": PartialDate(2026, 8)}, ("STA102", "date", "error")),
        ({"body": [BLANK]}, ("STA104", "body[0].amount", "warning")),
        ({"closing": "Trình Sở về ..."}, ("CLK151", "closing", "warning")),
    ],
)
def test_what_signing_asks_for(lacking: dict[str, object], found: tuple[str, str, str]) -> None:
    assert said(Status.SIGNED, **lacking) == [found]
    assert said(Status.ISSUED, **lacking) == [found]
    draft = [(code, severity) for code, _, severity in said(Status.DRAFT, **lacking)]
    assert draft == ([("CLK151", "note")] if "closing" in lacking else [])


def test_what_issuing_asks_for() -> None:
    assert said(Status.ISSUED, number=UNNUMBERED) == [("STA103", "number.number", "error")]
    assert said(Status.SIGNED, number=UNNUMBERED) == []
    assert said(Status.DRAFT, number=UNNUMBERED) == []
    nothing = DocumentNumber(symbol="", number=5)
    assert said(Status.ISSUED, number=nothing) == [("STA103", "number.symbol", "error")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phối hợp kiểm tra về ...", True),
        ("Phối hợp kiểm tra về...", True),
        ("Thực hiện mô hình ứng dụng...", True),
        ("Thực hiện mô hình ứng dụng…", True),
        ("Công văn số ... ngày ... tháng ... năm 2026", True),
        ("Kinh phí .......... đồng", True),
        ("Kinh phí ____ đồng", True),
        ("Mở XX lớp tại xã", True),
        ("Mở xx lớp tại xã", True),
        ("Trong năm 20xx", True),
        ("Đại hội Đảng bộ lần thứ XX", False),
        ("Nhãn hiệu, sáng kiến...", False),
        ("Sở hữu trí tuệ (nhãn hiệu hàng hóa, sáng kiến,...)", False),
        ("Sở hữu trí tuệ (nhãn hiệu hàng hóa, sáng kiến...)", False),
        ("In tờ rơi, áp phích, v.v...", False),
        ("Các hình thức như tờ rơi...", False),
        ("chủ trì đề tài...đề xuất xin chủ trương.", False),
        ("trình cấp có thẩm quyền quyết định./.", False),
    ],
)
def test_placeholders(text: str, *, found: bool) -> None:
    expected = [("CLK151", "body[0].text", "note")] * found
    assert said(Status.DRAFT, body=[Paragraph(text=text)]) == expected
