"""Whatever is short or long in a plan, letterhead, tables and signature keep their form."""

from collections.abc import Callable, Mapping

import pytest
from catalogue import SENTENCE, note
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from laws import LAWS, LIKENESS, Law, Likeness, breaches, name_of
from shown import Printed

from khcn_core import Document, Money, Plan, lay_out
from khcn_core.dates import PartialDate
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    BudgetTable,
    Column,
    ColumnKind,
    DocumentNumber,
    LineItem,
    Paragraph,
    Recipient,
    Signature,
    Total,
)

pytestmark = pytest.mark.tools

DOCUMENTS = 24
_WORDS = sorted(
    set(SENTENCE.replace(",", "").replace(";", "").split())
    | {"Ủy", "Nguyễn", "Nghiêm", "Trường", "KH&CN", "2026-2030", "Đắk", "nghiêng", "quyết", "Ngãi"}
)


@st.composite
def phrases(draw: st.DrawFn, most: int, least: int = 1) -> str:
    """Draw a phrase of a number of words that is as likely to be large as small."""
    length = draw(st.integers(least, most))
    return " ".join(draw(st.lists(st.sampled_from(_WORDS), min_size=length, max_size=length)))


def money() -> st.SearchStrategy[Money]:
    return st.integers(0, 12).map(lambda digits: Money(7 * 10**digits))


@st.composite
def tables(draw: st.DrawFn) -> BudgetTable:
    keys = [f"k{number}" for number in range(draw(st.integers(1, 6)))]
    items = st.builds(
        LineItem,
        name=phrases(30),
        amounts=st.fixed_dictionaries({key: money() for key in keys}),
    )
    return BudgetTable(
        columns=[
            Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
            Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME),
            *(
                Column(key=key, header=["Kinh phí", draw(phrases(3))], kind=ColumnKind.AMOUNT)
                for key in keys
            ),
        ],
        lines=draw(st.lists(items, min_size=1, max_size=3)) * draw(st.integers(1, 12)),
        row_labels=["1"],
        total=draw(st.none() | st.just(Total(title="Tổng cộng"))),
        caption=draw(st.none() | phrases(20)),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    paragraphs = [Paragraph(text=text) for text in draw(st.lists(phrases(60), min_size=1))]
    return note(
        agency=Agency(
            name=draw(phrases(16)),
            level=AgencyLevel.DEPARTMENT,
            superior=draw(st.none() | phrases(12)),
        ),
        number=DocumentNumber(symbol="KH-SKHCN", number=draw(st.none() | st.integers(1, 99_999))),
        place=draw(phrases(6)),
        date=draw(st.none() | st.just(PartialDate(2026)) | st.just(PartialDate(2026, 7, 6))),
        subject=draw(phrases(50)),
        body=[*paragraphs, *draw(st.lists(tables(), max_size=1)), *paragraphs[:1]],
        recipients=[Recipient(name=name) for name in draw(st.lists(phrases(16), max_size=10))],
        archive=draw(phrases(3)),
        signature=Signature(
            authority=[draw(phrases(6))],
            position=draw(phrases(6)),
            name=draw(st.none() | phrases(8)),
        ),
    )


@pytest.fixture(scope="session")
def drawn(print_documents: Callable[[Mapping[str, Document]], Printed]) -> Printed:
    """Plans of many lengths, the same in every run, printed together."""
    gathered: list[Plan] = []

    @settings(max_examples=DOCUMENTS, derandomize=True, database=None, phases=[Phase.generate])
    @given(plans())
    def gather(plan: Plan) -> None:
        gathered.append(plan)

    gather()
    return print_documents({f"drawn-{at}": lay_out(plan) for at, plan in enumerate(gathered)})


@pytest.mark.parametrize("law", LAWS, ids=name_of)
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_at_any_length(format: str, law: Law, drawn: Printed) -> None:
    assert breaches(law, drawn, format) == {}


@pytest.mark.parametrize("law", LIKENESS, ids=name_of)
def test_both_formats_alike_at_any_length(law: Likeness, drawn: Printed) -> None:
    assert breaches(law, drawn, "docx", "odt") == {}
