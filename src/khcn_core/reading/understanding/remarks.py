"""What there is to say of lines that are not fully understood, collected on the way."""

from attrs import define, field

from khcn_core.messages import Message
from khcn_core.source import Notice, Outcome, Place

SHOWN = 60
"""How many characters of a line are quoted."""


@define
class Remarks:
    """The notices of one reading. Lines are those of the document's canonical text, from 1."""

    notices: list[Notice] = field(factory=list)

    def kept(self, line: int, excerpt: str, reason: Message) -> None:
        """Say that something is kept as it was written, and why."""
        self._add(line, excerpt, Outcome.KEPT, reason)

    def converted(self, line: int, excerpt: str, reason: Message) -> None:
        """Say that something will be written otherwise, and why."""
        self._add(line, excerpt, Outcome.CONVERTED, reason)

    def lost(self, line: int, excerpt: str, reason: Message) -> None:
        """Say that a plan has no place for something, and why."""
        self._add(line, excerpt, Outcome.LOST, reason)

    def _add(self, line: int, excerpt: str, outcome: Outcome, reason: Message) -> None:
        shown = excerpt[:SHOWN]
        notice = Notice(place=Place(line), excerpt=shown, outcome=outcome, reason=reason)
        self.notices.append(notice)
