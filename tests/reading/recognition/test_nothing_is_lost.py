"""Whatever a file holds, every word of it stands in the document, or a notice names it."""

from hypothesis import example, given
from hypothesis import strategies as st

from khcn_core import document_text, lay_out
from khcn_core.document import Document, Table
from khcn_core.orientation import Orientation
from khcn_core.reading.letters import in_unicode
from khcn_core.reading.recognition import recognise
from khcn_core.reading.understanding import plan_of
from khcn_core.source import MARKERS, Cell, Grid, Item, Line, Outcome, Place, Source, Turn

LINES = st.sampled_from(
    [
        "KẾ HOẠCH",
        "I. ĐÁNH GIÁ",
        "1. Kết quả đạt được.",
        "a) Việc đã làm",
        "- Mở lớp;",
        "+ Một ngày",
        "Căn cứ Luật Ngân sách nhà nước;",
        "Đơn vị tính: triệu đồng",
        "Bảng 1: Tổng hợp",
        "Biểu số 01",
        "(Mười triệu đồng)",
        "Ghi chú: tạm tính",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Văn A",
        "Phụ lục I",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 1/KH-UBND)",
        "Phụ lục II: Dự toán",
        "PHẦN THỨ NHẤT",
        "1.1 Mục tiêu",
        "GIÁM ĐỐC",
        "(đã ký)",
        "- Lưu: VT.   KT. CHỦ TỊCH",
        "DỰ THẢO",
        "KẾ HOẠCH HOẠT ĐỘNG",
        "Số: 6/KH-UBND  Ví Dụ, ngày 06 tháng 8 năm 2026",
        "Trên đây là Kế hoạch.",
        "Kính gửi: Sở Khoa học và Công nghệ",
        "Số: 5/KH-UBND",
        "Ví Dụ, ngày 05 tháng 8 năm 2026",
        "Xã như sau:",
        "Một câu dài mà trang giấy đã ngắt ra làm hai đoạn ở chỗ này chăng và",
    ]
)
WORDS = st.text(st.characters(categories=["L", "Nd", "P"]), min_size=1, max_size=12)
CELLS = st.builds(
    Cell,
    text=st.sampled_from(
        [
            "",
            "I",
            "1",
            "1.ru",
            "STT",
            "Nội dung",
            "Kinh phí",
            "8",
            "Tổng cộng:",
            "Lớp\nhọc",
            "Đơn vị tính:\ntriệu đồng",
            "Bảng 1:\nTổng hợp",
            "Bằng chữ: tám đồng",
            "Ghi chú:\ntạm tính",
        ]
    ),
    row_span=st.integers(1, 3),
    column_span=st.integers(1, 3),
)
GRIDS = st.lists(st.lists(CELLS, max_size=4).map(tuple), min_size=1, max_size=5).map(
    lambda rows: Grid(rows=tuple(rows), place=Place(1))
)
ITEMS = st.one_of(
    st.builds(
        Line,
        text=st.one_of(LINES, WORDS),
        place=st.just(Place(1)),
        bold=st.booleans(),
        centred=st.booleans(),
    ),
    GRIDS,
    st.sampled_from(Orientation).map(lambda lies: Turn(orientation=lies)),
)


def words(text: str) -> list[str]:
    return sorted(text.translate(dict.fromkeys(map(ord, f"{MARKERS}|:."), " ")).split())


def wanted(items: list[Item]) -> list[str]:
    texts = []
    for item in items:
        if isinstance(item, Line):
            texts.append(item.text)
        elif isinstance(item, Grid):
            texts += [cell.text for row in item.rows for cell in row]
    return words(" ".join(texts))


@given(st.lists(ITEMS, max_size=12))
def test_every_word_stands_in_the_document(items: list[Item]) -> None:
    source = in_unicode(Source(items=tuple(items)))
    recognised = recognise(source)
    lost = [each.excerpt for each in recognised.notices if each.outcome is Outcome.LOST]
    found = words(" ".join([document_text(recognised.document), *lost]))
    missing = [
        word
        for word in set(wanted(list(source.items)))
        if wanted(list(source.items)).count(word) > found.count(word)
    ]
    assert missing == []


@given(st.lists(ITEMS, max_size=12))
def test_every_table_is_whole(items: list[Item]) -> None:
    document = recognise(Source(items=tuple(items))).document
    for table in (block for block in document.blocks if isinstance(block, Table)):
        assert tiles(table)
        assert all(len(row.cells) == len(table.columns) for row in table.rows)


NOTED = Grid(
    rows=(
        (Cell(text="Bảng 1:\nTổng hợp", column_span=2),),
        (Cell(text="STT"), Cell(text="Nội dung")),
        (Cell(text="1.ru"), Cell(text="Mở\nlớp")),
        (Cell(text="Ghi chú:\ntạm tính", column_span=2),),
    ),
    place=Place(1),
)


@given(st.lists(ITEMS, max_size=12))
@example([NOTED])
def test_every_document_makes_a_plan(items: list[Item]) -> None:
    source = in_unicode(Source(items=tuple(items)))
    lay_out(plan_of(recognise(source).document).plan)


def tiles(table: Table) -> bool:
    """Tell whether the header's cells cover their grid without gap or overlap."""
    covered = [
        (cell.row + down, cell.column + across)
        for cell in table.header
        for down in range(cell.row_span)
        for across in range(cell.column_span)
    ]
    everything = [(r, c) for r in range(table.header_rows) for c in range(len(table.columns))]
    return sorted(covered) == everything


@given(st.lists(ITEMS, max_size=12))
def test_the_same_source_gives_the_same_document(items: list[Item]) -> None:
    source = Source(items=tuple(items))
    first: Document = recognise(source).document
    assert recognise(source).document == first
