"""Whatever a plan is, its paper is read as a plan that has the same paper."""

import unicodedata

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Document, Plan, document_text, lay_out
from khcn_core.plan import (
    Agency,
    AgencyLevel,
    Annex,
    BudgetTable,
    Bullet,
    BulletList,
    DocumentNumber,
    FundingFact,
    Section,
)
from khcn_core.plan.plan import DEEPEST
from khcn_core.plan.prose import FundingKind
from khcn_core.reading.understanding import plan_of
from khcn_core.source import Outcome
from khcn_core.style import DECREE, Style
from khcn_core.testing.strategies import budget_tables, documents, money, plans, styles
from khcn_core.testing.strategies.drawing import built

UNIT_LINES = st.sampled_from(
    ["ĐVT: đồng", "Đơn vị: nghìn đồng", "(triệu đồng)", "Đơn vị tính: 1.000 đồng", "tỷ đồng", ""]
)
HEADERS = st.sampled_from(
    ["Nội dung", "Kinh phí (đồng)", "Đơn giá", "Tỷ lệ (%)", "Số lượng", "Năm 2026", "A", "1=2+3"]
)
STATED_WORDS = st.sampled_from(
    ["Kinh phí được giao", "Nguồn năm 2022 chuyển sang", "Kinh phí đã sử dụng: 5 đồng", "Chi"]
)


def tables_with_usual_words() -> st.SearchStrategy[BudgetTable]:
    """Return tables whose headers and unit lines say what readers go by, true or not."""

    @st.composite
    def drawn(draw: st.DrawFn) -> BudgetTable:
        table = draw(budget_tables())
        columns = [
            evolve(column, header=[*column.header[:-1], draw(HEADERS)]) for column in table.columns
        ]
        return evolve(table, columns=columns, unit_line=draw(st.none() | UNIT_LINES))

    return drawn()


def plain(body: list[object]) -> Plan:
    return Plan(
        agency=Agency(name="Sở Khoa học và Công nghệ", level=AgencyLevel.DEPARTMENT),
        number=DocumentNumber(symbol="KH-SKHCN"),
        place="",
        subject="",
        fiscal_year=2026,
        body=body,
    )


OUTLINES = st.sampled_from([(), ("",), ("I.", "", "a)"), ("-", "+"), ("A.", "I.", "1.")])


@given(plans(), styles(), OUTLINES, OUTLINES, OUTLINES)
def test_what_is_understood_of_a_plans_paper_has_the_same_paper(
    plan: Plan,
    look: Style,
    headings: tuple[str, ...],
    rows: tuple[str, ...],
    bullets: tuple[str, ...],
) -> None:
    style = evolve(look, headings=headings, rows=rows, bullets=bullets)
    for document in (lay_out(plan), lay_out(plan, style=style)):
        assert lay_out(plan_of(document).plan, style=document.style) == document


@given(st.lists(tables_with_usual_words(), min_size=1, max_size=2))
def test_tables_that_say_what_they_are_keep_their_paper(tables: list[BudgetTable]) -> None:
    document = lay_out(plain(list(tables)))
    assert lay_out(plan_of(document).plan) == document


@given(
    st.lists(
        built(
            FundingFact,
            kind=st.sampled_from(FundingKind),
            text=STATED_WORDS,
            amount=st.none() | money(),
            tail=st.sampled_from(["", ".", "; trong đó", "\u0301"]),
            label=st.sampled_from([None, "", "-", "a)"]),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_statements_of_funding_keep_their_paper(facts: list[FundingFact]) -> None:
    document = lay_out(plain([*facts, BulletList(items=facts)]))
    assert lay_out(plan_of(document).plan) == document


def test_sections_without_a_number_do_not_count() -> None:
    style = evolve(DECREE, headings=("", "1.1."))
    unnumbered = Section(title="a", label="", body=[Section(title="b")])
    document = lay_out(plain([unnumbered, unnumbered]), style=style)
    assert lay_out(plan_of(document).plan, style=style) == document


@pytest.mark.parametrize("in_annex", [False, True])
@pytest.mark.parametrize("bullets", [1, 5, 22])
def test_what_stands_after_the_deepest_sections_finds_room(bullets: int, *, in_annex: bool) -> None:
    section = Section(title="a")
    for _ in range(DEEPEST - 2):
        section = Section(title="a", body=[section])
    bullet = Bullet(text="b")
    for _ in range(bullets - 1):
        bullet = Bullet(text="b", items=[bullet])
    body = [section, BulletList(items=[bullet]), Section(title="c")]
    plan = plain([]) if in_annex else plain(body)
    if in_annex:
        plan = evolve(plan, annexes=[Annex(title="", body=body)])
    document = lay_out(plan)
    assert lay_out(plan_of(document).plan) == document


@given(documents())
def test_every_line_of_any_document_is_accounted_for(document: Document) -> None:
    understood = plan_of(document)
    lines = document_text(document).count("\n")
    assert {notice.place.line for notice in understood.notices} >= set(range(1, lines + 1))
    assert list(understood.notices) == sorted(understood.notices, key=lambda each: each.place)


@given(documents())
def test_no_words_are_lost_without_a_notice(document: Document) -> None:
    understood = plan_of(document)
    printed = bare(document_text(lay_out(understood.plan)))
    told = {
        notice.place.line
        for notice in understood.notices
        if notice.outcome in {Outcome.LOST, Outcome.CONVERTED}
    }
    for number, line in enumerate(document_text(document).split("\n"), start=1):
        for cell in line.split("\t"):
            assert number in told or bare(cell) in printed


def bare(text: str) -> str:
    """Leave out what layout decides: capitals, spaces, the dashes before names."""
    letters = unicodedata.normalize("NFC", text.removeprefix("- ").removeprefix("+ ")).upper()
    return "".join(letters.split())
