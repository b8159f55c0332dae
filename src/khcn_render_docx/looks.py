"""The neutral look of a role as WordprocessingML, its elements in the order of the schema."""

from xml.sax.saxutils import quoteattr

from khcn_core.style import Align, TextStyle
from khcn_render_docx.units import twips, twips_of_points
from khcn_render_docx.xml import KEEP_WITH_NEXT

BOLD = "<w:b/><w:bCs/>"
NOT_BOLD = '<w:b w:val="0"/><w:bCs w:val="0"/>'
ITALIC = "<w:i/><w:iCs/>"

_JUSTIFICATIONS = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}


def paragraph_look(look: TextStyle, *, outline_level: int = 0, lower: float = 0) -> str:
    """Return what stands inside `w:pPr`; an outline level, from 1, makes a heading of it.

    `lower` is added to the space above, in points.
    """
    keep = KEEP_WITH_NEXT if look.keep_with_next else ""
    outline = f'<w:outlineLvl w:val="{outline_level - 1}"/>' if outline_level else ""
    return keep + spacing(look, lower) + indents(look) + justification(look.align) + outline


def run_look(look: TextStyle) -> str:
    """Return what stands inside `w:rPr`."""
    return (BOLD if look.bold else "") + (ITALIC if look.italic else "") + letters(look.size)


def letters(size: int) -> str:
    """Return the size of letters, which counts in half points."""
    return f'<w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/>'


def spacing(look: TextStyle, lower: float = 0) -> str:
    """Return the space around and between lines; a single line counts 240.

    `lower` is added above, in points.
    """
    before, after = twips_of_points(look.before + lower), twips_of_points(look.after)
    return (
        f'<w:spacing w:before="{before}" w:after="{after}" '
        f'w:line="{round(240 * look.line_spacing)}" w:lineRule="auto"/>'
    )


def indents(look: TextStyle) -> str:
    """Return the indents of the paragraph and of its first line."""
    return f'<w:ind w:left="{twips(look.left)}" w:firstLine="{twips(look.first_line)}"/>'


def justification(align: Align) -> str:
    """Return where the lines stand."""
    return f'<w:jc w:val="{_JUSTIFICATIONS[align]}"/>'


def fonts(name: str) -> str:
    """Return one font for all four kinds of script, so that no theme's font wins."""
    quoted = quoteattr(name)
    slots = " ".join(f"w:{slot}={quoted}" for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {slots}/>"
