"""What every document of one style shares: built once with odfpy, then kept."""

from functools import lru_cache

from attrs import frozen

from khcn_core.style import Style
from khcn_core.style_names import PREFIX
from khcn_render_odt import names
from khcn_render_odt.metadata import manifest_xml, settings_xml
from khcn_render_odt.namespaces import root
from khcn_render_odt.odf_element import Element
from khcn_render_odt.pages import master_pages, page_layouts
from khcn_render_odt.paragraph_styles import paragraph_styles
from khcn_render_odt.rules import rule_styles
from khcn_render_odt.style_parts import Attributes, font, named_style, points, size, slant, weight
from khcn_render_odt.table_styles import shared_styles
from khcn_render_odt.text_xml import encoded

_LAST_OUTLINE_LEVEL = 10
_LANGUAGE: Attributes = {
    "fo:language": "vi",
    "fo:country": "VN",
    "style:language-asian": "none",
    "style:country-asian": "none",
    "style:language-complex": "none",
    "style:country-complex": "none",
}


@frozen(kw_only=True)
class Shell:
    """The parts that a document only carries along."""

    styles: bytes
    settings: bytes
    manifest: bytes
    automatic: str
    """The styles that come first among the automatic ones of content.xml."""


@lru_cache(maxsize=16)
def shell(style: Style) -> Shell:
    """Return the shell of a style."""
    return Shell(
        styles=encoded(_styles_xml(style)),
        settings=encoded(settings_xml()),
        manifest=encoded(manifest_xml()),
        automatic=_xml(*shared_styles()),
    )


def _styles_xml(style: Style) -> str:
    return root(
        "office:document-styles",
        _xml(Element("office:font-face-decls", {}, _font_face(style.font))),
        _xml(Element("office:styles", {}, *_named_styles(style))),
        _xml(Element("office:automatic-styles", {}, *page_layouts(style.page))),
        _xml(Element("office:master-styles", {}, *master_pages())),
    )


def _named_styles(style: Style) -> list[Element]:
    return [
        _default(style),
        named_style(names.BASE, "Standard", "", {"fo:orphans": 2, "fo:widows": 2}),
        *paragraph_styles(style),
        *rule_styles(style),
        _empty(),
        _lead(),
        _unnumbered_outline(),
    ]


def _default(style: Style) -> Element:
    return Element(
        "style:default-style",
        {"style:family": "paragraph"},
        Element("style:paragraph-properties", {"style:tab-stop-distance": "12.7mm"}),
        Element("style:text-properties", font(style.font) | _LANGUAGE),
    )


def _font_face(name: str) -> Element:
    quoted = "'" + name.replace("'", "\\'") + "'"
    return Element(
        "style:font-face",
        {"style:name": name, "svg:font-family": quoted, "style:font-pitch": "variable"},
    )


def _empty() -> Element:
    """Return the style of a paragraph that only has to be there: it takes no room."""
    return named_style(
        names.EMPTY,
        names.STRUCTURAL[names.EMPTY],
        names.BASE,
        {"fo:line-height": points(1)},
        size(1),
    )


def _lead() -> Element:
    return Element(
        "style:style",
        {
            "style:name": names.LEAD,
            "style:display-name": f"{PREFIX} Lời dẫn sau đề mục",
            "style:family": "text",
        },
        Element("style:text-properties", weight("normal") | slant("normal")),
    )


def _unnumbered_outline() -> Element:
    """Return an outline that numbers no heading: labels are literal text."""
    levels = [
        Element("text:outline-level-style", {"text:level": level, "style:num-format": ""})
        for level in range(1, _LAST_OUTLINE_LEVEL + 1)
    ]
    return Element("text:outline-style", {"style:name": "Outline"}, *levels)


def _xml(*elements: Element) -> str:
    return "".join(element.xml() for element in elements)
