"""Each part of a paper, as people recognise it."""

import pytest
from attrs import evolve

from khcn_core import Document, document, document_text, lay_out
from khcn_core.dates import PartialDate, Period
from khcn_core.document import CellKind, HeaderCell, Heading, Paragraph, Row, RowKind, Table
from khcn_core.money import Money, MoneyUnit
from khcn_core.orientation import Orientation
from khcn_core.plan import (
    AgencyLevel,
    Basis,
    BudgetTable,
    Bullet,
    BulletList,
    Counting,
    FundingFact,
    FundingKind,
    Measure,
    Place,
    Plan,
    Purpose,
    Recipient,
    Section,
    Signature,
)
from khcn_core.plan import Paragraph as Prose
from khcn_core.reading.understanding import plan_of
from khcn_core.source import Notice, Outcome
from khcn_core.style import DECREE, Role

NBSP = "\N{NO-BREAK SPACE}"


def paper(*blocks: document.Block) -> Document:
    about = document.Properties(title="", subject="", agency="")
    return Document(blocks=blocks, properties=about, style=DECREE)


def letterhead(**fields: object) -> document.Letterhead:
    usual = document.Letterhead(
        superior=(),
        agency=("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
        country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number=f"Số: {NBSP * 7}/KH-UBND",
        place_and_date=f"Ví Dụ, ngày {NBSP * 5} tháng 8 năm 2026",
    )
    return evolve(usual, **fields)


def read(*blocks: document.Block) -> Plan:
    return plan_of(paper(*blocks)).plan


def remarks(*blocks: document.Block) -> list[Notice]:
    notices = plan_of(paper(*blocks)).notices
    return [notice for notice in notices if notice.outcome is not Outcome.UNDERSTOOD]


@pytest.mark.parametrize(
    ("lines", "name", "level"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"), "Ủy ban nhân dân xã Ví Dụ", AgencyLevel.COMMUNE),
        (("UỶ BAN NHÂN DÂN", "HUYỆN VÍ DỤ"), "Uỷ ban nhân dân huyện Ví Dụ", AgencyLevel.DISTRICT),
        (("UBND THỊ XÃ VÍ DỤ",), "UBND thị xã Ví Dụ", AgencyLevel.DISTRICT),
        (
            ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "TỈNH MINH HỌA"),
            "Sở Khoa học và Công nghệ tỉnh Minh Họa",
            AgencyLevel.DEPARTMENT,
        ),
        (
            ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG"),
            "Ủy ban nhân dân thành phố Hải Phòng",
            AgencyLevel.PROVINCE,
        ),
    ],
)
def test_agencies_are_named_as_in_running_text(
    lines: tuple[str, ...], name: str, level: AgencyLevel
) -> None:
    agency = read(letterhead(agency=lines)).agency
    assert (agency.name, agency.level) == (name, level)


def test_the_properties_know_how_a_name_is_written() -> None:
    about = document.Properties(title="", subject="", agency="UBND xã ví Dụ")
    document_ = evolve(paper(letterhead(agency=("UBND XÃ VÍ DỤ",))), properties=about)
    assert plan_of(document_).plan.agency.name == "UBND xã ví Dụ"


