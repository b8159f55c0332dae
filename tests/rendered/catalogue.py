"""The documents whose pages are measured, in groups that are printed together."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attrs import evolve

from khcn_core import Document, Money, Plan, lay_out, loads
from khcn_core.dates import PartialDate
from khcn_core.examples import example_text
from khcn_core.forms import begin_plan, begin_table
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    Annex,
    BudgetTable,
    Column,
    ColumnKind,
    DocumentNumber,
    LineItem,
    Paragraph,
    Recipient,
    Section,
    Signature,
    Total,
)

SENTENCE = (
    "Ủy ban nhân dân giao các phòng, trung tâm phối hợp thực hiện các nhiệm vụ khoa học, công "
    "nghệ và đổi mới sáng tạo; định kỳ hằng quý báo cáo tiến độ và kết quả giải ngân."
)
_MILLION = 1_000_000
_LONG_SUBJECT = (
    "Hoạt động khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; phát triển tài sản trí "
    "tuệ, tiêu chuẩn, đo lường, chất lượng; dự toán kinh phí sự nghiệp khoa học và công nghệ năm "
    "2027 và kế hoạch tài chính - ngân sách nhà nước 03 năm 2027-2029"
)


def example(name: str) -> Plan:
    """Return a plan that comes with the package."""
    return loads(example_text(name), Path(name).suffix.removeprefix("."))


def note(**changes: object) -> Plan:
    """Return a plan of one page, signed by a province's department, with some changes."""
    plan = Plan(
        agency=Agency(
            name="Sở Khoa học và Công nghệ",
            level=AgencyLevel.DEPARTMENT,
            superior="Ủy ban nhân dân tỉnh Minh Họa",
        ),
        number=DocumentNumber(symbol="KH-SKHCN", number=5),
        place="Minh Họa",
        date=PartialDate(2026, 7, 6),
        subject="Hoạt động khoa học, công nghệ và đổi mới sáng tạo năm 2027",
        fiscal_year=2027,
        body=[Paragraph(text=SENTENCE)],
        recipients=[Recipient(name="Như trên"), Recipient(name="Các phòng, trung tâm thuộc Sở")],
        archive="VT, KHTC",
        signature=Signature(position="Giám đốc", name="Nguyễn Văn An"),
    )
    return evolve(plan, **changes)


def _agency(name: str, superior: str | None = None) -> Agency:
    return Agency(name=name, level=AgencyLevel.PROVINCE, superior=superior)


