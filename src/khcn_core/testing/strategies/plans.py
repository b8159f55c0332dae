"""Whole plans: everything that a Plan can hold, or only what makes sense together."""

from hypothesis import strategies as st

from khcn_core.dates import PartialDate, Period
from khcn_core.plan.plan import Acceptance, Outline, Plan, Purpose, Status
from khcn_core.plan.prose import Basis, Paragraph
from khcn_core.testing.strategies.agencies import (
    agencies,
    agencies_in,
    citations,
    document_numbers,
    ordinary_numbers,
    recipients,
    signatures,
    signatures_of,
)
from khcn_core.testing.strategies.drawing import built
from khcn_core.testing.strategies.prose import paragraphs
from khcn_core.testing.strategies.sections import annexes, bodies
from khcn_core.testing.strategies.text import (
    filled_wording,
    optional_wording,
    phrases,
    texts,
    wording,
)
from khcn_core.testing.strategies.values import partial_dates, periods, years

_HEADINGS = st.none() | st.sampled_from([("I.", "1.", "a)"), ("A.", "I.", "1."), ("PHẦN I.",)])
_ROWS = st.none() | st.sampled_from([("I", "1", "-"), ("I", "01")])
_BULLETS = st.none() | st.sampled_from([("-", "+"), ("+",)])
_ANY_LABELS = st.none() | st.lists(wording(consistent=False), max_size=4)
_ORDINARY_YEARS = st.sampled_from(range(2023, 2031))
_MONTHS = st.integers(1, 12)
_DAYS = st.integers(1, 28)
_CODES = st.sampled_from(["ARI101", "LAB101", "YEA101"])
_PATHS = st.sampled_from(["subject", "body[0]"]) | texts()


def _outlines(*, consistent: bool) -> st.SearchStrategy[Outline]:
    ordinary = built(Outline, headings=_HEADINGS, rows=_ROWS, bullets=_BULLETS)
    if consistent:
        return ordinary
    return ordinary | built(Outline, headings=_ANY_LABELS, rows=_ANY_LABELS, bullets=_ANY_LABELS)


def _preambles(*, consistent: bool) -> st.SearchStrategy[list[Basis | Paragraph]]:
    bases = built(Basis, text=filled_wording(consistent=consistent))
    return st.lists(bases | paragraphs(consistent=consistent), max_size=3)


def _acceptances() -> st.SearchStrategy[Acceptance]:
    return built(Acceptance, code=_CODES | texts(), reason=texts(), path=st.none() | _PATHS)


def plans(*, consistent: bool = False) -> st.SearchStrategy[Plan]:
    """Return valid plans with anything in any field.

    If `consistent`, no check should find anything in them: their tables are those of
    `budget_tables(consistent=True)`, number, date and signature fit the status, the date fits
    year and purpose, the agency existed then, labels are derived, there are no funding facts, and
    nothing is accepted.
    """
    return _CONSISTENT if consistent else _ANY


_ANY = built(
    Plan,
    agency=agencies(),
    number=document_numbers(),
    place=wording(consistent=False),
    subject=wording(consistent=False),
    fiscal_year=years(),
    status=st.sampled_from(Status),
    purpose=st.sampled_from(Purpose),
    date=st.none() | partial_dates(),
    kind=st.just("Kế hoạch") | wording(consistent=False),
    reporting_period=st.none() | periods(),
    guidance=st.none() | citations(consistent=False),
    outline=_outlines(consistent=False),
    addressees=st.lists(wording(consistent=False), max_size=2),
    preamble=_preambles(consistent=False),
    opening=optional_wording(consistent=False),
    body=bodies(consistent=False),
    closing=optional_wording(consistent=False),
    recipients=recipients(consistent=False),
    archive=optional_wording(consistent=False),
    signature=st.none() | signatures(),
    annexes=st.lists(annexes(consistent=False), max_size=2),
    accepted=st.lists(_acceptances(), max_size=2),
)


@st.composite
def _consistent_plans(draw: st.DrawFn) -> Plan:
    status, purpose = draw(st.sampled_from(Status)), draw(st.sampled_from(Purpose))
    year = draw(_ORDINARY_YEARS)
    agency = draw(agencies_in(year))
    optional = optional_wording(consistent=True)
    return Plan(
        agency=agency,
        number=draw(ordinary_numbers(assigned=status is Status.ISSUED)),
        place=draw(phrases()),
        subject=draw(phrases()),
        fiscal_year=year,
        status=status,
        purpose=purpose,
        date=draw(_dates(status, purpose, year)),
        reporting_period=draw(st.none() | st.just(Period(year=year - 1))),
        guidance=draw(st.none() | citations(consistent=True)),
        outline=draw(_outlines(consistent=True)),
        addressees=draw(st.lists(phrases(), max_size=2)),
        preamble=draw(_preambles(consistent=True)),
        opening=draw(optional),
        body=draw(bodies(consistent=True)),
        closing=draw(optional),
        recipients=draw(recipients(consistent=True)),
        archive=draw(optional),
        signature=draw(signatures_of(agency.level)),
        annexes=draw(st.lists(annexes(consistent=True), max_size=2)),
    )


def _dates(
    status: Status, purpose: Purpose, fiscal_year: int
) -> st.SearchStrategy[PartialDate | None]:
    """Return the days on which such a plan may be signed: proposals in the year before."""
    year = fiscal_year - 1 if purpose is Purpose.PROPOSAL else fiscal_year
    whole = built(PartialDate, year=st.just(year), month=_MONTHS, day=_DAYS)
    return st.none() | whole if status is Status.DRAFT else whole


_CONSISTENT = _consistent_plans()