@pytest.mark.parametrize(
    ("text", "number", "symbol"),
    [
        ("Số: 05/KH-UBND", 5, "KH-UBND"),
        ("Số: 5/KH-UBND", 5, "KH-UBND"),
        ("Số: 5 / KH-UBND", 5, "KH-UBND"),
        ("Số:      /KH-UBND", None, "KH-UBND"),
        ("Số: ....../KH-UBND", None, "KH-UBND"),
        ("Số: 12a/KH-UBND", None, "12a/KH-UBND"),
    ],
)
def test_numbers_may_be_open(text: str, number: int | None, symbol: str) -> None:
    read_number = read(letterhead(number=text)).number
    assert (read_number.number, read_number.symbol) == (number, symbol)


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Ví Dụ, ngày 05 tháng 01 năm 2026", "Ví Dụ", PartialDate(2026, 1, 5)),
        ("Ví Dụ, ngày 5 tháng 1 năm 2026", "Ví Dụ", PartialDate(2026, 1, 5)),
        ("Ví Dụ, ngày 01/8/2026", "Ví Dụ", PartialDate(2026, 8, 1)),
        ("Ví Dụ, ngày     tháng 4 năm 2026", "Ví Dụ", PartialDate(2026, 4)),
        ("Ví Dụ, ngày ... tháng ... năm 2026", "Ví Dụ", PartialDate(2026)),
        ("Ví Dụ, ngày … tháng … năm …", "Ví Dụ", None),
        ("Ví Dụ, tháng 4 năm 2026", "Ví Dụ", PartialDate(2026, 4)),
        ("Ví Dụ, 27/4/2026", "Ví Dụ", PartialDate(2026, 4, 27)),
        ("Ví Dụ, ngày 31 tháng 2 năm 2026", "Ví Dụ", None),
        ("Ví Dụ, ngày 5 tháng 2 năm ....", "Ví Dụ", None),
        ("Ví Dụ, ngày ... tháng ... năm 20...", "Ví Dụ", None),
        ("Ví Dụ", "Ví Dụ", None),
    ],
)
def test_dates_may_be_open(text: str, place: str, date: PartialDate | None) -> None:
    plan = read(letterhead(place_and_date=text))
    assert (plan.place, plan.date) == (place, date)


def test_a_date_that_cannot_be_is_named() -> None:
    [notice] = remarks(letterhead(place_and_date="Ví Dụ, ngày 31 tháng 2 năm 2026"), TITLE)
    assert (notice.outcome, notice.place.line) == (Outcome.LOST, 6)


TITLE = document.Title(text="KẾ HOẠCH", subject="Khoa học và công nghệ năm 2026")


@pytest.mark.parametrize(
    ("subject", "year", "purpose"),
    [
        ("Xây dựng dự toán khoa học và công nghệ năm 2027", 2027, Purpose.PROPOSAL),
        ("Triển khai nhiệm vụ khoa học và công nghệ năm 2026", 2026, Purpose.EXECUTION),
        ("Điều chỉnh, bổ sung kế hoạch năm 2025", 2025, Purpose.ADJUSTMENT),
    ],
)
def test_the_subject_says_year_and_purpose(subject: str, year: int, purpose: Purpose) -> None:
    plan = read(letterhead(), document.Title(text="KẾ HOẠCH", subject=subject))
    assert (plan.kind, plan.fiscal_year, plan.purpose) == ("Kế hoạch", year, purpose)


def test_a_paper_that_names_no_year_says_so() -> None:
    silent = document.Title(text="KẾ HOẠCH", subject="Khoa học")
    [notice] = remarks(letterhead(), silent)
    assert notice.place.line == 7
    assert notice.reason is not None


def test_recipients_have_purposes_and_an_archive() -> None:
    lines = (
        "Nơi nhận:",
        "- Sở Một (b/c);",
        "- Sở Tài chính (để báo cáo);",
        "- UBND xã (01 bản);",
        "- Lưu: VT, KT.",
    )
    signed = document.Signature(
        recipients=lines, authority=("KT. CHỦ TỊCH",), position="PHÓ CHỦ TỊCH", name=""
    )
    plan = read(letterhead(), TITLE, signed)
    assert [(each.name, each.purpose) for each in plan.recipients] == [
        ("Sở Một", "b/c"),
        ("Sở Tài chính", "để báo cáo"),
        ("UBND xã (01 bản)", None),
    ]
    assert plan.archive == "VT, KT"
    assert plan.signature == Signature(position="Phó Chủ tịch", authority=["KT. Chủ tịch"])


@pytest.mark.parametrize("names", [["Sở Tài chính"], ["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"]])
def test_addressees_come_back_without_marks(names: list[str]) -> None:
    plan = evolve(read(letterhead(), TITLE), addressees=names)
    assert plan_of(lay_out(plan)).plan.addressees == tuple(names)


@pytest.mark.parametrize("text", ["Căn cứ Luật", "gồm:", "gồm:;", "a..", ";", "a ;", "b;;"])
def test_only_marks_that_layout_would_set_are_taken_off(text: str) -> None:
    plan = evolve(read(letterhead(), TITLE), preamble=[Basis(text=text), Basis(text=text)])
    document_ = lay_out(plan)
    assert lay_out(plan_of(document_).plan) == document_


