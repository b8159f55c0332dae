"""From what stands on the paper back to what an agency decided: the inverse of `lay_out`."""

from khcn_core.reading.understanding.whole import Understood, plan_of

__all__ = ["Understood", "plan_of"]
