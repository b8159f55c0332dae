"""Faults around the text: number, date, issuer, signature, recipients, labels."""

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.dates import PartialDate
from khcn_core.plan import Plan
from khcn_core.plan.agency import Agency, AgencyLevel, DocumentNumber, Recipient, Signature
from khcn_core.plan.plan import Outline, Status
from khcn_core.plan.sections import Section
from khcn_core.testing.strategies.faults import Planting, each

_COMMITTEE, _FOR_THE_HEAD = "TM. Ủy ban nhân dân", "KT. Chủ tịch"
_NAME = "Nguyễn Văn An"


def _symbols(plan: Plan, wrong: str) -> tuple[Plan, Plan]:
    issuer = "SKHCN" if plan.agency.level is AgencyLevel.DEPARTMENT else "UBND"
    return each(
        lambda symbol: evolve(plan, number=evolve(plan.number, symbol=symbol.format(issuer))),
        "KH-{}",
        wrong,
    )


def _symbol_of_another_kind(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _symbols(plan, draw(st.sampled_from(["BC-{}", "QĐ-{}", "TB-{}"])))


def _symbol_of_another_issuer(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    agency = Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE)
    return each(
        lambda symbol: evolve(plan, agency=agency, number=DocumentNumber(symbol=symbol)),
        "KH-UBND",
        "KH-SKHCN",
    )


def _symbol_with_spaces(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    return _symbols(plan, "KH - {}")


def _signed(plan: Plan, correct: Signature, wrong: Signature) -> tuple[Plan, Plan]:
    agency = evolve(plan.agency, level=AgencyLevel.COMMUNE)
    return each(lambda signed: evolve(plan, agency=agency, signature=signed), correct, wrong)


def _committee(*authority: str, position: str) -> Signature:
    return Signature(authority=(_COMMITTEE, *authority), position=position, name=_NAME)


def _head_signs_for_the_head(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    correct = _committee(_FOR_THE_HEAD, position="Phó Chủ tịch")
    return _signed(plan, correct, evolve(correct, position="Chủ tịch"))


def _deputy_signs_alone(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    correct = _committee(_FOR_THE_HEAD, position="Phó Chủ tịch")
    return _signed(plan, correct, evolve(correct, authority=[_COMMITTEE]))


def _degree_before_the_name(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    correct = _committee(position="Chủ tịch")
    degree = draw(st.sampled_from(["TS.", "ThS.", "PGS.TS."]))
    return _signed(plan, correct, evolve(correct, name=f"{degree} {_NAME}"))


def _signed_by_nobody(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    correct = _committee(position="Chủ tịch")
    return _signed(evolve(plan, status=Status.SIGNED), correct, evolve(correct, name=None))


def _signed_on_no_day(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    year, month = plan.fiscal_year - 1, draw(st.integers(1, 12))
    return each(
        lambda day: evolve(plan, status=Status.SIGNED, date=PartialDate(year, month, day)), 10, None
    )


def _issued_without_a_number(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    issued = evolve(plan, status=Status.ISSUED)
    return each(
        lambda number: evolve(issued, number=DocumentNumber(symbol="KH-UBND", number=number)),
        draw(st.integers(1, 999)),
        None,
    )


def _district_after_its_end(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    dated = evolve(plan, date=PartialDate(2026, draw(st.integers(1, 12)), 10))
    return each(
        lambda level: evolve(dated, agency=evolve(plan.agency, level=level)),
        AgencyLevel.COMMUNE,
        AgencyLevel.DISTRICT,
    )


def _as_above_without_anybody(_draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    above = evolve(plan, recipients=(Recipient(name="Như trên"), *plan.recipients))
    return each(lambda names: evolve(above, addressees=names), ["Sở Khoa học và Công nghệ"], [])


def _label_out_of_turn(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    outlined = evolve(plan, outline=Outline(headings=("I.", "1.")))
    return each(
        lambda label: evolve(outlined, body=[Section(title="Mục đích", label=label)]),
        "I.",
        draw(st.sampled_from(["III.", "V.", "X."])),
    )


FAULTS_IN_FRAMES: dict[str, Planting] = {
    "CLK101": _symbol_of_another_kind,
    "CLK102": _symbol_of_another_issuer,
    "CLK103": _symbol_with_spaces,
    "CLK111": _head_signs_for_the_head,
    "CLK112": _deputy_signs_alone,
    "CLK116": _degree_before_the_name,
    "CLK122": _as_above_without_anybody,
    "LAB101": _label_out_of_turn,
    "LAW101": _district_after_its_end,
    "STA101": _signed_by_nobody,
    "STA102": _signed_on_no_day,
    "STA103": _issued_without_a_number,
}
