"""The body: headings, paragraphs, bullets and tables, up to the end of the paper."""

from collections.abc import Callable, Iterator

from attrs import define, field

from khcn_core.document import Block, Heading, Page, Paragraph, Table
from khcn_core.labels import Chain, Labelled, bullet, divided
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import marks
from khcn_core.reading.recognition.drawn_tables import has_drawn_table, take_drawn_table
from khcn_core.reading.recognition.listed_lines import unfold
from khcn_core.reading.recognition.roles import HEADINGS
from khcn_core.reading.recognition.stream import Stream
from khcn_core.reading.recognition.tables import lines_above, take_table
from khcn_core.source import Grid, Line, Turn
from khcn_core.style import Role, Style

_HEADING = message("đề mục", "heading")
_NUMBERED = message("khoản", "numbered paragraph")
_BULLET = message("gạch đầu dòng", "bullet")
_BODY = message("đoạn văn", "paragraph")
_PAGE_NUMBER = message("có lẽ là số trang", "it may be the number of a page")
_CLOSING = message("kết thúc", "closing")


@define
class Body:
    """Takes the blocks of a body; labels and markers are held against those before them."""

    stream: Stream
    style: Style
    is_end: Callable[[Stream], bool]
    lies: Orientation = Orientation.PORTRAIT
    chain: Chain = field(factory=Chain)
    markers: list[str] = field(factory=list)

    def blocks(self) -> Iterator[Block]:
        """Take blocks until the end."""
        while self.stream.peek() and not self.is_end(self.stream):
            unfold(self.stream)
            item = self.stream.peek()
            if isinstance(item, Turn):
                self.stream.take(message("trang", "page"))
                self.lies = item.orientation
                yield Page(orientation=item.orientation, restart_numbering=item.restart_numbering)
            elif table := self._table():
                yield table
                self.markers.clear()
            elif isinstance(item, Line):
                yield self._line(item)

    def _table(self) -> Table | None:
        """Take a table with the lines around it, if one comes next."""
        if self.stream.drawn:
            is_ahead = has_drawn_table(self.stream)
            return take_drawn_table(self.stream, self.style, self.lies) if is_ahead else None
        ahead = lines_above(self.stream)
        if not isinstance(self.stream.peek(ahead), Grid):
            return None
        return take_table(self.stream, ahead, self.style, self.lies)

    def _line(self, line: Line) -> Block:
        if line.role in HEADINGS and line.label:
            self.markers.clear()
            self.stream.take(_HEADING)
            return Heading(label=line.label, text=line.text, level=max(line.level, 1))
        if line.role not in HEADINGS and (found := bullet(line.text)):
            self.stream.take(_BULLET)
            level = line.level or self._depth(found[0])
            return Paragraph(role=Role.BULLET, label=found[0], text=found[1], level=level)
        self.markers.clear()
        if labelled := divided(line.text):
            return self._labelled(line, labelled)
        if line.role in HEADINGS:
            self.stream.take(_HEADING)
            return Heading(label="", text=line.text, level=max(line.level, 1))
        says_so = marks.CLOSING.match(line.text) or marks.END_MARK.search(line.text)
        if says_so and self._is_last():
            self.stream.take(_CLOSING)
            return Paragraph(role=Role.CLOSING, text=line.text)
        is_number = marks.PAGE_NUMBER.fullmatch(line.text)
        self.stream.take(None if is_number else _BODY, _PAGE_NUMBER if is_number else None)
        return Paragraph(role=Role.BODY, text=line.text)

    def _labelled(self, line: Line, labelled: Labelled) -> Block:
        level = self.chain.level_of(labelled)
        label, text = labelled.written, labelled.text
        if self._is_heading(line, text):
            self.stream.take(_HEADING)
            titles = (
                [] if text or self.stream.drawn else self.stream.take_lines(_may_be_title, _HEADING)
            )
            below = " ".join(each.text for each in titles)
            return Heading(label=label, text=text or below, level=level)
        self.stream.take(_NUMBERED)
        return Paragraph(role=Role.NUMBERED, label=label, text=text, level=line.level or level)

    def _is_heading(self, line: Line, text: str) -> bool:
        """Tell a heading from a numbered paragraph: no mark ends it, or something is below it.

        Of what we have drawn its place says so.
        """
        if self.stream.drawn:
            return line.role in HEADINGS
        if line.bold or marks.is_capital(text) or not text.endswith((".", ";")):
            return True
        below = self.stream.peek(1)
        return isinstance(below, Grid) or (isinstance(below, Line) and bool(bullet(below.text)))

    def _is_last(self) -> bool:
        """Tell whether nothing of the body follows the line at hand."""
        self.stream.at += 1
        following = self.stream.peek()
        is_last = not isinstance(following, Line | Grid) or self.is_end(self.stream)
        self.stream.at -= 1
        return is_last

    def _depth(self, marker: str) -> int:
        """Return the level of a bullet: a marker that was seen before ends those below it."""
        if marker in self.markers:
            del self.markers[self.markers.index(marker) + 1 :]
        else:
            self.markers.append(marker)
        return len(self.markers)


def _may_be_title(line: Line) -> bool:
    """Tell whether a line may be the title below a label that stands by itself."""
    stands_out = marks.is_capital(line.text) or line.bold or line.centred
    return stands_out and not divided(line.text) and not bullet(line.text)
