"""The numbers of Word's automatic lists, counted as Word counts them."""

from collections.abc import Callable, Iterator, Mapping

from attrs import define, evolve, field, frozen
from lxml import etree

from khcn_core.word_processing.numbers import (
    LONGEST_LABEL,
    MOST_COUNTED,
    marker,
    repeated_letters,
    roman_figures,
    whole,
)
from khcn_render_docx.reading.parts import W, is_on, value
from khcn_render_docx.reading.style_sheet import Look

_DEEPEST = 8
"""The levels of a list are counted from 0."""


@frozen(kw_only=True)
class Level:
    """One level of a list: how it counts, its words with `%1` for the first level's number.

    It begins anew behind a paragraph of a level above, if that is below `restarts`.
    """

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: int = _DEEPEST
    only_digits: bool = False
    style_id: str | None = None


@frozen
class List:
    """A list: its levels, those that begin anew with it, and the kind that counts as one."""

    kind: str
    levels: Mapping[int, Level]
    begins: frozenset[int]


@define
class Lists:
    """The lists of a file, and how far each has counted."""

    lists: dict[str, List]
    counts: dict[str, dict[int, int]] = field(factory=dict)
    begun: set[str] = field(factory=set)

    @classmethod
    def of(cls, root: etree._Element | None) -> "Lists":
        """Read the numbering part, if there is one."""
        if root is None:
            return cls({})
        abstract = {
            each.get(f"{W}abstractNumId", ""): each for each in root.iterfind(f"{W}abstractNum")
        }
        styled = {value(each, "styleLink"): kind for kind, each in abstract.items()}
        counted = {
            kind: styled.get(value(each, "numStyleLink") or "", kind)
            for kind, each in abstract.items()
        }
        levels = {kind: dict(_levels(each)) for kind, each in abstract.items()}
        return cls(
            {
                number.get(f"{W}numId", ""): _list(number, counted, levels)
                for number in root.iterfind(f"{W}num")
            }
        )

    def label(self, look: Look) -> str | None:
        """Count one paragraph on, and return its label; None if it is in no list."""
        found = self.lists.get(look.list_id or "")
        depth = _depth(look, found)
        level = found.levels.get(depth) if found else None
        if found is None or level is None or look.list_id == "0":
            return None
        counts = self.counts.setdefault(found.kind, {})
        self._begin(look.list_id or "", found, counts)
        for deeper in [each for each in counts if each > depth]:
            if depth < found.levels.get(deeper, level).restarts:
                del counts[deeper]
        for above in range(depth):
            counts.setdefault(above, found.levels.get(above, level).start)
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        return _drawn(found, level, counts) or None

    def _begin(self, list_id: str, found: List, counts: dict[int, int]) -> None:
        """Let a list that says where it begins do so where it is met first."""
        if list_id in self.begun:
            return
        self.begun.add(list_id)
        for gone in [each for each in counts if each >= min(found.begins, default=_DEEPEST + 1)]:
            del counts[gone]


def _list(
    number: etree._Element,
    counted: Mapping[str, str],
    known: Mapping[str, Mapping[int, Level]],
) -> List:
    said = value(number, "abstractNumId") or ""
    kind = counted.get(said, said)
    levels = dict(known.get(kind, {}))
    begins: set[int] = set()
    for override in number.iterfind(f"{W}lvlOverride"):
        at = whole(override.get(f"{W}ilvl"), 0, _DEEPEST)
        levels |= dict(_levels(override))
        if start := value(override, "startOverride"):
            begins.add(at)
            levels[at] = evolve(levels.get(at, Level()), start=whole(start, 1, MOST_COUNTED))
    return List(kind, levels, frozenset(begins))


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in parent.iterfind(f"{W}lvl"):
        at = whole(level.get(f"{W}ilvl"), 0, _DEEPEST)
        yield (
            at,
            Level(
                format=value(level, "numFmt") or "decimal",
                text=(value(level, "lvlText") or "")[:LONGEST_LABEL],
                start=whole(value(level, "start"), 0, MOST_COUNTED),
                restarts=whole(value(level, "lvlRestart"), at, at),
                only_digits=bool(is_on(level, "isLgl")),
                style_id=value(level, "pStyle"),
            ),
        )


def _depth(look: Look, found: List | None) -> int:
    """Return the level: said by the paragraph, or by the list for the style that names it."""
    if found and look.list_level is None and look.list_style:
        for at, level in found.levels.items():
            if level.style_id == look.list_style:
                return at
    return whole(look.list_level, 0, _DEEPEST)


def _drawn(found: List, level: Level, counts: Mapping[int, int]) -> str:
    if level.format == "bullet":
        return marker(level.text)
    label = level.text
    for at in range(_DEEPEST + 1):
        format = "decimal" if level.only_digits else found.levels.get(at, level).format
        number = _FORMATS.get(format, str)(counts[at]) if at in counts else ""
        label = label.replace(f"%{at + 1}", number)
    return label


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman_figures,
    "lowerRoman": lambda number: roman_figures(number).lower(),
    "upperLetter": lambda number: repeated_letters(number).upper(),
    "lowerLetter": repeated_letters,
    "none": lambda _: "",
}