NOTES: dict[str, dict[str, object]] = {
    "superior": {},
    "short": {"agency": _agency("UBND xã A")},
    "committee": {"agency": _agency("Ủy ban nhân dân thành phố Minh Họa")},
    "long-agency": {
        "agency": _agency(
            "Ban Quản lý Khu Công nghệ cao và Khu Đổi mới sáng tạo tập trung tỉnh Minh Họa",
            "Ủy ban nhân dân thành phố trực thuộc Trung ương Minh Họa",
        )
    },
    "long-subject": {"subject": _LONG_SUBJECT},
    "one-word": {"subject": "Khoa học"},
    "blanks": {
        "number": DocumentNumber(symbol="KH-SKHCN"),
        "date": None,
        "signature": Signature(position="Giám đốc"),
    },
    "long-symbol": {"number": DocumentNumber(symbol="KH-BQLKCNC&ĐMST-VP", number=999_999)},
    "long-place": {"place": "Thành phố trực thuộc Trung ương Minh Họa"},
    "one-addressee": {"addressees": ["Sở Tài chính tỉnh Minh Họa"]},
    "addressees": {"addressees": ["Sở Tài chính tỉnh Minh Họa", "Kho bạc Nhà nước khu vực I"]},
    "lead": {"body": [Section(title="Mục tiêu", lead="bảo đảm đủ kinh phí.")]},
    "authority": {
        "signature": Signature(
            authority=["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
            position="Phó Chủ tịch",
            name="Nguyễn Thị Bích Phương Thảo Nguyên",
        )
    },
}
"""What makes a note's letterhead, title or signature short, long or blank."""


def _form_13_3() -> Plan:
    figures = (900, 300, 350, 320, 80, 620, 180, 280, 40)
    keys = ("k2", "k3", "k5", "k6", "k7", "k9", "k10", "k12", "k13")
    task = LineItem(
        name="Ứng dụng cảm biến tiết kiệm nước cho vườn cây ăn quả",
        amounts={key: Money(n * _MILLION) for key, n in zip(keys, figures, strict=True)},
        texts={"chu_tri": "Trung tâm Ví Dụ", "thoi_gian": "2022-2024"},
    )
    table = begin_table("13.3", 2024)
    nation, province, base = table.lines
    continued, new = province.parts
    parts = (evolve(continued, parts=[task] * 30), new)
    filled = evolve(table, lines=(nation, evolve(province, parts=parts), base))
    plan = begin_plan(["13.3"], 2024, "Sở Khoa học và Công nghệ tỉnh Ví Dụ")
    return evolve(plan, body=[filled])


def _annexes() -> Plan:
    (annex,) = example("xa-2027.yaml").annexes
    prose = [Paragraph(text=SENTENCE) for _ in range(20)]
    return note(
        body=[Paragraph(text=SENTENCE) for _ in range(16)],
        annexes=[annex, Annex(title="Mô tả nhiệm vụ", body=prose)],
    )


def _long_table(rows: int) -> Plan:
    """Return a plan with a table of that many lines; each tenth is a group, the last a total."""
    columns = [
        Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
        Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME),
        Column(key="tinh", header=["Kinh phí", "Tỉnh"], kind=ColumnKind.AMOUNT),
        Column(key="xa", header=["Kinh phí", "Xã"], kind=ColumnKind.AMOUNT),
    ]
    lines = [
        LineItem(
            name=f"Mô hình ứng dụng của thôn số {number}",
            amounts={"tinh": Money(number * _MILLION), "xa": Money((number % 9 + 1) * _MILLION)},
        )
        for number in range(1, rows)
    ]
    table = BudgetTable(
        columns=columns,
        lines=[
            evolve(first, amounts={}, parts=rest)
            for first, *rest in (lines[at : at + 10] for at in range(0, len(lines), 10))
        ],
        row_labels=["I", "1"],
        total=Total(title="Tổng cộng"),
        caption="Bảng 1: Nhu cầu hỗ trợ của các thôn",
        unit_line="Đơn vị tính: triệu đồng",
        notes=["Ghi chú: số liệu do các thôn đề xuất."],
    )
    return note(body=[Paragraph(text=SENTENCE), table, Paragraph(text=SENTENCE)])


def _ending(paragraphs: int) -> Document:
    return lay_out(note(body=[Paragraph(text=SENTENCE) for _ in range(paragraphs)]))


def _long(rows: int) -> Document:
    return lay_out(_long_table(rows))


def _example(name: str) -> Document:
    return lay_out(example(name))


GROUPS: dict[str, dict[str, Callable[[], Document]]] = {
    "plans": {
        "huyen-2023": partial(_example, "huyen-2023.json"),
        "xa-2027": partial(_example, "xa-2027.yaml"),
        "form-13.3": lambda: lay_out(_form_13_3()),
        "annexes": lambda: lay_out(_annexes()),
    },
    "notes": {name: partial(lay_out, note(**changes)) for name, changes in NOTES.items()},
    "endings": {f"paragraphs-{count}": partial(_ending, count) for count in range(4, 14)},
    "long": {f"rows-{count}": partial(_long, count) for count in (300, 1200)},
}
"""What is printed together: a test that needs one document waits for its group only.

The endings are the same signature ever further down, until it no longer fits on the first page.
"""
