"""What an official sees, in files to be reviewed by eye.

They are compared, never written, by the tests. After a wanted change write them anew by

    python tests/plain_text/test_plain_text_golden.py

and read the difference before it is committed.
"""

from pathlib import Path

import pytest

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
from khcn_core.plain_text import renderer
from khcn_core.style import DECREE, Role

GOLDEN = Path(__file__).parent / "golden"
BLANK = "\u00a0" * 6


def paragraphs(role: Role, *texts: str, label: str = "", level: int = 1) -> list[Block]:
    return [Paragraph(role=role, text=text, label=label, level=level) for text in texts]


def line(*cells: str, kind: RowKind = RowKind.LINE) -> Row:
    return Row(kind=kind, level=2 if kind is RowKind.LINE else 1, cells=cells)


def group(*cells: str) -> Row:
    return line(*cells, kind=RowKind.GROUP)


def header(row: int, *cells: tuple[int, str, int, int]) -> list[HeaderCell]:
    return [
        HeaderCell(row=row, column=column, text=text, row_span=rows, column_span=columns)
        for column, text, rows, columns in cells
    ]


def columns(**widths: int) -> tuple[TableColumn, ...]:
    """Columns by kind, as in `label_1=60`."""
    return tuple(
        TableColumn(kind=CellKind(name.partition("_")[0]), width=width)
        for name, width in widths.items()
    )


LETTERHEAD = Letterhead(
    superior=("ỦY BAN NHÂN DÂN",),
    agency=("HUYỆN VÍ DỤ",),
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number=f"Số: {BLANK}/KH-UBND",
    place_and_date=f"Huyện Ví Dụ, ngày {BLANK} tháng 7 năm 2022",
)

SPENDING = Table(
    columns=columns(
        label=60, text=340, unit=100, figure_1=100, figure_2=120, figure_3=120, text_2=160
    ),
    header=(
        *header(
            0,
            (0, "STT", 2, 1),
            (1, "Nội dung", 2, 1),
            (2, "Đơn vị tính", 2, 1),
            (3, "Số lượng", 2, 1),
            (4, "Năm 2022", 1, 2),
            (6, "Ghi chú", 2, 1),
        ),
        *header(1, (4, "Tính đến tháng 4", 1, 1), (5, "Ước thực hiện", 1, 1)),
    ),
    header_rows=2,
    rows=(
        group("I", "Tuyên truyền, phổ biến văn bản quy phạm pháp luật", "Lớp", "02", "0", "16", ""),
        line(
            "01",
            "Phổ biến, hướng dẫn văn bản mới về khoa học và công nghệ",
            "Lớp",
            "1",
            "",
            "8",
            "",
        ),
        line(
            "02",
            "Giới thiệu kết quả các đề tài, dự án đã nghiệm thu",
            "Lớp",
            "1",
            "",
            "8",
            "Chuyển sang quý IV",
        ),
        group(
            "II",
            "Ứng dụng các mô hình tiến bộ khoa học và kỹ thuật",
            "Mô hình",
            "03",
            "0",
            "72",
            "",
        ),
        line("01", "Mô hình trồng rau an toàn trong nhà lưới", "Mô hình", "03", "", "72", ""),
        group("III", "Chi hoạt động thường xuyên", "năm", "01", "0", "50", ""),
        line("01", "Cổng thông tin điện tử", "năm", "01", "", "12", ""),
        line("02", "Chi khác", "", "", "", "38", ""),
        Row(
            kind=RowKind.TOTAL,
            level=1,
            cells=("Tổng cộng:", "", "", "", "0", "138", ""),
            span_from=0,
            span=2,
        ),
    ),
    unit_line="Đơn vị tính: triệu đồng",
    caption="Bảng 1: Tổng hợp các nội dung chi trong năm 2022",
    amount_in_words="(Một trăm ba mươi tám triệu đồng)",
    notes=("Ghi chú: số lượng “02” gồm một lớp đã mở trong quý II và một lớp sẽ mở trong quý IV.",),
)

