"""The two columns of a drawn text: the letterhead, and recipients beside who signs."""

from collections.abc import Iterator, Sequence

from attrs import define

from khcn_core.plain_text.lines import RULE
from khcn_core.plain_text.margin import STEP, Margin
from khcn_core.plain_text.reading import GUTTER, LineKind, indent_of, kind_of_line
from khcn_core.plain_text.width import display_width
from khcn_core.source import Line, Place
from khcn_core.style import Role

_ROOM_TO_SIGN = 5
"""From the line above the room to sign, so many lines on stands the name."""


def is_rule(line: str) -> bool:
    """Tell whether a line is a rule, one under a title or one across the page."""
    drawn = line.strip(" ")
    return bool(drawn) and not drawn.strip(RULE) and indent_of(line) % STEP == Margin.RULE


def letterhead(lines: Sequence[str]) -> tuple[list[Line], int]:
    """Return the lines of the letterhead, and how many lines of the text it takes.

    Its names stand above its number and its date, an empty line between.
    """
    if not lines or kind_of_line(lines[0]) is not LineKind.COLUMNS or "" not in lines:
        return [], 0
    middle = lines.index("")
    end = middle + 1
    while end < len(lines) and lines[end]:
        end += 1
    agency, country = _columns(lines[:middle])
    number, date = map(" ".join, _columns(lines[middle + 1 : end]))
    names = [
        *((Role.AGENCY, text) for text in agency),
        *((Role.COUNTRY, text) for text in country[:1]),
        *((Role.MOTTO, text) for text in country[1:]),
    ]
    numbers = [(Role.NUMBER, number), (Role.PLACE_AND_DATE, date)]
    said = [(Place(1), *each) for each in names] + [(Place(middle + 2), *each) for each in numbers]
    return [Line(text=text, place=place, role=role) for place, role, text in said], end


def _columns(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    halves = [halves_of(line) for line in lines]
    return [left for left, _ in halves if left], [right for _, right in halves if right]


def halves_of(line: str) -> tuple[str, str]:
    """Return what stands in the left and in the right column of a line; rules are left out."""
    margin, text = indent_of(line) % STEP, line.lstrip(" ")
    left, right = (*GUTTER.split(text, maxsplit=1), "")[:2] if margin else ("", text)
    if (display_width(line) - display_width(right)) % STEP == Margin.RULE:
        right = ""
    return (left if margin == Margin.LEFT_COLUMN else ""), right


@define
class Signing:
    """Reads the end of a text; `last` is the last line above that is written on at the right.

    Below the room to sign stands the name, and all else above it.
    """

    last: int
    is_named: bool = False

    def columns(self, lines: Sequence[str], number: int) -> Iterator[Line]:
        """Yield the recipients, a line that hangs on the one above it; then who signs."""
        recipients: list[tuple[Place, list[str]]] = []
        signers: list[Line] = []
        for at, line in enumerate(lines, start=number):
            left, right = halves_of(line)
            if recipients and indent_of(line) == Margin.LEFT_COLUMN + STEP:
                recipients[-1][1].append(left)
            elif left:
                recipients.append((Place(at), [left]))
            if right:
                signers.append(self.signer(right, at))
        role = Role.RECIPIENTS_LABEL
        for place, texts in recipients:
            yield Line(text=" ".join(texts), place=place, role=role)
            role = Role.RECIPIENT
        yield from signers

    def signer(self, text: str, at: int) -> Line:
        """Return a line of the right column."""
        self.is_named = self.is_named or at - self.last >= _ROOM_TO_SIGN
        self.last = at
        role = Role.SIGNER if self.is_named else Role.POSITION
        return Line(text=text, place=Place(at), role=role)

    def pass_by(self, lines: Sequence[str], number: int) -> None:
        """Remember where the text above the signature ends."""
        self.last = number + len(lines) - 1 if lines else self.last
