"""A paragraph as letters: what they are, how they stand out, and what no line of text can hold."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from khcn_core.messages import Message
from khcn_core.own_styles import TEXT, Part
from khcn_core.vi.legacy import from_legacy
from khcn_core.word_processing.looks import TextLook
from khcn_core.word_processing.losses import HIDDEN, MIXED, named


@frozen
class Run:
    """Letters that look alike."""

    text: str
    look: TextLook

    @property
    def part(self) -> Part | None:
        """The part of the line that a style of ours sets apart."""
        return self.look.own.part if self.look.own else None

    @property
    def shown(self) -> str:
        """The text as it is seen: in Unicode as far as the font tells, in capitals if so set."""
        encoding = self.look.encoding
        text = from_legacy(self.text, encoding) if encoding else self.text
        return text.upper() if self.look.capitals or self.look.draws_capitals else text

    @property
    def loss(self) -> Message | None:
        """What is lost with letters that are hidden, if anything is."""
        words = " ".join(self.shown.split()) if self.look.hidden else ""
        return named(HIDDEN, words) if words else None


@frozen
class Letters:
    """The runs of a paragraph, and what stands there that no line of text can hold."""

    runs: tuple[Run, ...]
    losses: tuple[Message, ...]

    @classmethod
    def of(cls, runs: Sequence[Run], losses: Iterable[Message]) -> "Letters":
        """Return the letters, each loss once: that single words look otherwise is one too."""
        plain = (run.look for run in runs if run.text.strip() and run.part in TEXT)
        mixed = [MIXED] if len(set(map(_seen, plain))) > 1 else []
        return cls(tuple(runs), tuple(dict.fromkeys([*losses, *mixed])))

    @property
    def text(self) -> str:
        """The text, its letters in Unicode as far as the fonts tell."""
        return "".join(run.shown for run in self.runs)

    @property
    def is_converted(self) -> bool:
        """Whether a font has told that its letters are of an old encoding."""
        return any(run.look.encoding and not run.text.isascii() for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all letters are bold."""
        return bool(self._visible) and all(run.look.bold for run in self._visible)

    @property
    def is_italic(self) -> bool:
        """Whether all letters are italic."""
        return bool(self._visible) and all(run.look.italic for run in self._visible)

    @property
    def is_unlabelled(self) -> bool:
        """Whether a style of ours says that the line has no label."""
        return any(run.part is Part.UNLABELLED for run in self.runs)

    def part(self, *parts: Part | None) -> str:
        """Return the text of some parts of a line; None is what no style sets apart."""
        return "".join(run.shown for run in self.runs if run.part in parts)

    @property
    def _visible(self) -> list[Run]:
        return [run for run in self.runs if run.text.strip()]


def _seen(look: TextLook) -> tuple[bool, ...]:
    return tuple(map(bool, (look.bold, look.italic, look.underlined, look.raised)))