TASKS = Table(
    columns=columns(
        label=40,
        text=200,
        text_2=100,
        unit=60,
        text_3=100,
        figure_1=70,
        figure_2=70,
        figure_3=70,
        figure_4=70,
        figure_5=70,
        figure_6=70,
        text_4=80,
    ),
    header=(
        *header(
            0,
            (0, "STT", 3, 1),
            (1, "Tên nhiệm vụ", 3, 1),
            (2, "Cơ quan chủ trì", 3, 1),
            (3, "Thời gian", 3, 1),
            (4, "Quyết định phê duyệt", 3, 1),
            (5, "Kinh phí được phê duyệt", 1, 3),
            (8, "Dự toán năm 2023", 1, 3),
            (11, "Ghi chú", 3, 1),
        ),
        *header(
            1,
            (5, "Tổng số", 2, 1),
            (6, "Trong đó", 1, 2),
            (8, "Tổng số", 2, 1),
            (9, "Trong đó", 1, 2),
        ),
        *header(
            2,
            (6, "NSNN", 1, 1),
            (7, "Nguồn khác", 1, 1),
            (9, "NSNN", 1, 1),
            (10, "Nguồn khác", 1, 1),
        ),
    ),
    header_rows=3,
    rows=(
        Row(
            kind=RowKind.GROUP,
            level=1,
            cells=(
                "A",
                "Nhiệm vụ chuyển tiếp",
                "",
                "",
                "",
                "1.250",
                "900",
                "350",
                "520",
                "400",
                "120",
                "",
            ),
            span_from=1,
            span=4,
        ),
        line(
            "1",
            "Xây dựng mô hình tưới tiết kiệm nước cho cây ăn quả tại các xã phía bắc",
            "Phòng Kinh tế và Hạ tầng",
            "2021-2023",
            "Số 112/QĐ-UBND ngày 05/02/2021",
            "1.250",
            "900",
            "350",
            "520",
            "400",
            "120",
            "",
        ),
        Row(
            kind=RowKind.GROUP,
            level=1,
            cells=("B", "Nhiệm vụ mở mới", "", "", "", "", "", "", "80", "80", "", ""),
            span_from=1,
            span=4,
        ),
        line(
            "1",
            "Bảo hộ nhãn hiệu tập thể “Bưởi Ví Dụ”",
            "Hội Nông dân",
            "2023",
            "",
            "",
            "",
            "",
            "80",
            "80",
            "",
            "Chờ phê duyệt",
        ),
        Row(
            kind=RowKind.TOTAL,
            level=1,
            cells=("Cộng", "", "", "", "", "1.250", "900", "350", "600", "480", "120", ""),
            span_from=0,
            span=5,
        ),
    ),
    unit_line="Đơn vị tính: triệu đồng",
    caption="Biểu tổng hợp nhiệm vụ khoa học và công nghệ",
    caption_first=True,
    form_number="Biểu số 01",
)

