"""What became of each line of a paper that was read, so that nothing is lost without a word."""

import enum

from attrs import frozen

from khcn_core.messages import Language, Message, message


@frozen(order=True)
class Place:
    """Where something stands in what was read, from 1.

    In plain text this is the number of the line; in a word processor's file that of the paragraph
    or of the table's row, counted through the whole document; in a `Document` that of the line in
    its canonical text.
    """

    line: int


class Outcome(enum.Enum):
    """How much of a line reached the plan."""

    UNDERSTOOD = "understood"
    """It is a typed part of the plan."""
    KEPT = "kept"
    """It stands in its place as it was written, as a plain paragraph or as text in a cell."""
    CONVERTED = "converted"
    """Its letters were in an old encoding or a look-alike, and were converted."""
    LOST = "lost"
    """A plan has no place for it: inline formatting, a picture, a footnote."""


_SAID = {
    Outcome.UNDERSTOOD: message("đã hiểu", "understood"),
    Outcome.KEPT: message("giữ nguyên văn", "kept as written"),
    Outcome.CONVERTED: message("đã chuyển mã", "converted"),
    Outcome.LOST: message("bỏ lại", "left behind"),
}


@frozen(kw_only=True)
class Notice:
    """What became of one line: `became` names it ("heading I."), `reason` says why no more.

    `excerpt` is the beginning of the line as it was read.
    """

    place: Place
    excerpt: str
    outcome: Outcome
    became: Message | None = None
    reason: Message | None = None

    def text(self, language: Language = "vi") -> str:
        """Return the notice as one line, in `language`."""
        said = message(
            "{line}: {outcome}",
            "{line}: {outcome}",
            line=self.place.line,
            outcome=_SAID[self.outcome],
        )
        parts = [said, *filter(None, (self.became, self.reason))]
        return "; ".join(part.text(language) for part in parts) + f" | {self.excerpt}"
