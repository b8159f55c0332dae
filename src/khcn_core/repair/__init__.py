"""Mending what has one right answer, in plans and in the files that hold them."""

from khcn_core.repair.files import RepairedText, UneditableError, repair_text
from khcn_core.repair.places import Repair
from khcn_core.repair.plans import Repaired, SignedPlanError, repair

__all__ = [
    "Repair",
    "Repaired",
    "RepairedText",
    "SignedPlanError",
    "UneditableError",
    "repair",
    "repair_text",
]