@pytest.mark.parametrize("recipients", [[], [Recipient(name="VT")]])
@pytest.mark.parametrize(
    "signature", [None, Signature(position=""), Signature(position="Chủ tịch")]
)
def test_who_signs_may_be_open(signature: Signature | None, recipients: list[Recipient]) -> None:
    plan = evolve(read(letterhead(), TITLE), signature=signature, recipients=recipients)
    document_ = lay_out(plan)
    assert lay_out(plan_of(document_).plan) == document_


@pytest.mark.parametrize(
    ("line", "authority"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "TM. Ủy ban nhân dân"),
        ("KT.CHỦ TỊCH", "KT.Chủ tịch"),
        ("TUQ. GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", "TUQ. Giám đốc Sở Khoa học và Công nghệ"),
    ],
)
def test_authority_is_spelled_in_ordinary_case(line: str, authority: str) -> None:
    signed = document.Signature(recipients=(), authority=(line,), position="", name="")
    assert read(signed).signature == Signature(position="", authority=[authority])


def body(text: str, label: str = "") -> Paragraph:
    return Paragraph(role=Role.BODY, text=text, label=label)


def bullet(text: str, label: str = "-", level: int = 1) -> Paragraph:
    return Paragraph(role=Role.BULLET, text=text, label=label, level=level)


def heading(label: str, text: str, level: int = 1) -> Heading:
    return Heading(label=label, text=text, level=level)


def test_labels_out_of_sequence_stay_as_written() -> None:
    plan = read(
        heading("I.", "Một"),
        heading("1.", "Hai", 2),
        heading("3.", "Ba", 2),
        heading("II.", "Bốn"),
        heading("", "Năm", 2),
        heading("1.", "Sáu", 2),
    )
    assert plan.outline.headings == ("I.", "1.")
    first, second = plan.body
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert [part.label for part in sections(first)] == [None, "3."]
    assert [part.label for part in sections(second)] == ["", None]


def sections(section: Section) -> list[Section]:
    return [block for block in section.body if isinstance(block, Section)]


def test_a_list_has_markers_of_its_own_where_those_of_the_plan_do_not_serve() -> None:
    plan = read(
        bullet("a"), bullet("b", "+", 2), body("c"), bullet("d", "+"), body("e"), bullet("f")
    )
    lists = [block for block in plan.body if isinstance(block, BulletList)]
    assert plan.outline.bullets == ("-", "+")
    assert [each.markers for each in lists] == [None, ("+",), None]
    assert lists[0].items == (Bullet(text="a", items=[Bullet(text="b")]),)


@pytest.mark.parametrize(
    ("text", "kind", "dong"),
    [
        ("Kinh phí được cấp trong năm 2022: 130.000.000 đồng.", FundingKind.ALLOCATED, 130_000_000),
        ("Kinh phí năm 2021 chuyển sang: 0 đồng.", FundingKind.CARRIED_OVER, 0),
        ("Kinh phí đã sử dụng: 2,5 triệu đồng", FundingKind.USED, 2_500_000),
        ("Kinh phí bổ sung: 5 tỷ đồng;", FundingKind.SUPPLEMENTED, 5_000_000_000),
    ],
)
def test_statements_of_funding_are_typed(text: str, kind: FundingKind, dong: int) -> None:
    [fact] = read(body(text)).body
    assert isinstance(fact, FundingFact)
    assert (fact.kind, fact.amount) == (kind, Money(dong))


