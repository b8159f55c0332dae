"""Properties of styles that rest on one another, gathered into one.

Left behind is what would need another part of the file that they come from (numbering, the
theme's fonts and colours), and what would hide or move texts.
"""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from khcn_render_docx.xml import NAMESPACE

_W = f"{{{NAMESPACE}}}"
_ORDERS = {
    "pPr": "keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind "
    "contextualSpacing jc textAlignment outlineLvl",
    "rPr": "rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs u shd "
    "vertAlign",
    "tblPr": "tblCellSpacing tblInd tblBorders shd tblCellMar",
    "tcPr": "shd noWrap tcMar vAlign",
}
"""What is gathered, in the order of the schema (ISO/IEC 29500-1, annex A)."""
_BY_ATTRIBUTE = ("rFonts", "spacing", "ind")
"""Properties of which a style may give only some attributes; the others come from its base."""
_FONT_OF_THEME = {
    f"{_W}asciiTheme": f"{_W}ascii",
    f"{_W}hAnsiTheme": f"{_W}hAnsi",
    f"{_W}eastAsiaTheme": f"{_W}eastAsia",
    f"{_W}cstheme": f"{_W}cs",
}


def gathered(name: str, sources: Iterable[etree._Element]) -> etree._Element:
    """Return properties of this name (`pPr`) from several such, from the general to the special."""
    order = _ORDERS[name].split()
    found: dict[str, etree._Element] = {}
    for child in (child for source in sources for child in source):
        tag = etree.QName(child).localname
        if child.tag == f"{_W}{tag}" and tag in order:
            base = found.get(tag) if tag in _BY_ATTRIBUTE else None
            found[tag] = _cleaned(deepcopy(child) if base is None else _merged(base, child))
    return in_order(name, found.values())


def in_order(name: str, children: Iterable[etree._Element]) -> etree._Element:
    """Return properties of this name with these children, in the order of the schema."""
    order = _ORDERS[name].split()
    properties = etree.Element(f"{_W}{name}", nsmap={"w": NAMESPACE})
    properties.extend(sorted(children, key=lambda each: order.index(etree.QName(each).localname)))
    return properties


def _merged(base: etree._Element, special: etree._Element) -> etree._Element:
    """Return both attributes; a first line that hangs and one that is indented exclude another."""
    merged = deepcopy(base)
    first, hanging = f"{_W}firstLine", f"{_W}hanging"
    if first in special.attrib or hanging in special.attrib:
        for each in (first, hanging):
            merged.attrib.pop(each, "")
    merged.attrib.update(special.attrib)
    return merged


def _cleaned(element: etree._Element) -> etree._Element:
    """Take away what leans on the theme; its font would win over one that is named."""
    for theme, font in _FONT_OF_THEME.items():
        if theme in element.attrib:
            element.attrib.pop(font, "")
    for node in element.iter():
        for attribute in map(str, node.keys()):
            if "theme" in attribute.lower():
                del node.attrib[attribute]
    return element
