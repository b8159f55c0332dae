"""The content of a document as it is written: its XML, and the automatic styles that it needs."""

from collections import Counter

from khcn_core.document import Page
from khcn_core.orientation import Orientation
from khcn_core.style import Style
from khcn_render_odt import names
from khcn_render_odt.pages import PageStart
from khcn_render_odt.table_styles import break_style, column_style, table_style


class Flow:
    """Paragraphs and tables one after the other, on pages that lie as was last said."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._orientation = Orientation.PORTRAIT
        self._start: PageStart | None = PageStart(Orientation.PORTRAIT, first=True)
        self._parts: list[str] = []
        self._automatic: dict[str, str] = {}
        self._tables: Counter[str] = Counter()
        self._ends_in_table = True

    @property
    def text_width(self) -> int:
        """Between the margins of the page at hand, in mm."""
        page = self.style.page
        portrait = self._orientation is Orientation.PORTRAIT
        return page.text_width if portrait else page.landscape_text_width

    def start_page(self, page: Page) -> None:
        """Let what comes next start a page; of several in a row, only the last is drawn."""
        first = page.restart_numbering or (self._start is not None and self._start.first)
        self._orientation = page.orientation
        self._start = PageStart(page.orientation, first)

    def paragraph(self, style: str, content: str) -> None:
        """Write a paragraph in a named style, its content being XML."""
        self._parts.append(paragraph_xml(self._placed(style), content))
        self._ends_in_table = False

    def heading(self, style: str, level: int, content: str) -> None:
        """Write a heading of this level of the outline."""
        self._parts.append(
            f'<text:h text:style-name="{self._placed(style)}" text:outline-level="{level}">'
            f"{content}</text:h>"
        )
        self._ends_in_table = False

    def table(self, kind: str, widths: tuple[float, ...], rows: str, description: str = "") -> None:
        """Write a table of this kind, see `names`, its columns' widths in mm, the rest XML."""
        self._tables[kind] += 1
        style = self._automatic_style(table_style(kind, sum(widths), self._start))
        self._start = None
        columns = "".join(
            f'<table:table-column table:style-name="{self._automatic_style(column_style(width))}"/>'
            for width in widths
        )
        name = f"{kind}{self._tables[kind]}"
        self._parts.append(
            f'<table:table table:name="{name}" table:style-name="{style}">'
            f"{description}{columns}{rows}</table:table>"
        )
        self._ends_in_table = True

    def finish(self) -> tuple[str, str]:
        """Return the automatic styles and the content, which may not end in a table.

        A page that nothing stands on is not begun.
        """
        if self._parts:
            self._start = None
        if self._ends_in_table:
            self.paragraph(names.EMPTY, "")
        return "".join(self._automatic.values()), "".join(self._parts)

    def _placed(self, style: str) -> str:
        if self._start is None:
            return style
        placed = self._automatic_style(break_style(style, self._start))
        self._start = None
        return placed

    def _automatic_style(self, style: tuple[str, str]) -> str:
        name, xml = style
        self._automatic[name] = xml
        return name


def paragraph_xml(style: str, content: str) -> str:
    """Return a paragraph in a named style, its content being XML."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'
