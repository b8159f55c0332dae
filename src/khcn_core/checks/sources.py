"""Where rules come from."""

from khcn_core.messages import message

ARITHMETIC = message("Số học", "Arithmetic")
CONSISTENCY = message("Tính thống nhất trong văn bản", "Consistency within the document")
DECREE_30_PARTS = message(
    "Nghị định 30/2020/NĐ-CP (từ 05/3/2020), Phụ lục I, Phần I, mục II.6",
    "Decree 30/2020/NĐ-CP (from 5 March 2020), Annex I, Part I, II.6",
)
BUDGET_CALENDAR = message(
    "Trình tự lập dự toán ngân sách hằng năm: đề xuất năm N lập trong năm N-1",
    "The yearly budget calendar: a proposal for year N is written in year N-1",
)
