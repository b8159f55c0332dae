"""Bullets one after another as a list."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from khcn_core.document import Paragraph
from khcn_core.numbering import Numbering
from khcn_core.outline import Ordinals
from khcn_core.plan import Bullet, BulletList, FundingFact
from khcn_core.reading.understanding.branches import Branch, depth, forest
from khcn_core.reading.understanding.funding import funding_fact
from khcn_core.reading.understanding.outlines import Seen, of_its_own, written


@frozen
class Bullets:
    """Consecutive bullets, before it is known how the plan numbers its lists."""

    tree: list[Branch[Paragraph]]

    @classmethod
    def of(cls, paragraphs: Iterable[Paragraph], room: int) -> "Bullets":
        """Put bullets below those that they stand under, on up to `room` levels."""
        return cls(forest(paragraphs, lambda paragraph: paragraph.level, room))

    @property
    def depth(self) -> int:
        """How many levels the list has."""
        return depth(self.tree)

    def seen(self) -> list[Seen]:
        """Return every label with its place."""
        return list(_seen(self.tree, ()))

    def bullet_list(self, common: Numbering, default: Sequence[str]) -> BulletList:
        """Return the list; it has markers of its own where those of the plan don't serve."""
        markers = of_its_own(self.seen(), common, default)
        numbering = common if markers is None else Numbering(markers)
        return BulletList(items=tuple(_items(self.tree, numbering, ())), markers=markers)


def _placed(
    tree: Sequence[Branch[Paragraph]], above: Ordinals
) -> Iterator[tuple[Branch[Paragraph], Ordinals]]:
    ordinal = 0
    for branch in tree:
        ordinal += branch.item.label != ""
        yield branch, (*above, max(ordinal, 1))


def _seen(tree: Sequence[Branch[Paragraph]], above: Ordinals) -> Iterator[Seen]:
    for branch, ordinals in _placed(tree, above):
        yield Seen(branch.item.label, ordinals)
        yield from _seen(branch.below, ordinals)


def _items(
    tree: Sequence[Branch[Paragraph]], numbering: Numbering, above: Ordinals
) -> Iterator[Bullet | FundingFact]:
    for branch, ordinals in _placed(tree, above):
        paragraph = branch.item
        label = written(paragraph.label, numbering, ordinals)
        items = tuple(_items(branch.below, numbering, ordinals))
        fact = None if items else funding_fact(paragraph.text, label)
        yield fact or Bullet(text=paragraph.text, items=items, label=label)
