"""Lines that say by their first words what they are."""

import re


def _beginning(*words: str, then: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)}){then}", re.IGNORECASE)


_TABLE = r"bảng biểu|bảng|phụ biểu|biểu mẫu|biểu|mẫu biểu|mẫu"
_BLANK = r"[\s\d.…_]*"
_NUMERAL = r"(?:triệu|tỷ|tỉ|nghìn|ngàn|trăm|mươi|mười)\b"

BASIS = _beginning(r"(?:-\s*)?căn cứ\b")
PROPOSAL = _beginning(r"(?:-\s*)?(?:xét|theo) đề nghị\b")
CAPTION = _beginning(_TABLE, then=r"(?: số)?\s*[0-9][0-9.a-z]*\s*[:.\-–]")
FORM_NUMBER = _beginning(_TABLE, then=r"(?: số)?:?\s*[0-9][\w./-]*$")
AMOUNT_IN_WORDS = _beginning(
    r"\(?\s*(?:số tiền |viết )?bằng chữ\s*:",
    rf"\((?>[^()]*?\b{_NUMERAL})(?>[^()]*đồng)[^()]*\)[./]*$",
)
TABLE_NOTE = _beginning(r"ghi chú\s*:", r"nguồn(?: số liệu)?\s*:", r"\*+\s*\S", r"\([0-9*]+\)\s*\S")
RECIPIENTS = _beginning(r"nơi (?:nhận|gửi)\s*(?::|$)")
ARCHIVE = re.compile(r"(lưu\s*:)\s*(.+)", re.IGNORECASE)
ADDRESSEE = re.compile(r"(kính gửi\s*:)\s*(.*)", re.IGNORECASE)
CLOSING = _beginning(r"trên đây là\b")
END_MARK = re.compile(r"\./\.?$")
AUTHORITY = re.compile(
    r"(?:TM|KT|TL|TUQ)\s*[./]|(?:T/M|K/T|T/L)\b"
    r"|Q\s*\.\s*(?=CHỦ|TỔNG|GIÁM|HIỆU|CHÁNH|CỤC|CHI|VIỆN|TRẠM|VỤ|TRƯỞNG)"
)
POSITION = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG"
    r"|(?:(?:CHI )?CỤC|VIỆN|TRẠM|VỤ) TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN|TRẠM|THÔN|KHOA)"
    r"|THỦ TRƯỞNG ĐƠN VỊ)"
)
SIGNED = re.compile(
    r"[\[(]?(?:đã ký|đã kí|daky|ký số"
    r"|(?:ký|kí)(?: tên)?(?:,| và| )+(?:đóng dấu|ghi rõ).*)[\])]?[.]*",
    re.IGNORECASE,
)
NUMBER = _beginning(r"số\s*:", r"số\s*[\d.…_]*\s*/\s*[^\s,]+$")
ABOUT = _beginning(r"v/v\b", r"về việc\b")
SIGNED_BY = _beginning(r"(?:ký bởi|người ký|thời gian ký|ngày ký|cơ quan|email)\s*:")
STAMP = _beginning(
    r"\(?dự thảo\b",
    r"(?:tuyệt mật|tối mật|mật|hỏa tốc|hoả tốc|thượng khẩn|khẩn)$",
    "lưu hành nội bộ",
)
"""That a paper is a draft, secret, urgent, or for few."""
COUNTRY = re.compile(r"\bcộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam\b", re.IGNORECASE)
MOTTO = re.compile(r"\bđộc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc\b", re.IGNORECASE)
PLACE_AND_DATE = _beginning(
    rf"(?:[^,]{{1,80}},\s*)?ngày\b{_BLANK}tháng\b{_BLANK}năm\b{_BLANK}$",
    r"(?:[^,]{1,80},\s*)?ngày\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$",
)
ANNEX = _beginning("phụ lục", then=r"(?:\s+(?:số\s+)?[IVX0-9]+)?\s*[.:]?$")
TITLED_ANNEX = re.compile(
    r"(?P<label>phụ lục(?:\s+(?:số\s+)?[IVX0-9]+)?)\s*[.:\-–]\s*(?P<title>\S.*)", re.IGNORECASE
)
ANNEX_REFERENCE = _beginning(r"\((?:ban hành |đính )?kèm theo\b", r"\(đính kèm\b")
TABLE_TITLE = _beginning("bảng", "biểu", "danh mục", "tổng hợp", "dự toán", "phụ biểu")
PAGE_NUMBER = re.compile(r"[-–]?\s*[0-9]{1,3}\s*[-–]?")
RULE = re.compile(r"[-–—_─=*.\s]{3,}")
"""A line that was drawn with characters."""

KINDS = ("KẾ HOẠCH", "BÁO CÁO", "DỰ TOÁN", "TỜ TRÌNH", "ĐỀ ÁN", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN")
SUPERIORS = (
    "ỦY BAN",
    "UỶ BAN",
    "UBND",
    "SỞ ",
    "HỘI ĐỒNG",
    "BAN ",
    "BỘ ",
    "PHÒNG ",
    "TRUNG TÂM",
    "CHI CỤC",
    "VĂN PHÒNG",
)
"""How names of agencies begin."""


def is_capital(text: str) -> bool:
    """Tell whether a line is in capitals."""
    return text == text.upper() and text != text.lower()
