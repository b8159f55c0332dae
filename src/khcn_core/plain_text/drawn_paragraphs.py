"""The paragraphs of a drawn text: which lines make one, and what its indent says of it."""

import re
from collections.abc import Iterator, Sequence

from khcn_core.plain_text.drawn_columns import Signing
from khcn_core.plain_text.margin import STEP, rounded_up
from khcn_core.plain_text.reading import indent_of
from khcn_core.source import Line, Place
from khcn_core.style import Role

_FIRST_LINE = 2 * STEP
_DEEPEST = 6 * STEP
"""What begins farther to the right is no paragraph, but who signs."""
_BULLET = re.compile(r"\S  \S")
"""A marker of one letter, and the text at the next step."""
_LABEL = re.compile(r"(?P<label>Kính gửi:|\S{1,11})(?P<gap> +)\S")


def paragraphs(lines: Sequence[str], number: int, signing: Signing) -> Iterator[Line]:
    """Yield paragraphs; a line goes on the one above it where that one's lines hang."""
    held: list[str] = []
    hangs: set[int] = set()
    start = number
    for at, line in enumerate(lines, start=number):
        if held and line and indent_of(line) in hangs and not _BULLET.match(line.lstrip(" ")):
            held.append(line)
            signing.last = at
            continue
        if held:
            yield _paragraph(held, start)
        held = []
        if indent_of(line) > _DEEPEST:
            yield signing.signer(line.strip(" "), at)
        elif line:
            held = [line]
            hangs, start, signing.last = _hangs(line), at, at
    if held:
        yield _paragraph(held, start)


def _paragraph(lines: Sequence[str], number: int) -> Line:
    """Return a paragraph; one at the margin is a heading, its level is told by its label."""
    indent = indent_of(lines[0])
    return Line(
        text=" ".join(line.strip(" ") for line in lines),
        place=Place(number),
        role=None if indent else Role.HEADING_1,
        level=indent // STEP,
    )


def _hangs(line: str) -> set[int]:
    """Return the indents at which the paragraph that begins so may go on."""
    first = indent_of(line)
    found = _LABEL.match(line, first)
    width = len(found["label"]) if found else 0
    if found and len(found[0]) - 1 == rounded_up(width + 1):
        return {first + rounded_up(width + 1), *({0} if first == _FIRST_LINE else ())}
    return {0} if first == _FIRST_LINE else {first + STEP}