@pytest.mark.parametrize(
    "text",
    [
        "Mở 01 lớp: 8 triệu đồng.",
        "Kinh phí được cấp: 130000000 đồng.",
        "Kinh phí được cấp: 130.000.000 đồng, trong đó ngân sách huyện 50%.",
        "Kinh phí được cấp khoảng 130 triệu đồng.",
    ],
)
def test_what_is_not_clearly_a_statement_stays_prose(text: str) -> None:
    assert read(body(text)).body == (Prose(text=text),)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("Chi: 5 đồng.", FundingFact),
        ("Kinh phí được giao: 5 đồng.", FundingFact),
        ("Không có số", Prose),
    ],
)
def test_a_label_before_a_paragraph_is_kept(text: str, block: type) -> None:
    document_ = paper(letterhead(), TITLE, body(text, "b)"))
    [read_block] = plan_of(document_).plan.body
    assert isinstance(read_block, block)
    assert "b) " + text in document_text(lay_out(plan_of(document_).plan))
    is_clear = text.startswith("Kinh phí")
    assert bool(remarks(*document_.blocks)) is not is_clear


def test_a_statement_with_bullets_below_it_is_a_bullet() -> None:
    [block] = read(bullet("Kinh phí được giao: 5 đồng."), bullet("a", "+", 2)).body
    below = [Bullet(text="a")]
    assert block == BulletList(items=[Bullet(text="Kinh phí được giao: 5 đồng.", items=below)])


def test_what_is_carried_over_belongs_to_the_next_year() -> None:
    [fact] = read(body("Kinh phí năm 2021 chuyển sang: 0 đồng.")).body
    assert isinstance(fact, FundingFact)
    assert fact.period == Period(year=2022)


def table(*rows: tuple[str, str, str], header: str = "Kinh phí", **fields: object) -> Table:
    kinds = (CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE)
    usual = Table(
        columns=tuple(document.TableColumn(kind=kind, width=300) for kind in kinds),
        header=tuple(
            HeaderCell(row=0, column=at, text=text)
            for at, text in enumerate(["STT", "Nội dung", header])
        ),
        header_rows=1,
        rows=tuple(Row(kind=RowKind.LINE, level=1, cells=cells) for cells in rows),
        unit_line="Đơn vị tính: triệu đồng",
    )
    return evolve(usual, **fields)


def read_table(block: Table) -> BudgetTable:
    [read_block] = read(block).body
    assert isinstance(read_block, BudgetTable)
    return read_block


@pytest.mark.parametrize(
    ("unit_line", "unit"),
    [
        ("Đơn vị tính: triệu đồng", MoneyUnit.MILLION),
        ("ĐVT: Triệu đồng", MoneyUnit.MILLION),
        ("Đơn vị: 1.000 đồng", MoneyUnit.THOUSAND),
        ("(nghìn đồng)", MoneyUnit.THOUSAND),
        ("ĐVT: đồng", MoneyUnit.DONG),
        ("Đơn vị tính: tỉ đồng.", MoneyUnit.BILLION),
        ("ĐV: tr.đ", MoneyUnit.MILLION),
        ("Đơn vị tính: 1000đ", MoneyUnit.THOUSAND),
    ],
)
def test_the_unit_line_says_what_money_counts_in(unit_line: str, unit: MoneyUnit) -> None:
    read_back = read_table(table(("1", "a", "8"), unit_line=unit_line))
    assert read_back.unit is unit
    assert read_back.lines[0].amounts == {"kinh_phi": Money(8 * 10**unit.zeros)}


@pytest.mark.parametrize(
    "words",
    [
        {"header": "Kinh phí (nghìn đồng)"},
        {"caption": "Bảng 1: Kinh phí (đơn vị: nghìn đồng)"},
        {"caption": "Bảng 1 (ĐVT: nghìn đồng)"},
    ],
)
def test_other_words_say_it_too(words: dict[str, str]) -> None:
    read_back = read_table(table(("1", "a", "8"), unit_line="", **words))
    assert list(read_back.lines[0].amounts.values()) == [Money(8_000)]


def test_the_text_right_above_a_table_may_say_it() -> None:
    heading = Heading(label="I.", text="Dự toán (ĐVT: nghìn đồng)", level=1)
    first, second = table(("1", "a", "8"), unit_line=""), table(("1", "b", "9"), unit_line="")
    [section] = plan_of(paper(letterhead(), TITLE, heading, first, second)).plan.body
    assert isinstance(section, Section)
    amounts = [
        dict(each.lines[0].amounts) for each in section.body if isinstance(each, BudgetTable)
    ]
    assert amounts == [{"kinh_phi": Money(8_000)}, {}]


