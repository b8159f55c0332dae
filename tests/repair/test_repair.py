"""What has one right answer is mended; nothing that is said, and no figure, changes with it."""

import re
from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given

from khcn_core import Plan, document_text, lay_out
from khcn_core.outline import Numberings, label_of, numbered
from khcn_core.plan import (
    Basis,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    Counting,
    FundingFact,
    FundingKind,
    LineItem,
    Outline,
    Paragraph,
    Recipient,
    Section,
    Signature,
    Status,
)
from khcn_core.plan.walk import walk
from khcn_core.repair import SignedPlanError, repair
from khcn_core.style import DECREE
from khcn_core.testing.strategies import plans

DRAFTS = plans().map(lambda plan: evolve(plan, status=Status.DRAFT))
SOUND = plans(consistent=True).map(lambda plan: evolve(plan, status=Status.DRAFT))
BEGINNINGS = "(?:Lưu|Nơinhận|Kínhgửi)*"


def with_ending(plan: Plan) -> Plan:
    return evolve(plan, closing="Trên đây là Kế hoạch", archive="VT, KT")


def mended(plan: Plan) -> Plan:
    return repair(plan).plan


def lines_of(plan: Plan) -> list[str]:
    return document_text(lay_out(plan)).splitlines()


def core(line: str) -> str:
    """Return the letters and digits of a line."""
    return re.sub(r"[\W_]", "", line)


def figures(plan: Plan) -> Iterator[object]:
    for _, _, part in walk(plan):
        for name in ("amount", "amounts", "quantities", "texts", "total", "amount_in_words"):
            yield getattr(part, name, None)


class TestLaws:
    @given(plan=DRAFTS)
    def test_nothing_is_left_to_mend(self, plan: Plan) -> None:
        assert repair(mended(plan)).repairs == ()

    @given(plan=DRAFTS)
    def test_the_paper_says_the_same(self, plan: Plan) -> None:
        """Only marks and spaces change, and what stood at the beginning of a line twice."""
        before, after = lines_of(plan), lines_of(mended(plan))
        assert len(before) == len(after)
        for old, new in zip(before, after, strict=True):
            assert core(old).endswith(core(new))
            twice = core(old).removesuffix(core(new))
            assert not twice or re.fullmatch(
                f"(?:{BEGINNINGS}|{re.escape(core(new)[: len(twice)])})", twice
            )

    @given(plan=DRAFTS)
    def test_no_figure_is_touched(self, plan: Plan) -> None:
        done = repair(plan)
        assert list(figures(done.plan)) == list(figures(plan))
        for each in done.repairs:
            before, after = numbers_in(each.before), numbers_in(each.after or "")
            assert each.after is None or before[len(before) - len(after) :] == after

    @given(plan=SOUND)
    def test_a_sound_plan_is_left_alone(self, plan: Plan) -> None:
        assert repair(plan).plan == plan
        assert repair(plan).repairs == ()

    @given(plan=SOUND.map(with_ending))
    def test_what_was_typed_by_hand_goes(self, plan: Plan) -> None:
        typed = spoilt(plan)
        assert mended(typed) == plan
        assert len(repair(typed).repairs) >= 2

    @given(plan=DRAFTS)
    def test_each_repair_names_what_stood_there(self, plan: Plan) -> None:
        for each in repair(plan).repairs:
            value: object = plan
            for step in re.findall(r"[^.\[\]]+", each.path):
                value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
            assert value == each.before
            assert each.before != each.after

    @pytest.mark.parametrize("status", [Status.SIGNED, Status.ISSUED])
    def test_a_signed_paper_is_refused(self, huyen: Plan, status: Status) -> None:
        with pytest.raises(SignedPlanError) as caught:
            repair(evolve(huyen, status=status))
        assert "đã ký" in caught.value.text("vi")
        assert "signed" in caught.value.text("en")


