"""Pages as OpenDocument lays them out: one layout for each way that a page lies.

Each has two master pages: that of a first page, which shows no number, and that of the pages that
follow it (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I).
"""

from attrs import frozen

from khcn_core.orientation import Orientation
from khcn_core.style import PageSetup, Role
from khcn_core.style_names import PREFIX
from khcn_render_odt.names import master_page, page_layout, role_style
from khcn_render_odt.odf_element import Element

_LABELS = {Orientation.PORTRAIT: "đứng", Orientation.LANDSCAPE: "ngang"}


@frozen
class PageStart:
    """The page that the next paragraph or table starts, and whether it is a first page.

    A first page is numbered 1 and does not show it.
    """

    orientation: Orientation
    first: bool

    @property
    def master_page(self) -> str:
        """The name of the master page."""
        return master_page(self.orientation, first=self.first)

    @property
    def numbering(self) -> str:
        """The value of `style:page-number`."""
        return "1" if self.first else "auto"


def page_layouts(page: PageSetup) -> list[Element]:
    """Return the layouts: paper, margins, and room for the page number in the top margin."""
    return [_layout(page, orientation) for orientation in Orientation]


def master_pages() -> list[Element]:
    """Return the master pages; a first page is followed by the kind that shows its number."""
    return [
        master
        for orientation in Orientation
        for master in (_first_page(orientation), _later_page(orientation))
    ]


def _layout(page: PageSetup, orientation: Orientation) -> Element:
    sides = (page.width, page.height)
    width, height = sides if orientation is Orientation.PORTRAIT else reversed(sides)
    properties: dict[str, str | int] = {
        "fo:page-width": f"{width}mm",
        "fo:page-height": f"{height}mm",
        "style:print-orientation": orientation.value,
        "fo:margin-top": f"{page.header}mm",
        "fo:margin-bottom": f"{page.bottom}mm",
        "fo:margin-left": f"{page.left}mm",
        "fo:margin-right": f"{page.right}mm",
    }
    room = max(page.top - page.header, 0)
    header = {"fo:min-height": f"{room}mm", "fo:margin-bottom": "0mm"}
    return Element(
        "style:page-layout",
        {"style:name": page_layout(orientation)},
        Element("style:page-layout-properties", properties),
        Element("style:header-style", {}, Element("style:header-footer-properties", header)),
    )


def _first_page(orientation: Orientation) -> Element:
    return _master(
        orientation,
        Element("text:p", {"text:style-name": role_style(Role.PAGE_NUMBER)}),
        first=True,
    )


def _later_page(orientation: Orientation) -> Element:
    number = Element("text:page-number", {"text:select-page": "current"}, text="2")
    return _master(
        orientation,
        Element("text:p", {"text:style-name": role_style(Role.PAGE_NUMBER)}, number),
        first=False,
    )


def _master(orientation: Orientation, header: Element, *, first: bool) -> Element:
    label = "Trang đầu" if first else "Trang sau"
    attributes = {
        "style:name": master_page(orientation, first=first),
        "style:display-name": f"{PREFIX} {label} {_LABELS[orientation]}",
        "style:page-layout-name": page_layout(orientation),
    }
    if first:
        attributes["style:next-style-name"] = master_page(orientation, first=False)
    return Element("style:master-page", attributes, Element("style:header", {}, header))