PLAN = (
    LETTERHEAD,
    Title(
        text="KẾ HOẠCH",
        subject=(
            "Hoạt động khoa học, công nghệ và đổi mới sáng tạo; dự toán ngân sách "
            "khoa học và công nghệ năm 2023"
        ),
    ),
    *paragraphs(
        Role.BASIS,
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Luật Khoa học và Công nghệ ngày 18 tháng 6 năm 2013;",
        (
            "Căn cứ Nghị định số 95/2014/NĐ-CP ngày 17 tháng 10 năm 2014 của Chính "
            "phủ quy định về đầu tư và cơ chế tài chính đối với hoạt động khoa học và"
            " công nghệ."
        ),
    ),
    *paragraphs(
        Role.PREAMBLE,
        (
            "Ủy ban nhân dân huyện Ví Dụ xây dựng Kế hoạch hoạt động khoa học, công "
            "nghệ và đổi mới sáng tạo; dự toán ngân sách khoa học và công nghệ năm "
            "2023 như sau:"
        ),
    ),
    Heading(
        label="I.",
        level=1,
        text=(
            "KẾT QUẢ CÁC HOẠT ĐỘNG KHOA HỌC, CÔNG NGHỆ VÀ ĐỔI MỚI SÁNG TẠO MÀ HUYỆN ĐÃ LÀM "
            "TRONG NĂM 2022"
        ),
    ),
    Heading(label="1.", level=2, text="Kết quả những tháng đầu năm"),
    Heading(label="a)", level=3, text="Những mặt làm được"),
    *paragraphs(
        Role.BODY,
        (
            "Mười hai việc ghi trong kế hoạch năm đã xong chín, ba việc còn lại chờ thiết "
            "bị về. Mỗi xã nay có một người theo dõi, biết dùng sổ điện tử và báo số liệu "
            "vào ngày cuối tháng."
        ),
        "Kinh phí được giao trong năm là 138.000.000 đồng.",
    ),
    *paragraphs(
        Role.BULLET,
        "Giúp các xã làm quen với cách làm mới, cụ thể:",
        label="-",
    ),
    *paragraphs(
        Role.BULLET,
        (
            "Mở 02 lớp về ghi nhãn hàng hóa và dùng cân đúng cho tiểu thương ở ba chợ lớn"
            " của huyện, mỗi lớp hai ngày;"
        ),
        "Hướng dẫn đăng ký nhãn hiệu.",
        label="+",
        level=2,
    ),
    *paragraphs(Role.BULLET, "Hoàn thành các nhiệm vụ khác theo yêu cầu.", label="-"),
    Heading(
        label="b)",
        level=3,
        text="Hạn chế:",
        lead=(
            "cán bộ ở cơ sở còn thiếu, kiêm nhiệm nhiều việc nên việc triển khai còn "
            "chậm so với kế hoạch."
        ),
    ),
    Heading(label="2.", level=2, text="Tình hình sử dụng kinh phí"),
    SPENDING,
    Heading(label="II.", level=1, text="TỔ CHỨC THỰC HIỆN"),
    *paragraphs(
        Role.NUMBERED,
        (
            "Phòng Kinh tế và Hạ tầng chủ trì, phối hợp với các đơn vị có liên quan "
            "triển khai thực hiện Kế hoạch này."
        ),
        label="1.",
    ),
    *paragraphs(
        Role.NUMBERED, "Phòng Tài chính - Kế hoạch bố trí kinh phí theo quy định.", label="2."
    ),
    *paragraphs(
        Role.CLOSING,
        (
            "Trên đây là Kế hoạch hoạt động khoa học, công nghệ và đổi mới sáng tạo; "
            "dự toán ngân sách khoa học và công nghệ năm 2023 của huyện Ví Dụ./."
        ),
    ),
    Signature(
        recipients=(
            "Nơi nhận:",
            "- Sở Khoa học và Công nghệ (để báo cáo);",
            "- Thường trực Huyện ủy, Hội đồng nhân dân huyện;",
            "- Các phòng, ban huyện;",
            "- Lưu: VT, KTHT.",
        ),
        authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
        position="PHÓ CHỦ TỊCH",
        name="Nguyễn Văn Ví Dụ",
    ),
)

ANNEX = (
    Page(orientation=Orientation.LANDSCAPE, restart_numbering=True),
    Title(
        annex=True,
        label="Phụ lục",
        text="DANH MỤC NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ NĂM 2023",
        reference=(
            f"(Kèm theo Kế hoạch số {BLANK}/KH-UBND ngày {BLANK} tháng 7 năm 2022 của "
            "Ủy ban nhân dân huyện Ví Dụ)"
        ),
    ),
    TASKS,
)


def document(*blocks: Block) -> Document:
    properties = Properties(title="KẾ HOẠCH", subject="Hoạt động", agency="HUYỆN VÍ DỤ")
    return Document(blocks=blocks, properties=properties, style=DECREE)


CASES: dict[str, bytes] = {
    "huyen-vi-du.txt": renderer.render(document(*PLAN, *ANNEX), {}),
    "huyen-vi-du-100.txt": renderer.render(document(*PLAN), {"width": 100}),
}


@pytest.mark.parametrize("name", CASES)
def test_the_file_looks_as_it_was_reviewed(name: str) -> None:
    assert CASES[name].decode() == (GOLDEN / name).read_bytes().decode()


def test_every_reviewed_file_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)


if __name__ == "__main__":
    for name, data in CASES.items():
        (GOLDEN / name).write_bytes(data)
