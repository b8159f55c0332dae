"""Annexes: label and line of reference are kept only where they are not the derived ones."""

from collections.abc import Sequence

from attrs import evolve

from khcn_core.layout.annexes import annex_title
from khcn_core.plan import Annex, Block, Plan
from khcn_core.reading.understanding.parts import AnnexPart


def with_annexes(plan: Plan, parts: Sequence[AnnexPart], bodies: Sequence[Sequence[Block]]) -> Plan:
    """Return the plan with its annexes."""
    plain = evolve(
        plan,
        annexes=tuple(
            Annex(title=part.title.text, orientation=part.orientation, body=tuple(body))
            for part, body in zip(parts, bodies, strict=True)
        ),
    )
    pairs = enumerate(zip(plain.annexes, parts, strict=True), start=1)
    return evolve(
        plain,
        annexes=tuple(_with_words(plain, annex, part, ordinal) for ordinal, (annex, part) in pairs),
    )


def _with_words(plan: Plan, annex: Annex, part: AnnexPart, ordinal: int) -> Annex:
    derived, title = annex_title(plan, annex, ordinal), part.title
    return evolve(
        annex,
        label=None if title.label == derived.label else title.label,
        reference=None if title.reference == derived.reference else title.reference,
    )
