"""From the letterhead to the sentence that opens the body."""

from collections.abc import Iterator

from khcn_core import document as paper
from khcn_core.layout.capitals import in_capitals
from khcn_core.layout.letterhead import letterhead
from khcn_core.layout.punctuation import ended
from khcn_core.plan import Basis, Paragraph, Plan
from khcn_core.style import Role, Style


def opening_blocks(plan: Plan, style: Style) -> Iterator[paper.Block]:
    """Yield letterhead, title, addressees, preamble and opening."""
    yield letterhead(plan, style)
    yield paper.Title(text=in_capitals(plan.kind), subject=plan.subject)
    yield from _addressees(plan.addressees)
    yield from _preamble(plan.preamble)
    if plan.opening:
        yield paper.Paragraph(role=Role.OPENING, text=plan.opening)


def _addressees(names: tuple[str, ...]) -> Iterator[paper.Paragraph]:
    """One addressee stands on the line of "Kính gửi:", several below it (Phụ lục I, II.9)."""
    if len(names) == 1:
        yield paper.Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text=names[0])
    elif names:
        yield paper.Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text="")
        for index, name in enumerate(names, start=1):
            mark = "." if index == len(names) else ";"
            yield paper.Paragraph(role=Role.ADDRESSEE, label="-", text=ended(name, mark), level=2)


def _preamble(items: tuple[Basis | Paragraph, ...]) -> Iterator[paper.Paragraph]:
    """Legal bases end in ";", the last one in "." (Phụ lục I, II.6)."""
    last = max((i for i, item in enumerate(items) if isinstance(item, Basis)), default=-1)
    for index, item in enumerate(items):
        if isinstance(item, Basis):
            mark = "." if index == last else ";"
            yield paper.Paragraph(role=Role.BASIS, text=ended(item.text, mark))
        else:
            yield paper.Paragraph(role=Role.PREAMBLE, text=item.text)
