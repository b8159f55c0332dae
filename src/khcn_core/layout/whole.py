"""The whole document, from letterhead to the last annex."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from khcn_core import document as paper
from khcn_core.layout.annexes import annex_title
from khcn_core.layout.body import Body, Placed
from khcn_core.layout.ending import ending_blocks
from khcn_core.layout.letterhead import fitted
from khcn_core.layout.opening import opening_blocks
from khcn_core.orientation import Orientation
from khcn_core.outline import Numberings
from khcn_core.plan import Plan
from khcn_core.style import DECREE, Style


def lay_out(
    plan: Plan, *, style: Style = DECREE, attachment: bytes | None = None
) -> paper.Document:
    """Return the document that a plan makes. It depends on nothing but its arguments.

    No plan is refused: what is missing is left out or left blank, and what is wrong is printed as
    stated, for `khcn_core.check` to report. The plan's outline wins over that of the style.
    `attachment` is carried along unread.
    """
    numberings = Numberings.of(plan, style)
    style = fitted(style, plan)
    return paper.Document(
        blocks=(
            *_on_pages(_main_part(plan, Body(numberings, style))),
            *_annexes(plan, Body(numberings, style)),
        ),
        properties=paper.Properties(
            title=f"{plan.kind} {plan.subject}",
            subject=plan.subject,
            agency=plan.agency.name,
            keywords=(f"năm {plan.fiscal_year}",),
        ),
        style=style,
        attachment=attachment,
    )


def _main_part(plan: Plan, body: Body) -> Iterator[Placed]:
    upright = Orientation.PORTRAIT
    yield from ((block, upright) for block in opening_blocks(plan, body.style))
    yield from body.blocks(plan.body)
    yield from ((block, upright) for block in ending_blocks(plan))


def _annexes(plan: Plan, body: Body) -> Iterator[paper.Block]:
    for ordinal, annex in enumerate(plan.annexes, start=1):
        yield paper.Page(orientation=annex.orientation, restart_numbering=True)
        yield annex_title(plan, annex, ordinal)
        lying = evolve(body, orientation=annex.orientation)
        yield from _on_pages(lying.blocks(annex.body), annex.orientation)


def _on_pages(
    blocks: Iterable[Placed], lies: Orientation = Orientation.PORTRAIT
) -> Iterator[paper.Block]:
    """Turn the page where a block needs one that lies otherwise than the last."""
    for block, needed in blocks:
        if needed is not lies:
            yield paper.Page(orientation=needed)
            lies = needed
        yield block
