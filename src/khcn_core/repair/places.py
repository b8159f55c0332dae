"""Where a plan may be mended: each text with its path and what mends it, each label."""

from collections.abc import Iterator
from typing import assert_never

from attrs import frozen

from khcn_core.numbering import Numbering
from khcn_core.outline import Labelled, Numberings, Ordinals, label_of, numbered
from khcn_core.plan import (
    Basis,
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    Counting,
    FundingFact,
    LineItem,
    Paragraph,
    Plan,
    Section,
)
from khcn_core.repair.wording import (
    Mend,
    settled,
    spaced_authority,
    tidy,
    without,
    without_dash,
    without_end,
    without_label,
    without_semicolon,
)
from khcn_core.style import DECREE


@frozen
class Repair:
    """One change: where, what stood there, and what stands there now; None is nothing written."""

    path: str
    before: str
    after: str | None


def repairs_of(plan: Plan) -> Iterator[Repair]:
    """Yield all that can be mended, in the order of the data."""
    yield from _text("agency.name", plan.agency.name)
    yield from _text("place", plan.place)
    yield from _text("subject", plan.subject)
    for index, name in enumerate(plan.addressees):
        addressed = (without("Kính gửi:"), without_dash, without_semicolon)
        yield from _text(f"addressees[{index}]", name, *addressed)
    for index, item in enumerate(plan.preamble):
        marks = (without_semicolon,) if isinstance(item, Basis) else ()
        yield from _text(f"preamble[{index}].text", item.text, *marks)
    yield from _text("opening", plan.opening)
    body = _Body(Numberings.of(plan, DECREE))
    yield from body.blocks("body", plan.body, ())
    yield from _ending(plan)
    for index, annex in enumerate(plan.annexes):
        yield from _text(f"annexes[{index}].title", annex.title)
        yield from body.blocks(f"annexes[{index}].body", annex.body, ())


def _ending(plan: Plan) -> Iterator[Repair]:
    yield from _text("closing", plan.closing, without_end)
    for index, recipient in enumerate(plan.recipients):
        path = f"recipients[{index}]"
        received = (without("Nơi nhận:"), without_dash, without_semicolon)
        yield from _text(f"{path}.name", recipient.name, *received)
        yield from _text(f"{path}.purpose", recipient.purpose)
    yield from _text("archive", plan.archive, without_dash, without("Lưu:"))
    if plan.signature:
        yield from _text("signature.position", plan.signature.position, spaced_authority)
        for index, line in enumerate(plan.signature.authority):
            yield from _text(f"signature.authority[{index}]", line, spaced_authority)


@frozen
class _Body:
    """Goes through the body of a plan or an annex as layout does, to know each derived label."""

    numberings: Numberings

    def blocks(self, path: str, blocks: tuple[Block, ...], above: Ordinals) -> Iterator[Repair]:
        sections = (block for block in blocks if isinstance(block, Section))
        ordinals = (own for _, own in numbered(sections, above))
        for index, block in enumerate(blocks):
            here = f"{path}[{index}]"
            match block:
                case Paragraph() | FundingFact():
                    yield from _text(f"{here}.text", block.text)
                case BulletList():
                    own = block.markers
                    markers = self.numberings.bullets if own is None else Numbering(own)
                    yield from _items(f"{here}.items", block.items, markers, ())
                case BudgetTable():
                    yield from self._table(here, block)
                case Section():
                    yield from self._section(here, block, next(ordinals))
                case _:
                    assert_never(block)

    def _section(self, path: str, section: Section, ordinals: Ordinals) -> Iterator[Repair]:
        numbering = self.numberings.headings
        label = without_label(label_of(section, numbering, ordinals))
        yield from _text(f"{path}.title", section.title, label)
        yield from _text(f"{path}.lead", section.lead, *(() if section.title else (label,)))
        yield from _label(path, section, numbering, ordinals)
        yield from self.blocks(f"{path}.body", section.body, ordinals)

    def _table(self, path: str, table: BudgetTable) -> Iterator[Repair]:
        own = table.row_labels
        numbering = self.numberings.rows if own is None else Numbering(own)
        yield from _lines(f"{path}.lines", table.lines, numbering, ())
        yield from _text(f"{path}.caption", table.caption)
        for index, note in enumerate(table.notes):
            yield from _text(f"{path}.notes[{index}]", note)


def _items(
    path: str, items: tuple[Bullet | FundingFact, ...], markers: Numbering, above: Ordinals
) -> Iterator[Repair]:
    for index, (item, ordinals) in enumerate(numbered(items, above)):
        here = f"{path}[{index}]"
        label = without_label(label_of(item, markers, ordinals))
        yield from _text(f"{here}.text", item.text, label)
        yield from _label(here, item, markers, ordinals)
        if isinstance(item, Bullet):
            yield from _items(f"{here}.items", item.items, markers, ordinals)


def _lines(
    path: str, lines: tuple[LineItem, ...], numbering: Numbering, above: Ordinals
) -> Iterator[Repair]:
    """Go through lines; those outside of the sum have no derived labels, nor what is below."""
    ordinal = 0
    for index, line in enumerate(lines):
        here = f"{path}[{index}]"
        is_part = line.counting is Counting.PART
        ordinal += line.label != "" and (is_part or line.label is not None)
        ordinals = (*above, max(ordinal, 1))
        yield from _text(f"{here}.name", line.name)
        if is_part:
            yield from _label(here, line, numbering, ordinals)
            yield from _lines(f"{here}.parts", line.parts, numbering, ordinals)
        else:
            yield from _names(f"{here}.parts", line.parts)


def _names(path: str, lines: tuple[LineItem, ...]) -> Iterator[Repair]:
    for index, line in enumerate(lines):
        yield from _text(f"{path}[{index}].name", line.name)
        yield from _names(f"{path}[{index}].parts", line.parts)


def _text(path: str, text: str | None, *mends: Mend) -> Iterator[Repair]:
    mended = settled(text, tidy, *mends) if text else text
    if text and mended != text:
        yield Repair(path, text, mended)


def _label(path: str, item: Labelled, numbering: Numbering, ordinals: Ordinals) -> Iterator[Repair]:
    """Leave out a label that is derived anyway; "" is no label but the wish for none."""
    if item.label and item.label == numbering.label(ordinals):
        yield Repair(f"{path}.label", item.label, None)
