"""A paragraph as letters: what they are, how they stand out, and what no line of text can hold."""

from collections.abc import Iterator, Mapping

from attrs import define, evolve, field, frozen
from lxml import etree

from khcn_core.messages import Message, message
from khcn_core.own_styles import Part
from khcn_core.vi.legacy import from_legacy
from khcn_render_docx.reading.parts import W, local_name, words_of
from khcn_render_docx.reading.style_sheet import Look, StyleSheet

DELETED = message("chữ đã xóa khi theo dõi sửa đổi", "text deleted in tracked changes")
HIDDEN = message("chữ ẩn", "hidden text")
FIGURE = message("hình, hộp chữ hoặc đối tượng nhúng", "a picture, text box or object")
OTHER = message("phần không phải chữ thường", "something that is no plain text")
_NOTE = message("chú thích cuối trang hoặc cuối văn bản", "a footnote or endnote")
_COMMENT = message("bình luận", "a comment")
_FORMULA = message("công thức toán", "a formula")
_SYMBOL = message("ký hiệu của phông riêng", "a symbol of a font of its own")
_LETTERS = message("định dạng riêng của vài chữ", "formatting of single words")

_LOSSES = {
    "drawing": FIGURE,
    "pict": FIGURE,
    "object": FIGURE,
    "AlternateContent": FIGURE,
    "del": DELETED,
    "moveFrom": DELETED,
    "oMath": _FORMULA,
    "oMathPara": _FORMULA,
    "sym": _SYMBOL,
}
_REFERENCES = {
    "footnoteReference": ("footnotes", _NOTE),
    "endnoteReference": ("endnotes", _NOTE),
    "commentReference": ("comments", _COMMENT),
}
_SPACES = {
    "tab": " ",
    "ptab": " ",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}
THROUGH = frozenset(
    {
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "bdo",
        "dir",
        "ruby",
        "rubyBase",
    }
)
"""What only wraps text, and is looked through."""
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

    @property
    def shown(self) -> str:
        """The text as it is seen: in Unicode as far as the font tells, in capitals if so set."""
        encoding = self.look.encoding
        text = from_legacy(self.text, encoding) if encoding else self.text
        return text.upper() if self.look.capitals else text


@frozen
class Letters:
    """The runs of a paragraph, and what stands there that no line of text can hold."""

    runs: tuple[Run, ...]
    losses: tuple[Message, ...]

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

    def part(self, part: Part | None) -> str:
        """Return the text of one part of a line, or of what no style sets apart."""
        return "".join(run.shown for run in self.runs if run.part is part)

    @property
    def _visible(self) -> list[Run]:
        return [run for run in self.runs if run.text.strip()]


def letters_of(
    paragraph: etree._Element, look: Look, styles: StyleSheet, notes: "Notes"
) -> Letters:
    """Return the letters of a paragraph that looks so."""
    gathering = _Gathering(styles, notes)
    runs = tuple(gathering.runs(paragraph, evolve(look, own=None) if look.own else look))
    plain = [run.look for run in runs if run.text.strip() and run.part is None]
    if len({_seen(each) for each in plain}) > 1:
        gathering.losses.append(_LETTERS)
    return Letters(runs, tuple(dict.fromkeys(gathering.losses)))


def named(what: Message, words: str) -> Message:
    """Return what was lost with the words that were in it."""
    if not words:
        return what
    return message("{what}: “{words}”", "{what}: “{words}”", what=what, words=words[:_SHOWN])


def loss_of(element: etree._Element) -> Message | None:
    """Return what is lost with an element that has no place in a line; None if nothing is."""
    known = _LOSSES.get(local_name(element))
    if known is None and not len(element):
        return None
    words = words_of(_chosen(element))
    if known is None:
        return named(OTHER, words) if words else None
    return named(known, words)


def _chosen(element: etree._Element) -> etree._Element:
    """Return the first of several ways to draw the same, so that its words come once."""
    if local_name(element) == "AlternateContent" and len(element):
        return element[0]
    inner = next((each for each in element.iter("{*}AlternateContent")), None)
    return element if inner is None else _chosen(inner)


@frozen
class Notes:
    """The footnotes, endnotes and comments of a file by their kind and id."""

    words: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, stories: Mapping[str, etree._Element]) -> "Notes":
        """Read the parts that hold them, as far as the file has them."""
        return cls(
            {
                (kind, each.get(f"{W}id", "")): words_of(each)
                for kind, _ in _REFERENCES.values()
                if kind in stories
                for each in stories[kind]
            }
        )

    def loss(self, reference: etree._Element) -> Message:
        """Return what is lost where a note stands."""
        kind, what = _REFERENCES[local_name(reference)]
        return named(what, self.words.get((kind, reference.get(f"{W}id", "")), ""))


@define
class _Gathering:
    styles: StyleSheet
    notes: Notes
    losses: list[Message] = field(factory=list)

    def runs(self, parent: etree._Element, look: Look) -> Iterator[Run]:
        for element in parent:
            name = local_name(element)
            if name == "r":
                yield from self._run(element, look)
            elif name in THROUGH:
                yield from self.runs(element, look)
            elif name != "pPr":
                self._lose(element)

    def _run(self, run: etree._Element, look: Look) -> Iterator[Run]:
        look = self.styles.letters(look, run.find(f"{W}rPr"))
        texts: list[str] = []
        for element in run:
            name = local_name(element)
            if name == "t":
                texts.append(element.text or "")
            elif name in _SPACES:
                texts.append(_SPACES[name])
            elif name == "ruby":
                yield from self.runs(element, look)
            elif name in _REFERENCES:
                self.losses.append(self.notes.loss(element))
            elif name != "rPr":
                self._lose(element)
        yield from self._seen(Run("".join(texts), look))

    def _seen(self, run: Run) -> Iterator[Run]:
        if not run.look.hidden:
            yield run
        elif run.text.strip():
            self.losses.append(named(HIDDEN, " ".join(run.shown.split())))

    def _lose(self, element: etree._Element) -> None:
        if loss := loss_of(element):
            self.losses.append(loss)


def _seen(look: Look) -> tuple[bool, ...]:
    return tuple(map(bool, (look.bold, look.italic, look.underlined, look.raised)))
