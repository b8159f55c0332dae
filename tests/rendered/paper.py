"""A printed paper, measured: its pages, lines of text and drawn lines, in mm from the top left."""

import io
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pdfplumber
from attrs import evolve, frozen
from pdfplumber.page import Page as PdfPage

_MM = 25.4 / 72
_TOUCHING = 0.8
"""In mm: letters that are farther apart, without a space, do not stand on the same line."""
_ARTIFACT = "Artifact"
"""How a PDF marks what a screen reader passes over: page numbers, headers of tables repeated."""


@frozen
class Box:
    """Where something stands on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


def around(boxes: list[Box]) -> Box:
    """Return the smallest box that holds all of these."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


@frozen
class Face:
    """What letters look like; the size is in points."""

    font: str
    size: float
    bold: bool
    italic: bool


@frozen
class Letter:
    """A letter as it stands on the paper."""

    text: str
    face: Face
    box: Box
    baseline: float
    tag: str
    mark: int | None
    """Which piece of tagged content it belongs to; None outside of any."""


@frozen
class Word:
    """Letters without a space between them."""

    text: str
    box: Box


@frozen
class Line:
    """A line of text, on the page of this number from 1.

    Its box leaves out spaces at its ends, but not what is blank to be filled in by hand.
    """

    page: int
    text: str
    box: Box
    baseline: float
    faces: frozenset[Face]
    words: tuple[Word, ...]
    tag: str

    @property
    def is_artifact(self) -> bool:
        return self.tag == _ARTIFACT


@frozen
class Rule:
    """A straight line drawn on the page of this number, with its thickness in points."""

    page: int
    box: Box
    thickness: float

    @property
    def is_level(self) -> bool:
        return self.box.width > self.box.height


class Page:
    """A page, measured when it is first asked about."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self.number: int = page.page_number
        self.width = page.width * _MM
        self.height = page.height * _MM

    @cached_property
    def all_lines(self) -> tuple[Line, ...]:
        """Every line of text that can be seen, in the order in which it was drawn."""
        runs = list(_runs([_letter(each, self.height) for each in self._page.chars]))
        return tuple(_line(run, self.number) for run in runs if any(map(_is_seen, run)))

    @property
    def lines(self) -> list[Line]:
        """The lines of the document itself."""
        return [line for line in self.all_lines if not line.is_artifact]

    @property
    def artifacts(self) -> list[Line]:
        """What stands on the page besides: its number, and headers of tables repeated."""
        return [line for line in self.all_lines if line.is_artifact]

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every straight line, those around cells included, once if drawn twice at its place."""
        drawn = [*self._page.lines, *self._page.rects, *self._page.curves]
        rules = (Rule(self.number, _box(each), each["linewidth"]) for each in drawn)
        return tuple(dict.fromkeys(rules))


class Paper:
    """A PDF."""

    def __init__(self, path: Path) -> None:
        self._pdf = pdfplumber.open(io.BytesIO(path.read_bytes()))
        self.pages = tuple(Page(page) for page in self._pdf.pages)

    @property
    def lines(self) -> list[Line]:
        """The lines of the document itself, on all pages, in the order of reading."""
        return [line for page in self.pages for line in page.lines]

    @property
    def title(self) -> str:
        return str(self._pdf.metadata["Title"])

    @property
    def language(self) -> str:
        tag: bytes = self._pdf.doc.catalog["Lang"]
        return tag.decode()

    @cached_property
    def structure(self) -> tuple["Tag", ...]:
        """The tags of the document, as a screen reader follows them."""
        return tuple(_tag(each) for each in self._pdf.structure_tree)


@frozen
class Tag:
    """A node of the tagged document: its kind (H1, Table, TH, ...) and what it holds."""

    kind: str
    alternative: str
    inside: tuple["Tag", ...]

    def every(self, *kinds: str) -> Iterator["Tag"]:
        """Yield the nodes of these kinds, itself and below, from top to bottom."""
        if self.kind in kinds:
            yield self
        for each in self.inside:
            yield from each.every(*kinds)


def unspaced(text: str) -> str:
    """Return a text without the spaces that a line's end may take away, in NFC."""
    return "".join(unicodedata.normalize("NFC", text).split())


def _tag(node: dict[str, Any]) -> Tag:
    inside = tuple(_tag(each) for each in node.get("children", ()))
    return Tag(node["type"], node.get("alt_text", ""), inside)


def _box(drawn: dict[str, Any]) -> Box:
    return Box(*(drawn[side] * _MM for side in ("x0", "top", "x1", "bottom")))


def _letter(drawn: dict[str, Any], page_height: float) -> Letter:
    font = drawn["fontname"].rpartition("+")[2]
    face = Face(font, round(drawn["size"], 2), "Bold" in font, "Italic" in font)
    baseline = page_height - drawn["matrix"][5] * _MM
    return Letter(drawn["text"], face, _box(drawn), baseline, drawn["tag"] or "", drawn["mcid"])


def _runs(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters by lines; a cell of a table has lines of its own."""
    run: list[Letter] = []
    for letter in letters:
        if run and not _goes_on(run[-1], letter):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _goes_on(before: Letter, letter: Letter) -> bool:
    if abs(letter.baseline - before.baseline) > _TOUCHING:
        return False
    is_same_piece = letter.mark is not None and letter.mark == before.mark
    return is_same_piece or abs(letter.box.left - before.box.right) < _TOUCHING


def _is_seen(letter: Letter) -> bool:
    return not letter.text.isspace()


def _line(run: list[Letter], page: int) -> Line:
    seen = [letter for letter in run if _is_seen(letter)]
    return Line(
        page=page,
        text="".join(letter.text for letter in run).strip(" "),
        box=around([letter.box for letter in run if letter.text != " "]),
        baseline=seen[0].baseline,
        faces=frozenset(letter.face for letter in seen),
        words=tuple(_words(run)),
        tag=seen[0].tag,
    )


def _words(run: list[Letter]) -> Iterator[Word]:
    word: list[Letter] = []
    for letter in [*run, evolve(run[-1], text=" ")]:
        if _is_seen(letter):
            word.append(letter)
        elif word:
            yield Word("".join(each.text for each in word), around([each.box for each in word]))
            word = []
