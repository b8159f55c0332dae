"""The body of a plan: blocks in any order, sections within sections."""

from hypothesis import strategies as st

from khcn_core.orientation import Orientation
from khcn_core.plan.prose import Paragraph
from khcn_core.plan.sections import Annex, Block, Section
from khcn_core.testing.strategies.budget_tables import budget_tables
from khcn_core.testing.strategies.drawing import built, evenly, mostly
from khcn_core.testing.strategies.prose import bullet_lists, funding_facts, labels, paragraphs
from khcn_core.testing.strategies.text import filled_wording, optional_wording, wording

_DEEPEST_SECTION = 4
_MOST_BLOCKS = 3


def bodies(*, consistent: bool) -> st.SearchStrategy[list[Block]]:
    """Return bodies of up to 3 blocks, with sections up to 4 deep."""
    return _CONSISTENT_BODIES if consistent else _ANY_BODIES


def annexes(*, consistent: bool) -> st.SearchStrategy[Annex]:
    """Return annexes, upright and across."""
    return built(
        Annex,
        title=wording(consistent=consistent),
        label=labels(consistent=consistent),
        reference=labels(consistent=consistent),
        orientation=st.sampled_from(Orientation),
        body=bodies(consistent=consistent),
    )


def _bodies(depth: int, *, consistent: bool) -> st.SearchStrategy[list[Block]]:
    flat: list[st.SearchStrategy[Block]] = [
        paragraphs(consistent=consistent),
        bullet_lists(consistent=consistent),
        budget_tables(consistent=consistent),
    ]
    if not consistent:
        flat.append(funding_facts())
    blocks = st.one_of(flat)
    if depth:
        sections = _sections(depth, consistent=consistent)
        blocks = evenly(blocks, sections)
    drawn = mostly(blocks, simplest=Paragraph(text="a"))
    return st.lists(drawn, max_size=_MOST_BLOCKS)


@st.composite
def _sections(draw: st.DrawFn, depth: int, *, consistent: bool) -> Section:
    other = optional_wording(consistent=consistent)
    named = filled_wording(consistent=consistent)
    title, lead = draw(st.tuples(named, other) | st.tuples(other, named))
    return Section(
        title=title,
        lead=lead,
        label=draw(labels(consistent=consistent)),
        body=draw(_bodies(depth - 1, consistent=consistent)),
    )


_ANY_BODIES = _bodies(_DEEPEST_SECTION, consistent=False)
_CONSISTENT_BODIES = _bodies(_DEEPEST_SECTION, consistent=True)
