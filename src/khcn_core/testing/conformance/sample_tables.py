"""Fixed tables: each with one thing that a renderer may draw wrongly."""

from attrs import evolve

from khcn_core.document import CellKind, HeaderCell, Row, RowKind, Table, TableColumn

_COLUMNS = (
    TableColumn(kind=CellKind.LABEL, width=100),
    TableColumn(kind=CellKind.TEXT, width=400),
    TableColumn(kind=CellKind.UNIT, width=200),
    TableColumn(kind=CellKind.FIGURE, width=300),
)
_NAMES = ("STT", "Nội dung", "Đơn vị", "Kinh phí")
_HEADER = tuple(HeaderCell(row=0, column=at, text=name) for at, name in enumerate(_NAMES))
_TALL_HEADER = (
    HeaderCell(row=0, column=0, text="STT", row_span=3),
    HeaderCell(row=0, column=1, text="Nhiệm vụ", column_span=2, row_span=2),
    HeaderCell(row=0, column=3, text="Năm 2026"),
    HeaderCell(row=1, column=3, text="Tổng số", row_span=2),
    HeaderCell(row=2, column=1, text="Nội dung"),
    HeaderCell(row=2, column=2, text="Đơn vị"),
)


def _row(
    cells: str, kind: RowKind = RowKind.LINE, level: int = 1, span_from: int = 0, span: int = 1
) -> Row:
    return Row(
        kind=kind, level=level, cells=tuple(cells.split("|")), span_from=span_from, span=span
    )


_PLAIN = Table(
    columns=_COLUMNS,
    header=_HEADER,
    header_rows=1,
    rows=(_row("1|Lớp tập huấn|Lớp|8"), _row("2|Mô hình lúa hữu cơ|Mô hình|72")),
)
BUDGET = evolve(
    _PLAIN,
    header=_TALL_HEADER,
    header_rows=3,
    rows=(
        _row("I|Tuyên truyền||8", RowKind.GROUP),
        _row("1|Lớp tập huấn|Lớp|8", level=2),
        _row("|Trong đó: tài liệu||2", RowKind.OF_WHICH, level=3),
        _row("|Ngoài ngân sách||5", RowKind.MEMO, level=2),
        _row("Tổng cộng:|||8", RowKind.TOTAL, span=3),
    ),
    unit_line="Đơn vị tính: triệu đồng",
    caption="Bảng 1: Dự toán năm 2027",
    form_number="Biểu số 01",
    amount_in_words="(Tám triệu đồng)",
    notes=("Ghi chú: số ước.", "Nguồn: ngân sách xã."),
)
TABLES = {
    "two like rows": evolve(_PLAIN, rows=(_row("1|Lớp|Lớp|8"), _row("1|Lớp|Lớp|9"))),
    "header cells that span": evolve(_PLAIN, header=_TALL_HEADER, header_rows=3),
    "a row that runs across": evolve(
        _PLAIN, rows=(_row("Cộng:|||80", span=3), _row("3|Chi khác||", span_from=1, span=3))
    ),
    "empty cells": evolve(_PLAIN, rows=(_row("|||"), _row("1||Lớp|"))),
    "blanks to fill in": evolve(_PLAIN, rows=(_row("\u00a0\u00a0|Số:\u00a0\u00a0\u00a0||"),)),
    "no rows": evolve(_PLAIN, rows=()),
    "caption first": evolve(BUDGET, caption_first=True),
    "every part": BUDGET,
}
