"""What a reader is."""

from typing import Protocol

from khcn_core.source.items import Source


class Reader(Protocol):
    """Takes the files of one format apart; what is in them is understood elsewhere.

    The entry point's name is the format's name (`docx`); the object it names has these members.
    """

    @property
    def suffix(self) -> str:
        """What names of such files end in, with the dot: `.docx`."""
        ...

    def read(self, data: bytes) -> Source:
        """Return what a file holds.

        Raises `UnreadableInputError` for a file of another format, and for one that goes beyond
        the limits that the reader states. Nothing is executed, fetched or written.
        """
        ...
