"""What words in and around a table say: what a column holds, which row adds up."""

import re
import string
from collections.abc import Sequence
from functools import lru_cache

from khcn_core.document import CellKind
from khcn_core.vi.ordinals import letter

ORDER = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?", re.IGNORECASE)
UNIT_LINE = re.compile(
    r"[(*\s]*(?:đơn vị(?: tính)?|đvt?)\s*:|\((?:(?:triệu|nghìn|ngàn|1\.000|tỷ|tỉ) )?đồng\)$",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"(?:tổng cộng|cộng|tổng(?: (?:số|tiền|chi|dự toán|giá trị|kinh phí(?: thực hiện)?))?)"
    r"\s*(?:\([^()]*\))?\s*[:.]?$",
    re.IGNORECASE,
)
OF_WHICH = re.compile(r"trong đó\b", re.IGNORECASE)
PRICE = re.compile(r"(?:đơn )?giá\b|định mức\b", re.IGNORECASE)
FIGURE = re.compile(r"\(?[-–]?\s*[0-9]{1,3}(?:[. \u00a0\u202f]?[0-9]{3})*(?:,[0-9]+)?\s*%?\)?")

_NAMES = re.compile(
    "nội dung|nhiệm vụ|tên |diễn giải|hạng mục|danh mục|chỉ tiêu|cơ quan"
    "|đơn vị (?:chủ trì|thực hiện|phối hợp)|thời gian|quyết định|ghi chú|mục chi",
    re.IGNORECASE,
)
_UNITS = re.compile(r"đơn vị(?: tính)?|đvt|số lượng|sl", re.IGNORECASE)
_MONEY = re.compile(
    r"kinh phí|dự toán|thực hiện|thành tiền|đơn giá|tổng|ngân sách|nsnn|nguồn|năm [0-9]{4}|lũy kế"
    r"|chênh lệch|tỷ lệ|%|quyết toán|tính đến|số tiền|giá trị",
    re.IGNORECASE,
)
_INDEX = re.compile(r"\(?([A-ZĐ]|[0-9]{1,2})\)?(?:\s*=[0-9A-Z+\-x*/:\s()]+)?\)?")


@lru_cache(maxsize=1024)
def kind_said(*words: str) -> CellKind | None:
    """Return the kind of a column by its header's words, the lowest first; None if none tells."""
    for text in words:
        if ORDER.fullmatch(text):
            return CellKind.LABEL
        if _UNITS.fullmatch(text):
            return CellKind.UNIT
        if _NAMES.match(text):
            return CellKind.TEXT
        if _MONEY.search(text):
            return CellKind.FIGURE
    return None


def is_index_row(texts: Sequence[str]) -> bool:
    """Tell whether a row numbers the columns: A, B, 1, 2, 3=1+2; letters first, none left out."""
    filled = [text for text in texts if text]
    if len(filled) < max(len(texts) - 1, 2) or not all(map(_INDEX.fullmatch, filled)):
        return False
    counted = [_INDEX.sub(r"\1", text) for text in filled]
    letters = [each for each in counted if each.isalpha()]
    expected = [letter(at).upper() for at in range(1, len(letters) + 1)]
    alphabet = [*string.ascii_uppercase[: len(letters)]]
    numbers = [str(at) for at in range(1, len(counted) - len(letters) + 1)]
    return counted in ([*alphabet, *numbers], [*expected, *numbers])
