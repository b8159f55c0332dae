"""The labels that begin lines ("II.", "1.2.", "đ)", "-"): what they count, how deep they stand."""

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from khcn_core.source import MARKERS
from khcn_core.vi.ordinals import letter, roman

_NUMBERED = re.compile(
    r"(?P<label>(?P<prefix>(?:phần|chương|mục)\s+)?"
    r"(?P<core>[IVXLCDM]+|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ])"
    r"(?P<suffix>[.)/:]|\.\))?)(?P<gap>\s+|$)(?P<text>.*)",
    re.IGNORECASE,
)
_BULLET = re.compile(rf"(?P<label>[{re.escape(MARKERS)}])(?:\s+|(?=[^\W\d]))(?P<text>\S.*)")
_ROMAN_MOST = 60
_DEEPEST = 24
"""Labels below this level stand on it."""
_ROMANS = {roman(number): number for number in range(1, _ROMAN_MOST)}
_LETTERS = {letter(number): number for number in range(1, 24)}


@frozen
class Label:
    """A label as it was written. `shape` is the first label of its sequence, as in "I." or "01"."""

    written: str
    shape: str
    ordinal: int


@frozen
class Labelled:
    """A line divided into its label and the rest; `readings` has more than one where "i)" does."""

    readings: tuple[Label, ...]
    text: str

    @property
    def written(self) -> str:
        """The label as it was written."""
        return self.readings[0].written


def divided(line: str) -> Labelled | None:
    """Divide a line that begins with a number or a letter that counts; None for any other.

    A bare number needs more than a space behind it, for "130 triệu đồng" is no heading.
    """
    found = _NUMBERED.fullmatch(line)
    if found is None or not (found["suffix"] or found["prefix"]):
        return None
    prefix, core, suffix = found["prefix"] or "", found["core"], found["suffix"] or ""
    if not found["text"] and not prefix:
        return None
    readings = tuple(Label(found["label"], *each) for each in _readings(prefix, core, suffix))
    return Labelled(readings, found["text"]) if readings else None


def bullet(line: str) -> tuple[str, str] | None:
    """Divide a line that begins with the marker of a bullet into that and the rest."""
    found = _BULLET.fullmatch(line)
    return (found["label"], found["text"]) if found else None


def row_label(text: str) -> Label | None:
    """Read the label of a table's row, which needs no mark behind it: "I", "01", "1.1", "-"."""
    if text in MARKERS and text:
        return Label(text, text, 0)
    core = text.rstrip(".)")
    suffix = text[len(core) :]
    chained = re.fullmatch(r"[IVXLA-Z0-9]{1,5}(?:\.[0-9]{1,3})+", core)
    if chained and not core.replace(".", "").isdecimal():
        *above, last = core.split(".")
        return Label(text, ".".join(["I", *["1"] * len(above)]) + suffix, int(last))
    return next((Label(text, *each) for each in _readings("", core, suffix)), None)


def _readings(prefix: str, core: str, suffix: str) -> Iterator[tuple[str, int]]:
    """Yield each shape that a label can have, with its place in that sequence."""
    if core[:1].isdecimal():
        *above, last = core.split(".")
        if int(last):
            first = "1".zfill(len(last)) if last.startswith("0") else "1"
            yield prefix + ".".join([*["1"] * len(above), first]) + suffix, int(last)
        return
    if core in _ROMANS:
        yield f"{prefix}I{suffix}", _ROMANS[core]
    if core.upper() in _ROMANS and core.islower():
        yield f"{prefix}i{suffix}", _ROMANS[core.upper()]
    if core.lower() in _LETTERS:
        first = "a" if core.islower() else "A"
        yield f"{prefix}{first}{suffix}", _LETTERS[core.lower()]


@define
class Chain:
    """The labels above the line at hand, outermost first."""

    above: list[Label] = field(factory=list)

    def level_of(self, labelled: Labelled) -> int:
        """Return the level of a label, from 1, and remember it.

        A label that goes on a sequence above ends everything below that; one that begins a
        sequence of its own stands deeper; and where it does neither, its sequence has a gap.
        """
        deepest = len(self.above)
        for level, reading in self._same_shape(labelled):
            if reading.ordinal == self.above[level - 1].ordinal + 1:
                return self._take(level, reading)
        known = {reading for _, reading in self._same_shape(labelled)}
        for reading in labelled.readings:
            if reading.ordinal == 1 and reading not in known:
                return self._take(deepest + 1, reading)
        for level, reading in self._same_shape(labelled):
            return self._take(level, reading)
        return self._take(deepest + 1, labelled.readings[0])

    def _same_shape(self, labelled: Labelled) -> Iterator[tuple[int, Label]]:
        """Yield the levels above at which labels look like this one, the deepest first."""
        for level in range(len(self.above), 0, -1):
            for reading in labelled.readings:
                if _same(reading.shape, self.above[level - 1].shape):
                    yield level, reading

    def _take(self, wanted: int, label: Label) -> int:
        level = min(wanted, _DEEPEST)
        self.above[level - 1 :] = [label]
        return level


def _same(one: str, other: str) -> bool:
    """Tell whether labels of these shapes count the same; "9" goes on behind "08"."""
    return one == other or one.lstrip("0") == other.lstrip("0")
