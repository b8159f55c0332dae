"""What a renderer is."""

import enum
from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from attrs import frozen

from khcn_core.document import Document
from khcn_core.orientation import Orientation
from khcn_core.rendering.options import Option


class Capability(enum.Enum):
    """What a format can do besides showing every text of a document in its order."""

    EXACT_TEXT = "exact_text"
    """The document's canonical text can be taken from the file, character by character."""
    PAGES = "pages"
    """Paper, margins, how a page lies, and page numbers."""
    PROPERTIES = "properties"
    """The document's properties: title, subject, agency, keywords, language."""
    ATTACHMENT = "attachment"
    """What the document carries along unread."""


class Renderer(Protocol):
    """One file format. It draws each block of a document and never sees the plan.

    The entry point's name is the format's name (`docx`); the object it names has these members.
    """

    @property
    def suffix(self) -> str:
        """What names of such files end in, with the dot: `.docx`."""
        ...

    @property
    def media_type(self) -> str:
        """The format's media type."""
        ...

    @property
    def options(self) -> tuple[Option, ...]:
        """What a caller may choose; a name that is not among them is refused."""
        ...

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the format can do besides the text."""
        ...

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the whole file. The same document and options give the same bytes.

        `options` holds what was chosen; one that is missing has its default, see
        `khcn_core.rendering.chosen`.
        """
        ...


@frozen(kw_only=True)
class PageFacts:
    """How the pages of one part of a file lie; lengths in mm, margins clockwise from the top.

    `restarts` says that its first page is numbered 1.
    """

    orientation: Orientation
    width: float
    height: float
    margins: tuple[float, float, float, float]
    restarts: bool


@frozen(kw_only=True)
class ReadBack:
    """What a written file says: its canonical text, and how its pages lie, part by part."""

    text: str
    pages: tuple[PageFacts, ...]


@runtime_checkable
class SelfReading(Protocol):
    """A renderer that can also open what it wrote, so that a file is proved before it is kept."""

    def read_back(self, data: bytes) -> ReadBack:
        """Return what a file of this format says; raises `UnreadableInputError` if it is none."""
        ...
