"""A document taken apart: what stands before the body, the body, what follows, the annexes."""

from collections.abc import Iterable, Iterator
from typing import TypeGuard

from attrs import define, evolve, field, frozen

from khcn_core.canonical_text import block_lines
from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.reading.understanding.remarks import Remarks
from khcn_core.style import Role

BodyBlock = Heading | Paragraph | Table

_IN_BODY = frozenset({Role.BODY, Role.NUMBERED, Role.BULLET})
_BEFORE_BODY = frozenset({Role.ADDRESSEE, Role.BASIS, Role.PREAMBLE, Role.OPENING})
_MISPLACED = message(
    "không đứng ở chỗ của nó trong văn bản", "does not stand where such a thing belongs"
)
_LATE = message("đứng sau phần kết của văn bản", "stands after the end of the text")


@frozen
class Placed:
    """A block of a body: its first line in the canonical text, and how its page lies."""

    block: BodyBlock
    line: int
    orientation: Orientation


@define
class AnnexPart:
    """An annex: its title, how its pages lie, and its body."""

    title: Title
    orientation: Orientation
    body: list[Placed] = field(factory=list)


@define
class Parts:
    """The blocks of a document by what they are for. What it lacks is None or empty."""

    letterhead: Letterhead | None = None
    title: Title | None = None
    title_line: int = 1
    addressees: list[Paragraph] = field(factory=list)
    preamble: list[Paragraph] = field(factory=list)
    opening: str | None = None
    body: list[Placed] = field(factory=list)
    closing: str | None = None
    signature: Signature | None = None
    annexes: list[AnnexPart] = field(factory=list)

    @property
    def open_body(self) -> list[Placed]:
        """The body that a block with no other place belongs to."""
        return self.annexes[-1].body if self.annexes else self.body

    @property
    def is_begun(self) -> bool:
        """Whether something stands in a body already."""
        return bool(self.body or self.annexes)

    @property
    def is_ended(self) -> bool:
        """Whether the text came to its end, and no annex began."""
        return not self.annexes and not (self.closing is None and self.signature is None)


def taken_apart(document: Document, remarks: Remarks) -> Parts:
    """Sort the blocks of a document; what stands where layout puts no such thing joins the body."""
    parts = Parts()
    lies = Orientation.PORTRAIT
    for line, block in _numbered(document.blocks):
        if isinstance(block, Page):
            lies = block.orientation
        elif isinstance(block, Title) and block.annex:
            parts.annexes.append(AnnexPart(block, lies))
        elif _is_of_body(block):
            if parts.is_ended:
                remarks.kept(line, _first_line(block), _LATE)
            parts.open_body.extend(_worded(block, line, lies))
        elif not _taken(parts, block, line):
            remarks.kept(line, _first_line(block), _MISPLACED)
            parts.open_body.extend(_as_paragraphs(block, line, lies))
    return parts


def _numbered(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    line = 1
    for block in blocks:
        yield line, block
        line += sum(1 for _ in block_lines(block))


def _first_line(block: Block) -> str:
    return next(block_lines(block), "")


def _is_of_body(block: Block) -> TypeGuard[BodyBlock]:
    if isinstance(block, Paragraph):
        return block.role in _IN_BODY
    return isinstance(block, Heading | Table)


def _worded(block: BodyBlock, line: int, lies: Orientation) -> Iterator[Placed]:
    """Yield the block if it says anything; a label with nothing behind it is its text."""
    if isinstance(block, Table) or block.text or (isinstance(block, Heading) and block.lead):
        yield Placed(block, line, lies)
    elif block.label:
        yield Placed(evolve(block, text=block.label, label=""), line, lies)


def _as_paragraphs(block: Block, line: int, lies: Orientation) -> Iterator[Placed]:
    for index, text in enumerate(block_lines(block)):
        if text:
            yield Placed(Paragraph(role=Role.BODY, text=text), line + index, lies)


def _taken(parts: Parts, block: Block, line: int) -> bool:
    """Take what stands outside the bodies, if it stands where it should."""
    match block:
        case Letterhead() if parts == Parts():
            parts.letterhead = block
        case Title() if parts.title is None and not parts.is_begun:
            parts.title, parts.title_line = block, line
        case Paragraph(role=Role.CLOSING) if not (parts.is_ended or parts.annexes):
            parts.closing = _whole(block)
        case Signature() if parts.signature is None and not parts.annexes:
            parts.signature = block
        case Paragraph(role=role) if role in _BEFORE_BODY and not parts.is_begun:
            return _is_preamble(parts, block)
        case _:
            return False
    return True


def _is_preamble(parts: Parts, paragraph: Paragraph) -> bool:
    """Take what stands between title and body, in the order in which layout puts it."""
    if parts.opening is not None:
        return False
    if paragraph.role is Role.ADDRESSEE:
        if parts.preamble:
            return False
        parts.addressees.append(paragraph)
    elif paragraph.role is Role.OPENING:
        parts.opening = _whole(paragraph)
    elif text := _whole(paragraph):
        parts.preamble.append(evolve(paragraph, text=text, label=""))
    return True


def _whole(paragraph: Paragraph) -> str:
    """Return label and text: outside the body a plan has no labels."""
    return " ".join(filter(None, (paragraph.label, paragraph.text)))
