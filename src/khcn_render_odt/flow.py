"""The content of a document as it is written: its XML, and the automatic styles that it needs."""

from collections import Counter
from collections.abc import Iterable

from khcn_core.document import Page
from khcn_core.orientation import Orientation
from khcn_core.style import Role, Style
from khcn_render_odt import names
from khcn_render_odt.automatic_styles import placed_style, rule_style
from khcn_render_odt.pages import PageStart
from khcn_render_odt.table_styles import column_style, table_style


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
        return self.style.page.text_area(self._orientation)[0]

    @property
    def text_height(self) -> int:
        """Between the margins of the page at hand, in mm."""
        return self.style.page.text_area(self._orientation)[1]

    def start_page(self, page: Page) -> None:
        """Let what comes next start a page; of several in a row, only the last is drawn."""
        first = page.restart_numbering or not self._parts
        self._orientation = page.orientation
        self._start = PageStart(page.orientation, first)

    def paragraph(self, style: str, content: str, *, keep: bool = False) -> None:
        """Write a paragraph in a named style, its content being XML; it may keep with the next."""
        self._parts.append(paragraph_xml(self._placed(style, keep=keep), content))
        self._ends_in_table = False

    def heading(self, style: str, level: int, content: str, *, keep: bool = False) -> None:
        """Write a heading of this level of the outline, in the way of `paragraph`."""
        placed = self._placed(style, keep=keep)
        self._parts.append(
            f'<text:h text:style-name="{placed}" text:outline-level="{level}">{content}</text:h>'
        )
        self._ends_in_table = False

    def rule_below(self, role: Role, text: str, *, keep: bool = False) -> None:
        """Write the rule below a text of this role that stands between the margins."""
        self._parts.append(self.rule(role, [text], self.text_width, keep=keep))

    def rule(self, role: Role, lines: Iterable[str], room: float, *, keep: bool = False) -> str:
        """Return the XML of the rule below a text of this role, in a column of `room` mm.

        What follows the text follows its rule.
        """
        indent = (room - self.style.rule_length(role, lines, room)) / 2
        after = self.style.of(role).after
        style = rule_style(indent, self.style.rule.gap, after, keep=keep)
        return paragraph_xml(self._automatic_style(style), "")

    def table(
        self,
        kind: str,
        widths: tuple[float, ...],
        rows: str,
        *,
        description: str = "",
        part: int = 1,
    ) -> None:
        """Write a table of this kind, see `names`; rows and description are XML.

        `widths` are those of its columns in mm. A part of a long table that is not its first
        starts a page.
        """
        self._tables[kind] += part == 1
        name = f"{kind}{self._tables[kind]}" + (f".{part}" if part > 1 else "")
        gap = self.style.signature_gap if kind == names.SIGNATURE else 0
        look = table_style(kind, sum(widths), gap, self._start, breaks=part > 1)
        self._start = None
        style = self._automatic_style(look)
        columns = "".join(
            f'<table:table-column table:style-name="{self._automatic_style(column_style(width))}"/>'
            for width in widths
        )
        self._parts.append(
            f'<table:table table:name="{name}" table:style-name="{style}">'
            f"{description}{columns}{rows}</table:table>"
        )
        self._ends_in_table = True

    def finish(self) -> tuple[str, str]:
        """Return the automatic styles and the content, which may not end in a table.

        A page that nothing stands on is not begun.
        """
        self._start = None if self._parts else PageStart(Orientation.PORTRAIT, first=True)
        if self._ends_in_table:
            self.paragraph(names.EMPTY, "")
        return "".join(self._automatic.values()), "".join(self._parts)

    def keeping(self, style: str) -> str:
        """Return the style that differs from a named one by keeping with what comes next."""
        return self._automatic_style(placed_style(style, None, keep=True))

    def _placed(self, style: str, *, keep: bool) -> str:
        if self._start is None and not keep:
            return style
        placed = self._automatic_style(placed_style(style, self._start, keep=keep))
        self._start = None
        return placed

    def _automatic_style(self, style: tuple[str, str]) -> str:
        name, xml = style
        self._automatic[name] = xml
        return name


def paragraph_xml(style: str, content: str) -> str:
    """Return a paragraph in a named style, its content being XML."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'
