"""A paragraph as letters: what they are, how they stand out, and what no line of text can hold."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import define, field

from khcn_core.messages import Message, message
from khcn_core.word_processing.letters import Letters, Run
from khcn_core.word_processing.losses import (
    COMMENT,
    DELETED,
    FIGURE,
    HIDDEN,
    NOTE,
    named,
    require_few_lost,
)
from khcn_core.word_processing.numbers import whole
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.parts import DRAW, MOST_SPACES, words_of
from khcn_render_odt.reading.style_sheet import Look, StyleSheet

_WRITTEN = frozenset(map(clark, ("text:p", "text:h", "text:list", "table:table")))
_RUBY = message("chữ chú âm", "text above other text")

_LOSSES = {
    clark("text:note"): NOTE,
    clark("office:annotation"): COMMENT,
    clark("text:change"): DELETED,
    clark("text:ruby-text"): _RUBY,
}
_SILENT = frozenset({clark("text:number"), clark("text:script"), clark("text:tracked-changes")})
"""What is no text of a paragraph: the number of a list is counted anew."""
_SPACES = {clark("text:s"): "\x00", clark("text:tab"): "\x00", clark("text:line-break"): "\x01"}
"""White space that stays: written as characters that no XML can hold until the rest is gone."""
_KEPT = str.maketrans("\x00\x01", " \n")
_COLLAPSING = re.compile("[ \t\r\n]+")


def letters_of(paragraph: Element, look: Look, styles: StyleSheet) -> tuple[Letters, list[Element]]:
    """Return the letters of a paragraph whose style looks so, and the boxes that hang on it."""
    gathering = _Gathering(styles)
    runs = list(gathering.runs(paragraph, look.of_letters))
    return Letters.of(tuple(_collapsed(runs)), gathering.losses), gathering.boxes


def boxes_of(element: Element) -> list[Element]:
    """Return the text boxes and shapes of a drawing in which anything is written."""
    if not element.tag.startswith(DRAW):
        return []
    return [box for box in _outermost(element) if words_of(box)]


def _outermost(element: Element) -> Iterator[Element]:
    if any(child.tag in _WRITTEN for child in element):
        yield element
    else:
        for each in element:
            yield from _outermost(each)


def figure_of(element: Element) -> Message:
    """Return what a picture or a text box was."""
    return named(FIGURE, words_of(element))


@define
class _Gathering:
    styles: StyleSheet
    losses: list[Message] = field(factory=list)
    boxes: list[Element] = field(factory=list)

    def runs(self, parent: Element, look: Look) -> Iterator[Run]:
        yield from self._run(parent.text, look)
        for element in parent:
            yield from self._child(element, look)
            yield from self._run(element.tail, look)

    def _child(self, element: Element, look: Look) -> Iterator[Run]:
        if element.tag in _SPACES:
            count = (
                whole(element.get(clark("text:c")), 1, MOST_SPACES)
                if element.tag == clark("text:s")
                else 1
            )
            yield from self._run(_SPACES[element.tag] * count, look)
        elif element.tag in _LOSSES:
            self._tell(named(_LOSSES[element.tag], words_of(element)))
        elif boxes := boxes_of(element):
            self.boxes += boxes
        elif element.tag.startswith(DRAW):
            self._tell(figure_of(element))
        elif element.get(clark("text:is-hidden")) == "true":
            self._tell(named(HIDDEN, element.get(clark("text:string-value"), "")))
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
        elif loss := Run(text.translate(_KEPT), look).loss:
            self._tell(loss)

    def _tell(self, loss: Message) -> None:
        self.losses.append(loss)
        require_few_lost(len(self.losses))


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
