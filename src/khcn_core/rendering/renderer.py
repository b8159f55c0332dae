"""What a renderer is. docs/reference/renderers.md says what each block and role asks of one."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from attrs import frozen

from khcn_core.document import Document
from khcn_core.orientation import Orientation
from khcn_core.rendering.capabilities import Capability
from khcn_core.rendering.options import Option


class Renderer(Protocol):
    """One file format. It draws each block of a document and never sees the plan.

    The entry point's name is the format's name (`docx`); the object it names has these members.
    It is made once and serves any number of documents.
    """

    @property
    def suffix(self) -> str:
        """What names of such files end in, with the dot: `.docx`."""
        ...

    @property
    def media_type(self) -> str:
        """The format's media type: `text/plain; charset=utf-8`."""
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
        `khcn_core.rendering.chosen`. Raises `RenderingError` for what the format cannot hold;
        whatever else it raises is reported as a fault of its distribution.

        The blocks stand on the paper in their order, and so do the parts of each:

        - `Letterhead`: two columns; left superior, agency, number, right country, motto, place and
          date. Its canonical text goes by rows: superior, agency, country, motto, number, place.
        - `Title`: label, text, subject, reference, each a line of its own; empty ones are left out.
        - `Heading`: label, text and lead on one line, single spaces between those that there are.
        - `Paragraph`: label, a space, text. The role says which of the style's looks it has.
        - `Table`: form number, caption if it comes first, unit line, header, rows, amount in words,
          caption if it comes last, notes. A span leaves the cells that it covers empty.
        - `Signature`: left recipients, right authority, position, name.
        - `Page`: what follows starts on a new page that lies so. It has no text.

        Every string is drawn as it is: labels are literal, capitals and numbers are decided, and a
        run of no-break spaces is room to write by hand. A renderer adds no text, leaves none out
        and moves none. It reads no clock, environment, file or network, and keeps nothing from one
        document that shows in the next.
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
