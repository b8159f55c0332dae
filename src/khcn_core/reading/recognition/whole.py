"""The whole paper: from what a file holds to the document that it shows."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from khcn_core.document import Block, Document, Page, Properties, Title
from khcn_core.reading.recognition.agency import with_agency
from khcn_core.reading.recognition.annexes import is_annex, take_annex_title
from khcn_core.reading.recognition.body import Body
from khcn_core.reading.recognition.ending import is_ending, take_ending
from khcn_core.reading.recognition.front import take_front
from khcn_core.reading.recognition.places import Places, Taken
from khcn_core.reading.recognition.roles import HEADINGS
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.styled import is_styled, styled_blocks
from khcn_core.reading.recognition.torn import mended
from khcn_core.source import Grid, Item, Line, Notice, Place, Source
from khcn_core.style import DECREE, Style


@frozen
class Recognised:
    """A document, what became of each line on the way there, and where those of its text stood."""

    document: Document
    notices: tuple[Notice, ...]
    places: tuple[Place, ...]

    def on_paper(self, place: Place) -> Place:
        """Return where a line of the document's text stands; behind the last one, that of it."""
        behind = len(self.places)
        return self.places[min(place.line, behind) - 1] if behind else place


def recognise(source: Source, style: Style = DECREE) -> Recognised:
    """Return the document that a file shows; nothing is refused, and nothing is left out."""
    notices = list(source.dropped)
    styled = is_styled(source)
    items = [each if styled else _in_one(each) for each in source.items if _says_something(each)]
    stream = Stream(items, notices, unbroken=source.unbroken, drawn=source.drawn)
    take = styled_blocks if styled else _blocks
    made = [(block, _lines_of(block, stream)) for block in take(stream, style)]
    blocks = with_agency(tuple(block for block, _ in made), notices)
    document = Document(
        blocks=blocks, properties=_properties(blocks), style=style, attachment=source.attachment
    )
    places = Places()
    return Recognised(
        document,
        tuple(sorted(notices, key=lambda notice: notice.place)),
        tuple(chain.from_iterable(map(places.of, blocks, (lines for _, lines in made)))),
    )


def _lines_of(block: Block, stream: Stream) -> Sequence[Taken]:
    """Return the lines that a block was made of; a page has none, but may be taken with a title."""
    return () if isinstance(block, Page) else stream.hand_over()


def _in_one(item: Item) -> Item:
    """Return a line with what was set apart in its text, but for the numbers of headings."""
    if not isinstance(item, Line) or not (item.label or item.lead):
        return item
    kept = item.label if item.role in HEADINGS else None
    text = evolve(item, label=None).whole if kept else item.whole
    return evolve(item, text=text, label=kept, lead="")


def _says_something(item: Item) -> bool:
    """Tell whether anything is written there: empty lines and frames only make room.

    A table that has our styles is one of the plan's, if all of it is blank.
    """
    if isinstance(item, Grid):
        return bool(item.columns) or any(cell.text for row in item.rows for cell in row)
    return not isinstance(item, Line) or bool(item.text or item.label or item.lead)


def _blocks(stream: Stream, style: Style) -> Iterator[Block]:
    yield from take_front(stream)
    if not stream.unbroken:
        stream.items[stream.at :] = mended(stream.items[stream.at :], stream.notices)
    yield from Body(stream, style, lambda rest: is_ending(rest) or is_annex(rest)).blocks()
    if signature := take_ending(stream):
        yield signature
    while is_annex(stream):
        page, title = take_annex_title(stream)
        yield from (page, title)
        yield from Body(stream, style, is_annex, page.orientation).blocks()
    yield from Body(stream, style, lambda _: False).blocks()


def _properties(blocks: tuple[Block, ...]) -> Properties:
    """Return what the paper says for sure: its capitals hide how agency and kind are spelt."""
    title = next((block for block in blocks if isinstance(block, Title)), None)
    return Properties(title="", subject=title.subject if title else "", agency="")
