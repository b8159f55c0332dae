"""From the lines of a document back to the lines of the paper that it was read from."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from khcn_core.canonical_text import document_text
from khcn_core.document import Document
from khcn_core.source import Notice, Outcome, Place

_WINDOW = 40
"""How many lines of the paper may stand between those of two lines of the document."""
_COMPARED = 24
_BETWEEN = re.compile(r"[\s|]+")


def on_paper(
    paper: Sequence[Notice], document: Document, odd: Sequence[Notice]
) -> tuple[Notice, ...]:
    """Return what was noticed of a paper: line by line, and what is odd about some of them.

    `paper` has a notice for each of its lines. Those of `odd` name lines of the document's text;
    they are given the places that these have on the paper, and take the stead of what was said
    there only if that was nothing but what the line is.
    """
    places = list(_places(paper, document))
    moved = [
        evolve(notice, place=places[notice.place.line - 1])
        for notice in odd
        if _is_odd(notice) and 0 < notice.place.line <= len(places)
    ]
    replaced = {(notice.place, _start(notice.excerpt)) for notice in moved}
    kept = [
        notice
        for notice in paper
        if _is_odd(notice) or (notice.place, _start(notice.excerpt)) not in replaced
    ]
    return tuple(sorted((*kept, *moved), key=lambda notice: notice.place))


def _is_odd(notice: Notice) -> bool:
    return notice.outcome is not Outcome.UNDERSTOOD or notice.reason is not None


def _places(paper: Sequence[Notice], document: Document) -> Iterator[Place]:
    """Yield the place of each line of the document's text, that of the line above if unknown."""
    shown = [_plain(notice.excerpt) for notice in paper]
    at, place = 0, Place(1)
    for line in document_text(document).splitlines():
        start = _start(line)
        window = range(at, min(at + _WINDOW, len(shown)))
        found = next((each for each in window if start and shown[each].startswith(start)), None)
        if found is not None:
            at, place = found, paper[found].place
        yield place


def _start(text: str) -> str:
    return _plain(text)[:_COMPARED]


def _plain(text: str) -> str:
    return _BETWEEN.sub("", text)
