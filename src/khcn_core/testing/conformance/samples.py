"""Fixed documents: one of each block, and all together."""

from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Properties,
    Signature,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role
from khcn_core.testing.conformance.sample_tables import BUDGET, TABLES

_BLANK = "\u00a0" * 6
PROPERTIES = Properties(
    title="Kế hoạch năm 2027",
    subject="Hoạt động khoa học và công nghệ",
    agency="Ủy ban nhân dân xã Ví Dụ",
    keywords=("khoa học", "ngân sách"),
)
_LETTERHEAD = Letterhead(
    superior=("UBND TỈNH MẪU",),
    agency=("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number=f"Số:{_BLANK}/KH-UBND",
    place_and_date=f"Ví Dụ, ngày{_BLANK}tháng{_BLANK}năm 2026",
)
_SIGNATURE = Signature(
    recipients=("Nơi nhận:", "- Sở Khoa học và Công nghệ;", "- Lưu: VT."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    position="PHÓ CHỦ TỊCH",
    name="Nguyễn Thị Mẫu",
)
_FLAT = (Role.BASIS, Role.PREAMBLE, Role.OPENING, Role.BODY, Role.CLOSING)
_LEVELLED = (Role.NUMBERED, Role.BULLET, Role.ADDRESSEE)
_PARAGRAPHS = {
    f"paragraph, {role.value}": Paragraph(role=role, text=f"Một đoạn {role.value}.")
    for role in _FLAT
} | {
    f"paragraph, {role.value} {level}": Paragraph(
        role=role, label="-", text=f"{role.value}, cấp {level};", level=level
    )
    for role in _LEVELLED
    for level in (1, 2, 3)
}
_HEADINGS = {
    f"heading {level}": Heading(label=f"{level}.", text=f"Đề mục cấp {level}", level=level)
    for level in (1, 2, 3, 4, 5)
}
ONE_OF_EACH: dict[str, Block] = {
    "letterhead": _LETTERHEAD,
    "title": Title(text="KẾ HOẠCH", subject="Hoạt động khoa học và công nghệ năm 2027"),
    **_PARAGRAPHS,
    **_HEADINGS,
    "heading with a lead": Heading(label="a)", text="Kết quả:", lead="đã xong.", level=3),
    "heading of a lead alone": Heading(label="2.", text="Việc nối tiếp.", level=2),
    "table": BUDGET,
    "signature": _SIGNATURE,
    "recipients without a signature": Signature(
        recipients=_SIGNATURE.recipients, authority=(), position="", name=""
    ),
    "page": Page(orientation=Orientation.LANDSCAPE, restart_numbering=True),
    "annex title": Title(
        label="Phụ lục I", text="DỰ TOÁN", reference="(Kèm theo Kế hoạch)", annex=True
    ),
}


def document_of(*blocks: Block, properties: Properties = PROPERTIES) -> Document:
    """Return a document in the decree's style."""
    return Document(blocks=blocks, properties=properties, style=DECREE)


WHOLE = document_of(*ONE_OF_EACH.values(), *TABLES.values())
"""Every block, role and shape of table."""
SHORT = document_of(Paragraph(role=Role.BODY, text="Một đoạn khác."))