@pytest.mark.parametrize(
    "words",
    [
        {"unit_line": ""},
        {"header": "Kinh phí (đồng)"},
        {"unit_line": "", "caption": "Bảng 1 (triệu đồng; đơn vị: đồng)"},
        {"unit_line": "Kinh phí (đồng), vốn khác (triệu đồng)"},
    ],
)
def test_without_one_unit_no_figure_is_guessed(words: dict[str, str]) -> None:
    block = table(("1", "a", "8"), **words)
    [line] = read_table(block).lines
    assert not line.amounts
    assert list(line.texts.values()) == ["8"]
    assert [notice.outcome for notice in remarks(letterhead(), TITLE, block)] == [Outcome.KEPT]


@pytest.mark.parametrize(
    ("cell", "amount", "outcome"),
    [
        ("1.200,5", Money(1_200_500_000), None),
        ("-3", Money(-3_000_000), None),
        ("1200", Money(1_200_000_000), Outcome.CONVERTED),
        ("1 200,5", Money(1_200_500_000), Outcome.CONVERTED),
        ("1\u00a0200", Money(1_200_000_000), Outcome.CONVERTED),
        ("12 00", "12 00", Outcome.KEPT),
        ("8 triệu đồng", Money(8_000_000), Outcome.CONVERTED),
        ("1 200tr.đ", Money(1_200_000_000), Outcome.CONVERTED),
        ("8 đồng", "8 đồng", Outcome.KEPT),
        ("8 lớp", "8 lớp", Outcome.KEPT),
        ("(8)", "(8)", Outcome.KEPT),
        ("8,50", "8,50", Outcome.KEPT),
        ("khoảng 8", "khoảng 8", Outcome.KEPT),
        ("1,000.5", "1,000.5", Outcome.KEPT),
        ("-", "-", Outcome.KEPT),
    ],
)
def test_money_is_read_exactly_or_kept_as_text(
    cell: str, amount: Money | str, outcome: Outcome | None
) -> None:
    block = table(("1", "a", cell))
    [line] = read_table(block).lines
    assert [*line.amounts.values(), *line.texts.values()] == [amount]
    told = [notice.outcome for notice in remarks(letterhead(), TITLE, block)]
    assert told == ([outcome] if outcome else [])


def test_a_blank_is_stated_only_where_a_sum_would_stand() -> None:
    whole = Row(kind=RowKind.GROUP, level=1, cells=("I", "a", ""))
    part = Row(kind=RowKind.LINE, level=2, cells=("1", "b", "5"))
    empty = Row(kind=RowKind.LINE, level=2, cells=("2", "c", ""))
    [line] = read_table(table(rows=(whole, part, empty))).lines
    assert line.amounts == {"kinh_phi": None}
    assert [dict(each.amounts) for each in line.parts] == [{"kinh_phi": Money(5_000_000)}, {}]


def test_a_label_before_trong_do_is_written_out() -> None:
    whole = Row(kind=RowKind.GROUP, level=1, cells=("1", "a", "5"))
    part = Row(kind=RowKind.LINE, level=2, cells=("1.1", "b", "5"))
    aside = Row(kind=RowKind.OF_WHICH, level=2, cells=("1.2", "Trong đó: c", "5"))
    silent = Row(kind=RowKind.OF_WHICH, level=2, cells=("", "d", "5"))
    read_back = read_table(table(rows=(whole, part, aside, silent)))
    [line] = read_back.lines
    assert [each.label for each in line.parts] == [None, "1.2", None]
    assert [each.counting for each in line.parts] == [
        Counting.PART,
        Counting.OF_WHICH,
        Counting.OF_WHICH,
    ]


def test_of_two_totals_one_stays_for_information() -> None:
    group = Row(kind=RowKind.TOTAL, level=1, cells=("", "Cộng", "5"), span_from=1)
    total = Row(kind=RowKind.TOTAL, level=1, cells=("Tổng", "", "5"), span=2)
    block = table(rows=(group, total))
    read_back = read_table(block)
    assert [line.counting for line in read_back.lines] == [Counting.MEMO]
    assert read_back.total is not None
    assert (read_back.total.under, read_back.total.across) == ("stt", 2)
    assert read_back.total.place is Place.LAST
    [notice] = remarks(letterhead(), TITLE, block)
    assert notice.place.line == 11


