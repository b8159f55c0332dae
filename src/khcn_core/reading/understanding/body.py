"""From sections as they were read to the body of a plan."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from khcn_core.document import Heading
from khcn_core.outline import Numberings, Ordinals
from khcn_core.plan import Block, Outline, Section
from khcn_core.reading.understanding.bullets import Bullets
from khcn_core.reading.understanding.outlines import inferred, shared, written
from khcn_core.reading.understanding.sections import Head, Leaf, Part
from khcn_core.reading.understanding.table import ReadTable
from khcn_core.style import Style


def outline_of(bodies: Sequence[Part], style: Style) -> Outline:
    """Return how a plan numbers, by the labels in its body and its annexes."""
    leaves = [leaf for body in bodies for leaf in body.leaves()]
    headings = inferred((seen for body in bodies for seen in body.headings()), style.headings)
    rows = [leaf.seen() for leaf in leaves if isinstance(leaf, ReadTable)]
    bullets = [leaf.seen() for leaf in leaves if isinstance(leaf, Bullets)]
    return Outline(
        headings=headings or None,
        rows=shared(rows, style.rows),
        bullets=shared(bullets, style.bullets),
    )


@frozen
class BodyWriter:
    """Makes the blocks of a plan, with those labels written out that its outline does not give."""

    numberings: Numberings
    style: Style

    def blocks(self, body: Part, above: Ordinals = ()) -> Iterator[Block]:
        """Yield the blocks of one section, or of the whole body."""
        ordinal = 0
        for each in body.below:
            if not isinstance(each, Part):
                yield self._leaf(each)
            elif each.head:
                ordinal += each.head.label != ""
                yield self._section(each, each.head, (*above, max(ordinal, 1)))

    def _section(self, part: Part, head: Head, ordinals: Ordinals) -> Section:
        title, lead = (head.text, head.lead) if isinstance(head, Heading) else ("", head.text)
        return Section(
            title=title or None,
            lead=lead or None,
            label=written(head.label, self.numberings.headings, ordinals),
            body=tuple(self.blocks(part, ordinals)),
        )

    def _leaf(self, leaf: Leaf) -> Block:
        match leaf:
            case Bullets():
                return leaf.bullet_list(self.numberings.bullets, self.style.bullets)
            case ReadTable():
                return leaf.budget_table(self.numberings.rows, self.style.rows)
            case _:
                return leaf
