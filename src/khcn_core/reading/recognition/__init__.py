"""Recognition: what each line and table of a file is on the paper."""

from khcn_core.reading.recognition.places import start_of
from khcn_core.reading.recognition.whole import Recognised, recognise

__all__ = ["Recognised", "recognise", "start_of"]
