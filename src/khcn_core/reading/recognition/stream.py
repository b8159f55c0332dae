"""The items of a source as they are taken one by one, and what is said of each."""

from collections.abc import Callable, Iterator

from attrs import define, field

from khcn_core.messages import Message
from khcn_core.reading.recognition.places import Taken
from khcn_core.source import Grid, Item, Line, Notice, Outcome, Place

_SHOWN = 80


@define
class Stream:
    """What is still to be recognised, and the notices of what has been.

    `taken` are the lines of the block at hand. `unbroken` says that no paragraph is torn in two,
    `drawn` that we have drawn the text.
    """

    items: list[Item]
    notices: list[Notice] = field(factory=list)
    taken: list[Taken] = field(factory=list)
    at: int = 0
    unbroken: bool = False
    drawn: bool = False

    def peek(self, ahead: int = 0) -> Item | None:
        """Return an item that is still to come, or None behind the last."""
        place = self.at + ahead
        return self.items[place] if place < len(self.items) else None

    def line(self, ahead: int = 0) -> Line | None:
        """Return an item still to come if it is a line."""
        item = self.peek(ahead)
        return item if isinstance(item, Line) else None

    def take(self, became: Message | None, reason: Message | None = None) -> Item:
        """Take the next item; `became` says what it is, None that it is kept as it stands."""
        return self._pass(Outcome.UNDERSTOOD if became else Outcome.KEPT, became, reason)

    def leave(self, reason: Message) -> None:
        """Take the next item, which a plan has no place for."""
        self._pass(Outcome.LOST, None, reason)

    def lose(self, place: Place, text: str, reason: Message) -> None:
        """Tell of a text within an item that a plan has no place for it."""
        self.notices.append(Notice(place=place, excerpt=text, outcome=Outcome.LOST, reason=reason))

    def _pass(self, outcome: Outcome, became: Message | None, reason: Message | None) -> Item:
        item = self.items[self.at]
        self.at += 1
        for place, texts in _lines(item):
            self.taken.append((place, texts))
            self.notices.append(
                Notice(
                    place=place,
                    excerpt=" | ".join(texts).replace("\n", " ")[:_SHOWN],
                    outcome=outcome,
                    became=became,
                    reason=reason,
                )
            )
        return item

    def take_lines(self, fits: Callable[[Line], bool], became: Message) -> list[Line]:
        """Take the next lines as long as they fit."""
        taken = []
        while (line := self.line()) and fits(line):
            self.take(became)
            taken.append(line)
        return taken

    def hand_over(self) -> list[Taken]:
        """Return the lines taken since the last time, which are those of one block."""
        taken, self.taken = self.taken, []
        return taken


def _lines(item: Item) -> Iterator[Taken]:
    """Yield the lines of an item with their places: rows of a grid stand one below the other."""
    if isinstance(item, Line):
        yield item.place, (item.whole,)
    elif isinstance(item, Grid):
        for offset, row in enumerate(item.rows):
            yield Place(item.place.line + offset), tuple(cell.text for cell in row if cell.text)
