"""What is found in the body of a file, one after the other, and what is lost on the way."""

from collections.abc import Iterator

from attrs import define, field

from khcn_core.errors import too_much
from khcn_core.messages import Message, message
from khcn_core.source import Grid, Item, Notice, Outcome, Place
from khcn_core.word_processing.drawn_tables import DrawnTable
from khcn_core.word_processing.letters import Letters
from khcn_core.word_processing.losses import BOX, FIGURE, OLD_FONT, excerpt, named, require_few_lost
from khcn_core.word_processing.own_tables import goes_on, joined

MOST_ITEMS = 100_000
"""How many paragraphs, and rows of tables, a paper may have."""
MOST_CELLS = 200_000
"""How many places for cells the tables of a paper may have together."""


@define
class Found:
    """The items, what they cannot hold, and the place at hand.

    `later` has the next parts of a table by the number of items that are found by then.
    `after_new_page` is that the last paragraph was one of ours that only parts a long table.
    """

    items: list[Item] = field(factory=list)
    later: dict[int, list[Grid]] = field(factory=dict)
    dropped: list[Notice] = field(factory=list)
    place: int = 0
    cells: int = 0
    after_new_page: bool = False

    def take_table(self, drawn: DrawnTable) -> None:
        """Add a table: as lines, as the next part of the one before, or for itself."""
        last = self.items[-1] if self.items else None
        later = self.after_new_page or drawn.is_later
        self.after_new_page = False
        if (lines := drawn.laid_out()) is not None:
            self.items.extend(lines)
        elif isinstance(last, Grid) and later and goes_on(last, drawn.grid):
            self.later.setdefault(len(self.items), []).append(drawn.grid)
        else:
            self.items.append(drawn.grid)

    def whole_items(self) -> Iterator[Item]:
        """Yield what was found, each table with its next parts."""
        for count, item in enumerate(self.items, start=1):
            yield joined((item, *self.later.get(count, ()))) if isinstance(item, Grid) else item

    def next_place(self, count: int = 1) -> Place:
        """Count paragraphs or rows on; raises `UnreadableInputError` for too many."""
        first = self.place + 1
        self.place += count
        if self.place > MOST_ITEMS:
            raise too_much(MOST_ITEMS, message("đoạn và dòng", "paragraphs and rows"))
        return Place(first)

    def count_cells(self, cells: int) -> None:
        """Count cells of tables; raises `UnreadableInputError` for too many."""
        self.cells += cells
        if self.cells > MOST_CELLS:
            raise too_much(MOST_CELLS, message("ô của bảng", "cells of tables"))

    def tell(self, text: str, outcome: Outcome, reason: Message) -> None:
        """Add a notice of what stands at hand."""
        self.dropped.append(
            Notice(place=Place(self.place), excerpt=excerpt(text), outcome=outcome, reason=reason)
        )
        require_few_lost(len(self.dropped))

    def tell_of(self, letters: Letters) -> None:
        """Add notices of what a paragraph has lost, and of how its letters were typed."""
        text = excerpt(letters.text)
        for loss in letters.losses:
            self.tell(text, Outcome.LOST, loss)
        if letters.is_converted:
            self.tell(text, Outcome.CONVERTED, OLD_FONT)

    def keeps_box(self, words: str, *, in_cell: bool) -> bool:
        """Say what becomes of a text box, which in a cell would be taken for the cell's text."""
        if in_cell:
            self.tell(words, Outcome.LOST, named(FIGURE, words))
        else:
            self.tell(words, Outcome.KEPT, BOX)
        return not in_cell
