"""Lines of text set to the left, the middle or the right."""

from collections.abc import Iterable
from itertools import zip_longest

from attrs import frozen

from khcn_core.plain_text.margin import STEP, Margin, indent, rounded_up
from khcn_core.plain_text.width import display_width
from khcn_core.plain_text.wrapping import balanced, single_spaced, wrap

RULE = "─"
_LONGEST_LABEL = 12
_SHORTEST_RULE = 3


@frozen
class Area:
    """The columns that lines may take, from `start` and up to `end`."""

    start: int
    end: int

    @property
    def width(self) -> int:
        """How many columns these are."""
        return self.end - self.start

    def inset(self, columns: int) -> "Area":
        """Return the area with so many columns less on both sides."""
        return Area(self.start + columns, self.end - columns)


def hanging(text: str, width: int, first: int, rest: int) -> list[str]:
    """Return the lines of a paragraph whose first line has another indent than the rest."""
    lines = wrap(text, width - rest, width - first)
    return [" " * (rest if index else first) + line for index, line in enumerate(lines)]


def labelled(label: str, text: str, width: int, left: int) -> list[str]:
    """Return the lines of a paragraph that hangs behind its label, if it is a short one."""
    label = single_spaced(label)
    if not label:
        return hanging(text, width, left, left)
    hang = rounded_up(display_width(label) + 1)
    if hang > _LONGEST_LABEL:
        return hanging(f"{label} {text}", width, left, left + STEP)
    lines = zip_longest([label], wrap(text, width - left - hang), fillvalue="")
    return [
        f"{' ' * left}{head}{' ' * (hang - display_width(head))}{line}".rstrip(" ")
        for head, line in lines
    ]


def centred(text: str, area: Area, kind: Margin = Margin.TEXT) -> list[str]:
    """Return lines of about the same width in the middle of the area."""
    return [in_middle(line, area, kind) for line in balanced(text, area.width)]


def in_middle(line: str, area: Area, kind: Margin) -> str:
    """Return one line in the middle of the area."""
    width = display_width(line)
    return " " * indent(kind, (area.start + area.end - width) // 2, area.end - width) + line


def to_the_right(text: str, area: Area) -> list[str]:
    """Return lines that end where the area does, or up to two columns before."""
    ends = [(line, area.end - display_width(line)) for line in wrap(text, area.width)]
    return [" " * indent(Margin.TEXT, most, most) + line for line, most in ends]


def rule_below(lines: Iterable[str], area: Area, share: float) -> list[str]:
    """Return a rule as long as this share of the longest line, or none if there are no lines."""
    widths = [display_width(line.strip(" ")) for line in lines]
    if not widths:
        return []
    length = max(_SHORTEST_RULE, min(int(max(widths) * share), area.width - 2 * STEP))
    return [in_middle(RULE * length, area, Margin.RULE)]


def rule_across(width: int) -> list[str]:
    """Return a rule across a page of `width` columns."""
    return [in_middle(RULE * (width - 4 * STEP), Area(0, width), Margin.RULE)]
