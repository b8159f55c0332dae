"""Recognition: what each line and table of a file is on the paper."""

from khcn_core.reading.recognition.whole import Recognised, recognise

__all__ = ["Recognised", "recognise"]
