"""The blocks of a body as sections within sections, before it is known how the plan numbers."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from attrs import define, field, frozen

from khcn_core.document import Heading, Paragraph, Table
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.outline import Ordinals
from khcn_core.plan import FundingFact
from khcn_core.plan import Paragraph as Prose
from khcn_core.reading.understanding.bullets import Bullets
from khcn_core.reading.understanding.funding import funding_fact, labelled_statement
from khcn_core.reading.understanding.outlines import Seen
from khcn_core.reading.understanding.parts import Placed
from khcn_core.reading.understanding.remarks import Remarks
from khcn_core.reading.understanding.table import ReadTable, Site, read_table
from khcn_core.style import Role

Head: TypeAlias = Heading | Paragraph
"""A heading, or a numbered paragraph."""

Leaf: TypeAlias = Prose | FundingFact | Bullets | ReadTable
"""What holds no sections."""

_TURNED = message(
    "chữ đứng trên trang xoay hướng khác; kế hoạch chỉ xoay trang cho bảng và phụ lục",
    "text on a page that lies otherwise; a plan turns pages for tables and annexes only",
)
_LABELLED = message(
    "đoạn văn có số thứ tự mà không phải là một khoản kinh phí",
    "a paragraph with a label that is no statement of funding",
)
_UNNAMED = message(
    "lời văn không nói rõ là khoản kinh phí nào; tạm coi là kinh phí được giao",
    "the words do not say what money this is; it is taken for an allocation",
)


@define
class Part:
    """A section; the whole body has no head."""

    head: Head | None = None
    below: "list[Part | Leaf]" = field(factory=list)

    def parts(self) -> "Iterator[Part]":
        """Yield the sections right below this one."""
        return (each for each in self.below if isinstance(each, Part))

    def leaves(self) -> Iterator[Leaf]:
        """Yield what holds no sections, here and in all sections below."""
        for each in self.below:
            if isinstance(each, Part):
                yield from each.leaves()
            else:
                yield each

    def headings(self, above: Ordinals = ()) -> Iterator[Seen]:
        """Yield the labels of all sections below with their places."""
        ordinal = 0
        for part in self.parts():
            label = part.head.label if part.head else ""
            ordinal += label != ""
            ordinals = (*above, max(ordinal, 1))
            yield Seen(label, ordinals)
            yield from part.headings(ordinals)


@frozen(kw_only=True)
class BodyReader:
    """Puts the blocks of one body together.

    `orientation` is how its pages lie, `room` how many levels it may have.
    """

    orientation: Orientation
    room: int
    remarks: Remarks

    def read(self, blocks: Iterable[Placed]) -> Part:
        """Return the body.

        A heading belongs below the last one of a higher level, everything else to the innermost
        section: that is all that a paper shows.
        """
        open_parts = [Part()]
        above = ""
        for is_bullets, group in groupby(blocks, _is_bullet):
            placed = list(group)
            if is_bullets:
                paragraphs = (each.block for each in placed if isinstance(each.block, Paragraph))
                bullets = Bullets.of(paragraphs, self.room - 1)
                self._add(open_parts, bullets, 1 + bullets.depth)
            for each in placed:
                self._check_page(each)
                if not is_bullets:
                    self._place(open_parts, each, above)
                above = "" if isinstance(each.block, Table) else each.block.text
        return open_parts[0]

    def _place(self, open_parts: list[Part], placed: Placed, above: str) -> None:
        block = placed.block
        if isinstance(block, Table):
            lies = None if placed.orientation is self.orientation else placed.orientation
            site = Site(line=placed.line, orientation=lies, above=above)
            table = read_table(block, site, self.room - 1, self.remarks)
            self._add(open_parts, table, 1 + table.depth)
            return
        if _is_head(block):
            part = Part(block)
            del open_parts[max(1, min(block.level, self.room)) :]
            open_parts[-1].below.append(part)
            open_parts.append(part)
        else:
            self._add(open_parts, self._prose(block, placed.line), 1)

    def _add(self, open_parts: list[Part], leaf: Leaf, height: int) -> None:
        """Add to the innermost section that leaves room for so many levels."""
        del open_parts[max(1, self.room - height + 1) :]
        open_parts[-1].below.append(leaf)

    def _prose(self, paragraph: Head, line: int) -> Prose | FundingFact:
        label, text = paragraph.label, paragraph.text
        if fact := funding_fact(text, label or None):
            return fact
        if not label:
            return Prose(text=text)
        fact = labelled_statement(text, label)
        self.remarks.kept(line, f"{label} {text}", _UNNAMED if fact else _LABELLED)
        return fact or Prose(text=f"{label} {text}")

    def _check_page(self, placed: Placed) -> None:
        block = placed.block
        if placed.orientation is not self.orientation and not isinstance(block, Table):
            self.remarks.lost(placed.line, block.text, _TURNED)


def _is_bullet(placed: Placed) -> bool:
    return isinstance(placed.block, Paragraph) and placed.block.role is Role.BULLET


def _is_head(block: Head) -> bool:
    return isinstance(block, Heading) or block.role is Role.NUMBERED
