"""Hypothesis strategies for the values of khcn, the simplest first, so that failures shrink well.

A renderer's test may read:

    @given(document=documents())
    def test_the_same_document_gives_the_same_bytes(document):
        assert renderer.render(document, {}) == renderer.render(document, {})
"""

from khcn_core.testing.strategies.budget_tables import budget_tables
from khcn_core.testing.strategies.corrupted_plans import corrupted_plans
from khcn_core.testing.strategies.documents import document_blocks, documents
from khcn_core.testing.strategies.faults import CorruptedPlan
from khcn_core.testing.strategies.house_styles import house_styles
from khcn_core.testing.strategies.plans import plans
from khcn_core.testing.strategies.styles import styles
from khcn_core.testing.strategies.text import texts
from khcn_core.testing.strategies.values import money, partial_dates, periods, quantities

__all__ = [
    "CorruptedPlan",
    "budget_tables",
    "corrupted_plans",
    "document_blocks",
    "documents",
    "house_styles",
    "money",
    "partial_dates",
    "periods",
    "plans",
    "quantities",
    "styles",
    "texts",
]
