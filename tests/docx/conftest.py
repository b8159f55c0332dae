"""A plan of a district as an official would read it, with every kind of block, and ways to look."""

import io
import zipfile
from collections.abc import Callable

import pytest
from attrs import evolve
from docx import api
from docx.document import Document as OpenedDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor

from khcn_core.document import (
    Block,
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
from khcn_render_docx import renderer

_BLANK = "\u00a0" * 6
_DUTIES = (
    "Trong quý I, phòng chuyên môn đi từng xã ghi lại nhu cầu của bà con, so với số máy đang có, "
    "lập bảng việc cần làm trước; xã nào xong sớm thì giúp xã bên cạnh hoàn thành phần còn lại."
)
_COLUMNS = (
    TableColumn(kind=CellKind.LABEL, width=70),
    TableColumn(kind=CellKind.TEXT, width=390),
    TableColumn(kind=CellKind.UNIT, width=100),
    TableColumn(kind=CellKind.FIGURE, width=90),
    TableColumn(kind=CellKind.FIGURE, width=110),
    TableColumn(kind=CellKind.FIGURE, width=120),
    TableColumn(kind=CellKind.TEXT, width=120),
)
_HEADER = (
    HeaderCell(row=0, column=0, text="STT", row_span=2),
    HeaderCell(row=0, column=1, text="Nội dung", row_span=2),
    HeaderCell(row=0, column=2, text="Đơn vị tính", row_span=2),
    HeaderCell(row=0, column=3, text="Số lượng", row_span=2),
    HeaderCell(row=0, column=4, text="Năm 2022", column_span=2),
    HeaderCell(row=0, column=6, text="Ghi chú", row_span=2),
    HeaderCell(row=1, column=4, text="Tính đến tháng 4"),
    HeaderCell(row=1, column=5, text="Ước thực hiện"),
)


def _row(kind: RowKind, cells: str, span: int = 1) -> Row:
    return Row(kind=kind, level=1, cells=tuple(cells.split("|")), span=span)


_TABLE = Table(
    columns=_COLUMNS,
    header=_HEADER,
    header_rows=2,
    rows=(
        _row(RowKind.GROUP, "I|Tuyên truyền, phổ biến thông tin về KH&CN|Lớp|1|0|8|"),
        _row(RowKind.LINE, "01|Hướng dẫn thực hiện văn bản về KH&CN|||||"),
        _row(RowKind.LINE, "02|Tuyên truyền về khởi nghiệp, đổi mới sáng tạo|Lớp|1||8|"),
        _row(RowKind.GROUP, "II|Triển khai ứng dụng các mô hình tiến bộ kỹ thuật|||0|122|"),
        _row(RowKind.LINE, "01|Triển khai thực hiện mô hình|Mô hình|03||122|Sự nghiệp"),
        _row(RowKind.OF_WHICH, "|Trong đó: hỗ trợ giống||||20|"),
        _row(RowKind.MEMO, "|Ngoài ngân sách||||5|"),
        _row(RowKind.TOTAL, "Tổng cộng:||||0|130|", span=2),
    ),
    unit_line="Đơn vị tính: triệu đồng",
    caption="Bảng 1: Tổng hợp các nội dung chi trong năm 2022",
    amount_in_words="(Một trăm ba mươi triệu đồng)",
    notes=("Ghi chú: số liệu ước thực hiện.",),
)
_BLOCKS: tuple[Block, ...] = (
    Letterhead(
        superior=("UBND TỈNH MINH HỌA",),
        agency=("ỦY BAN NHÂN DÂN", "HUYỆN VÍ DỤ MINH HỌA"),
        country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number=f"Số:{_BLANK}/KH-UBND",
        place_and_date=f"Ví Dụ Minh Họa, ngày{_BLANK}tháng{_BLANK}năm 2022",
    ),
    Title(
        text="KẾ HOẠCH",
        subject="Hoạt động khoa học, công nghệ và đổi mới sáng tạo năm 2023",
    ),
    Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text=""),
    Paragraph(role=Role.ADDRESSEE, label="-", text="Sở Khoa học và Công nghệ.", level=2),
    Paragraph(role=Role.BASIS, text="Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;"),
    Paragraph(role=Role.OPENING, text="UBND huyện xây dựng Kế hoạch năm 2023 như sau:"),
    Heading(label="I.", text="KẾT QUẢ NĂM 2022", level=1),
    Heading(label="1.", text="Kết quả hoạt động:", lead=_DUTIES, level=2),
    Heading(label="a)", text="Những mặt làm được", level=3),
    Paragraph(role=Role.BULLET, label="-", text=_DUTIES),
    Paragraph(role=Role.BULLET, label="+", text="Kinh phí: 130.000.000 đồng.", level=2),
    _TABLE,
    Heading(label="2.", text="", lead=_DUTIES, level=2),
    Paragraph(role=Role.CLOSING, text="Trên đây là Kế hoạch của Ủy ban nhân dân huyện./."),
    Signature(
        recipients=("Nơi nhận:", "- Sở Khoa học và Công nghệ;", "- Lưu: VT, KTHT (3)."),
        authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        position="PHÓ CHỦ TỊCH",
        name="Nguyễn Văn A",
    ),
    Page(orientation=Orientation.LANDSCAPE, restart_numbering=True),
    Title(
        label="Phụ lục I",
        text="DỰ TOÁN CHI TIẾT",
        reference="(Kèm theo Kế hoạch của Ủy ban nhân dân huyện Ví Dụ Minh Họa)",
        annex=True,
    ),
    evolve(_TABLE, rows=_TABLE.rows * 4, form_number="Biểu số 01", caption_first=True),
)
_PLAN = Document(
    blocks=_BLOCKS,
    properties=Properties(
        title="Kế hoạch KH&CN năm 2023",
        subject="Hoạt động khoa học và công nghệ",
        agency="Ủy ban nhân dân huyện Ví Dụ Minh Họa",
        keywords=("KH&CN", "ngân sách"),
    ),
    style=DECREE,
)


