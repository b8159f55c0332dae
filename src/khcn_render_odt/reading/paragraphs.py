"""A paragraph as letters: what they are, how they stand out, and what no line of text can hold."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, evolve, field, frozen

from khcn_core.messages import Message, message
from khcn_core.own_styles import Part
from khcn_core.vi.legacy import from_legacy
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.parts import DRAW, whole, words_of
from khcn_render_odt.reading.style_sheet import Look, StyleSheet

FIGURE = message("hình, hộp chữ hoặc đối tượng nhúng", "a picture, text box or object")
DELETED = message("chữ đã xóa khi theo dõi sửa đổi", "text deleted in tracked changes")
HIDDEN = message("chữ ẩn", "hidden text")
_NOTE = message("chú thích cuối trang hoặc cuối văn bản", "a footnote or endnote")
_COMMENT = message("bình luận", "a comment")
_RUBY = message("chữ chú âm", "text above other text")
_LETTERS = message("định dạng riêng của vài chữ", "formatting of single words")

_LOSSES = {
    clark("text:note"): _NOTE,
    clark("office:annotation"): _COMMENT,
    clark("text:change"): DELETED,
    clark("text:ruby-text"): _RUBY,
}
_SILENT = frozenset({clark("text:number"), clark("text:script"), clark("text:tracked-changes")})
"""What is no text of a paragraph: the number of a list is counted anew."""
_SPACES = {clark("text:s"): "\x00", clark("text:tab"): "\x00", clark("text:line-break"): "\x01"}
"""White space that stays: written as characters that no XML can hold until the rest is gone."""
_KEPT = str.maketrans("\x00\x01", " \n")
_COLLAPSING = re.compile("[ \t\r\n]+")
_SHOWN = 60


@frozen
class Run:
    """Letters that look alike."""

    text: str
    look: Look

    @property
    def part(self) -> Part | None:
        """The part of the line that a style of ours sets apart."""
        return self.look.own.part if self.look.own else None


@frozen
class Letters:
    """The runs of a paragraph, and what stands there that no line of text can hold."""

    runs: tuple[Run, ...]
    losses: tuple[Message, ...]

    @property
    def text(self) -> str:
        """The text, its letters in Unicode as far as the fonts tell."""
        return "".join(map(_unicode, self.runs))

    @property
    def is_converted(self) -> bool:
        """Whether a font has told that its letters are of an old encoding."""
        return any(run.look.encoding and not run.text.isascii() for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all letters are bold."""
        return all(run.look.bold for run in self._visible)

    @property
    def is_italic(self) -> bool:
        """Whether all letters are italic."""
        return all(run.look.italic for run in self._visible)

    def part(self, part: Part | None) -> str:
        """Return the text of one part of a line, or of what no style sets apart."""
        return "".join(_unicode(run) for run in self.runs if run.part is part)

    @property
    def _visible(self) -> list[Run]:
        return [run for run in self.runs if run.text.strip()]


def letters_of(paragraph: Element, look: Look, styles: StyleSheet) -> Letters:
    """Return the letters of a paragraph whose style looks so."""
    gathering = _Gathering(styles)
    raw = list(gathering.runs(paragraph, evolve(look, own=None)))
    runs = tuple(_collapsed(raw))
    plain = [run.look for run in runs if run.text.strip() and run.part is None]
    if len({(bool(each.bold), bool(each.italic), _other(each)) for each in plain}) > 1:
        gathering.losses.append(_LETTERS)
    return Letters(runs, tuple(dict.fromkeys(gathering.losses)))


def named(what: Message, words: str) -> Message:
    """Return what was lost with the words that were in it."""
    if not words:
        return what
    return message("{what}: “{words}”", "{what}: “{words}”", what=what, words=words[:_SHOWN])


def figure_of(element: Element) -> Message:
    """Return what a picture or a text box was."""
    return named(FIGURE, words_of(element))


@define
class _Gathering:
    styles: StyleSheet
    losses: list[Message] = field(factory=list)

    def runs(self, parent: Element, look: Look) -> Iterator[Run]:
        yield from self._run(parent.text, look)
        for element in parent:
            yield from self._child(element, look)
            yield from self._run(element.tail, look)

    def _child(self, element: Element, look: Look) -> Iterator[Run]:
        if element.tag in _SPACES:
            count = whole(element.get(clark("text:c")), 1) if element.tag == clark("text:s") else 1
            yield from self._run(_SPACES[element.tag] * count, look)
        elif element.tag in _LOSSES:
            self.losses.append(named(_LOSSES[element.tag], words_of(element)))
        elif element.tag.startswith(DRAW):
            self.losses.append(figure_of(element))
        elif element.get(clark("text:is-hidden")) == "true":
            self.losses.append(named(HIDDEN, element.get(clark("text:string-value"), "")))
        elif element.tag == clark("text:span"):
            span = self.styles.look("text", element.get(clark("text:style-name")))
            yield from self.runs(element, look.with_(span))
        elif element.tag not in _SILENT:
            yield from self.runs(element, look)

    def _run(self, text: str | None, look: Look) -> Iterator[Run]:
        if not text:
            return
        if not look.hidden:
            yield Run(text, look)
        elif text.strip():
            self.losses.append(named(HIDDEN, " ".join(text.translate(_KEPT).split())))


def _collapsed(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs with their white space as the format prescribes (part 1, 6.1.2)."""
    found: list[Run] = []
    after_space = True
    for run in runs:
        text = _COLLAPSING.sub(" ", run.text)
        text = text.removeprefix(" ") if after_space else text
        if text:
            after_space = text.endswith(" ")
            found.append(Run(text, run.look))
    if found:
        found[-1] = Run(found[-1].text.removesuffix(" "), found[-1].look)
    return (Run(run.text.translate(_KEPT), run.look) for run in found)


def _other(look: Look) -> tuple[bool, bool]:
    return bool(look.underlined), bool(look.raised)


def _unicode(run: Run) -> str:
    encoding = run.look.encoding
    return from_legacy(run.text, encoding) if encoding else run.text
