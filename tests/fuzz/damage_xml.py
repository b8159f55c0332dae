"""Damage to the structure of XML: most of what it makes is well formed and says strange things."""

import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any, TypeAlias

from damage_text import ODD_TEXTS
from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "w": _W,
    "mc": _MC,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "office": f"{_ODF}office:1.0",
    "text": f"{_ODF}text:1.0",
    "table": f"{_ODF}table:1.0",
    "style": f"{_ODF}style:1.0",
    "draw": f"{_ODF}drawing:1.0",
}
_VALUES = (
    "", " ", "0", "1", "2", "9", "60", "63", "64", "100", "1000", "99999", "-1", "2147483648",
    "9" * 40, "1e9", "1.5", "²", "٣", "true", "false", "none", "bullet", "decimal", "upperLetter",
    "%1%2%9", "%1%", "a" * 300, "restart", "continue", "landscape", "center", "bold", "normal",
    ".VnTime", "VNI-Times", "Heading1", "KhcnBullet2", "KhcnBody", "Standard", "KhcnTable1.2",
)  # fmt: skip
_WRAPPERS = {
    "w": (
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:sdt", "w:sdtContent", "w:smartTag",
        "w:customXml", "w:hyperlink", "w:fldSimple", "mc:AlternateContent", "mc:Choice", "w:ruby",
        "w:rubyBase", "m:oMath", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pict", "w:bdo",
        "w:txbxContent", "w:footnote", "w:sectPr", "w:pPr", "w:rPr",
    ),
    "odf": (
        "text:section", "text:list", "text:list-item", "text:list-header", "text:p", "text:h",
        "text:span", "text:a", "text:tracked-changes", "text:note", "text:note-body",
        "text:ruby", "text:table-of-content", "text:change", "office:annotation", "draw:frame",
        "draw:text-box", "table:table", "table:table-row", "table:table-cell", "text:s",
        "table:covered-table-cell", "table:table-header-rows", "table:table-rows", "text:meta",
    ),
}  # fmt: skip
_ATTRIBUTES = {
    "w": ("w:val", "w:styleId", "w:ilvl", "w:numId", "w:w", "w:type", "w:orient", "w:start"),
    "odf": (
        "text:style-name", "text:c", "text:outline-level", "text:start-value", "text:display",
        "text:continue-list", "text:continue-numbering", "text:is-list-header",
        "table:number-columns-repeated", "table:number-rows-repeated", "table:name",
        "table:number-columns-spanned", "table:number-rows-spanned", "table:style-name",
        "style:parent-style-name", "style:list-style-name", "style:master-page-name",
        "style:name", "style:display-name", "text:is-hidden",
    ),
}  # fmt: skip
_PIECES = {
    "w": (
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:r><w:t>a</w:t></w:r>", "<w:br/>", "<w:tab/>",
        "<w:tbl/>", "<w:tr/>", "<w:tc/>", "<w:gridSpan w:val='60'/>", "<w:vMerge/>",
        "<w:vMerge w:val='restart'/>",
        "<w:numPr><w:ilvl w:val='3'/><w:numId w:val='1'/></w:numPr>",
        "<w:footnoteReference w:id='1'/>", "<w:commentReference w:id='9'/>", "<w:sym/>",
        "<w:gridBefore w:val='60'/>", "<w:trPr><w:del/></w:trPr>",
        "<w:trPr><w:tblHeader/></w:trPr>",
        "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:caps/></w:rPr>", "<w:outlineLvl w:val='2'/>",
        "<w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr>", "<w:pgSz w:orient='landscape'/>",
        "<w:pPr><w:sectPr><w:pgNumType w:start='1'/></w:sectPr></w:pPr>", "<w:noBreakHyphen/>",
        "<w:drawing><w:t>a</w:t></w:drawing>", "<w:basedOn w:val='KhcnBody'/>",
    ),
    "odf": (
        "<text:p>a</text:p>", "<text:h text:outline-level='2'>a</text:h>", "<text:s text:c='99'/>",
        "<text:tab/>", "<text:line-break/>", "<text:soft-page-break/>", "<table:table/>",
        "<table:table-row/>", "<table:table-cell/>", "<table:covered-table-cell/>",
        "<table:table-cell table:number-columns-repeated='999'/>", "<text:list/>",
        "<table:table-row table:number-rows-repeated='999'/>",
        "<text:note><text:p>a</text:p></text:note>",
        "<draw:frame><draw:text-box><text:p>a</text:p></draw:text-box></draw:frame>",
        "<text:bookmark text:name='a'/>", "<text:change-start text:change-id='a'/>",
        "<text:hidden-text text:is-hidden='true' text:string-value='a'/>",
        "<text:number>1.</text:number>",
        "<table:table-column table:number-columns-repeated='9999999'/>",
    ),
}  # fmt: skip

