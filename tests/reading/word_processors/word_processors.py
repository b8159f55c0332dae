"""What stands in a file of a word processor, said alike for both formats: DOCX and ODT."""

from collections.abc import Callable, Sequence
from typing import Protocol

from khcn_core.rendering import Renderer
from khcn_core.source import Reader
from khcn_core.style import Role


class WordProcessor(Protocol):
    """Writes the parts of a file; `styles`, `cells` and so on are XML that this has written."""

    name: str
    most_marks: int
    letterhead: str
    signature: str
    later_part: str
    """What tables of ours are called, or their styles are."""
    renderer: Renderer
    reader: Reader
    main: str
    """The part that holds the text; `pieces` may break into it."""
    styles: str
    others: Sequence[str]
    """The part that holds the named styles, and all that are read besides the text."""
    pieces: Sequence[str]
    macros: Sequence[str]
    """Parts that hold programs."""
    style_id: Callable[[Role, int], str]

    def made(self, body: str = "", styles: str = "", **parts: str) -> bytes: ...

    def with_data(self, value: str) -> bytes: ...

    def style(self, style_id: str, shown: str = "", look: str = "", based: str = "") -> str:
        """Write a style of paragraphs; `look` is made by `letters` and the like."""
        ...

    def style_of_letters(self, style_id: str, shown: str = "", look: str = "") -> str: ...

    def letters(
        self, *, bold: bool | None = None, italic: bool | None = None, font: str = ""
    ) -> str: ...

    def hidden(self) -> str: ...

    def aligned(self, align: str) -> str: ...

    def run(self, text: str, style: str = "") -> str: ...

    def line_break(self) -> str: ...

    def paragraph(self, content: str = "", style: str = "") -> str: ...

    def figure(self, words: str = "") -> str: ...

    def cell(self, text: str, style: str = "", *, across: int = 1, down: int = 1) -> str: ...

    def covered(self, text: str = "") -> str:
        """Write a cell that the one above it runs down into."""
        ...

    def cell_of(self, content: str) -> str: ...

    def row(self, *cells: str) -> str: ...

    def table(
        self, *rows: str, header: Sequence[str] = (), name: str = "T", widths: Sequence[int] = ()
    ) -> str: ...
