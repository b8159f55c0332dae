"""Styles of tables, columns, rows and cells: automatic ones, for Writer knows no others.

Those of rows and cells stand in every file; a document adds the widths and page breaks it needs.
"""

from collections.abc import Iterator
from functools import lru_cache

from khcn_render_odt import names
from khcn_render_odt.odf_element import Element
from khcn_render_odt.pages import PageStart
from khcn_render_odt.style_parts import Attributes, millimetres, points

_SOME = 1024
_THIN = "0.5pt solid #000000"
_BORDERED: Attributes = {
    "fo:border": _THIN,
    "fo:padding-top": "0.6mm",
    "fo:padding-bottom": "0.6mm",
    "fo:padding-left": "1.2mm",
    "fo:padding-right": "1.2mm",
    "style:vertical-align": "middle",
}
_BARE: Attributes = {"fo:border": "none", "fo:padding": "0mm", "style:vertical-align": "top"}
_WHOLE: Attributes = {"fo:keep-together": "always"}
_GAP_ABOVE_SIGNATURE = 12


def shared_styles() -> Iterator[Element]:
    """Yield the styles of cells and rows."""
    yield _style(names.CELL, "table-cell", _BORDERED)
    yield _style(names.LAYOUT_CELL, "table-cell", _BARE)
    yield _style(names.ROW, "table-row", _WHOLE)


@lru_cache(maxsize=_SOME)
def column_style(width: float) -> tuple[str, str]:
    """Return the name and the XML of the style of a column, `width` in mm."""
    name = f"KhcnColumn{round(width * 1000)}"
    return name, _style(name, "table-column", {"style:column-width": millimetres(width)}).xml()


@lru_cache(maxsize=_SOME)
def table_style(kind: str, width: float, start: PageStart | None) -> tuple[str, str]:
    """Return the name and the XML of the style of a table, which may start a page.

    `kind` is LETTERHEAD, SIGNATURE or TABLE of `names`; `width` is in mm.
    """
    name = f"{kind}{round(width * 1000)}"
    properties: Attributes = {
        "style:width": millimetres(width),
        "table:align": "margins" if kind == names.TABLE else "center",
        "table:border-model": "collapsing",
        "style:may-break-between-rows": "true" if kind == names.TABLE else "false",
        "fo:margin-top": points(_GAP_ABOVE_SIGNATURE if kind == names.SIGNATURE else 0),
    }
    if start is None:
        return name, _style(name, "table", properties).xml()
    name = f"{name}.{start.master_page}"
    properties["style:page-number"] = start.numbering
    return name, _style(name, "table", properties, start.master_page).xml()


@lru_cache(maxsize=_SOME)
def break_style(parent: str, start: PageStart) -> tuple[str, str]:
    """Return the name and the XML of the style of a paragraph that starts a page."""
    name = f"{parent}.{start.master_page}"
    attributes: Attributes = {
        "style:name": name,
        "style:family": "paragraph",
        "style:parent-style-name": parent,
        "style:master-page-name": start.master_page,
    }
    number = Element("style:paragraph-properties", {"style:page-number": start.numbering})
    return name, Element("style:style", attributes, number).xml()


def _style(name: str, family: str, properties: Attributes, master_page: str = "") -> Element:
    attributes: Attributes = {"style:name": name, "style:family": family}
    if master_page:
        attributes["style:master-page-name"] = master_page
    return Element("style:style", attributes, Element(f"style:{family}-properties", properties))