Element: TypeAlias = Any
"""An element of lxml, whose class has no public name."""
Damage: TypeAlias = Callable[[Element, list[Element], random.Random], None]


def damaged_tree(part: bytes, chance: random.Random) -> bytes:
    """Return a part with some of its elements damaged; one that is no XML as it is."""
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:
        return part
    for _ in range(chance.randint(1, 8)):
        elements = list(root.iter("*"))[1:]
        if elements:
            chance.choice(_DAMAGES)(chance.choice(elements), elements, chance)
    return etree.tostring(root)


def _family(element: Element) -> str:
    return "w" if _W in element.nsmap.values() else "odf"


def _named(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def _deleted(element: Element, _: list[Element], __: random.Random) -> None:
    _parent(element).remove(element)


def _doubled(element: Element, _: list[Element], chance: random.Random) -> None:
    for _again in range(chance.choice((1, 1, 1, 30))):
        element.addnext(deepcopy(element))


def _moved(element: Element, elements: list[Element], chance: random.Random) -> None:
    goal = chance.choice(elements)
    if goal is not element and element not in goal.iterancestors():
        chance.choice((goal.addnext, goal.append))(element)


def _nested(element: Element, elements: list[Element], chance: random.Random) -> None:
    inner = deepcopy(element)
    for _ in range(chance.choice((1, 1, 5, 40))):
        outer = etree.Element(element.tag, dict(element.attrib))
        outer.append(inner)
        inner = outer
    chance.choice((element, chance.choice(elements))).append(inner)


def _wrapped(element: Element, _: list[Element], chance: random.Random) -> None:
    wrapper = etree.Element(_named(chance.choice(_WRAPPERS[_family(element)])))
    _parent(element).replace(element, wrapper)
    wrapper.append(element)


def _unwrapped(element: Element, _: list[Element], __: random.Random) -> None:
    for child in reversed(list(element)):
        element.addnext(child)
    _parent(element).remove(element)


def _renamed(element: Element, elements: list[Element], chance: random.Random) -> None:
    names = _WRAPPERS[_family(element)]
    other, known = chance.choice(elements).tag, _named(chance.choice(names))
    element.tag = chance.choice((other, known, f"{{urn:x}}{etree.QName(element).localname}"))


def _revalued(element: Element, elements: list[Element], chance: random.Random) -> None:
    if element.attrib:
        name = chance.choice(sorted(element.attrib))
        same = [each.attrib[name] for each in elements if name in each.attrib]
        element.set(name, chance.choice((*_VALUES, *[chance.choice(same)] * 30)))


def _attributed(element: Element, _: list[Element], chance: random.Random) -> None:
    names = _ATTRIBUTES[_family(element)]
    element.set(_named(chance.choice(names)), chance.choice(_VALUES))


def _stripped(element: Element, _: list[Element], chance: random.Random) -> None:
    if element.attrib:
        del element.attrib[chance.choice(sorted(element.attrib))]


def _reworded(element: Element, elements: list[Element], chance: random.Random) -> None:
    worded = [each for each in elements if each.text]
    element = chance.choice(worded) if worded else element
    text = element.text or ""
    start = chance.randint(0, len(text))
    word = chance.choice((*ODD_TEXTS, "\t", "\n", "\u2028"))
    element.text = text[:start] + word + text[start + chance.choice((0, 1, 20)) :]


def _inserted(element: Element, _: list[Element], chance: random.Random) -> None:
    declared = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _NAMESPACES.items())
    piece = chance.choice(_PIECES[_family(element)])
    made = etree.fromstring(f"<a {declared}>{piece}</a>")[0]
    chance.choice((element.addnext, element.append, lambda new: element.insert(0, new)))(made)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


_DAMAGES: tuple[Damage, ...] = (
    _deleted, _doubled, _moved, _nested, _wrapped, _unwrapped, _renamed, _revalued, _revalued,
    _attributed, _stripped, _reworded, _reworded, _inserted, _inserted,
)  # fmt: skip
