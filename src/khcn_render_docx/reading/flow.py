"""The body of a file as lines, grids and turns of the page, in their order."""

from collections.abc import Iterator

from attrs import define, field
from lxml import etree

from khcn_core.orientation import Orientation
from khcn_core.source import Line, Outcome, Place, Turn
from khcn_core.word_processing.found import Found
from khcn_core.word_processing.lines import lines_of
from khcn_core.word_processing.losses import INDEX, NESTED
from khcn_render_docx.reading.numbering import Lists
from khcn_render_docx.reading.paragraphs import THROUGH, Notes, boxes_of, letters_of, loss_of
from khcn_render_docx.reading.parts import W, words_of
from khcn_render_docx.reading.sections import Section, sections
from khcn_render_docx.reading.style_sheet import Look, StyleSheet
from khcn_render_docx.reading.tables import read_table

_PARAGRAPH, _TABLE, _CELL_PROPERTIES = f"{W}p", f"{W}tbl", f"{W}tcPr"


@define
class Flow:
    """Walks through a body."""

    styles: StyleSheet
    lists: Lists
    notes: Notes
    found: Found = field(factory=Found)
    lies: Orientation = Orientation.PORTRAIT

    def take_all(self, body: etree._Element) -> None:
        """Take what stands in a body, section by section."""
        for at, section in enumerate(sections(body)):
            self._turn(section, first=at == 0)
            for element in section.elements:
                self._take(element)

    def _turn(self, section: Section, *, first: bool) -> None:
        restarts = section.restarts and not first
        if section.lies is not self.lies or restarts:
            self.lies = section.lies
            self.found.items.append(Turn(orientation=self.lies, restart_numbering=restarts))

    def _take(self, element: etree._Element) -> None:
        if element.tag == _PARAGRAPH:
            self.found.items.extend(self.lines(element))
            own = self.look(element).own
            self.found.after_new_page = own is not None and own.new_page
        elif element.tag == _TABLE:
            self.found.take_table(read_table(element, self))
        elif boxes := boxes_of(element):
            self.found.items.extend(self._boxes(boxes, None))
        else:
            self.lose(element)

    def look(self, paragraph: etree._Element) -> Look:
        """Return how a paragraph looks."""
        return self.styles.paragraph(paragraph.find(f"{W}pPr"))

    def lines(self, element: etree._Element, place: Place | None = None) -> Iterator[Line]:
        """Yield the lines of what stands in a body or a cell; those of a cell have its place."""
        if element.tag == _PARAGRAPH:
            yield from self._paragraph(element, place)
        elif element.tag == _TABLE:
            self.found.tell(words_of(element), Outcome.LOST, NESTED)
            for row in element.iterfind(f"{W}tr"):
                for each in row.iterfind(f"{W}tc"):
                    yield from self._all(each, place)
        elif str(element.tag).removeprefix(W) in THROUGH:
            yield from self._all(element, place)
        elif element.tag != _CELL_PROPERTIES:
            self.lose(element)

    def _all(self, parent: etree._Element, place: Place | None) -> Iterator[Line]:
        for each in parent:
            yield from self.lines(each, place)

    def _paragraph(self, paragraph: etree._Element, cell: Place | None) -> Iterator[Line]:
        place = cell or self.found.next_place()
        look = self.look(paragraph)
        letters, boxes = letters_of(paragraph, look, self.styles, self.notes)
        if look.index and letters.text.strip():
            self.found.tell(letters.text, Outcome.LOST, INDEX)
            return
        self.found.tell_of(letters)
        yield from lines_of(letters, look, place, look.role, self.lists.label(look) or "")
        yield from self._boxes(boxes, cell)

    def _boxes(self, boxes: list[etree._Element], cell: Place | None) -> Iterator[Line]:
        for box in boxes:
            if self.found.keeps_box(words_of(box), in_cell=cell is not None):
                yield from self._all(box, None)

    def lose(self, element: etree._Element) -> None:
        """Name what is lost with an element that has no place, if anything is."""
        if loss := loss_of(element):
            self.found.tell(words_of(element), Outcome.LOST, loss)
