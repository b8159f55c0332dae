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
        return self.style.page.text_area(self.orientation)[0]

    @property
    def height(self) -> int:
        """Between the margins, in mm."""
        return self.style.page.text_area(self.orientation)[1]
