"""The numbers of automatic lists and headings, counted as Writer counts them."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from attrs import define, field, frozen

from khcn_core.word_processing.numbers import (
    LONGEST_LABEL,
    MOST_COUNTED,
    marker,
    repeated_letters,
    roman_figures,
    whole,
)
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.parts import LOEXT

_ALPHABET = 26
_LEVELS = 10
_OUTLINE = "text:outline-style"
_NUMBERS = (clark("text:list-level-style-number"), clark("text:outline-level-style"))
_BULLETS = (clark("text:list-level-style-bullet"), clark("text:list-level-style-image"))


@frozen(kw_only=True)
class Level:
    """One level of a list: how it counts, its words with `%1%` for the first level's number."""

    format: str = "1"
    text: str = "%1%"
    start: int = 1
    marker: str = ""


Levels = dict[int, Level]
"""The levels of a list style, from 0."""


@define
class Lists:
    """The list styles of a file, and how far each list has counted.

    A list is known by its id and, for those that go on without naming it, by its style.
    """

    styles: dict[str, Levels]
    outline: Levels
    counts: dict[str, list[int]] = field(factory=dict)

    @classmethod
    def of(cls, *roots: Element | None) -> "Lists":
        """Read the list styles of the parts that the file has."""
        styles: dict[str, Levels] = {}
        outline: Levels = {}
        for root in roots:
            for style in () if root is None else root.iter(clark("text:list-style")):
                styles[style.get(clark("style:name"), "")] = _levels(style)
            for style in () if root is None else root.iter(clark(_OUTLINE)):
                outline = _levels(style)
        return cls(styles, outline)

    def counted(self, element: Element, style: str) -> list[int]:
        """Return how far the list that an outermost `text:list` begins or goes on has counted."""
        named = element.get(clark("text:continue-list"))
        if named and named in self.counts:
            counts = self.counts[named]
        elif named or element.get(clark("text:continue-numbering")) == "true":
            counts = self.counts.get(f"style {style}", [])
        else:
            counts = []
        self.counts[f"style {style}"] = counts
        self.counts[element.get("{http://www.w3.org/XML/1998/namespace}id", "")] = counts
        return counts

    def list_label(self, style: str, counts: list[int], depth: int, start: int | None) -> str:
        """Count one paragraph of a list on, and return its label; "" if it has none."""
        return _label(self.styles.get(style, {}), counts, depth, start)

    def heading_label(self, level: int, start: int | None) -> str:
        """Count one heading on, and return its label; "" if headings have no numbers."""
        counts = self.counts.setdefault(_OUTLINE, [])
        return _label(self.outline, counts, level - 1, start)


def _label(levels: Levels, counts: list[int], depth: int, start: int | None) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    del counts[depth + 1 :]
    while len(counts) <= depth:
        above = levels.get(len(counts), Level())
        counts.append(above.start - (len(counts) == depth))
    counts[depth] = counts[depth] + 1 if start is None else start
    if level.marker:
        return level.marker
    label = level.text
    for at, count in enumerate(counts):
        written = _FORMATS.get(levels.get(at, Level()).format, str)(count)
        label = label.replace(f"%{at + 1}%", written)
    return label.strip()


def _levels(style: Element) -> Levels:
    found: Levels = {}
    for each in style:
        at = whole(each.get(clark("text:level")), 1, MOST_COUNTED) - 1
        if each.tag in _BULLETS:
            found[at] = Level(marker=marker(each.get(clark("text:bullet-char"), "")))
        elif each.tag in _NUMBERS:
            found[at] = _numbered(each, at)
    return found


def _numbered(level: Element, at: int) -> Level:
    format = level.get(clark("style:num-format"), "")
    if format and level.get(clark("style:num-letter-sync")) == "true":
        format += format
    return Level(
        format=format,
        text=(level.get(f"{LOEXT}num-list-format") or _text(level, at, format))[:LONGEST_LABEL],
        start=whole(level.get(clark("text:start-value")), 1, MOST_COUNTED),
    )


def _text(level: Element, at: int, format: str) -> str:
    shown = max(whole(level.get(clark("text:display-levels")), 1, min(at + 1, _LEVELS)), 1)
    numbers = ".".join(f"%{number}%" for number in range(at + 2 - shown, at + 2))
    prefix, suffix = level.get(clark("style:num-prefix"), ""), level.get(clark("style:num-suffix"))
    return prefix + (numbers if format else "") + (suffix or "")


def _letters(number: int) -> str:
    """Return a, b, ..., z, aa, ab as Writer counts them: with f, j, w, z and without đ."""
    written = ""
    while number > 0:
        number, place = divmod(number - 1, _ALPHABET)
        written = chr(ord("a") + place) + written
    return written


_FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "I": roman_figures,
    "i": lambda number: roman_figures(number).lower(),
    "A": lambda number: _letters(number).upper(),
    "a": _letters,
    "AA": lambda number: repeated_letters(number).upper(),
    "aa": repeated_letters,
    "": lambda _: "",
}
