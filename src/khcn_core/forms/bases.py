"""The documents that a plan rests on, each with the days on which it may be cited.

Held are only documents whose title was read; what is not listed is for the official to add. A
law is cited by its date or by its number: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6 asks for no
number, and both are in use.
"""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from khcn_core.checks.signing import SigningDays


@frozen(kw_only=True)
class DatedText:
    """Words for a plan, and the first and last day on which they are right."""

    text: str
    since: dt.date = dt.date.min
    until: dt.date = dt.date.max

    def holds(self, days: SigningDays) -> bool:
        """Whether they are right on every day that the date leaves open."""
        return self.since <= days.first and days.last <= self.until


_TWO_TIERS = dt.date(2025, 7, 1)

BASES = (
    DatedText(
        text="Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", since=_TWO_TIERS
    ),
    DatedText(text="Luật Ngân sách nhà nước số 83/2015/QH13", until=dt.date(2025, 12, 31)),
    DatedText(text="Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025", since=dt.date(2026, 1, 1)),
    DatedText(text="Luật Khoa học và công nghệ số 29/2013/QH13", until=dt.date(2025, 9, 30)),
    DatedText(
        text="Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025",
        since=dt.date(2025, 10, 1),
    ),
    DatedText(
        text="Luật Chuyển đổi số ngày 11 tháng 12 năm 2025",
        since=dt.date(2026, 7, 1),
    ),
    DatedText(
        text="Nghị định số 132/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định về phân "
        "định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ "
        "Khoa học và Công nghệ",
        since=_TWO_TIERS,
        until=dt.date(2027, 2, 28),
    ),
    DatedText(
        text="Nghị định số 265/2025/NĐ-CP ngày 14 tháng 10 năm 2025 của Chính phủ quy định chi "
        "tiết và hướng dẫn thi hành một số điều của Luật Khoa học, công nghệ và đổi mới sáng tạo "
        "về tài chính và đầu tư trong khoa học, công nghệ và đổi mới sáng tạo",
        since=dt.date(2025, 10, 14),
    ),
    DatedText(
        text="Thông tư số 10/2025/TT-BKHCN ngày 27 tháng 6 năm 2025 của Bộ trưởng Bộ Khoa học và "
        "Công nghệ hướng dẫn chức năng, nhiệm vụ, quyền hạn của cơ quan chuyên môn thuộc Ủy ban "
        "nhân dân cấp tỉnh, cấp xã về các lĩnh vực thuộc phạm vi quản lý nhà nước của Bộ Khoa học "
        "và Công nghệ",
        since=_TWO_TIERS,
    ),
)
"""Căn cứ, in the order in which they are cited: laws, decrees, circulars."""

RESOLUTIONS = (
    DatedText(
        text="Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát "
        "triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
        since=dt.date(2024, 12, 22),
    ),
)
"""What a plan says it carries out, before the letter that asks for it."""

FIELDS = (
    DatedText(
        text="khoa học, công nghệ và đổi mới sáng tạo", until=_TWO_TIERS - dt.timedelta(days=1)
    ),
    DatedText(
        text="khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
        since=_TWO_TIERS,
    ),
)
"""What the field is called: since there are two tiers, the same offices see to chuyển đổi số."""


def holding(texts: tuple[DatedText, ...], days: SigningDays) -> Iterator[str]:
    """Yield the texts that hold on all of these days."""
    return (dated.text for dated in texts if dated.holds(days))


def field_name(days: SigningDays) -> str:
    """Return the name of the field, the newer one while the date leaves both open."""
    return next(dated.text for dated in reversed(FIELDS) if dated.since <= days.last)