@pytest.fixture
def plan() -> Document:
    return _PLAN


@pytest.fixture
def budget() -> Table:
    return _TABLE


@pytest.fixture
def one_block() -> Callable[..., Document]:
    """Return how to make a document of nothing but some blocks."""

    def document(*blocks: Block) -> Document:
        return evolve(_PLAN, blocks=blocks)

    return document


@pytest.fixture
def part() -> Callable[[Document, str], BaseOxmlElement]:
    """Return how to read one part of the file that a document gives."""

    def read(document: Document, name: str) -> BaseOxmlElement:
        with zipfile.ZipFile(io.BytesIO(renderer.render(document, {}))) as archive:
            return parse_xml(archive.read(name))

    return read


@pytest.fixture
def opened() -> Callable[[Document], OpenedDocument]:
    """Return how to open a document's file with python-docx."""

    def open_file(document: Document) -> OpenedDocument:
        return api.Document(io.BytesIO(renderer.render(document, {})))

    return open_file


@pytest.fixture(scope="session")
def agency_template() -> bytes:
    """Return a file as Word makes it (a theme, US paper), with two styles of an agency's own."""
    file = api.Document()
    base = file.styles.add_style("Cơ sở", WD_STYLE_TYPE.PARAGRAPH)
    base.font.bold = True
    base.font.hidden = True
    base.paragraph_format.space_after = Pt(11)
    basis = file.styles.add_style("khcn căn cứ", WD_STYLE_TYPE.PARAGRAPH)
    basis.base_style = base
    basis.font.size = Pt(15)
    basis.font.color.rgb = RGBColor(0x1F, 0x38, 0x64)
    basis.paragraph_format.left_indent = Mm(5)
    basis.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    heading = file.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0x80, 0, 0)
    for tag in ("w:keepNext", "w:outlineLvl"):
        heading.element.pPr.remove(heading.element.pPr.find(qn(tag)))
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()
