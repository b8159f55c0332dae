"""How the pages of a document must lie, and where those of a file lie otherwise."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from khcn_core.document import Document, Page
from khcn_core.messages import Message, message
from khcn_core.orientation import Orientation
from khcn_core.rendering import PageFacts
from khcn_core.style import PageSetup

TOLERANCE = 0.1
"""How far a length in mm may be from what was meant: formats round them, each in its own units."""

_LENGTHS = (
    message("bề rộng trang", "the page's width"),
    message("bề cao trang", "the page's height"),
    message("lề trên", "the top margin"),
    message("lề phải", "the right margin"),
    message("lề dưới", "the bottom margin"),
    message("lề trái", "the left margin"),
)
_ORIENTATIONS = {
    Orientation.PORTRAIT: message("trang đứng", "portrait"),
    Orientation.LANDSCAPE: message("trang ngang", "landscape"),
}
_NUMBERINGS = {
    True: message("số trang tính lại từ 1", "numbers from 1"),
    False: message("số trang tính tiếp", "numbers that go on"),
}


def expected_pages(document: Document) -> tuple[PageFacts, ...]:
    """Return how the pages of a document lie: one part for each new page that it asks for.

    A part on which nothing stands is none; the first part, portrait if nothing else is said, is
    numbered from 1.
    """
    setup = document.style.page
    parts: list[PageFacts] = []
    pending: PageFacts | None = _facts(setup, Page(orientation=Orientation.PORTRAIT))
    for block in document.blocks:
        if isinstance(block, Page):
            pending = _facts(setup, block)
        elif pending:
            parts.append(pending)
            pending = None
    first, *others = parts or [_facts(setup, Page(orientation=Orientation.PORTRAIT))]
    return (evolve(first, restarts=True), *others)


def page_differences(meant: Sequence[PageFacts], read: Sequence[PageFacts]) -> Iterator[Message]:
    """Yield what is otherwise in each part, or how many parts there are if that is otherwise."""
    if len(meant) != len(read):
        yield message(
            "văn bản có {meant} phần trang, tệp có {read}",
            "the document has {meant} parts of pages, the file {read}",
            meant=len(meant),
            read=len(read),
        )
        return
    for number, (wanted, found) in enumerate(zip(meant, read, strict=True), 1):
        for said in _differences(wanted, found):
            yield message(
                "phần trang {number}: {said}", "part {number}: {said}", number=number, said=said
            )


def _facts(setup: PageSetup, page: Page) -> PageFacts:
    portrait = page.orientation is Orientation.PORTRAIT
    return PageFacts(
        orientation=page.orientation,
        width=setup.width if portrait else setup.height,
        height=setup.height if portrait else setup.width,
        margins=(setup.top, setup.right, setup.bottom, setup.left),
        restarts=page.restart_numbering,
    )


def _differences(meant: PageFacts, read: PageFacts) -> Iterator[Message]:
    if meant.orientation is not read.orientation:
        yield _otherwise(_ORIENTATIONS[meant.orientation], _ORIENTATIONS[read.orientation])
    if meant.restarts != read.restarts:
        yield _otherwise(_NUMBERINGS[meant.restarts], _NUMBERINGS[read.restarts])
    for name, wanted, found in zip(_LENGTHS, _lengths(meant), _lengths(read), strict=True):
        if abs(wanted - found) > TOLERANCE:
            yield message(
                "{name}: văn bản cần {wanted} mm, tệp có {found} mm",
                "{name}: the document asks for {wanted} mm, the file has {found} mm",
                name=name,
                wanted=round(wanted, 1),
                found=round(found, 1),
            )


def _lengths(facts: PageFacts) -> tuple[float, ...]:
    return (facts.width, facts.height, *facts.margins)


def _otherwise(meant: Message, read: Message) -> Message:
    return message(
        "văn bản cần {meant}, tệp có {read}",
        "the document asks for {meant}, the file has {read}",
        meant=meant,
        read=read,
    )
