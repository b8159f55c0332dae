"""What an official would look for on the paper."""

from collections.abc import Callable

import pytest
from attrs import evolve

from khcn_core import Document, Money, MoneyUnit, Plan, document_text, lay_out
from khcn_core.canonical_text import block_lines
from khcn_core.dates import PartialDate
from khcn_core.document import (
    Heading,
    Letterhead,
    Page,
    Paragraph,
    RowKind,
    Signature,
    Table,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.plan import (
    Annex,
    Basis,
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    Counting,
    DocumentNumber,
    FundingFact,
    FundingKind,
    LineItem,
    Outline,
    Place,
    Recipient,
    Section,
    Total,
)
from khcn_core.plan import (
    Paragraph as Prose,
)
from khcn_core.plan import Signature as Signing
from khcn_core.style import Role
from khcn_core.text import blank_for


def only(document: Document, kind: type) -> list:
    return [block for block in document.blocks if isinstance(block, kind)]


def lines_of(plan: Plan, *kinds: type) -> list[str]:
    blocks = lay_out(plan).blocks
    return [line for block in blocks if isinstance(block, kinds) for line in block_lines(block)]


def with_body(plan: Plan, *blocks: Block, **outline: list[str]) -> Plan:
    return evolve(plan, body=blocks, outline=Outline(**outline))


class TestWholePapers:
    def test_examples_read_as_reviewed(
        self, golden: Callable[[str, str], None], huyen: Plan
    ) -> None:
        golden("huyen-2023.txt", document_text(lay_out(huyen)))

    def test_both_totals_of_the_district_are_130_million(self, huyen: Plan) -> None:
        totals = [
            [cell for cell in row.cells if cell]
            for table in only(lay_out(huyen), Table)
            for row in table.rows
            if row.kind is RowKind.TOTAL
        ]
        assert totals == [["Tổng cộng:", "0", "130"], ["Tổng cộng:", "130"]]
        assert Money(130_000_000).format(MoneyUnit.MILLION, with_unit=False) == "130"

    def test_the_examples_turn_no_page_in_vain(self, example: Plan) -> None:
        document = lay_out(example)
        assert isinstance(document.blocks[0], Letterhead)
        assert not isinstance(document.blocks[-1], Page)


class TestLetterhead:
    def test_a_committee_stands_on_two_lines_without_a_superior(self, huyen: Plan) -> None:
        (letterhead,) = only(lay_out(huyen), Letterhead)
        assert letterhead.agency == ("ỦY BAN NHÂN DÂN", "HUYỆN VÍ DỤ")
        assert letterhead.superior == ()

    def test_a_department_stands_under_its_superior(self, bare: Plan) -> None:
        agency = evolve(bare.agency, name="Sở Ví dụ", superior="UBND tỉnh Minh Họa")
        (letterhead,) = only(lay_out(evolve(bare, agency=agency)), Letterhead)
        assert letterhead.superior == ("UBND TỈNH MINH HỌA",)
        assert letterhead.agency == ("SỞ VÍ DỤ",)

    @pytest.mark.parametrize(
        ("number", "printed"),
        [(None, f"Số: {blank_for(3)}/KH-UBND"), (5, "Số: 05/KH-UBND"), (123, "Số: 123/KH-UBND")],
    )
    def test_number_and_symbol(self, bare: Plan, number: int | None, printed: str) -> None:
        plan = evolve(bare, number=DocumentNumber(symbol="KH-UBND", number=number))
        assert only(lay_out(plan), Letterhead)[0].number == printed

    def test_an_open_date_leaves_room_to_write(self, bare: Plan) -> None:
        (letterhead,) = only(lay_out(bare), Letterhead)
        assert letterhead.place_and_date == (
            f"Ví Dụ, ngày {blank_for(2)} tháng {blank_for(2)} năm {blank_for(4)}"
        )

    def test_kind_and_subject(self, bare: Plan) -> None:
        assert lines_of(bare, Title) == ["KẾ HOẠCH", "Hoạt động năm 2023"]


class TestPreamble:
    def test_bases_end_in_semicolons_and_the_last_in_a_stop(self, bare: Plan) -> None:
        preamble = [Basis(text="Căn cứ một"), Basis(text="Căn cứ hai;"), Basis(text="Căn cứ ba")]
        plan = evolve(bare, preamble=[*preamble, Prose(text="Thực hiện bốn,")])
        said = ["Căn cứ một;", "Căn cứ hai;", "Căn cứ ba.", "Thực hiện bốn,"]
        assert lines_of(plan, Paragraph) == said

    def test_one_addressee_stands_on_the_same_line(self, bare: Plan) -> None:
        plan = evolve(bare, addressees=["Sở Ví dụ"])
        assert lines_of(plan, Paragraph) == ["Kính gửi: Sở Ví dụ"]

    def test_several_addressees_stand_below(self, bare: Plan) -> None:
        plan = evolve(bare, addressees=["Sở Một", "Sở Hai"])
        assert lines_of(plan, Paragraph) == ["Kính gửi:", "- Sở Một;", "- Sở Hai."]


class TestNumbering:
    def test_headings_follow_the_outline_of_the_plan(self, bare: Plan) -> None:
        inner = Section(title="Trong", body=[Section(lead="Lời.") for _ in range(5)])
        plan = with_body(bare, Section(title="Ngoài", body=[inner]), headings=["I.", "1.", "a."])
        labels = [block.label for block in lay_out(plan).blocks if hasattr(block, "label")]
        assert labels[1:] == ["I.", "1.", "a.", "b.", "c.", "d.", "đ."]

    def test_text_may_follow_a_subsection(self, bare: Plan) -> None:
        section = Section(title="Một", body=[Section(title="Trong"), Prose(text="Sau.")])
        plan = with_body(bare, section, Section(title="Hai"))
        assert lines_of(plan, Heading, Paragraph) == ["I. Một", "1. Trong", "Sau.", "II. Hai"]

    def test_a_label_written_out_is_kept_and_none_takes_no_number(self, bare: Plan) -> None:
        sections = [Section(title=name) for name in "ABC"]
        sections[0] = evolve(sections[0], label="")
        sections[2] = evolve(sections[2], label="IX.")
        assert lines_of(with_body(bare, *sections), Heading) == ["A", "I. B", "IX. C"]

    def test_a_lead_runs_on_behind_its_title(self, bare: Plan) -> None:
        plan = with_body(bare, Section(title="Mục đích:", lead="Để thử."), Section(lead="Lời."))
        heading, numbered = lay_out(plan).blocks[2:4]
        assert (heading.text, heading.lead) == ("Mục đích:", "Để thử.")
        assert (numbered.role, numbered.label, numbered.text) == (Role.NUMBERED, "II.", "Lời.")

    def test_bullets_have_the_markers_of_list_plan_or_style(self, bare: Plan) -> None:
        nested = BulletList(items=[Bullet(text="một", items=[Bullet(text="hai")])])
        own = BulletList(items=[Bullet(text="ba"), Bullet(text="bốn", label="*")], markers=["+"])
        assert lines_of(with_body(bare, nested, own), Paragraph) == [
            "- một",
            "+ hai",
            "+ ba",
            "* bốn",
        ]
        assert lines_of(with_body(bare, nested, bullets=["*"]), Paragraph) == ["* một", "* hai"]


class TestFunding:
    def test_amounts_print_in_their_unit(self, bare: Plan) -> None:
        fact = FundingFact(
            kind=FundingKind.ALLOCATED, text="Kinh phí được cấp", amount=Money(130_000_000)
        )
        facts = [fact, evolve(fact, unit=MoneyUnit.MILLION, tail=";")]
        assert lines_of(with_body(bare, BulletList(items=facts)), Paragraph) == [
            "- Kinh phí được cấp: 130.000.000 đồng.",
            "- Kinh phí được cấp: 130 triệu đồng;",
        ]

    def test_a_blank_amount_leaves_room_to_write(self, bare: Plan) -> None:
        fact = FundingFact(kind=FundingKind.USED, text="Đã sử dụng")
        assert lines_of(with_body(bare, fact), Paragraph) == [f"Đã sử dụng: {blank_for(6)} đồng."]


class TestTables:
    columns = (
        Column(key="tt", header=["TT"], kind=ColumnKind.LABEL),
        Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME),
        Column(key="dv", header=["ĐVT"], kind=ColumnKind.UNIT),
        Column(key="kp", header=["Kinh phí"], kind=ColumnKind.AMOUNT),
    )

    def table(self, *lines: LineItem, **other: object) -> BudgetTable:
        return BudgetTable(columns=self.columns, lines=lines, **other)

    def printed(self, bare: Plan, table: BudgetTable, **outline: list[str]) -> list[str]:
        return lines_of(with_body(bare, table, **outline), Table)

    def test_rows_are_numbered_anew_in_each_group(self, bare: Plan) -> None:
        group = LineItem(name="g", parts=[LineItem(name="x"), LineItem(name="y")])
        printed = self.printed(bare, self.table(group, group), rows=["I", "01"])
        labels = [line.split("\t")[0] for line in printed[2:]]
        assert labels == ["I", "01", "02", "II", "01", "02"]

    def test_breakdowns_and_memos_take_no_number(self, bare: Plan) -> None:
        parts = [
            LineItem(name="một"),
            LineItem(name="Trong đó", counting=Counting.OF_WHICH, parts=[LineItem(name="nguồn")]),
            LineItem(name="ghi nhớ", counting=Counting.MEMO),
            LineItem(name="hai"),
        ]
        plan = with_body(bare, self.table(LineItem(name="g", parts=parts)))
        (table,) = only(lay_out(plan), Table)
        assert [(row.cells[0], row.kind) for row in table.rows] == [
            ("I", RowKind.GROUP),
            ("1", RowKind.LINE),
            ("", RowKind.OF_WHICH),
            ("", RowKind.OF_WHICH),
            ("", RowKind.MEMO),
            ("2", RowKind.LINE),
        ]

    def test_groups_and_totals_that_are_not_stated_are_computed(self, bare: Plan) -> None:
        parts = [
            LineItem(name=n, amounts={"kp": Money(m * 10**6)}) for n, m in (("x", 8), ("y", 72))
        ]
        table = self.table(LineItem(name="g", parts=parts), total=Total(place=Place.FIRST))
        printed = self.printed(bare, table)
        assert printed[2:4] == ["\tTổng cộng:\t\t80", "I\tg\t\t80"]

    def test_the_title_of_a_total_stops_before_the_first_filled_cell(self, bare: Plan) -> None:
        total = Total(under="tt", across=9, texts={"dv": "năm"})
        (table,) = only(lay_out(with_body(bare, self.table(total=total))), Table)
        (row,) = table.rows
        assert (row.cells, row.span_from, row.span) == (("Tổng cộng:", "", "năm", ""), 0, 2)

    def test_words_in_a_money_column_are_printed(self, bare: Plan) -> None:
        line = LineItem(name="x", texts={"kp": "chưa rõ"})
        assert self.printed(bare, self.table(line))[2] == "I\tx\t\tchưa rõ"

    def test_what_stands_around_a_table(self, bare: Plan) -> None:
        table = self.table(
            caption="Bảng 1",
            caption_place=Place.FIRST,
            unit=MoneyUnit.THOUSAND,
            amount_in_words="(Không đồng)",
            notes=["* Chú thích"],
        )
        printed = self.printed(bare, table)
        assert printed == [
            "Bảng 1",
            "Đơn vị tính: nghìn đồng",
            "TT\tNội dung\tĐVT\tKinh phí",
            "(Không đồng)",
            "* Chú thích",
        ]
        below = evolve(table, caption_place=Place.LAST, unit_line="ĐVT: 1.000 đồng")
        assert self.printed(bare, below)[0] == "ĐVT: 1.000 đồng"
        assert self.printed(bare, below)[-2:] == ["Bảng 1", "* Chú thích"]

    def test_amounts_are_never_rounded_to_the_unit(self, bare: Plan) -> None:
        line = LineItem(name="x", amounts={"kp": Money(12_345_678)})
        assert self.printed(bare, self.table(line))[2] == "I\tx\t\t12,345678"