@pytest.mark.parametrize(
    ("header", "caption", "measure", "period"),
    [
        ("Dự toán giao năm 2026", "", Measure.ALLOCATED, Period(year=2026)),
        ("Thực hiện 6 tháng đầu năm", "Năm 2026", Measure.DONE, Period(year=2026, through_month=6)),
        ("Ước thực hiện", "Năm 2026", Measure.EXPECTED, None),
        ("Ước thực hiện cả năm 2026", "", Measure.EXPECTED, Period(year=2026)),
        ("Kinh phí", "Dự toán năm 2027", Measure.ESTIMATE, Period(year=2027)),
        ("Kinh phí", "", None, None),
        ("Thực hiện năm 2025 và năm 2026", "", Measure.DONE, None),
    ],
)
def test_columns_say_their_stage_where_it_is_clear(
    header: str, caption: str, measure: Measure | None, period: Period | None
) -> None:
    column = read_table(table(header=header, caption=caption)).columns[-1]
    assert (column.measure, column.period) == (measure, period)


def test_the_stress_case_comes_back_whole(form_13_3: BudgetTable) -> None:
    plan = evolve(read(letterhead(), TITLE), body=[form_13_3])
    [read_back] = plan_of(lay_out(plan)).plan.body
    assert isinstance(read_back, BudgetTable)
    assert [column.header for column in read_back.columns] == [
        column.header for column in form_13_3.columns
    ]
    assert arithmetic(read_back) == arithmetic(form_13_3)
    assert read_back.index_row
    assert read_back.form is not None
    assert read_back.form.code == "13.3"


def arithmetic(budget: BudgetTable) -> list[list[int]]:
    """Return which columns each formula reads, by their places."""
    keys = [column.key for column in budget.columns]
    return [
        [keys.index(key) for key in column.formula.operands] if column.formula else []
        for column in budget.columns
    ]


def test_formulas_are_read_from_rows_numbered_otherwise() -> None:
    """Layout would number these columns A, B, 1, 2, 3."""
    heads = ("STT", "Nội dung", "Tổng số", "Ngân sách xã", "Ngân sách tỉnh")
    index = ("(1)", "(2)", "(3)=(4)+(5)", "(4)", "(5)")
    header = [
        HeaderCell(row=row, column=at, text=text)
        for row, texts in enumerate((heads, index))
        for at, text in enumerate(texts)
    ]
    kinds = (CellKind.LABEL, CellKind.TEXT, *[CellKind.FIGURE] * 3)
    columns = tuple(document.TableColumn(kind=kind, width=200) for kind in kinds)
    block = evolve(table(), columns=columns, header=tuple(header), header_rows=2)
    read_back = read_table(block)
    assert not read_back.index_row
    assert [column.key for column in read_back.columns][2:] == [
        "tong_so",
        "ngan_sach_xa",
        "ngan_sach_tinh",
    ]
    assert str(read_back.columns[2].formula) == "ngan_sach_xa + ngan_sach_tinh"


def test_tables_lie_as_their_pages_do() -> None:
    lying = document.Page(orientation=Orientation.LANDSCAPE)
    [before, block] = read(body("a"), lying, table(("1", "a", "8"))).body
    assert before == Prose(text="a")
    assert isinstance(block, BudgetTable)
    assert block.orientation is Orientation.LANDSCAPE


def test_what_stands_nowhere_is_kept_in_the_body() -> None:
    blocks = (letterhead(), TITLE, body("a"), TITLE)
    plan = read(*blocks)
    assert plan.body == (
        Prose(text="a"),
        Prose(text="KẾ HOẠCH"),
        Prose(text="Khoa học và công nghệ năm 2026"),
    )
    assert [notice.outcome for notice in remarks(*blocks)] == [Outcome.KEPT]


def test_a_paper_of_nothing_is_a_plan_too() -> None:
    understood = plan_of(paper())
    assert understood.plan.body == ()
    assert understood.plan.agency.name
