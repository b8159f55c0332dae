"""Documents that keep the contract of `khcn_core.document`: every block, in any order."""

from hypothesis import strategies as st

from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Properties,
    Signature,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import Role
from khcn_core.testing.strategies.document_tables import document_tables
from khcn_core.testing.strategies.drawing import built, mostly, rarely
from khcn_core.testing.strategies.styles import styles
from khcn_core.testing.strategies.text import texts

_MAYBE = texts(may_be_empty=True)
_LEVELS = st.integers(1, 5)
_LEVELLED_ROLES = (Role.NUMBERED, Role.BULLET, Role.ADDRESSEE)
_FLAT_ROLES = (Role.BODY, Role.BASIS, Role.PREAMBLE, Role.OPENING, Role.CLOSING)


def _lines(least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(texts(), min_size=least, max_size=most).map(tuple)


_LABELS = st.sampled_from(["", "-", "+", "a)", "1.1.", "Kính gửi:"]) | texts()
_LETTERHEADS = built(
    Letterhead,
    superior=_lines(most=2),
    agency=_lines(least=1),
    country=texts(),
    motto=texts(),
    number=texts(),
    place_and_date=texts(),
)
_TITLES = built(Title, text=texts(), subject=_MAYBE)
_ANNEX_TITLES = built(
    Title, label=_MAYBE, text=texts(), reference=_MAYBE, annex=st.just(value=True)
)
_HEADINGS = built(Heading, label=_LABELS, text=texts(), level=_LEVELS, lead=_MAYBE)
_FLAT_PARAGRAPHS = built(Paragraph, role=st.sampled_from(_FLAT_ROLES), text=texts(), label=_LABELS)
_LEVELLED_PARAGRAPHS = built(
    Paragraph,
    role=st.sampled_from(_LEVELLED_ROLES),
    text=texts(),
    label=_LABELS,
    level=_LEVELS,
)
_RECIPIENTS = _lines(least=1).map(lambda lines: ("Nơi nhận:", *lines))
_SIGNATURES = built(
    Signature,
    recipients=st.just(()) | _RECIPIENTS,
    authority=_lines(),
    position=texts(),
    name=_MAYBE,
)
_UNSIGNED = built(
    Signature, recipients=_RECIPIENTS, authority=st.just(()), position=st.just(""), name=st.just("")
)
_PAGES = built(Page, orientation=st.sampled_from(Orientation), restart_numbering=st.booleans())
_DRAWN_BLOCKS: st.SearchStrategy[Block] = st.one_of(
    _FLAT_PARAGRAPHS,
    _LEVELLED_PARAGRAPHS,
    _HEADINGS,
    document_tables(),
    _TITLES,
    _ANNEX_TITLES,
    _PAGES,
    _LETTERHEADS,
    _SIGNATURES,
    _UNSIGNED,
)
_BLOCKS = mostly(_DRAWN_BLOCKS, simplest=Paragraph(role=Role.BODY, text="a"))
_PROPERTIES = built(
    Properties,
    title=_MAYBE,
    subject=_MAYBE,
    agency=_MAYBE,
    keywords=_lines(),
    language=st.sampled_from(["vi-VN", "en-GB"]),
)
_DOCUMENTS = built(
    Document,
    blocks=st.lists(_BLOCKS, max_size=8).map(tuple),
    properties=rarely(_PROPERTIES, simplest=Properties(title="", subject="", agency="")),
    style=styles(),
    attachment=st.none() | st.binary(max_size=64),
)


def document_blocks() -> st.SearchStrategy[Block]:
    """Return the blocks of documents: of every type, a short paragraph the simplest."""
    return _BLOCKS


def documents() -> st.SearchStrategy[Document]:
    """Return documents of up to 8 blocks of every type, in any order, in any style."""
    return _DOCUMENTS
