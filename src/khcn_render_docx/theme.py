"""A theme and a list of fonts that name nothing but the style's own font.

Word and its validators miss both where they are not there. No text leans on them; whoever picks
"body font" or "heading font" in Word gets the font of the document.
"""

from khcn_render_docx.xml import DECLARATION, attribute, part_xml

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NAME = "KHCN"
_GROUNDS = (("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "000000"), ("lt2", "FFFFFF"))
_ACCENTS = (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f"<a:ln>{_FILL}</a:ln>"
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    ("fillStyleLst", _FILL),
    ("lnStyleLst", _LINE),
    ("effectStyleLst", _EFFECT),
    ("bgFillStyleLst", _FILL),
)


def font_table_xml(font: str) -> bytes:
    """Return the list of fonts: the one that every style has."""
    return part_xml(
        "fonts",
        f'<w:font w:name="{attribute(font)}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>',
    )


def theme_xml(font: str) -> bytes:
    """Return a theme of black on white, with one font for headings and text."""
    inner = "".join((_colours(), _fonts(font), _formats()))
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="{_NAME}">'
        f"<a:themeElements>{inner}</a:themeElements></a:theme>"
    ).encode()


def _colours() -> str:
    pairs = (*_GROUNDS, *((slot, "000000") for slot in _ACCENTS))
    inner = "".join(f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in pairs)
    return f'<a:clrScheme name="{_NAME}">{inner}</a:clrScheme>'


def _fonts(font: str) -> str:
    typefaces = f'<a:latin typeface="{attribute(font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    inner = "".join(f"<a:{use}Font>{typefaces}</a:{use}Font>" for use in ("major", "minor"))
    return f'<a:fontScheme name="{_NAME}">{inner}</a:fontScheme>'


def _formats() -> str:
    inner = "".join(f"<a:{tag}>{each * 3}</a:{tag}>" for tag, each in _FORMATS)
    return f'<a:fmtScheme name="{_NAME}">{inner}</a:fmtScheme>'
