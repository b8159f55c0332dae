"""Are labels that were written out in sequence?"""

from collections.abc import Iterable, Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import tables
from khcn_core.checks.sources import CONSISTENCY, DECREE_30_PARTS
from khcn_core.numbering import Numbering
from khcn_core.outline import Labelled, Numberings, Ordinals, numbered
from khcn_core.plan import Block, Counting, LineItem, Plan, Section
from khcn_core.style import DECREE

_SEARCHED = 50


@rule(
    "LAB101",
    Severity.WARNING,
    vi="đề mục ghi số “{written}”, nhưng theo thứ tự là “{expected}”",
    en="the heading is labelled “{written}”, but the sequence gives “{expected}”",
    source=DECREE_30_PARTS,
)
def heading_label(plan: Plan) -> Iterator[Hit]:
    """Compare labels of headings that were written out with the plan's outline."""
    numbering = Numberings.of(plan, DECREE).headings
    yield from _headings("body", plan.body, numbering, ())
    for index, annex in enumerate(plan.annexes):
        yield from _headings(f"annexes[{index}].body", annex.body, numbering, ())


@rule(
    "LAB102",
    Severity.WARNING,
    vi="dòng của bảng ghi số “{written}”, nhưng theo thứ tự là “{expected}”",
    en="the row is labelled “{written}”, but the sequence gives “{expected}”",
    source=CONSISTENCY,
)
def row_label(plan: Plan) -> Iterator[Hit]:
    """Compare labels of rows that were written out with the outline of their table."""
    shared = Numberings.of(plan, DECREE).rows
    for path, table in tables(plan):
        own = shared if table.row_labels is None else Numbering(table.row_labels)
        yield from _lines(f"{path}.lines", table.lines, own, ())


def _headings(
    path: str, blocks: tuple[Block, ...], numbering: Numbering, above: Ordinals
) -> Iterator[Hit]:
    sections = [
        (f"{path}[{index}]", block)
        for index, block in enumerate(blocks)
        if isinstance(block, Section)
    ]
    yield from _out_of_sequence(sections, numbering, above)
    ordinals = numbered((section for _, section in sections), above)
    for (place, section), (_, own) in zip(sections, ordinals, strict=True):
        yield from _headings(f"{place}.body", section.body, numbering, own)


def _lines(
    path: str, lines: tuple[LineItem, ...], numbering: Numbering, above: Ordinals
) -> Iterator[Hit]:
    counted = [
        (f"{path}[{index}]", line)
        for index, line in enumerate(lines)
        if line.counting is Counting.PART
    ]
    yield from _out_of_sequence(counted, numbering, above)
    ordinals = numbered((line for _, line in counted), above)
    for (place, line), (_, own) in zip(counted, ordinals, strict=True):
        yield from _lines(f"{place}.parts", line.parts, numbering, own)


def _out_of_sequence(
    siblings: Iterable[tuple[str, Labelled]], numbering: Numbering, above: Ordinals
) -> Iterator[Hit]:
    """Yield the labels that break the sequence; it goes on from a label that jumped."""
    ordinal = 0
    for path, item in siblings:
        if item.label == "":
            continue
        ordinal += 1
        expected = numbering.label((*above, ordinal))
        if item.label is not None and item.label != expected:
            yield hit(f"{path}.label", written=item.label, expected=expected)
            ordinal = _ordinal_of(item.label, numbering, above, ordinal)


def _ordinal_of(label: str, numbering: Numbering, above: Ordinals, otherwise: int) -> int:
    for ordinal in range(1, otherwise + _SEARCHED):
        if numbering.label((*above, ordinal)) == label:
            return ordinal
    return otherwise
