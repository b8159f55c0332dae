"""A plan as a district might issue it, drawn by hand: every block, on upright and wide pages."""

from collections.abc import Callable
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest
from defusedxml.ElementTree import fromstring

from khcn_core.document import (
    CellKind,
    Document,
    HeaderCell,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Properties,
    Row,
    RowKind,
    Signature,
    Table,
    TableColumn,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role

_BLANK = "\u00a0" * 8

LETTERHEAD = Letterhead(
    superior=("ỦY BAN NHÂN DÂN TỈNH ĐÔNG HÀ",),
    agency=("ỦY BAN NHÂN DÂN", "HUYỆN PHÚ THỨ"),
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number=f"Số:{_BLANK}/KH-UBND",
    place_and_date=f"Phú Thứ, ngày{_BLANK}tháng{_BLANK}năm 2024",
)
TITLE = Title(
    text="KẾ HOẠCH",
    subject="Hoạt động khoa học, công nghệ và đổi mới sáng tạo; "
    "dự toán ngân sách năm 2025 của huyện Phú Thứ",
)
OPENING = (
    Paragraph(role=Role.BASIS, text="Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo;"),
    Paragraph(
        role=Role.BASIS,
        text="Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ "
        "về công tác văn thư;",
    ),
    Paragraph(
        role=Role.BASIS,
        text="Theo đề nghị của Trưởng phòng Kinh tế và Hạ tầng huyện tại Tờ trình số 12/TTr-KTHT.",
    ),
    Paragraph(
        role=Role.OPENING,
        text="Ủy ban nhân dân huyện Phú Thứ xây dựng Kế hoạch hoạt động khoa học, công nghệ và "
        "đổi mới sáng tạo, dự toán ngân sách năm 2025 với các nội dung sau:",
    ),
)
PROSE = (
    Heading(label="I.", text="KẾT QUẢ THỰC HIỆN NĂM 2024", level=1),
    Heading(label="1.", text="Công tác chỉ đạo, điều hành", level=2),
    Paragraph(
        role=Role.BODY,
        text="Ủy ban nhân dân huyện đã ban hành đầy đủ văn bản chỉ đạo, phân công trách nhiệm cho "
        "từng đơn vị; kinh phí được giao là 350 triệu đồng, đã sử dụng 298,5 triệu đồng.",
    ),
    Heading(
        label="2.",
        text="Hoạt động ứng dụng.",
        level=2,
        lead="Trong năm, huyện đã triển khai 03 mô hình ứng dụng tiến bộ kỹ thuật, cụ thể:",
    ),
    Paragraph(
        role=Role.BULLET,
        label="-",
        text="Mô hình trồng nấm rơm trong nhà kính tại 03 xã, quy mô 1.200 m², năng suất tăng 18% "
        "so với cách làm cũ;",
    ),
    Paragraph(role=Role.BULLET, label="+", level=2, text="Xã Phú Bình: 400 m²;"),
    Paragraph(role=Role.BULLET, label="+", level=2, text="Xã Phú An: 800 m²."),
    Heading(label="a)", text="Sở hữu trí tuệ", level=3),
    Paragraph(
        role=Role.NUMBERED,
        label="a)",
        text="Hỗ trợ đăng ký nhãn hiệu tập thể cho 02 sản phẩm chủ lực của địa phương.",
    ),
    Heading(label="II.", text="DỰ TOÁN NGÂN SÁCH NĂM 2025", level=1),
)

_COLUMNS = (
    TableColumn(kind=CellKind.LABEL, width=60),
    TableColumn(kind=CellKind.TEXT, width=310),
    TableColumn(kind=CellKind.UNIT, width=90),
    TableColumn(kind=CellKind.FIGURE, width=130),
    TableColumn(kind=CellKind.FIGURE, width=130),
    TableColumn(kind=CellKind.FIGURE, width=140),
    TableColumn(kind=CellKind.TEXT, width=140),
)
_HEADER = (
    HeaderCell(row=0, column=0, text="TT", row_span=2),
    HeaderCell(row=0, column=1, text="Nội dung", row_span=2),
    HeaderCell(row=0, column=2, text="Đơn vị", row_span=2),
    HeaderCell(row=0, column=3, text="Năm 2024", column_span=2),
    HeaderCell(row=0, column=5, text="Dự toán năm 2025", row_span=2),
    HeaderCell(row=0, column=6, text="Ghi chú", row_span=2),
    HeaderCell(row=1, column=3, text="Được giao"),
    HeaderCell(row=1, column=4, text="Ước thực hiện"),
)


def _line(number: int) -> Row:
    name = f"Nhiệm vụ ứng dụng tiến bộ kỹ thuật số {number:02}"
    cells = (f"{number}", name, "mô hình", "72.000", "65.500", "80.000", "Vốn KH&CN")
    return Row(kind=RowKind.LINE, level=2, cells=cells)


_ROWS = (
    Row(
        kind=RowKind.GROUP,
        level=1,
        cells=("I", "Nhiệm vụ thường xuyên, chuyển tiếp từ năm trước", "", "", "", "", ""),
        span_from=1,
        span=6,
    ),
    *(_line(number) for number in range(1, 25)),
    Row(
        kind=RowKind.OF_WHICH,
        level=3,
        cells=("", "Trong đó: chuyển sang năm sau", "", "", "6.500", "", ""),
    ),
    Row(kind=RowKind.MEMO, level=2, cells=("", "Tham khảo", "", "1.200", "", "1.500", "")),
    Row(
        kind=RowKind.TOTAL,
        level=1,
        cells=("", "Tổng cộng", "", "1.728.000", "1.572.000", "1.920.000", ""),
    ),
)
BUDGET = Table(
    columns=_COLUMNS,
    header=_HEADER,
    header_rows=2,
    rows=_ROWS,
    form_number="Biểu số 01",
    unit_line="Đơn vị tính: nghìn đồng",
    caption="DỰ TOÁN CHI SỰ NGHIỆP KHOA HỌC VÀ CÔNG NGHỆ",
    caption_first=True,
    amount_in_words="(Bằng chữ: Một tỷ chín trăm hai mươi triệu đồng)",
    notes=("Ghi chú: số liệu năm 2024 ước đến ngày 31 tháng 12.",),
)
SIGNATURE = Signature(
    recipients=(
        "Nơi nhận:",
        "- Sở Khoa học và Công nghệ tỉnh;",
        "- Thường trực Huyện ủy, HĐND huyện;",
        "- Chủ tịch, các Phó Chủ tịch UBND huyện;",
        "- Lưu: VT, KTHT.",
    ),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    position="PHÓ CHỦ TỊCH",
    name="Nguyễn Thị Thu Hằng",
)
ANNEX = (
    Page(orientation=Orientation.LANDSCAPE, restart_numbering=True),
    Title(
        annex=True,
        label="Phụ lục I",
        text="DANH MỤC NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ NĂM 2025",
        reference=f"(Kèm theo Kế hoạch số{_BLANK}/KH-UBND ngày{_BLANK}tháng{_BLANK}năm 2024 "
        "của Ủy ban nhân dân huyện Phú Thứ)",
    ),
    Table(
        columns=_COLUMNS,
        header=_HEADER,
        header_rows=2,
        rows=_ROWS * 2,
        unit_line="Đơn vị tính: nghìn đồng",
        caption="Bảng 2. Chi tiết theo nhiệm vụ",
    ),
    Page(orientation=Orientation.PORTRAIT),
    Paragraph(role=Role.CLOSING, text="Phần sau phụ lục lại nằm trên trang đứng./."),
)
_ADDRESSEES = (
    Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text=""),
    Paragraph(role=Role.ADDRESSEE, label="-", level=2, text="Sở Khoa học và Công nghệ;"),
    Paragraph(role=Role.ADDRESSEE, label="-", level=2, text="Sở Tài chính."),
)
_CLOSING = Paragraph(
    role=Role.CLOSING,
    text="Trên đây là Kế hoạch hoạt động khoa học, công nghệ và đổi mới sáng tạo, dự toán ngân "
    "sách năm 2025; Ủy ban nhân dân huyện Phú Thứ đề nghị các đơn vị tổ chức thực hiện./.",
)


@pytest.fixture(scope="session")
def plan() -> Document:
    """A whole paper: five pages or more, with an annex on wide pages."""
    return Document(
        blocks=(
            LETTERHEAD,
            TITLE,
            *_ADDRESSEES,
            *OPENING,
            *PROSE,
            BUDGET,
            _CLOSING,
            SIGNATURE,
            *ANNEX,
        ),
        properties=Properties(
            title="Kế hoạch hoạt động khoa học, công nghệ năm 2025",
            subject="Kế hoạch; dự toán",
            agency="Ủy ban nhân dân huyện Phú Thứ",
            keywords=("kế hoạch", "dự toán"),
        ),
        style=DECREE,
    )


@pytest.fixture(scope="session")
def part() -> Callable[[bytes, str], Element]:
    """Read one part of a file, such as `content.xml`."""

    def read(data: bytes, name: str) -> Element:
        with ZipFile(BytesIO(data)) as archive:
            root: Element = fromstring(archive.read(name))
        return root

    return read
