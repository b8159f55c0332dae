"""Styles of tables, columns, rows and cells: automatic ones, for Writer knows no others.

Those of rows and cells stand in every file; a document adds the widths and page breaks it needs.
"""

from collections.abc import Iterator
from functools import lru_cache

from khcn_core.style import Style, TableLook
from khcn_core.type_metrics import MM_IN_POINT
from khcn_render_odt import names
from khcn_render_odt.automatic_styles import SOME
from khcn_render_odt.odf_element import Element
from khcn_render_odt.pages import PageStart
from khcn_render_odt.style_parts import Attributes, millimetres, points

_BARE: Attributes = {
    "fo:border": "none",
    "fo:padding": "0mm",
    "style:vertical-align": "top",
}


def default_table_styles() -> list[Element]:
    """Return what holds for tables and their parts where no style of theirs says more."""
    return [
        _default("table", {"table:border-model": "separating"}),
        _default("table-row", {"fo:keep-together": "auto"}),
        _default("table-cell", {}),
    ]


def shared_styles(style: Style) -> Iterator[Element]:
    """Yield the styles of cells and rows that a document may need."""
    for (first_row, first_column), name in names.CELL_BOXES.items():
        lines = _lines(style.table.line, top=first_row, left=first_column)
        yield _style(name, "table-cell", lines | _room(style.table, left=first_column))
    yield _style(names.LAYOUT_CELL, "table-cell", _BARE)
    yield _style(names.ROW, "table-row", {"fo:keep-together": "always"})


def _lines(thickness: float, *, top: bool, left: bool) -> Attributes:
    """Return the borders: every line is that of one cell, so that none has to be joined.

    LibreOffice 7.4 drops the rows behind the first if that only just fits on its page and
    borders are joined ("collapsing").
    """
    line = f"{points(thickness)} solid #000000"
    return {
        "fo:border-top": line if top else "none",
        "fo:border-bottom": line,
        "fo:border-left": line if left else "none",
        "fo:border-right": line,
    }


def _room(look: TableLook, *, left: bool) -> Attributes:
    """Return the room around the text, which a line that is joined would take a half of."""
    half = look.line * MM_IN_POINT / 2
    return {
        "fo:padding-top": millimetres(look.above),
        "fo:padding-bottom": millimetres(look.above),
        "fo:padding-left": millimetres(max(look.beside - half, 0) if left else look.beside + half),
        "fo:padding-right": millimetres(max(look.beside - 3 * half, 0)),
        "style:vertical-align": "middle",
    }


@lru_cache(maxsize=SOME)
def column_style(width: float) -> tuple[str, str]:
    """Return the name and the XML of the style of a column, `width` in mm."""
    name = f"KhcnColumn{round(width * 1000)}"
    return name, _style(name, "table-column", {"style:column-width": millimetres(width)}).xml()


@lru_cache(maxsize=SOME)
def table_style(
    kind: str, width: float, gap: int, start: PageStart | None, *, breaks: bool
) -> tuple[str, str]:
    """Return the name and the XML of the style of a table.

    `kind` is LETTERHEAD, SIGNATURE or TABLE of `names`; `width` is in mm, the `gap` above in
    points. A table may start a page of another kind, or only break to the next.
    """
    name = f"{kind}{round(width * 1000)}"
    properties: Attributes = {
        "style:width": millimetres(width),
        "table:align": "margins" if kind == names.TABLE else "center",
        "table:border-model": "separating",
        "style:may-break-between-rows": "true" if kind == names.TABLE else "false",
        "fo:margin-top": points(gap),
        "fo:margin-bottom": points(0),
    }
    if breaks:
        properties["fo:break-before"] = "page"
        name += ".Break"
    if start is None:
        return name, _style(name, "table", properties).xml()
    name += f".{start.master_page}"
    properties["style:page-number"] = start.numbering
    return name, _style(name, "table", properties, start.master_page).xml()


def _default(family: str, properties: Attributes) -> Element:
    own = Element(f"style:{family}-properties", properties)
    return Element("style:default-style", {"style:family": family}, own)


def _style(name: str, family: str, properties: Attributes, master_page: str = "") -> Element:
    attributes: Attributes = {"style:name": name, "style:family": family}
    if master_page:
        attributes["style:master-page-name"] = master_page
    return Element("style:style", attributes, Element(f"style:{family}-properties", properties))
