"""One file held against its document."""

from collections.abc import Collection, Iterable, Iterator

from khcn_core.canonical_text import document_text
from khcn_core.document import Document
from khcn_core.errors import KhcnError, UnreadableInputError
from khcn_core.messages import Language, Message, message
from khcn_core.rendering import Capability, ReadBack, SelfReading
from khcn_core.verification.pages import expected_pages, page_differences
from khcn_core.verification.text import difference_in_letters, difference_in_words


class WrittenOtherwiseError(KhcnError):
    """A file that says something else than its document: every difference that was found."""

    def __init__(self, differences: Iterable[Message]) -> None:
        self.differences = tuple(differences)
        super().__init__(message("tệp in ra khác văn bản", "the file differs from its document"))

    def text(self, language: Language = "vi") -> str:
        """Return one line for each difference, in `language`."""
        return "\n".join(difference.text(language) for difference in self.differences)

    def __reduce__(self) -> tuple[type["WrittenOtherwiseError"], tuple[tuple[Message, ...]]]:
        return (type(self), (self.differences,))


def verify(
    document: Document, data: bytes, reader: SelfReading, capabilities: Collection[Capability]
) -> None:
    """Open a file anew with the renderer that wrote it, and hold it against its document.

    Raises `WrittenOtherwiseError` if it says something else, or is no file of this format at all.
    """
    try:
        read = reader.read_back(data)
    except UnreadableInputError as error:
        raise WrittenOtherwiseError([error.message]) from error
    if differences := tuple(_differences(document, read, capabilities)):
        raise WrittenOtherwiseError(differences)


def _differences(
    document: Document, read: ReadBack, capabilities: Collection[Capability]
) -> Iterator[Message]:
    exact = Capability.EXACT_TEXT in capabilities
    compare = difference_in_letters if exact else difference_in_words
    if found := compare(document_text(document), read.text):
        yield found
    if Capability.PAGES in capabilities:
        yield from page_differences(expected_pages(document), read.pages)
