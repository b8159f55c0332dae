"""Reads plain text: what this package has drawn, and what people copy out of word processors."""

from khcn_core.encoding import decode
from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_core.plain_text.drawn import drawn_items, is_drawn
from khcn_core.plain_text.typed import typed_items
from khcn_core.source import Source

MOST_BYTES = 20_000_000
"""More than that is no plan."""


class PlainTextReader:
    """What the entry point `txt` of `khcn.readers` names."""

    suffix = ".txt"

    def read(self, data: bytes) -> Source:
        """Return what a text holds; it is UTF-8 or, with its mark, UTF-16.

        Raises `UnreadableInputError` for more than 20 MB, and for what is no text.
        """
        if len(data) > MOST_BYTES:
            raise UnreadableInputError(
                message(
                    "tệp lớn hơn {most} MB, không thể là một kế hoạch",
                    "the file is larger than {most} MB, which no plan is",
                    most=MOST_BYTES // 1_000_000,
                )
            )
        lines = decode(data).replace("\f", "\n").splitlines()
        if is_drawn(lines):
            return Source(items=tuple(drawn_items(lines)), unbroken=True)
        return Source(items=tuple(typed_items(lines)))


reader = PlainTextReader()
