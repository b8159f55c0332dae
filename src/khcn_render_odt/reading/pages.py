"""How the pages of a file lie, and where one starts that lies otherwise."""

import re
from xml.etree.ElementTree import Element

from attrs import define, frozen

from khcn_core.orientation import Orientation
from khcn_core.source import Turn
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.style_sheet import Look
from khcn_render_odt.reading.writer_styles import is_own_master_page, shown_name

_NAME = clark("style:name")
_NUMBER = re.compile(r"[0-9.]{1,12}")
_FIRST = "Standard"


@frozen
class MasterPage:
    """How the pages of one kind lie, and whether that kind is ours."""

    lies: Orientation = Orientation.PORTRAIT
    is_own: bool = False


@define
class Pages:
    """The kinds of pages by their names, and how the page at hand lies."""

    masters: dict[str, MasterPage]
    lies: Orientation | None = None

    @classmethod
    def of(cls, styles: Element | None) -> "Pages":
        """Read the master pages and their layouts."""
        if styles is None:
            return cls({})
        layouts = {
            layout.get(_NAME, ""): layout for layout in styles.iter(clark("style:page-layout"))
        }
        return cls(
            {
                master.get(_NAME, ""): _master_page(master, layouts)
                for master in styles.iter(clark("style:master-page"))
            }
        )

    def turn(self, look: Look) -> Turn | None:
        """Return the turn that what looks so begins with; None if it goes on, or begins alike."""
        first = self.lies is None
        if look.master_page is None and not first:
            return None
        master = self.masters.get(look.master_page or _FIRST, MasterPage())
        turns = master.lies is not (self.lies or Orientation.PORTRAIT)
        restarts = not first and bool(_NUMBER.fullmatch(look.page_number or ""))
        self.lies = master.lies
        if not (turns or restarts or (master.is_own and not first)):
            return None
        return Turn(orientation=master.lies, restart_numbering=restarts)


def _master_page(master: Element, layouts: dict[str, Element]) -> MasterPage:
    shown = shown_name(master.get(_NAME, ""), master.get(clark("style:display-name")))
    layout = layouts.get(master.get(clark("style:page-layout-name"), ""))
    page = None if layout is None else layout.find(clark("style:page-layout-properties"))
    lies = None if page is None else page.get(clark("style:print-orientation"))
    across = lies == Orientation.LANDSCAPE.value
    return MasterPage(
        Orientation.LANDSCAPE if across else Orientation.PORTRAIT, is_own_master_page(shown)
    )
