"""Text broken into lines.

A line breaks at white space, which then goes, but never at a no-break space. Only a word longer
than a line is broken inside, between two characters.
"""

import bisect
import re

from khcn_core.plain_text.width import clusters, display_width, is_narrow

_SPACE = r"[^\S\u00a0\u2007\u202f]"
_BREAK = re.compile(f"{_SPACE}+")
_GAP_AND_WORD = re.compile(rf"({_SPACE}*)((?:(?!{_SPACE}).)+)")


def words(text: str) -> list[str]:
    """Return the words of a text: what stands between white space that may break."""
    return [word for word in _BREAK.split(text) if word]


def single_spaced(text: str) -> str:
    """Return a text with one space between its words, and none around them."""
    return " ".join(words(text))


def longest_word(text: str) -> int:
    """Return the width in columns of the longest word."""
    if is_narrow(text):
        return max(map(len, text.split(" ")))
    return max(map(display_width, words(text)), default=0)


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """Return the lines of a text, each at most `width` columns wide, the first one `first`.

    No line is empty, starts with a space or ends with one. Spaces inside a line stay.
    """
    broken = _narrow_lines if is_narrow(text) else _lines
    return broken(text, width if first is None else first, width)


def balanced(text: str, width: int) -> list[str]:
    """Return the same number of lines as `wrap` would, all of about the same width."""
    lines = wrap(text, width)
    if len(lines) < 2:
        return lines
    narrowest = min(width, longest_word(text))
    candidates = range(narrowest, width)
    first = bisect.bisect_left(candidates, x=True, key=lambda w: len(wrap(text, w)) <= len(lines))
    return wrap(text, narrowest + first)


def _narrow_lines(text: str, room: int, width: int) -> list[str]:
    """Break a text in which each character takes a column and each break is a space."""
    text = text.strip(" ")
    lines: list[str] = []
    start = 0
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        end = start + room if end < 0 else end
        lines.append(text[start:end].rstrip(" "))
        start = end
        while text[start] == " ":
            start += 1
        room = width
    return [*lines, text[start:]] if text else []


def _lines(text: str, room: int, width: int) -> list[str]:
    """Break any text."""
    lines: list[str] = []
    line, used = "", 0
    for gap, word in _GAP_AND_WORD.findall(text):
        size = len(gap) + display_width(word)
        if line and used + size <= room:
            line += " " * len(gap) + word
            used += size
            continue
        if line:
            lines.append(line)
            room = width
        *full, line = _pieces(word, room, width)
        lines.extend(full)
        room = width if full else room
        used = display_width(line)
    return [*lines, line] if line else lines


def _pieces(word: str, room: int, width: int) -> list[str]:
    """Break a word, where it is longer than its line, between two characters."""
    if display_width(word) <= room:
        return [word]
    pieces = [""]
    used = 0
    for cluster in clusters(word):
        size = display_width(cluster)
        if used and used + size > room:
            pieces.append("")
            used, room = 0, width
        pieces[-1] += cluster
        used += size
    return pieces
