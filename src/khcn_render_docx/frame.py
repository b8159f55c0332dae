"""Where a block is drawn: what it must know besides itself."""

from collections.abc import Iterator

from attrs import frozen

from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style
from khcn_render_docx.rules import rule
from khcn_render_docx.units import points


@frozen(kw_only=True)
class Frame:
    """The text area of a section's pages, in the document's style.

    `numbers` gives each drawing of the document its own.
    """

    style: Style
    orientation: Orientation
    numbers: Iterator[int]

    @property
    def width(self) -> int:
        """Between the margins, in mm."""
        page = self.style.page
        upright = self.orientation is Orientation.PORTRAIT
        return page.text_width if upright else page.landscape_text_width

    @property
    def height(self) -> int:
        """Between the margins, in mm."""
        page = self.style.page
        upright = self.orientation is Orientation.PORTRAIT
        return (page.height if upright else page.width) - page.top - page.bottom

    def rule_below(self, text: str, role: Role, share: float, width: float) -> str:
        """Return a line below a text that stands in a column of `width` mm; none below no text."""
        if not text:
            return ""
        return rule(text, self.style.of(role), share, points(width), next(self.numbers))
