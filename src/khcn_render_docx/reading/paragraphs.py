"""A paragraph as letters: what they are, how they stand out, and what no line of text can hold."""

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen
from lxml import etree

from khcn_core.messages import Message, message
from khcn_core.word_processing.letters import Letters, Run
from khcn_core.word_processing.losses import COMMENT, DELETED, FIGURE, NOTE, named, require_few_lost
from khcn_render_docx.reading.parts import W, local_name, words_of
from khcn_render_docx.reading.style_sheet import Look, StyleSheet

OTHER = message("phần không phải chữ thường", "something that is no plain text")
_FORMULA = message("công thức toán", "a formula")
_SYMBOL = message("ký hiệu của phông riêng", "a symbol of a font of its own")

_BOX = f"{W}txbxContent"
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
    "footnoteReference": ("footnotes", NOTE),
    "endnoteReference": ("endnotes", NOTE),
    "commentReference": ("comments", COMMENT),
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


def letters_of(
    paragraph: etree._Element, look: Look, styles: StyleSheet, notes: "Notes"
) -> tuple[Letters, list[etree._Element]]:
    """Return the letters of a paragraph that looks so, and the text boxes that hang on it."""
    gathering = _Gathering(styles, notes)
    runs = tuple(gathering.runs(paragraph, look.of_letters))
    return Letters.of(runs, gathering.losses), gathering.boxes


def boxes_of(element: etree._Element) -> list[etree._Element]:
    """Return the text boxes of a drawing in which anything is written."""
    if _LOSSES.get(local_name(element)) is not FIGURE:
        return []
    return [box for box in _outermost(_chosen(element)) if words_of(box)]


def _outermost(element: etree._Element) -> Iterator[etree._Element]:
    if element.tag == _BOX:
        yield element
    else:
        for each in element:
            yield from _outermost(each)


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
    inner = next(element.iterdescendants("{*}AlternateContent"), None)
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
    boxes: list[etree._Element] = field(factory=list)

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
                self._tell(self.notes.loss(element))
            elif name != "rPr":
                self._lose(element)
        yield from self._seen(Run("".join(texts), look))

    def _seen(self, run: Run) -> Iterator[Run]:
        if not run.look.hidden:
            yield run
        elif run.loss:
            self._tell(run.loss)

    def _lose(self, element: etree._Element) -> None:
        if boxes := boxes_of(element):
            self.boxes += boxes
        elif loss := loss_of(element):
            self._tell(loss)

    def _tell(self, loss: Message) -> None:
        self.losses.append(loss)
        require_few_lost(len(self.losses))
