"""The body: sections, paragraphs, bullets and statements of funding."""

import unicodedata
from collections.abc import Iterator
from typing import TypeAlias, assert_never

from attrs import frozen

from khcn_core import document as paper
from khcn_core.layout.table import lay_out_table
from khcn_core.numbering import Numbering
from khcn_core.orientation import Orientation
from khcn_core.outline import Numberings, label_of, numbered
from khcn_core.plan import Block, BudgetTable, Bullet, BulletList, FundingFact, Paragraph, Section
from khcn_core.style import Role, Style
from khcn_core.text import blank_for

Placed: TypeAlias = tuple[paper.Block, Orientation]
"""A block, and how the page lies that it stands on."""

Ordinals: TypeAlias = tuple[int, ...]

_FIGURES = 6
"""How many figures an amount that is still to be written has room for."""


@frozen
class Body:
    """Lays out the body of a plan or an annex, on pages that lie as `orientation` says."""

    numberings: Numberings
    style: Style
    orientation: Orientation = Orientation.PORTRAIT

    def blocks(self, blocks: tuple[Block, ...], above: Ordinals = ()) -> Iterator[Placed]:
        """Yield the blocks of one level; `above` holds the ordinals of the sections around it."""
        ordinal = 0
        for block in blocks:
            match block:
                case Paragraph():
                    yield self._here(paper.Paragraph(role=Role.BODY, text=block.text))
                case FundingFact():
                    yield self._here(_statement(block, Role.BODY, block.label or "", 1))
                case BulletList():
                    yield from map(self._here, self._bullets(block))
                case BudgetTable():
                    lies = block.orientation or self.orientation
                    rows = self.numberings.rows
                    yield lay_out_table(block, rows, self.style, lies), lies
                case Section():
                    ordinal += block.label != ""
                    yield from self._section(block, (*above, max(ordinal, 1)))
                case _:
                    assert_never(block)

    def _here(self, block: paper.Block) -> Placed:
        return block, self.orientation

    def _section(self, section: Section, ordinals: Ordinals) -> Iterator[Placed]:
        label = label_of(section, self.numberings.headings, ordinals)
        level, lead = len(ordinals), section.lead or ""
        if section.title:
            heading = paper.Heading(label=label, text=section.title, level=level, lead=lead)
            yield self._here(heading)
        else:
            numbered_lead = paper.Paragraph(role=Role.NUMBERED, label=label, text=lead, level=level)
            yield self._here(numbered_lead)
        yield from self.blocks(section.body, ordinals)

    def _bullets(self, bullets: BulletList) -> Iterator[paper.Paragraph]:
        own = bullets.markers
        numbering = self.numberings.bullets if own is None else Numbering(own)
        return _items(bullets.items, numbering, ())


def _items(
    items: tuple[Bullet | FundingFact, ...], numbering: Numbering, above: Ordinals
) -> Iterator[paper.Paragraph]:
    for item, ordinals in numbered(items, above):
        label, level = label_of(item, numbering, ordinals), len(ordinals)
        if isinstance(item, FundingFact):
            yield _statement(item, Role.BULLET, label, level)
        else:
            yield paper.Paragraph(role=Role.BULLET, label=label, text=item.text, level=level)
            yield from _items(item.items, numbering, ordinals)


def statement_text(fact: FundingFact) -> str:
    """Return a statement of funding as it is printed, without its label."""
    blank = f"{blank_for(_FIGURES)} {fact.unit.value}"
    amount = blank if fact.amount is None else fact.amount.format(fact.unit)
    return unicodedata.normalize("NFC", f"{fact.text}: {amount}{fact.tail}")


def _statement(fact: FundingFact, role: Role, label: str, level: int) -> paper.Paragraph:
    return paper.Paragraph(role=role, label=label, text=statement_text(fact), level=level)
