"""Annexes: each on pages of its own, numbered from 1 (Phụ lục I, III.1)."""

from khcn_core import document as paper
from khcn_core.layout.letterhead import number_and_symbol, plan_date
from khcn_core.plan import Annex, Plan
from khcn_core.vi.ordinals import roman


def annex_title(plan: Plan, annex: Annex, ordinal: int) -> paper.Title:
    """Return the title block of an annex; a single one has no number."""
    derived = "Phụ lục" if len(plan.annexes) == 1 else f"Phụ lục {roman(ordinal)}"
    return paper.Title(
        annex=True,
        label=derived if annex.label is None else annex.label,
        text=annex.title,
        reference=_reference(plan) if annex.reference is None else annex.reference,
    )


def _reference(plan: Plan) -> str:
    number, date, agency = number_and_symbol(plan), plan_date(plan), plan.agency.name
    return f"(Kèm theo {plan.kind} số {number} {date} của {agency})"
