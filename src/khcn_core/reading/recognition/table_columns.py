"""How each column of a grid is set, from what its header says and what stands in it."""

import re

from khcn_core.document import CellKind, HeaderCell
from khcn_core.reading.recognition.marks import FIGURE
from khcn_core.reading.recognition.matrix import Matrix
from khcn_core.reading.recognition.table_header import ORDER

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
_MOST_ARE = 0.5


def column_kinds(matrix: Matrix, header: list[HeaderCell], depth: int) -> list[CellKind]:
    """Return the kind of each column."""
    kinds = [_kind(matrix, _words(header, at), at, depth) for at in range(matrix.width)]
    if CellKind.TEXT not in kinds and CellKind.UNIT in kinds:
        kinds[kinds.index(CellKind.UNIT)] = CellKind.TEXT  # units that the lines are for
    return kinds


def _words(header: list[HeaderCell], at: int) -> list[str]:
    """Return what the header says over a column, the lowest cell first."""
    over = [cell for cell in header if cell.column <= at < cell.column + cell.column_span]
    return [cell.text for cell in sorted(over, key=lambda cell: -cell.row)]


def _kind(matrix: Matrix, words: list[str], at: int, depth: int) -> CellKind:
    for text in words:
        if ORDER.fullmatch(text):
            return CellKind.LABEL
        if _UNITS.fullmatch(text):
            return CellKind.UNIT
        if _NAMES.match(text):
            return CellKind.TEXT
        if _MONEY.search(text):
            return CellKind.FIGURE
    texts = list(matrix.column(at, depth))
    figures = sum(1 for text in texts if FIGURE.fullmatch(text))
    return CellKind.FIGURE if texts and figures > _MOST_ARE * len(texts) else CellKind.TEXT
