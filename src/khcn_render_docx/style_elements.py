"""Single `w:style` elements, and the defaults that stand before them."""

from collections.abc import Iterator
from typing import Literal
from xml.sax.saxutils import quoteattr

from khcn_core.style import TableLook, TextStyle
from khcn_render_docx.looks import fonts, run_look
from khcn_render_docx.units import twips, twips_of_points

DEFAULT_PARAGRAPH = "Normal"
_DEFAULT_CHARACTER = "DefaultParagraphFont"
_DEFAULT_TABLE = "TableNormal"
DEFAULTS = {
    "paragraph": DEFAULT_PARAGRAPH,
    "character": _DEFAULT_CHARACTER,
    "table": _DEFAULT_TABLE,
}
"""The style that all others of a kind are based on."""
_IN_GALLERY = '<w:uiPriority w:val="1"/><w:qFormat/>'
_HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/>'
_EIGHTHS = 8
"""Lines are as thick as so many parts of a point."""
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")

_Kind = Literal["paragraph", "character", "table", "numbering"]


def defaults(font: str, body: TextStyle, language: str) -> Iterator[str]:
    """Yield the document's defaults, and the four default styles that Word looks for.

    Word's other built-in styles are hidden until used, so that its gallery shows ours.
    """
    tag = quoteattr(language)
    size = run_look(TextStyle(size=body.size))
    yield (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(font)}{size}"
        f"<w:lang w:val={tag} w:eastAsia={tag} w:bidi={tag}/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )
    yield _style("paragraph", DEFAULT_PARAGRAPH, "Normal", _IN_GALLERY, origin="default")
    yield _style(
        "character", _DEFAULT_CHARACTER, "Default Paragraph Font", _HIDDEN, origin="default"
    )
    margins = f"<w:tblPr>{_cell_margins()}</w:tblPr>"
    yield _style("table", _DEFAULT_TABLE, "Normal Table", _HIDDEN + margins, origin="default")
    yield _style("numbering", "NoList", "No List", _HIDDEN, origin="default")


def paragraph_style(
    style_id: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    based_on: str = DEFAULT_PARAGRAPH,
) -> str:
    """Return a paragraph style; `paragraph` and `run` stand inside `w:pPr` and `w:rPr`."""
    inner = _based_on(based_on) + _IN_GALLERY + _within("pPr", paragraph) + _within("rPr", run)
    return _style("paragraph", style_id, name, inner)


def heading_style(style_id: str, name: str, paragraph: str, run: str, followed_by: str) -> str:
    """Return one of Word's own heading styles, and which style the next paragraph has."""
    following = f'<w:next w:val="{followed_by}"/>'
    looks = _within("pPr", paragraph) + _within("rPr", run)
    inner = _based_on(DEFAULT_PARAGRAPH) + following + _IN_GALLERY + looks
    return _style("paragraph", style_id, name, inner, origin="built in")


def character_style(style_id: str, name: str, run: str) -> str:
    """Return a character style."""
    inner = _based_on(_DEFAULT_CHARACTER) + _IN_GALLERY + _within("rPr", run)
    return _style("character", style_id, name, inner)


def layout_table_style(style_id: str, name: str, *, top: int = 0) -> str:
    """Return the style of a table that only sets texts side by side: no lines, no side margins.

    `top` is the room in points that it keeps from the text above.
    """
    inner = f"<w:tblPr>{_cell_margins(top=twips_of_points(top))}</w:tblPr>"
    return _style("table", style_id, name, _based_on(_DEFAULT_TABLE) + _IN_GALLERY + inner)


def budget_table_style(style_id: str, name: str, look: TableLook) -> str:
    """Return the style of a table of figures: thin lines, small margins, texts at mid-height."""
    thickness = round(_EIGHTHS * look.line)
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="{thickness}" w:space="0" w:color="auto"/>'
        for edge in _EDGES
    )
    above, beside = twips(look.above), twips(look.beside)
    margins = _cell_margins(top=above, bottom=above, sides=beside)
    inner = (
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>"
        '<w:tcPr><w:vAlign w:val="center"/></w:tcPr>'
    )
    return _style("table", style_id, name, _based_on(_DEFAULT_TABLE) + _IN_GALLERY + inner)


def derived_table_style(style_id: str, name: str, based_on: str) -> str:
    """Return the style of a table that looks like another."""
    return _style("table", style_id, name, _based_on(based_on) + _IN_GALLERY)


def _style(
    kind: _Kind,
    style_id: str,
    name: str,
    inner: str,
    *,
    origin: Literal["default", "built in", "custom"] = "custom",
) -> str:
    flag = {"default": ' w:default="1"', "built in": "", "custom": ' w:customStyle="1"'}[origin]
    opening = f'<w:style w:type="{kind}"{flag} w:styleId="{style_id}">'
    return f'{opening}<w:name w:val="{name}"/>{inner}</w:style>'


def _based_on(style_id: str) -> str:
    return f'<w:basedOn w:val="{style_id}"/>'


def _within(tag: str, properties: str) -> str:
    return f"<w:{tag}>{properties}</w:{tag}>" if properties else ""


def _cell_margins(*, top: int = 0, bottom: int = 0, sides: int = 0) -> str:
    margins = (("top", top), ("left", sides), ("bottom", bottom), ("right", sides))
    inner = "".join(f'<w:{edge} w:w="{room}" w:type="dxa"/>' for edge, room in margins)
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"
