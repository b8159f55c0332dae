"""Where rules come from, each with its first day in force."""

import datetime as dt

from khcn_core.checks.findings import Source
from khcn_core.messages import message

ARITHMETIC = Source(title=message("Số học", "Arithmetic"))
CONSISTENCY = Source(
    title=message("Tính thống nhất trong văn bản", "Consistency within the document")
)
BUDGET_CALENDAR = Source(
    title=message(
        "Trình tự lập dự toán ngân sách hằng năm: đề xuất năm N lập trong năm N-1",
        "The yearly budget calendar: a proposal for year N is written in year N-1",
    )
)


def decree_30(clause_vi: str, clause_en: str) -> Source:
    """Return a clause of Nghị định 30/2020/NĐ-CP on clerical work."""
    return Source(
        title=message(
            f"Nghị định 30/2020/NĐ-CP, {clause_vi}", f"Decree 30/2020/NĐ-CP, {clause_en}"
        ),
        since=dt.date(2020, 3, 5),
    )


DECREE_30_PARTS = decree_30("Phụ lục I, Phần I, mục II.6", "Annex I, Part I, II.6")
DECREE_30_SYMBOL = decree_30(
    "Phụ lục I, Phần I, mục II.3 và Phụ lục III", "Annex I, II.3; Annex III"
)
DECREE_30_SIGNING = decree_30(
    "Điều 13 và Phụ lục I, Phần I, mục II.7", "Article 13; Annex I, Part I, II.7"
)
DECREE_30_RECIPIENTS = decree_30("Phụ lục I, Phần I, mục II.9", "Annex I, Part I, II.9")
DECREE_30_ISSUED = decree_30(
    "Điều 15 và Phụ lục I, Phần I, mục II", "Article 15; Annex I, Part I, II"
)
PRESENTATION = Source(
    title=message("Cách trình bày văn bản thường dùng", "How papers are customarily typed")
)
LAW_IN_FORCE = Source(
    title=message("Ngày có hiệu lực của văn bản được dẫn", "When the cited document is in force")
)
TWO_TIERS = Source(
    title=message(
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15: từ 01/7/2025 chỉ còn cấp tỉnh và cấp xã",
        "Law 72/2025/QH15 on local government: only provinces and communes from 1 July 2025 on",
    ),
    since=dt.date(2025, 7, 1),
)
INSPECTION = Source(
    title=message("Luật Thanh tra 84/2025/QH15", "Law 84/2025/QH15 on inspection"),
    since=dt.date(2025, 7, 1),
)
