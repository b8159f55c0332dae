"""The first line in which two texts differ."""

from collections.abc import Iterable, Iterator
from itertools import takewhile, zip_longest
from typing import TypeAlias

from khcn_core.messages import Message, message
from khcn_core.plain_text.reading import unspaced

Pair: TypeAlias = tuple[str | None, str | None]
"""A line as it was meant and as it was read; None if there is none."""

_AROUND = 30
"""How many characters are shown on each side of the place where two lines part."""

_NO_LINE = message("không còn dòng nào", "no line")


def difference_in_letters(meant: str, read: str) -> Message | None:
    """Return where two texts first differ in any character, None if nowhere."""
    return _first(zip_longest(meant.split("\n"), read.split("\n")))


def difference_in_words(meant: str, read: str) -> Message | None:
    """Return where two texts first differ, white space aside, None if nowhere."""
    return _first(_paired(meant, unspaced(read)))


def _paired(meant: str, read: str) -> Iterator[Pair]:
    """Pair each line, without its white space, with as many characters of what was read."""
    start = 0
    for line in map(unspaced, meant.split("\n")):
        end = start + len(line)
        yield line, read[start:end]
        start = end
    yield None, read[start:] or None


def _first(pairs: Iterable[Pair]) -> Message | None:
    for number, (meant, read) in enumerate(pairs, 1):
        if meant != read:
            return _difference(number, meant, read)
    return None


def _difference(number: int, meant: str | None, read: str | None) -> Message:
    letters = zip(meant or "", read or "", strict=False)
    place = len(list(takewhile(lambda pair: pair[0] == pair[1], letters)))
    return message(
        "dòng {number}, từ ký tự {place}: văn bản có {meant}, tệp có {read}",
        "line {number}, from character {place}: the document has {meant}, the file {read}",
        number=number,
        place=place + 1,
        meant=_shown(meant, place),
        read=_shown(read, place),
    )


def _shown(line: str | None, place: int) -> Message:
    if line is None:
        return _NO_LINE
    start, end = max(place - _AROUND, 0), place + _AROUND
    before, after = "…" * (start > 0), "…" * (end < len(line))
    excerpt = f"{before}{line[start:end]}{after}".replace("\t", " | ")
    return message("“{excerpt}”", "“{excerpt}”", excerpt=excerpt)
