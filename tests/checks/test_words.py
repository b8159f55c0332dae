"""Abbreviations, spellings, encodings."""

import pytest

from khcn_core import Plan, check
from khcn_core.checks.abbreviations import RULES_ABBREVIATIONS
from khcn_core.checks.encodings import RULES_ENCODINGS
from khcn_core.checks.spelling import RULES_SPELLING
from khcn_core.plan import Agency, AgencyLevel, DocumentNumber, Paragraph

RULES = (*RULES_ABBREVIATIONS, *RULES_SPELLING, *RULES_ENCODINGS)


def said(*texts: str) -> list[tuple[str, str, str]]:
    plan = Plan(
        agency=Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
        number=DocumentNumber(symbol="KH-UBND"),
        place="Ví Dụ",
        subject="Phát triển khoa học, công nghệ năm 2027",
        fiscal_year=2027,
        body=[Paragraph(text=text) for text in texts],
    )
    return [(f.code, f.path, f.severity.value) for f in check(plan, rules=RULES)]


class TestAbbreviations:
    @pytest.mark.parametrize(
        "text",
        [
            "Sở Khoa học và Công nghệ (KH&CN) hướng dẫn; KH&CN là nền tảng.",
            "Sở Khoa học và Công nghệ (sau đây viết tắt là Sở KH&CN) hướng dẫn.",
            "Khoa học, công nghệ và đổi mới sáng tạo (KHCN & ĐMST); hoạt động ĐMST, KHCN.",
            "UBND, HĐND, MTTQ xã; TCVN ISO 9001:2015; sản phẩm OCOP; mã QR.",
            "Công văn số 328/KHCN-KTTH, Nghị quyết số 20-NQTW/TW, Quyết định 53/QĐ-BTTTT.",
            "Đại hội XIII, quý III, Phụ lục II; VP.HĐND; TP.HCM.",
            "XÂY DỰNG KẾ HOẠCH KINH PHÍ TRONG NĂM",
        ],
    )
    def test_told_or_known(self, text: str) -> None:
        assert said(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Chỉ đạo BCD 389 kiểm tra; BCD 389 báo cáo.",
            "Tiến bộ KH&KT phục vụ sản xuất.",
            "Tiến bộ KH & KT phục vụ sản xuất.",
            "Phát triển KT-XH của xã.",
        ],
    )
    def test_never_spelled_out(self, text: str) -> None:
        assert said(text, text) == [("CLK301", "body[0].text", "note")]

    @pytest.mark.parametrize("other", ["KHCN", "KH-CN", "KH & CN"])
    def test_spelled_in_two_ways(self, other: str) -> None:
        told = "Khoa học và công nghệ (KH&CN) là nền tảng; KH&CN là động lực; KH&CN cấp xã."
        found = said(told, f"Hoạt động {other} của xã.", f"Quỹ {other} tỉnh.")
        assert found == [("CLK302", "body[1].text", "note")]


class TestSpellings:
    @pytest.mark.parametrize(
        ("texts", "place"),
        [
            (["cổng thông tin xã", "Duy trì Cổng thông tin xã", "Chi Công thông tin xã"], 2),
            (["Chi Công thông tin", "Chi Cổng thông tin", "Duy trì cổng thông tin"], 0),
            (["ứng dụng tiên bộ khoa học", "áp dụng tiến bộ khoa học", "tiến bộ kỹ thuật"], 0),
            (["nâng cao năng suất lúa", "năng suất lúa", "nâng cao năng suât lúa"], 2),
        ],
    )
    def test_a_near_miss(self, texts: list[str], place: int) -> None:
        assert said(*texts) == [("CLK303", f"body[{place}].text", "note")]

    @pytest.mark.parametrize(
        "texts",
        [
            ["Duy trì Cổng thông tin điện tử", "chi cổng thông tin điện tử"],
            ["hòa giải ở cơ sở, ủy ban nhân dân", "hoà giải ở cơ sở, uỷ ban nhân dân"],
            ["kinh phí đã được cấp", "kinh phí đã được cập nhật"],
            ["hằng năm có rà soát", "hàng năm có rà soát"],
            ["kinh phí của tỉnh đến hết tháng 6", "tính đến hết tháng 6"],
            ["thôn Đông Hà", "thôn Đông Hạ", "xã Tân Thạnh", "xã Tân Thành"],
            ["thông tin", "thống tin"],
            ["thi công thông thoáng", "cổng thông tin"],
            ["chọn bốn giống lúa", "chọn bồn giông lúa"],
            ["hộ sử dụng cân", "hộ sử đúng cân"],
        ],
    )
    def test_what_is_none(self, texts: list[str]) -> None:
        assert said(*texts) == []

    def test_either_of_two_may_be_wrong(self) -> None:
        assert said("Chi Cổng thông tin điện tử", "Chi Công thông tin điện tử") == [
            ("CLK303", "body[0].text", "note"),
            ("CLK303", "body[1].text", "note"),
        ]

    def test_what_is_written_so_often_is_meant(self) -> None:
        usual, other = "duy trì cổng thông tin", "duy trì công thông tin"
        assert said(*[usual] * 4, *[other] * 2) != []
        assert said(*[usual] * 4, *[other] * 3) == []


class TestEncodings:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("KÕ ho¹ch khoa häc", [("CLK304", "body[0].text", "error")]),
            ("Keá hoaïch khoa hoïc", [("CLK304", "body[0].text", "error")]),
            ("Kế hoạch kho\u0430 học", [("CLK305", "body[0].text", "warning")]),
            ("Kế hoạch khoa học; máy đo 5 µm, góc α", []),
        ],
    )
    def test_letters(self, text: str, found: list[tuple[str, str, str]]) -> None:
        assert said(text) == found
