"""Whole papers as clerks type them in Word, with none of our styles."""

import io
from collections.abc import Sequence

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH

from khcn_core import Money, Plan, read
from khcn_core.dates import PartialDate
from khcn_core.plan import BudgetTable, BulletList, Section
from khcn_core.reading.whole import Reading
from khcn_core.source import Outcome

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEFT = ("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ", "-------", "Số: 12/KH-UBND")
RIGHT = (COUNTRY, MOTTO, "---------------", "Ví Dụ, ngày 05 tháng 8 năm 2026")
RECIPIENTS = ("Nơi nhận:", "- Sở Khoa học và Công nghệ (để b/c);", "- Lưu: VT.")
SIGNING = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(đã ký)", "Trần Văn Tám")
HEADER = ("STT", "Nội dung", "Kinh phí")
ROWS = (("1", "Mở lớp", "30"), ("2", "Xây dựng mô hình", "1 070,5"))


def add_lines(word: WordDocument, *texts: str) -> None:
    for text in texts:
        word.add_paragraph(text)


def add_table(word: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    table = word.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def add_columns(word: WordDocument, way: str, left: Sequence[str], right: Sequence[str]) -> None:
    """Set two columns beside each other, in one of the ways in which clerks do."""
    pairs = [(one, other) for one, other in zip([*left, ""], right, strict=False)]
    match way:
        case "a table":
            add_table(word, [("\n".join(left), "\n".join(right))])
        case "rows":
            add_table(word, pairs)
        case "tabs":
            add_lines(word, *("\t\t".join(pair) for pair in pairs))
        case _:
            add_lines(word, *left, *right)


def typed(way: str) -> WordDocument:
    """Return a paper whose letterhead and ending are set in this way."""
    word = docx.Document()
    add_columns(word, way, LEFT, RIGHT)
    kind = word.add_paragraph("KẾ HOẠCH\nHoạt động khoa học và công nghệ\nnăm 2027")
    kind.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_lines(word, "Căn cứ Luật Ngân sách nhà nước;\nUBND xã lập Kế hoạch như sau:")
    add_lines(word, "PHẦN THỨ NHẤT", "KẾT QUẢ", "1.\tTuyên truyền", "-\tMở lớp;\n-\tHọp.")
    add_lines(word, "PHẦN THỨ HAI", "DỰ TOÁN", "1.Kinh phí (ĐVT: triệu đồng)")
    add_table(word, [HEADER, ROWS[0]])
    word.add_page_break()
    add_table(word, [HEADER, ROWS[1], ("", "Tổng cộng (1+2)", "1.100,5")])
    add_lines(word, "Trên đây là Kế hoạch năm 2027 của xã./.")
    add_columns(word, way, RECIPIENTS, SIGNING)
    return word


def read_word(word: WordDocument) -> Reading:
    file = io.BytesIO()
    word.save(file)
    return read(file.getvalue(), "docx")


def table_of(plan: Plan) -> BudgetTable:
    part = plan.body[1]
    assert isinstance(part, Section)
    [section] = part.body
    assert isinstance(section, Section)
    [table] = section.body
    assert isinstance(table, BudgetTable)
    return table


@pytest.mark.parametrize("way", ["a table", "rows", "tabs", "one below the other"])
def test_however_its_columns_are_set_a_paper_is_the_same_plan(way: str) -> None:
    plan = read_word(typed(way)).plan
    assert plan.agency.name == "Ủy ban nhân dân xã Ví Dụ"
    assert (plan.number.number, plan.number.symbol) == (12, "KH-UBND")
    assert (plan.place, plan.date) == ("Ví Dụ", PartialDate(2026, 8, 5))
    assert plan.subject == "Hoạt động khoa học và công nghệ năm 2027"
    assert [(each.name, each.purpose) for each in plan.recipients] == [
        ("Sở Khoa học và Công nghệ", "để b/c")
    ]
    assert plan.archive == "VT"
    assert plan.signature is not None
    assert (plan.signature.position, plan.signature.name) == ("Chủ tịch", "Trần Văn Tám")


def test_sections_lists_and_figures_are_those_of_the_paper() -> None:
    reading = read_word(typed("tabs"))
    plan = reading.plan
    titles = [each.title for each in plan.body if isinstance(each, Section)]
    assert titles == ["KẾT QUẢ", "DỰ TOÁN"]
    first = plan.body[0]
    assert isinstance(first, Section)
    [told] = first.body
    assert isinstance(told, Section)
    assert told.title == "Tuyên truyền"
    assert isinstance(told.body[0], BulletList)
    table = table_of(plan)
    assert [line.amounts["kinh_phi"] for line in table.lines] == [
        Money(30_000_000),
        Money(1_070_500_000),
    ]
    assert table.total is not None
    assert table.total.amounts["kinh_phi"] == Money(1_100_500_000)
    assert plan.closing == "Trên đây là Kế hoạch năm 2027 của xã"


def test_the_report_names_what_was_left_behind_or_changed() -> None:
    notices = read_word(typed("tabs")).notices
    lost = [notice.excerpt for notice in notices if notice.outcome is Outcome.LOST]
    assert lost == [" | ".join(HEADER), "(đã ký)"]
    changed = [notice.excerpt for notice in notices if notice.outcome is Outcome.CONVERTED]
    assert changed == ["1 070,5"]
