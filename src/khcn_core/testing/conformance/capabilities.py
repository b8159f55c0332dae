"""What a renderer declares besides the text, held against what its files show."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from attrs import evolve, frozen
from hypothesis import strategies as st

from khcn_core.document import Document, Page, Paragraph, Properties
from khcn_core.orientation import Orientation
from khcn_core.rendering import Capability, PageFacts
from khcn_core.style import PageSetup, Role
from khcn_core.testing.conformance.samples import PROPERTIES, document_of
from khcn_core.testing.conformance.subject import Subject, quoted, read, see
from khcn_core.testing.conformance.text import text_is_exact
from khcn_core.testing.strategies import documents, styles
from khcn_core.testing.strategies.drawing import built
from khcn_core.testing.strategies.text import phrases, texts

_TOLERANCE = 0.5
"""Formats round lengths; half a millimetre is not seen."""
Law: TypeAlias = Callable[[Subject, Document], None]


@frozen
class Promise:
    """A capability's law, the documents it is tried on, and the reader that it takes.

    The text has its reader in any case.
    """

    law: Law
    documents: st.SearchStrategy[Document]
    reader: str = ""


def pages_lie_as_the_document_says(subject: Subject, document: Document) -> None:
    """See that paper and margins are the style's, and that numbers begin again where said."""
    found = read("extract_pages", subject.extract_pages, subject.render(document))
    meant = list(_parts(document))
    see(
        that=len(found) == len(meant),
        otherwise=f"the file has {len(found)} parts of pages that lie alike, not {len(meant)}",
    )
    for number, (one, other) in enumerate(zip(meant, found, strict=True), start=1):
        see(
            that=_look_alike(one, other),
            otherwise=f"part {number} of the pages should be {one}, but is {other}",
        )


def properties_are_those_of_the_document(subject: Subject, document: Document) -> None:
    """See that title, subject, agency, keywords and language come back as they went in."""
    found = read("extract_properties", subject.extract_properties, subject.render(document))
    see(
        that=found == document.properties,
        otherwise=f"the properties {quoted(document.properties)} came back as {quoted(found)}",
    )


def the_attachment_comes_back(subject: Subject, document: Document) -> None:
    """See that any bytes come back as they went in, and none where there were none."""
    found = read("extract_attachment", subject.extract_attachment, subject.render(document))
    see(
        that=found == document.attachment,
        otherwise=f"the attachment {quoted(document.attachment)} came back as {quoted(found)}",
    )


def _parts(document: Document) -> Iterator[PageFacts]:
    paper = document.style.page
    yield _facts(paper, Orientation.PORTRAIT, restarts=True)
    for block in document.blocks:
        if isinstance(block, Page):
            yield _facts(paper, block.orientation, restarts=block.restart_numbering)


def _facts(paper: PageSetup, orientation: Orientation, *, restarts: bool) -> PageFacts:
    upright = orientation is Orientation.PORTRAIT
    width, height = (paper.width, paper.height) if upright else (paper.height, paper.width)
    margins = (paper.top, paper.right, paper.bottom, paper.left)
    return PageFacts(
        orientation=orientation, width=width, height=height, margins=margins, restarts=restarts
    )


def _look_alike(one: PageFacts, other: PageFacts) -> bool:
    lengths = zip(_lengths(one), _lengths(other), strict=True)
    return (one.orientation, one.restarts) == (other.orientation, other.restarts) and all(
        abs(a - b) <= _TOLERANCE for a, b in lengths
    )


def _lengths(facts: PageFacts) -> Sequence[float]:
    return (facts.width, facts.height, *facts.margins)


@st.composite
def _with_pages(draw: st.DrawFn) -> Document:
    text = Paragraph(role=Role.BODY, text="a")
    page = built(Page, orientation=st.sampled_from(Orientation), restart_numbering=st.booleans())
    blocks = [part for turn in draw(st.lists(page, max_size=4)) for part in (turn, text)]
    return evolve(document_of(text, *blocks), style=draw(styles()))


@st.composite
def _with_properties(draw: st.DrawFn) -> Document:
    said = texts(may_be_empty=True)
    words = phrases().filter(lambda text: "," not in text and ";" not in text)
    properties = built(
        Properties,
        title=said,
        subject=said,
        agency=said,
        keywords=st.lists(words, max_size=3).map(tuple),
        language=st.sampled_from(["vi-VN", "en-GB"]),
    )
    return document_of(properties=draw(properties))


@st.composite
def _with_an_attachment(draw: st.DrawFn) -> Document:
    data = draw(st.none() | st.binary(max_size=500))
    return evolve(document_of(properties=PROPERTIES), attachment=data)


PROMISES = {
    Capability.EXACT_TEXT: Promise(text_is_exact, documents()),
    Capability.PAGES: Promise(pages_lie_as_the_document_says, _with_pages(), "extract_pages"),
    Capability.PROPERTIES: Promise(
        properties_are_those_of_the_document, _with_properties(), "extract_properties"
    ),
    Capability.ATTACHMENT: Promise(
        the_attachment_comes_back, _with_an_attachment(), "extract_attachment"
    ),
}
