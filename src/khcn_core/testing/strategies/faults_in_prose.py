"""Faults in the running text: amounts, months, years and letters that do not agree."""

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.dates import PartialDate, Period
from khcn_core.money import Money
from khcn_core.plan import Plan
from khcn_core.plan.prose import Basis, FundingFact, FundingKind, Paragraph
from khcn_core.plan.sections import Section
from khcn_core.testing.strategies.faults import Planting, each, with_block
from khcn_core.vi.words import spell_number

_AMOUNTS = st.integers(1, 999).map(lambda count: Money(count * 1_000_000))
_MONTHS = st.integers(1, 11)
_UNICODE, _BEFORE_UNICODE = "Tuyên truyền phổ biến kiến thức", "Tuyªn truyÒn phæ biÕn kiÕn thøc"
_LATIN, _CYRILLIC = "Mô hình điểm", "Mô hình điểm".replace("M", "\u041c")


def _paragraphs(plan: Plan, correct: str, wrong: str) -> tuple[Plan, Plan]:
    return with_block(plan, Paragraph(text=correct), Paragraph(text=wrong))


def _amount_in_brackets(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    amount, error = draw(_AMOUNTS), draw(_AMOUNTS)
    correct, wrong = (
        f"Kinh phí: {amount} ({spell_number(said.dong).capitalize()} đồng)."
        for said in (amount, amount + error)
    )
    return _paragraphs(plan, correct, wrong)


def _spent_more_than_received(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    received, error = draw(_AMOUNTS), draw(_AMOUNTS)
    year = Period(year=plan.fiscal_year - 1)
    given = FundingFact(
        kind=FundingKind.ALLOCATED, text="Kinh phí được giao", amount=received, period=year
    )
    correct, wrong = (
        FundingFact(kind=FundingKind.USED, text="Đã sử dụng", amount=amount, period=year)
        for amount in (received, received + error)
    )
    return with_block(evolve(plan, body=(*plan.body, given)), correct, wrong)


def _first_months(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    months, other = draw(_MONTHS), draw(_MONTHS)
    return _headings(plan, months, "Kết quả {} tháng đầu năm", months, other + (other >= months))


def _last_months(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    months, other = draw(_MONTHS), draw(_MONTHS)
    rest = 12 - months
    return _headings(plan, months, "Việc của {} tháng cuối năm", rest, other + (other >= rest))


def _headings(plan: Plan, reported: int, title: str, correct: int, wrong: int) -> tuple[Plan, Plan]:
    period = Period(year=plan.fiscal_year - 1, through_month=reported)
    reporting = evolve(plan, reporting_period=period)
    sections = (Section(title=title.format(said)) for said in (correct, wrong))
    return with_block(reporting, *sections)


def _year_of_the_subject(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    other = plan.fiscal_year + draw(st.integers(1, 9))
    return each(
        lambda year: evolve(plan, subject=f"Hoạt động khoa học năm {year}"), plan.fiscal_year, other
    )


def _cited_before_it_was_written(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    date = PartialDate(plan.fiscal_year - 1, draw(_MONTHS), 10)
    letter = f"Căn cứ Công văn số 15/SKHCN ngày {{}} tháng {date.month} năm {date.year}"
    return each(lambda day: _based_on(plan, letter.format(day), date), 9, 11)


def _basis_that_was_replaced(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    date = PartialDate(2026, draw(_MONTHS), 10)
    law = "Căn cứ Luật Ngân sách nhà nước số {}"
    return each(
        lambda number: _based_on(plan, law.format(number), date), "89/2025/QH15", "83/2015/QH13"
    )


def _basis_that_is_not_yet_in_force(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    law, month = "Căn cứ Luật Chuyển đổi số số 148/2025/QH15", draw(st.integers(1, 6))
    return each(lambda month: _based_on(plan, law, PartialDate(2026, month, 10)), month + 6, month)


def _based_on(plan: Plan, basis: str, date: PartialDate) -> Plan:
    return evolve(plan, date=date, preamble=[Basis(text=basis)])


def _bracket_without_its_partner(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _paragraphs(plan, "Mở 01 lớp (ở xã).", "Mở 01 lớp (ở xã.")


def _space_before_a_comma(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _paragraphs(plan, "Mở lớp, thăm xã.", "Mở lớp , thăm xã.")


def _letters_of_before_unicode(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _paragraphs(plan, _UNICODE, _BEFORE_UNICODE)


def _letter_that_looks_latin(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _paragraphs(plan, _LATIN, _CYRILLIC)


FAULTS_IN_PROSE: dict[str, Planting] = {
    "ARI201": _amount_in_brackets,
    "CLK201": _bracket_without_its_partner,
    "CLK202": _space_before_a_comma,
    "CLK304": _letters_of_before_unicode,
    "CLK305": _letter_that_looks_latin,
    "FUN101": _spent_more_than_received,
    "LAW102": _basis_that_is_not_yet_in_force,
    "LAW103": _basis_that_was_replaced,
    "LAW105": _cited_before_it_was_written,
    "MON102": _first_months,
    "MON103": _last_months,
    "YEA101": _year_of_the_subject,
}
