"""Both formats of a document beside each other: the same pages, lines and words."""

from collections.abc import Iterator

from attrs import astuple
from paper import Box, Line, Page, around
from shown import Shown

NEAR = 0.5


def pages_are_as_many(one: Shown, other: Shown) -> Iterator[str]:
    counts = len(one.paper.pages), len(other.paper.pages)
    if counts[0] != counts[1]:
        yield f"{counts[0]} and {counts[1]} pages"


def lines_hold_the_same_words(one: Shown, other: Shown) -> Iterator[str]:
    """On the same page, and broken at the same words."""
    pairs = zip(_every(one), _every(other), strict=False)
    for mine, theirs in pairs:
        if (mine.page, mine.text) != (theirs.page, theirs.text):
            yield f"page {mine.page} {mine.text!r}, page {theirs.page} {theirs.text!r}"
            return


def words_stand_at_the_same_place(one: Shown, other: Shown) -> Iterator[str]:
    for mine, theirs in zip(_every(one), _every(other), strict=False):
        if (mine.page, mine.text) != (theirs.page, theirs.text):
            return
        for word, same in zip(mine.words, theirs.words, strict=True):
            across, down = word.box.left - same.box.left, word.box.top - same.box.top
            wider = word.box.width - same.box.width
            if max(abs(across), abs(down), abs(wider)) > NEAR:
                shift = f"{across:+.2f} across, {down:+.2f} down, {wider:+.2f} wider"
                yield f"page {mine.page} {word.text!r} of {mine.text!r}: {shift}"


def drawn_lines_reach_as_far(one: Shown, other: Shown) -> Iterator[str]:
    """Those under motto, agency and subject, and those around the cells of tables."""
    for mine, theirs in zip(one.paper.pages, other.paper.pages, strict=False):
        drawn, same = _drawn(mine), _drawn(theirs)
        if _differ(drawn, same):
            yield f"page {mine.number}: {drawn} and {same}"


def _drawn(page: Page) -> Box | None:
    return around([rule.box for rule in page.rules]) if page.rules else None


def _differ(one: Box | None, other: Box | None) -> bool:
    if one is None or other is None:
        return one is not other
    return any(abs(a - b) > NEAR for a, b in zip(astuple(one), astuple(other), strict=True))


def _every(shown: Shown) -> Iterator[Line]:
    """Yield every line of text, page numbers and repeated headers included."""
    for page in shown.paper.pages:
        yield from page.all_lines


LAWS = (
    pages_are_as_many,
    lines_hold_the_same_words,
    words_stand_at_the_same_place,
    drawn_lines_reach_as_far,
)
