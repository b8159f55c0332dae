"""Where a block is drawn: what it must know besides itself."""

from attrs import frozen

from khcn_core.orientation import Orientation
from khcn_core.style import Style


@frozen(kw_only=True)
class Frame:
    """The text area of a section's pages, in the document's style."""

    style: Style
    orientation: Orientation

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
