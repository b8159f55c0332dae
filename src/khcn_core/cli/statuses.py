"""Exit statuses."""

FINE = 0
HAS_ERRORS = 1
"""A finding is an error."""
UNUSABLE = 2
"""The input or the call cannot be used."""
INTERRUPTED = 130
"""The user stopped it, as shells say."""
READER_GONE = 141
"""Nobody reads the output any more, as shells say."""