def spoilt(plan: Plan) -> Plan:
    """Type by hand what layout derives."""
    numberings = Numberings.of(plan, DECREE)
    sections = [block for block in plan.body if isinstance(block, Section)]
    labels = (label_of(item, numberings.headings, own) for item, own in numbered(sections, ()))
    return evolve(
        plan,
        subject=plan.subject.replace(" ", "  ", 1),
        preamble=[
            evolve(item, text=f"{item.text};")
            if isinstance(item, Basis) and not item.text.endswith(".")
            else item
            for item in plan.preamble
        ],
        body=[
            relabelled(block, next(labels)) if isinstance(block, Section) else block
            for block in plan.body
        ],
        closing=f"{plan.closing}./.",
        archive=f"Lưu: {plan.archive}",
        recipients=[evolve(line, name=f"- {line.name}") for line in plan.recipients],
    )


def relabelled(section: Section, label: str) -> Section:
    if section.label == "" or not label:
        return section
    title = f"{label} {section.title}" if section.title else section.title
    return evolve(section, label=label, title=title)


def numbers_in(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,]\d+)*", text)


class TestTexts:
    """Each text as it was written and as it is mended; None where it stays."""

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("Hoạt động  khoa học", "Hoạt động khoa học"),
            ("xã , phường ; thị trấn", "xã, phường; thị trấn"),
            ("gồm : nấm rơm", "gồm: nấm rơm"),
            ("(đợt 1) , đợt 2", "(đợt 1), đợt 2"),
            ("Sở KH & CN", "Sở KH&CN"),
            ("Phòng GD &ĐT và TN& MT", "Phòng GD&ĐT và TN&MT"),
            ("Công ty A & B", None),
            ("Kế hoạch về ...", None),
            ("năm năm 2021, luôn luôn", None),
            ("1 000  000 đồng", None),
            ("mã số .5", None),
            ("2 , 3", None),
            ("Số:\u00a0\u00a0\u00a0/KH", None),
        ],
    )
    def test_spaces(self, huyen: Plan, written: str, right: str | None) -> None:
        plan = evolve(huyen, body=[Paragraph(text=written)], subject=written)
        done = mended(plan)
        assert done.body == (Paragraph(text=right or written),)
        assert done.subject == (right or written)

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("Trên đây là Kế hoạch./.", "Trên đây là Kế hoạch"),
            ("Trên đây là Kế hoạch. /.", "Trên đây là Kế hoạch. /."),
            ("Trên đây là Kế hoạch/.", "Trên đây là Kế hoạch"),
            ("Trên đây là Kế hoạch.", "Trên đây là Kế hoạch."),
            ("./.", "./."),
        ],
    )
    def test_the_end(self, huyen: Plan, written: str, right: str) -> None:
        plan = evolve(huyen, closing=written)
        assert mended(plan).closing == right
        assert lines_of(mended(plan)) == lines_of(plan)

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("Căn cứ Luật Ngân sách nhà nước;", "Căn cứ Luật Ngân sách nhà nước"),
            ("Căn cứ Luật Ngân sách nhà nước ;", "Căn cứ Luật Ngân sách nhà nước"),
            ("Căn cứ Luật Ngân sách nhà nước.", "Căn cứ Luật Ngân sách nhà nước."),
            ("Căn cứ Luật v.v.;", "Căn cứ Luật v.v.;"),
            (";", ";"),
        ],
    )
    def test_bases(self, huyen: Plan, written: str, right: str) -> None:
        plan = evolve(huyen, preamble=[Basis(text=written)])
        assert mended(plan).preamble == (Basis(text=right),)

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("- UBND tỉnh;", "UBND tỉnh"),
            ("-UBND tỉnh", "UBND tỉnh"),
            ("– UBND tỉnh ;", "UBND tỉnh"),
            ("Nơi nhận: - UBND tỉnh;", "UBND tỉnh"),
            ("Nơi nhận:", "Nơi nhận:"),
            ("-", "-"),
            ("-5 thôn", "-5 thôn"),
        ],
    )
    def test_recipients(self, huyen: Plan, written: str, right: str) -> None:
        plan = evolve(huyen, recipients=[Recipient(name=written)], addressees=[written])
        assert mended(plan).recipients == (Recipient(name=right),)

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("Lưu: VT, KT.", "VT, KT."),
            ("- Lưu : VT", "VT"),
            ("VT", "VT"),
            ("Lưu:", "Lưu:"),
            ("Lưu trữ huyện", "Lưu trữ huyện"),
        ],
    )
    def test_the_archive(self, huyen: Plan, written: str, right: str) -> None:
        assert mended(evolve(huyen, archive=written)).archive == right

    def test_addressees(self, huyen: Plan) -> None:
        plan = evolve(huyen, addressees=["Kính gửi: Sở KH & CN;", "- Sở Tài chính"])
        assert mended(plan).addressees == ("Sở KH&CN", "Sở Tài chính")

    @pytest.mark.parametrize(
        ("written", "right"),
        [
            ("KT.Chủ tịch", "KT. Chủ tịch"),
            ("TM.Ủy ban nhân dân", "TM. Ủy ban nhân dân"),
            ("TUQ. Chủ tịch", "TUQ. Chủ tịch"),
            ("Chủ tịch", "Chủ tịch"),
        ],
    )
    def test_authority(self, huyen: Plan, written: str, right: str) -> None:
        plan = evolve(huyen, signature=Signature(position=written, authority=[written]))
        assert mended(plan).signature == Signature(position=right, authority=[right])


