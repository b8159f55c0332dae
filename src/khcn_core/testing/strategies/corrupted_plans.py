"""Correct plans into which one fault was planted, each with the code that must report it."""

from hypothesis import strategies as st

from khcn_core.testing.strategies.faults import CorruptedPlan, Planting
from khcn_core.testing.strategies.faults_in_frames import FAULTS_IN_FRAMES
from khcn_core.testing.strategies.faults_in_prose import FAULTS_IN_PROSE
from khcn_core.testing.strategies.faults_in_tables import FAULTS_IN_TABLES
from khcn_core.testing.strategies.plans import plans

FAULTS: dict[str, Planting] = dict(
    sorted({**FAULTS_IN_TABLES, **FAULTS_IN_PROSE, **FAULTS_IN_FRAMES}.items())
)
"""How the fault that a rule looks for is planted, by the rule's code."""


def corrupted_plans(*codes: str) -> st.SearchStrategy[CorruptedPlan]:
    """Return plans with one fault each, of the rules with these codes, or of all in `FAULTS`.

    They shrink to the smallest plan around the fault.
    """
    return _corrupted(codes or tuple(FAULTS))


@st.composite
def _corrupted(draw: st.DrawFn, codes: tuple[str, ...]) -> CorruptedPlan:
    code = draw(st.sampled_from(codes))
    correct, wrong = FAULTS[code](draw, draw(plans(consistent=True)))
    return CorruptedPlan(code=code, correct=correct, plan=wrong)
