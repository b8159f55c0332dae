"""From the lines of a document back to the lines of the paper that it was read from."""

from collections.abc import Sequence

from attrs import evolve

from khcn_core.reading.recognition import Recognised, start_of
from khcn_core.source import Notice, Outcome


def noticed(recognised: Recognised, odd: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return what was noticed of a paper: line by line, and what is odd about some of them.

    Those of `odd` name lines of the document's text; they are given the places that these have on
    the paper, and take the stead of what was said there only if that was nothing but what the
    line is.
    """
    moved = [
        evolve(notice, place=recognised.on_paper(notice.place)) for notice in odd if _is_odd(notice)
    ]
    replaced = {(notice.place, start_of(notice.excerpt)) for notice in moved}
    kept = [
        notice
        for notice in recognised.notices
        if _is_odd(notice) or (notice.place, start_of(notice.excerpt)) not in replaced
    ]
    return tuple(sorted((*kept, *moved), key=lambda notice: notice.place))


def _is_odd(notice: Notice) -> bool:
    return notice.outcome is not Outcome.UNDERSTOOD or notice.reason is not None
