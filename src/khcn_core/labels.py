"""The labels that begin lines ("II.", "1.2.", "đ)", "-"): what they count, how deep they stand."""

import re
from collections.abc import Iterator
from itertools import takewhile

from attrs import define, field, frozen

from khcn_core.source import MARKERS
from khcn_core.vi.ordinals import letter, roman

_PARTS = ("phần", "chương")
"""What is divided into parts has them above all else, outermost first."""
_WORDS = (*_PARTS, "mục", "tiểu mục", "điều")
_CLOSING = (".", ")", "/", ":", ".)", "/-", "-/")
_COUNTED = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBERED = re.compile(
    rf"(?P<label>(?P<prefix>(?:{'|'.join(_WORDS)})\s+(?:thứ\s+)?|\(?)"
    r"(?P<core>[IVXLCDM]+|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,2})*|[a-zđ]"
    rf"|(?<=\s)(?:{'|'.join({*_COUNTED, *_ORDINALS})}))"
    r"(?P<suffix>\s?[.)]|/-|-/|[/:,]|\.\)|\.?\s?[-–])?)(?P<gap>\s+|$|(?<=[.)/:])(?=[^\W\d_]{2}))(?P<text>.*)",
    re.IGNORECASE,
)
_BULLET = re.compile(rf"(?P<label>[{re.escape(MARKERS)}])(?:\s+|(?=[^\W\d]))(?P<text>\S.*)")
_COUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})*")
_ROMAN_MOST = 60
_MOST_DIGITS = 4
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

    A bare number is none, for "130 triệu đồng" is no heading; "1.1" is one before a capital.
    """
    found = _NUMBERED.fullmatch(line)
    if found is None or not _sets_apart(found):
        return None
    prefix, core, suffix = found["prefix"], found["core"], (found["suffix"] or "").strip()
    readings = tuple(Label(found["label"], *each) for each in _readings(prefix, core, suffix))
    return Labelled(readings, found["text"]) if readings else None


def _sets_apart(found: re.Match[str]) -> bool:
    """Tell whether a number is set apart from the words behind it: some marks are not enough."""
    prefix, suffix, text = found["prefix"], (found["suffix"] or "").strip(), found["text"]
    if not text:
        return prefix not in {"", "("} and suffix in {"", *_CLOSING}
    if prefix == "(" or suffix in _CLOSING:
        is_whole = prefix != "(" or suffix == ")"
        return is_whole and bool(found["gap"] or (text[0].isupper() and not _is_initial(found)))
    if not (found["gap"] and text[0].isupper()):
        return False
    if prefix:
        return prefix.lower().startswith(_PARTS) or text == text.upper()
    return suffix != "," or found["core"].islower() if suffix else "." in found["core"]


def _is_initial(found: re.Match[str]) -> bool:
    """Tell whether a letter right before a word is one of a name, as in "T.Ư"."""
    return found["core"] not in _ROMANS and found["core"].isupper() and found["core"].isalpha()


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
    for words in (_COUNTED, _ORDINALS):
        if prefix.strip("(") and core.lower() in words:
            yield f"{prefix}{words[0]}{suffix}", words.index(core.lower()) + 1
            return
    if _COUNT.fullmatch(core):
        *above, last = core.split(".")
        if len(last) <= _MOST_DIGITS and int(last):
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

        Parts and chapters stand where their names say. Any other label that goes on a sequence
        above ends everything below that; one that begins a sequence of its own stands deeper; and
        where it does neither, its sequence has a gap.
        """
        if rank := _rank(labelled.readings[0].shape):
            higher = takewhile(lambda label: 0 < _rank(label.shape) < rank, self.above)
            return self._take(1 + sum(1 for _ in higher), labelled.readings[0])
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

    def knows(self, label: Label) -> bool:
        """Tell whether labels above count as this one does."""
        return any(_same(label.shape, each.shape) for each in self.above)

    def begin_group(self) -> int:
        """Return the level of a group that has no label, and remember it: groups stand alike."""
        level = next((at for at, each in enumerate(self.above, 1) if not each.shape), 1)
        return self._take(level, Label("", "", 0))

    def expects(self, label: Label) -> bool:
        """Tell whether a label begins a sequence, or goes on one above."""
        return label.ordinal == 1 or any(
            _same(label.shape, each.shape) and label.ordinal == each.ordinal + 1
            for each in self.above
        )

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


def _rank(shape: str) -> int:
    """Return how high a part stands, from 1; 0 if a label is none of a part."""
    words = (at for at, word in enumerate(_PARTS, start=1) if shape.lower().startswith(word))
    return next(words, 0)


def _same(one: str, other: str) -> bool:
    """Tell whether labels of these shapes count the same; "9" goes on behind "08"."""
    return one == other or one.lstrip("0") == other.lstrip("0")