class TestLabels:
    def test_headings(self, huyen: Plan) -> None:
        """A label that is derived anyway goes; one that jumps stays for the check to report."""
        body = [
            Section(title="I. Đánh giá", label="I."),
            Section(title="II Phương hướng"),
            Section(title="Kinh phí", label="IV."),
            Section(lead="4. Giải pháp", label=""),
        ]
        plan = evolve(huyen, body=body)
        assert mended(plan).body == (
            Section(title="Đánh giá"),
            Section(title="II Phương hướng"),
            Section(title="Kinh phí", label="IV."),
            Section(lead="4. Giải pháp", label=""),
        )

    @pytest.mark.parametrize(
        "section",
        [
            Section(title="Đánh giá", lead="I. Kết quả"),
            Section(title="a b", label="a"),
            Section(title="I.Đánh giá"),
        ],
        ids=["a lead behind a title", "a word for a label", "no space"],
    )
    def test_what_may_be_meant_stays(self, huyen: Plan, section: Section) -> None:
        assert mended(evolve(huyen, body=[section])).body == (section,)

    def test_no_label_stays_none(self, huyen: Plan) -> None:
        section = Section(title="Đánh giá", label="")
        plan = evolve(huyen, outline=Outline(headings=[]), body=[section])
        assert mended(plan).body == (section,)

    def test_numbered_paragraphs(self, huyen: Plan) -> None:
        inner = Section(lead="1. Về kinh phí", label="1.")
        plan = evolve(huyen, body=[Section(title="A", body=[inner])])
        assert mended(plan).body == (Section(title="A", body=[Section(lead="Về kinh phí")]),)

    def test_bullets(self, huyen: Plan) -> None:
        fact = FundingFact(kind=FundingKind.USED, text="+ Đã chi", label="+")
        items = [
            Bullet(text="- - Nghiệm thu", items=[fact]),
            Bullet(text="-5 độ"),
            Bullet(text="+ b"),
        ]
        plan = evolve(huyen, body=[BulletList(items=items, markers=["-", "+"])])
        inner = evolve(fact, text="Đã chi", label=None)
        right = [Bullet(text="Nghiệm thu", items=[inner]), Bullet(text="-5 độ"), Bullet(text="+ b")]
        assert mended(plan).body == (BulletList(items=right, markers=["-", "+"]),)

    def test_rows(self, huyen: Plan) -> None:
        lines = [
            LineItem(name="Nhóm  một", label="I", parts=[LineItem(name="x", label="1")]),
            LineItem(name="Trong đó", label="II", counting=Counting.OF_WHICH),
            LineItem(name="Nhóm ba", label="III"),
            LineItem(name="Nhóm bốn", label=""),
        ]
        table = BudgetTable(columns=COLUMNS, lines=lines, row_labels=["I", "1"])
        (right,) = mended(evolve(huyen, body=[table])).body
        assert isinstance(right, BudgetTable)
        assert [line.label for line in right.lines] == [None, "II", None, ""]
        assert right.lines[0].parts[0].label is None
        assert right.lines[0].name == "Nhóm một"
        assert lines_of(evolve(huyen, body=[right])) == [
            line.replace("  ", " ") for line in lines_of(evolve(huyen, body=[table]))
        ]


COLUMNS = [
    Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
    Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME),
]
