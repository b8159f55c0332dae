"""The sets of sizes that go together, by the sizes of the country's name and of the motto.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, the note under the table of Mục V: within a document
sizes go up or down together.
"""

import enum

from khcn_core.house_style.regulated import REGULATED
from khcn_core.mapping import FrozenMap
from khcn_core.style import Role


class SizeSet(enum.Enum):
    """One of the two sets that the decree gives as examples, carried through the whole paper.

    khcn's own style, like the table's example, has the smaller set in the letterhead and the
    larger one below.
    """

    LARGER = "13/14"
    """Every element has the largest size that the decree has for it."""
    SMALLER = "12/13"
    """Every element has the smallest."""


def sizes_of(chosen: SizeSet) -> FrozenMap[Role, int]:
    """Return the sizes in points that a set gives to the elements that the decree names."""
    pick = max if chosen is SizeSet.LARGER else min
    return FrozenMap({role: pick(rule.sizes) for role, rule in REGULATED.items()})
