"""What the styles of a file say, automatic and named ones, of letters, lines and pages."""

from typing import TypeAlias
from xml.etree.ElementTree import Element

from attrs import field, frozen

from khcn_core.own_styles import own_style
from khcn_core.style import Align
from khcn_core.word_processing.looks import ALIGNMENTS, TextLook
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading.writer_styles import heading_level, shown_name

_BOLD = 600
_NAME = clark("style:name")
_ALIGNMENTS = ALIGNMENTS | {"justify": Align.JUSTIFY}
_PARENT = clark("style:parent-style-name")

Key: TypeAlias = tuple[str, str]
"""Family and name of a style; the default of a family has no name."""


@frozen(kw_only=True)
class Look(TextLook):
    """What a style says; None where it says nothing."""

    list_style: str | None = None
    master_page: str | None = None
    page_number: str | None = None
    width: str | None = None


PLAIN = Look()


@frozen
class StyleSheet:
    """The styles of a file by family and name: named ones, and automatic ones of its text.

    `known` are the looks of all that were asked for, `met` those of named ones on the way.
    """

    named: dict[Key, Element]
    automatic: dict[Key, Element]
    fonts: dict[str, str]
    known: dict[Key, Look] = field(factory=dict)
    met: dict[Key, Look] = field(factory=dict)

    @classmethod
    def of(cls, styles: Element | None, content: Element) -> "StyleSheet":
        """Read the styles of both parts."""
        named = None if styles is None else styles.find(clark("office:styles"))
        automatic = content.find(clark("office:automatic-styles"))
        faces = clark("style:font-face")
        roots = [content] if styles is None else [styles, content]
        fonts = (face for root in roots for face in root.iter(faces))
        return cls(
            named=_by_key(named),
            automatic=_by_key(automatic),
            fonts={face.get(_NAME, ""): face.get(clark("svg:font-family"), "") for face in fonts},
        )

    def look(self, family: str, name: str | None) -> Look:
        """Return what a style says, and those that it rests on where it says nothing."""
        key = family, name or ""
        if key not in self.known:
            style = self.automatic.get(key)
            parent = name if style is None else style.get(_PARENT)
            found = self._named_look(family, parent or "")
            self.known[key] = found if style is None else found.with_(self._own(style))
        return self.known[key]

    def _named_look(self, family: str, name: str) -> Look:
        """Return what a named style says; a circle ends where it would begin again."""
        chain: dict[Key, Element] = {}
        key = family, name
        while key[1] and key in self.named and key not in self.met and key not in chain:
            chain[key] = self.named[key]
            key = family, chain[key].get(_PARENT) or ""
        default = self.named.get((family, ""))
        found = self.met.get(key) or (PLAIN if default is None else self._own(default))
        for each, style in reversed(chain.items()):
            found = self.met[each] = found.with_(self._own(style))
        return found

    def _own(self, style: Element) -> Look:
        shown = shown_name(style.get(_NAME, ""), style.get(clark("style:display-name")))
        properties = {key: value for part in style for key, value in part.items()}
        return Look(
            own=own_style(shown),
            heading=heading_level(shown),
            bold=_is_bold(properties.get(clark("fo:font-weight"))),
            italic=_is_not("normal", properties.get(clark("fo:font-style"))),
            underlined=_is_not("none", properties.get(clark("style:text-underline-style"))),
            raised=_is_raised(properties.get(clark("style:text-position"))),
            hidden=_is_hidden(properties.get(clark("text:display"))),
            font=self._font(properties),
            align=_ALIGNMENTS.get(properties.get(clark("fo:text-align"), "")),
            list_style=style.get(clark("style:list-style-name")),
            master_page=style.get(clark("style:master-page-name")) or None,
            page_number=properties.get(clark("style:page-number")),
            width=properties.get(clark("style:column-width"))
            or properties.get(clark("style:rel-column-width")),
        )

    def _font(self, properties: dict[str, str]) -> str | None:
        name = properties.get(clark("style:font-name"))
        family = properties.get(clark("fo:font-family"))
        found = family if name is None else self.fonts.get(name) or name
        return found and found.strip("'\" ")


def _by_key(styles: Element | None) -> dict[Key, Element]:
    family = clark("style:family")
    found = [] if styles is None else list(styles)
    defaults = {
        (style.get(family, ""), ""): style
        for style in found
        if style.tag == clark("style:default-style")
    }
    return defaults | {
        (style.get(family, ""), style.get(_NAME, "")): style
        for style in found
        if style.tag == clark("style:style") and style.get(_NAME)
    }


def _is_bold(weight: str | None) -> bool | None:
    if weight is None:
        return None
    heavy = weight.isascii() and weight.isdecimal() and len(weight) == 3 and int(weight) >= _BOLD
    return weight == "bold" or heavy


def _is_not(plain: str, said: str | None) -> bool | None:
    return None if said is None else said != plain


def _is_raised(position: str | None) -> bool | None:
    """Tell whether letters stand above or below their line: "super 58%", "-33% 58%"."""
    return None if position is None else position.split(" ")[0] not in ("0%", "")


def _is_hidden(display: str | None) -> bool | None:
    return None if display is None else display == "none"