class TestForm133:
    """Form 13.3 of Thông tư 342/2016/TT-BTC: 19 columns under 4 rows of header."""

    def test_the_header_is_a_grid_of_4_by_19(self, bare: Plan, form_13_3: BudgetTable) -> None:
        (table,) = only(lay_out(with_body(bare, evolve(form_13_3, index_row=False))), Table)
        assert (table.header_rows, len(table.columns)) == (4, 19)
        spans = {(c.text, c.row, c.column): (c.row_span, c.column_span) for c in table.header}
        assert spans["STT", 0, 0] == (4, 1)
        assert spans["Kinh phí được phê duyệt", 0, 5] == (1, 3)
        assert spans["Trong đó", 1, 6] == (1, 2)
        assert spans["Nguồn NSNN", 2, 6] == (2, 1)
        assert spans["Kinh phí thực hiện", 0, 8] == (1, 10)
        assert spans["Nguồn NSNN", 2, 9] == (1, 2)
        assert spans["Ước thực hiện", 3, 10] == (1, 1)
        assert len(table.header) == 26

    def test_the_index_row_shows_the_arithmetic(self, bare: Plan, form_13_3: BudgetTable) -> None:
        (table,) = only(lay_out(with_body(bare, form_13_3)), Table)
        index = [cell.text for cell in table.header if cell.row == 4]
        assert index == [
            *"ABCDE",
            *("1=2+3", "2", "3", "4=6+7", "5", "6", "7"),
            *("8=9+10", "9", "10", "11=12+13", "12", "13", "14"),
        ]


