"""The styles that one paragraph of a document needs: a named style, and what its place adds.

Each function returns the name and the XML of a style, and keeps what it has built once.
"""

from functools import lru_cache

from khcn_render_odt import names
from khcn_render_odt.odf_element import Element
from khcn_render_odt.pages import PageStart
from khcn_render_odt.style_parts import Attributes, millimetres, points

SOME = 1024
"""So many styles of a kind are kept; a document needs a handful."""


@lru_cache(maxsize=SOME)
def placed_style(parent: str, start: PageStart | None, *, keep: bool) -> tuple[str, str]:
    """Return the style of a paragraph that starts a page, or keeps with the next, or both."""
    name = parent
    attributes: Attributes = {}
    properties: Attributes = {}
    if start is not None:
        name += f".{start.master_page}"
        attributes["style:master-page-name"] = start.master_page
        properties["style:page-number"] = start.numbering
    if keep:
        name += ".Keep"
        properties["fo:keep-with-next"] = "always"
    return name, _resting_on(parent, name, properties, attributes)


@lru_cache(maxsize=SOME)
def rule_style(indent: float, gap: float, after: int, *, keep: bool) -> tuple[str, str]:
    """Return the style of a rule between two indents in mm, with a gap above and room below.

    All four are said, the last two in points: Writer inherits both of a pair or none.
    """
    name = f"{names.RULE}.{round(indent * 1000)}.{after}"
    properties: Attributes = {
        "fo:margin-left": millimetres(indent),
        "fo:margin-right": millimetres(indent),
        "fo:margin-top": points(gap),
        "fo:margin-bottom": points(after),
    }
    if keep:
        name += ".Keep"
        properties["fo:keep-with-next"] = "always"
    return name, _resting_on(names.RULE, name, properties)


def _resting_on(
    parent: str, name: str, properties: Attributes, more: Attributes | None = None
) -> str:
    attributes: Attributes = {
        "style:name": name,
        "style:family": "paragraph",
        "style:parent-style-name": parent,
    }
    own = Element("style:paragraph-properties", properties)
    return Element("style:style", attributes | (more or {}), own).xml()
