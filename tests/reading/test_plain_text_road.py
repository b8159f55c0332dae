"""Plans as people write them come back from plain text, which has no styles to say what is what."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Money, MoneyUnit, Plan, lay_out, read, render
from khcn_core.dates import PartialDate
from khcn_core.orientation import Orientation
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    Annex,
    Basis,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    Counting,
    DocumentNumber,
    Form,
    FundingFact,
    FundingKind,
    LineItem,
    Outline,
    Paragraph,
    Place,
    Recipient,
    Section,
    Signature,
    Total,
)
from khcn_core.testing.strategies import plans
from khcn_core.testing.strategies.drawing import built

_WORDS = (
    "tuyên truyền, phổ biến kiến thức, ứng dụng, mô hình, nấm rơm, đo lường, chất lượng, "
    "nông dân, hợp tác xã, năm 2027, khoa học và công nghệ, chuyển đổi số"
)
NAMES = st.lists(st.sampled_from(_WORDS.split(", ")), min_size=2, max_size=20).map(
    lambda words: " ".join(words).capitalize()
)
AGENCIES = st.sampled_from(
    [
        Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
        Agency(name="Ủy ban nhân dân thành phố Hồ Chí Minh", level=AgencyLevel.PROVINCE),
        Agency(
            name="Sở Khoa học và Công nghệ",
            level=AgencyLevel.DEPARTMENT,
            superior="Ủy ban nhân dân tỉnh Minh Họa",
        ),
        Agency(
            name="Phòng Văn hóa - Xã hội",
            level=AgencyLevel.COMMUNE,
            superior="Ủy ban nhân dân phường Ví Dụ",
        ),
    ]
)
NUMBERS = built(
    DocumentNumber,
    symbol=st.sampled_from(["KH-UBND", "BC-SKHCN", ""]),
    number=st.none() | st.integers(1, 999_999),
)
YEARS, MONTHS = st.integers(2020, 2030), st.integers(1, 12)
DATES = (
    st.none()
    | built(PartialDate, year=YEARS, month=st.none() | MONTHS)
    | built(PartialDate, year=YEARS, month=MONTHS, day=st.integers(1, 28))
)
KINDS = st.sampled_from(["Kế hoạch", "Báo cáo", "Dự toán", "Chương trình", "Thuyết minh"])
PLACES = st.sampled_from(["", "Ví Dụ", "Thành phố Hồ Chí Minh"])
ADDRESSEES = st.lists(
    st.sampled_from(
        [
            "Sở Tài chính",
            "Sở Khoa học và Công nghệ tỉnh Minh Họa",
            "Ủy ban nhân dân thành phố Hồ Chí Minh và các sở, ban, ngành có liên quan",
        ]
    ),
    max_size=3,
)
BASES = NAMES.map(lambda name: Basis(text=f"Căn cứ Luật {name}"))
LEADS = NAMES.map(lambda name: Paragraph(text=f"Thực hiện {name}."))
OPENINGS = st.none() | NAMES.map(lambda name: f"Ủy ban nhân dân lập kế hoạch {name} như sau:")
FACTS = built(
    FundingFact,
    kind=st.just(FundingKind.ALLOCATED),
    text=NAMES.map(lambda name: f"Kinh phí được giao {name}"),
    amount=st.none() | st.integers(0, 10**12).map(Money),
)
BULLETS = built(Bullet, text=NAMES, items=st.lists(built(Bullet, text=NAMES), max_size=2))
LISTS = built(BulletList, items=st.lists(BULLETS, min_size=1, max_size=3))
PROSE = st.one_of(NAMES.map(lambda text: Paragraph(text=f"{text}.")), LISTS, FACTS)

LABEL = Column(key="tt", header=["TT"], kind=ColumnKind.LABEL)
NAME = Column(key="noi_dung", header=["Nội dung"], kind=ColumnKind.NAME)
UNIT = Column(key="dvt", header=["ĐVT"], kind=ColumnKind.UNIT)
NOTE = Column(key="ghi_chu", header=["Ghi chú"], kind=ColumnKind.TEXT)
AMOUNTS = (
    Column(key="du_toan", header=["Năm 2026", "Dự toán"], kind=ColumnKind.AMOUNT),
    Column(key="uoc", header=["Năm 2026", "Ước thực hiện"], kind=ColumnKind.AMOUNT),
    Column(key="nam_2027", header=["Dự toán năm 2027"], kind=ColumnKind.AMOUNT),
)


def lines(columns: list[Column], depth: int) -> st.SearchStrategy[LineItem]:
    keys = [column.key for column in columns if column.kind is ColumnKind.AMOUNT]
    own = {
        key: st.integers(1, 10**9).map(lambda thousands: Money(1000 * thousands)) for key in keys
    }
    leaf = built(LineItem, name=NAMES, amounts=st.fixed_dictionaries({}, optional=own))
    if not depth:
        return leaf
    parts = st.lists(lines(columns, depth - 1), min_size=1, max_size=3)
    aside = built(
        LineItem,
        name=NAMES.map(lambda name: f"Trong đó: {name}"),
        counting=st.just(Counting.OF_WHICH),
    )
    whole = built(LineItem, name=NAMES, parts=parts)
    return leaf | whole | built(LineItem, name=NAMES, parts=st.lists(aside, min_size=1, max_size=2))


COLUMNS = built(
    lambda unit, amounts, note: [LABEL, NAME, *unit, *amounts, *note],
    unit=st.sampled_from([[], [UNIT]]),
    amounts=st.sampled_from([AMOUNTS, AMOUNTS[2:]]),
    note=st.sampled_from([[], [NOTE]]),
)


@st.composite
def tables(draw: st.DrawFn) -> BudgetTable:
    columns = draw(COLUMNS)
    return BudgetTable(
        columns=columns,
        lines=draw(st.lists(lines(columns, 2), min_size=1, max_size=4)),
        unit=draw(st.sampled_from([MoneyUnit.DONG, MoneyUnit.THOUSAND])),
        total=draw(st.sampled_from([None, Total(), Total(place=Place.FIRST)])),
        caption=draw(st.none() | NAMES.map(lambda name: f"Bảng 1: {name}")),
        caption_place=draw(st.sampled_from(Place)),
        index_row=draw(st.booleans()),
        notes=draw(st.lists(NAMES.map(lambda name: f"Ghi chú: {name}"), max_size=2)),
        amount_in_words=draw(st.none() | st.just("(Bằng chữ: Một trăm triệu đồng)")),
        form=draw(
            st.sampled_from([None, None, Form(code="13.3", source="", title="Biểu số 13.3")])
        ),
        unit_line=draw(
            st.sampled_from([None, None, "ĐVT: nghìn đồng", "(Đơn vị: triệu đồng)", ""])
        ),
        row_labels=draw(st.sampled_from([None, None, ("I", "01", "-"), ("A", "1", "a")])),
        orientation=draw(st.sampled_from([None, None, Orientation.LANDSCAPE])),
    )


def sections(depth: int) -> st.SearchStrategy[Section]:
    inner = st.lists(sections(depth - 1), max_size=2) if depth else st.just([])
    return built(
        lambda title, body, below: Section(title=title, body=[*body, *below]),
        title=NAMES,
        body=st.lists(PROSE | tables(), max_size=2),
        below=inner,
    )


ANNEXES = built(
    Annex,
    title=NAMES | NAMES.map(str.upper),
    orientation=st.sampled_from(Orientation),
    body=st.lists(PROSE | tables() | sections(0), min_size=1, max_size=2),
)
RECIPIENTS = built(
    Recipient,
    name=st.sampled_from(["Sở Tài chính", "Các sở, ban, ngành tỉnh và Ủy ban nhân dân các huyện"]),
    purpose=st.sampled_from([None, "để báo cáo"]),
)
SIGNATURES = built(
    Signature,
    authority=st.sampled_from(
        [(), ("TM. Ủy ban nhân dân",), ("TM. Ủy ban nhân dân", "KT. Chủ tịch")]
    ),
    position=st.sampled_from(["Chủ tịch", "Giám đốc"]),
    name=st.sampled_from([None, "Nguyễn Văn An"]),
)
PLANS = built(
    Plan,
    agency=AGENCIES,
    number=NUMBERS,
    place=PLACES,
    date=DATES,
    kind=KINDS,
    subject=NAMES.map(str.lower),
    fiscal_year=st.just(2027),
    outline=st.sampled_from(
        [
            Outline(),
            Outline(headings=["PHẦN I.", "I.", "1."]),
            Outline(headings=["A.", "I.", "a)"], bullets=["+", "-"], rows=["A", "I", "1"]),
        ]
    ),
    addressees=ADDRESSEES,
    preamble=built(
        lambda bases, leads: [*bases, *leads],
        bases=st.lists(BASES, max_size=3),
        leads=st.lists(LEADS, max_size=1),
    ),
    opening=OPENINGS,
    body=st.lists(sections(2), min_size=1, max_size=2),
    closing=st.none() | NAMES.map(lambda name: f"Trên đây là kế hoạch {name}"),
    recipients=st.lists(RECIPIENTS, max_size=3),
    archive=st.none() | st.just("VT, KHTC"),
    signature=st.none() | SIGNATURES,
    annexes=st.lists(ANNEXES, max_size=2),
)


@given(plan=PLANS)
def test_a_plan_as_people_write_them_comes_back_from_plain_text(plan: Plan) -> None:
    """Such plans have the labels of their outline, and no word that is longer than a line."""
    text = render(plan, "txt")
    assert lay_out(read(text, "txt").plan).blocks == lay_out(plan).blocks, text.decode()


@given(plan=plans(), chance=st.randoms())
def test_a_text_that_was_torn_apart_is_still_read(plan: Plan, chance: Random) -> None:
    lines = render(plan, "txt").decode().split("\n")
    cut = [line[chance.randrange(3) :] for line in lines if chance.random() < 0.8]
    for torn in (lines, cut, chance.sample(lines, len(lines))):
        lay_out(read("\n".join(torn).encode(), "txt").plan)
