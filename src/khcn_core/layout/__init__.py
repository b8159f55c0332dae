"""From what an agency decided to what stands on the paper. Wording and order are decided here."""

from khcn_core.layout.whole import lay_out

__all__ = ["lay_out"]
