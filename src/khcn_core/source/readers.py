"""What a reader is, and how it is found: the entry-point group `khcn.readers`."""

from importlib import metadata
from typing import Protocol

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.source.items import Source
from khcn_core.suggestions import did_you_mean

GROUP = "khcn.readers"


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


def readable_formats() -> tuple[str, ...]:
    """Return the names of the formats that can be read, without importing any of them."""
    return tuple(sorted({entry.name for entry in metadata.entry_points(group=GROUP)}))


def load_reader(name: str) -> Reader:
    """Return the reader of a format; raises `UnreadableInputError` if there is none."""
    entry = next((each for each in metadata.entry_points(group=GROUP) if each.name == name), None)
    if entry is None:
        known = readable_formats()
        raise UnreadableInputError(
            message(
                "không đọc được định dạng “{name}”; đọc được: {known}{hint}",
                "the format “{name}” cannot be read; those that can: {known}{hint}",
                name=name,
                known=", ".join(known),
                hint=did_you_mean(name, known),
            )
        )
    try:
        reader: Reader = entry.load()
    except ModuleNotFoundError as error:
        raise UnreadableInputError(
            message(
                "đọc định dạng “{name}” cần thư viện {missing}; "
                "cài bằng: pip install 'khcn[{name}]'",
                "reading the format “{name}” needs the library {missing}; "
                "install it with: pip install 'khcn[{name}]'",
                name=name,
                missing=error.name,
            )
        ) from error
    return reader
