"""Who issues, receives and signs plans, and the documents that plans name."""

from hypothesis import strategies as st

from khcn_core.plan.agency import Agency, AgencyLevel, DocumentNumber, Recipient, Signature
from khcn_core.plan.plan import Citation
from khcn_core.testing.strategies.drawing import built
from khcn_core.testing.strategies.text import (
    filled_wording,
    optional_wording,
    phrases,
    texts,
    wording,
)
from khcn_core.testing.strategies.values import partial_dates

_NUMBERS = st.integers(1, 999_999)
_SYMBOLS = st.sampled_from(["KH-UBND", "KH-SKHCN"])
_DISTRICT_YEARS = range(2000, 2025)


def agencies() -> st.SearchStrategy[Agency]:
    """Return agencies of every level."""
    return built(
        Agency,
        name=texts(),
        level=st.sampled_from(AgencyLevel),
        superior=optional_wording(consistent=False),
    )


def agencies_in(year: int) -> st.SearchStrategy[Agency]:
    """Return agencies that existed all through `year`, with ordinary names and no superior."""
    levels = [
        level
        for level in AgencyLevel
        if level is not AgencyLevel.DISTRICT or year in _DISTRICT_YEARS
    ]
    return built(Agency, name=phrases(), level=st.sampled_from(levels))


def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Return numbers, assigned or not, with any symbol."""
    return built(
        DocumentNumber, symbol=_SYMBOLS | wording(consistent=False), number=st.none() | _NUMBERS
    )


def ordinary_numbers(*, assigned: bool) -> st.SearchStrategy[DocumentNumber]:
    """Return numbers of plans, all assigned or all open."""
    return built(DocumentNumber, symbol=_SYMBOLS, number=_NUMBERS if assigned else st.none())


def recipients(*, consistent: bool) -> st.SearchStrategy[list[Recipient]]:
    """Return up to 3 recipients."""
    recipient = built(
        Recipient,
        name=filled_wording(consistent=consistent),
        purpose=optional_wording(consistent=consistent),
    )
    return st.lists(recipient, max_size=3)


def signatures() -> st.SearchStrategy[Signature]:
    """Return signatures with up to 3 lines of authority."""
    return built(
        Signature,
        position=wording(consistent=False),
        authority=st.lists(wording(consistent=False), max_size=3),
        name=optional_wording(consistent=False),
    )


def signatures_of(level: AgencyLevel) -> st.SearchStrategy[Signature]:
    """Return signatures as agencies of this level put them: a body under a head signs alone."""
    authority = () if level is AgencyLevel.DEPARTMENT else ("TM. Ủy ban nhân dân",)
    return built(
        Signature,
        position=st.just("Chủ tịch" if authority else "Giám đốc"),
        authority=st.just(authority),
        name=st.just("Nguyễn Văn An"),
    )


def citations(*, consistent: bool) -> st.SearchStrategy[Citation]:
    """Return other documents by what is known of them."""
    known = optional_wording(consistent=consistent)
    return built(
        Citation,
        kind=wording(consistent=consistent),
        number=known,
        date=st.none() if consistent else st.none() | partial_dates(),
        issuer=known,
        subject=known,
    )
