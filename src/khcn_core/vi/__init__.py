"""How Vietnamese writes numbers, dates and letters, and sorts words. It knows nothing of plans."""

from khcn_core.vi.collation import name_sort_key, sort_key
from khcn_core.vi.words import read_number, spell_number

__all__ = ["name_sort_key", "read_number", "sort_key", "spell_number"]
