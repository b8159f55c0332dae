"""What every document of one look shares: built once with odfpy, then kept."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from khcn_core.document import Document, Table
from khcn_core.style import Role, Style
from khcn_core.style_names import PREFIX
from khcn_render_odt import names
from khcn_render_odt.lent_styles import lent, lent_fonts
from khcn_render_odt.metadata import manifest_xml, settings_xml
from khcn_render_odt.namespaces import root
from khcn_render_odt.odf_element import Element
from khcn_render_odt.pages import master_pages, page_layouts
from khcn_render_odt.paragraph_styles import paragraph_styles
from khcn_render_odt.rules import named_rule_style
from khcn_render_odt.style_parts import (
    Attributes,
    font,
    language,
    named_style,
    points,
    size,
    slant,
    weight,
)
from khcn_render_odt.table_styles import default_table_styles, shared_styles
from khcn_render_odt.template import NO_TEMPLATE, Template
from khcn_render_odt.text_xml import encoded

_LAST_OUTLINE_LEVEL = 10


@frozen(kw_only=True)
class Look:
    """What the shell of a document depends on.

    `sizes` are those of its tables, in points, `levels` is how deep their rows stand.
    """

    style: Style
    language: str
    sizes: tuple[int, ...] = ()
    levels: int = 1
    template: Template = NO_TEMPLATE


@frozen(kw_only=True)
class Shell:
    """The parts that a document only carries along."""

    styles: bytes
    settings: bytes
    manifest: bytes
    automatic: tuple[tuple[str, str], ...]
    """The names and the XML of styles of cells and rows; a document takes those that it needs."""


def look_of(document: Document, template: Template) -> Look:
    """Return how a document looks, given the styles that a template lends."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    sizes = {table.size for table in tables if table.size is not None}
    return Look(
        style=document.style,
        language=document.properties.language,
        sizes=tuple(sorted(sizes)),
        levels=max((row.level for table in tables for row in table.rows), default=1),
        template=template,
    )


@lru_cache(maxsize=16)
def shell(look: Look) -> Shell:
    """Return the shell of documents of one look."""
    return Shell(
        styles=encoded(_styles_xml(look)),
        settings=encoded(settings_xml()),
        manifest=encoded(manifest_xml()),
        automatic=tuple(_named(shared_styles(look.style))),
    )


def _styles_xml(look: Look) -> str:
    page = look.style.page
    ours = _paragraph_styles(look)
    return root(
        "office:document-styles",
        _xml([Element("office:font-face-decls", {}, *_fonts(look, ours))]),
        _xml([Element("office:styles", {}, *_named_styles(look, ours))]),
        _xml([Element("office:automatic-styles", {}, *page_layouts(page))]),
        _xml([Element("office:master-styles", {}, *master_pages())]),
    )


def _paragraph_styles(look: Look) -> list[Element]:
    """Return the styles that officials may change, and a template may lend."""
    roles = paragraph_styles(look.style, look.sizes, look.levels)
    return [*roles, named_rule_style(look.style.rule), _empty()]


def _fonts(look: Look, ours: list[Element]) -> list[Element]:
    others = lent_fonts(look.template, ours)
    font = look.style.font
    return [
        _font_face(font),
        *(face for face in others if face.attributes["style:name"] != font),
    ]


def _named_styles(look: Look, ours: list[Element]) -> list[Element]:
    return [
        _default(look),
        *default_table_styles(),
        named_style(names.BASE, "Standard", "", {"fo:orphans": 2, "fo:widows": 2}),
        *lent(ours, look.template),
        _letters(names.LABEL, "Số thứ tự", {}),
        _letters(names.LEAD, "Lời dẫn sau đề mục", weight("normal") | slant("normal")),
        _letters(names.UNLABELLED, "Không đánh số", {}),
        _unnumbered_outline(),
    ]


def _default(look: Look) -> Element:
    letters = font(look.style.font) | size(look.style.of(Role.BODY).size) | language(look.language)
    return Element(
        "style:default-style",
        {"style:family": "paragraph"},
        Element("style:paragraph-properties", {"style:tab-stop-distance": "12.7mm"}),
        Element("style:text-properties", letters | {"style:letter-kerning": "false"}),
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


def _letters(name: str, label: str, looks: Attributes) -> Element:
    """Return a character style, of which officials read the label."""
    return Element(
        "style:style",
        {
            "style:name": name,
            "style:display-name": f"{PREFIX} {label}",
            "style:family": "text",
        },
        Element("style:text-properties", looks),
    )


def _unnumbered_outline() -> Element:
    """Return an outline that numbers no heading: labels are literal text."""
    levels = [
        Element("text:outline-level-style", {"text:level": level, "style:num-format": ""})
        for level in range(1, _LAST_OUTLINE_LEVEL + 1)
    ]
    return Element("text:outline-style", {"style:name": "Outline"}, *levels)


def _named(elements: Iterable[Element]) -> Iterator[tuple[str, str]]:
    return ((str(element.attributes["style:name"]), element.xml()) for element in elements)


def _xml(elements: Iterable[Element]) -> str:
    return "".join(element.xml() for element in elements)