class TestEnding:
    def test_the_text_closes_with_the_mark_of_the_decree(self, bare: Plan) -> None:
        for closing in ("Trên đây là kế hoạch", "Trên đây là kế hoạch.", "Trên đây là kế hoạch./."):
            assert lines_of(evolve(bare, closing=closing), Paragraph) == ["Trên đây là kế hoạch./."]

    def test_recipients_and_signature(self, bare: Plan) -> None:
        plan = evolve(
            bare,
            recipients=[
                Recipient(name="Sở Ví dụ", purpose="để báo cáo"),
                Recipient(name="Như trên;"),
            ],
            archive="VT, VHXH",
            signature=Signing(
                authority=["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
                position="Phó Chủ tịch",
                name="Nguyễn Văn Ví Dụ",
            ),
        )
        assert lines_of(plan, Signature) == [
            "Nơi nhận:",
            "- Sở Ví dụ (để báo cáo);",
            "- Như trên;",
            "- Lưu: VT, VHXH.",
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Nguyễn Văn Ví Dụ",
        ]

    def test_nothing_to_sign_gives_no_block(self, bare: Plan) -> None:
        assert not only(lay_out(bare), Signature)


class TestAnnexes:
    def test_each_starts_on_a_page_of_its_own_numbered_from_one(self, bare: Plan) -> None:
        dated = evolve(bare, date=PartialDate(2022, 6, 1))
        annexes = [Annex(title="MỘT", orientation=Orientation.LANDSCAPE), Annex(title="HAI")]
        page, title, second, _ = lay_out(evolve(dated, annexes=annexes)).blocks[2:]
        assert page == Page(orientation=Orientation.LANDSCAPE, restart_numbering=True)
        assert second == Page(orientation=Orientation.PORTRAIT, restart_numbering=True)
        reference = (
            f"(Kèm theo Kế hoạch số {blank_for(3)}/KH-UBND ngày 01 tháng 6 năm 2022 của "
            "Ủy ban nhân dân huyện Ví Dụ)"
        )
        assert list(block_lines(title)) == ["Phụ lục I", "MỘT", reference]

    def test_a_single_annex_has_no_number(self, bare: Plan) -> None:
        (_, title) = only(lay_out(evolve(bare, annexes=[Annex(title="X", reference="")])), Title)
        assert list(block_lines(title)) == ["Phụ lục", "X"]

    def test_a_table_across_the_page_turns_it_and_back(self, bare: Plan) -> None:
        across = BudgetTable(
            columns=[Column(key="a", header=["A"], kind=ColumnKind.AMOUNT)],
            orientation=Orientation.LANDSCAPE,
        )
        plan = with_body(bare, across, across, Prose(text="Sau."))
        kinds = [type(block) for block in lay_out(plan).blocks[2:]]
        assert kinds == [Page, Table, Table, Page, Paragraph]
