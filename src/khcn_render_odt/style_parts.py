"""What styles are made of: attributes that OpenDocument has three of, and lengths."""

import re

from khcn_core.style import Align
from khcn_render_odt.odf_element import Element

Attributes = dict[str, str | int]

_COUNTRY = re.compile("[A-Za-z]{2}|[0-9]{3}")

_ALIGN = {
    Align.LEFT: "start",
    Align.CENTER: "center",
    Align.RIGHT: "end",
    Align.JUSTIFY: "justify",
}


def named_style(
    name: str,
    label: str,
    parent: str,
    paragraph: Attributes | None = None,
    text: Attributes | None = None,
    **more: str | int,
) -> Element:
    """Return a paragraph style that officials find under `label`; `more` are its own attributes."""
    attributes: Attributes = {"style:name": name, "style:display-name": label}
    attributes |= {"style:family": "paragraph", "style:parent-style-name": parent}
    attributes |= {f"style:{key.replace('_', '-')}": value for key, value in more.items()}
    return Element(
        "style:style",
        attributes,
        Element("style:paragraph-properties", paragraph),
        Element("style:text-properties", text),
    )


def font(name: str) -> Attributes:
    """Return the attributes of a font, for letters of every script."""
    return _of_every_script("style:font-name", "style:font-name", name)


def size(points: float) -> Attributes:
    """Return the attributes of a font's size."""
    return _of_every_script("fo:font-size", "style:font-size", f"{points:g}pt")


def weight(value: str = "bold") -> Attributes:
    """Return the attributes of bold letters, or of ordinary ones."""
    return _of_every_script("fo:font-weight", "style:font-weight", value)


def slant(value: str = "italic") -> Attributes:
    """Return the attributes of italic letters, or of upright ones."""
    return _of_every_script("fo:font-style", "style:font-style", value)


def language(tag: str) -> Attributes:
    """Return the attributes of a language, a BCP 47 tag such as "vi-VN", for every script."""
    spoken, *others = tag.split("-")
    country = next((part for part in others if _COUNTRY.fullmatch(part)), "none")
    return _of_every_script("fo:language", "style:language", spoken) | _of_every_script(
        "fo:country", "style:country", country
    )


def alignment(align: Align) -> Attributes:
    """Return the attribute of where lines stand."""
    return {"fo:text-align": _ALIGN[align]}


def millimetres(length: float) -> str:
    """Return a length in mm as OpenDocument writes it."""
    return f"{length:g}mm"


def points(length: float) -> str:
    """Return a length in points as OpenDocument writes it."""
    return f"{length:g}pt"


def _of_every_script(western: str, other: str, value: str) -> Attributes:
    return {western: value, f"{other}-asian": value, f"{other}-complex": value}
