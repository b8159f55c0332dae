"""What the named styles of a file say: a role of ours, a heading's level, letters and lines."""

from typing import TypeAlias

from attrs import field, frozen
from lxml import etree

from khcn_core.own_styles import own_style
from khcn_core.style import Align
from khcn_core.word_processing.looks import ALIGNMENTS, TextLook
from khcn_render_docx.reading.parts import W, is_on, value
from khcn_render_docx.reading.word_styles import heading_level, is_index

_ALIGNMENTS = ALIGNMENTS | {"both": Align.JUSTIFY}
_MOST_MET = 10_000
"""How many properties are remembered; a paper with more has no use for it."""

Written: TypeAlias = tuple[tuple[object, ...], ...]
"""What is written in properties: names and values, in their order."""


@frozen(kw_only=True)
class Look(TextLook):
    """What styles and properties say; None where they say nothing.

    `list_id` and `list_level` name the list; `list_style` is the style which names it.
    """

    index: bool | None = None
    list_id: str | None = None
    list_level: str | None = None
    list_style: str | None = None


PLAIN = Look()


@frozen
class StyleSheet:
    """The styles of a file by their ids, what all text looks like, and which style is usual.

    `known` are the looks of styles, `met` those of properties: most are written many times.
    `same` has each look once.
    """

    styles: dict[str, etree._Element]
    usual: str
    default: Look
    known: dict[str, Look] = field(factory=dict)
    met: dict[tuple[Look, Written], Look] = field(factory=dict)
    same: dict[Look, Look] = field(factory=dict)

    @classmethod
    def of(cls, root: etree._Element | None) -> "StyleSheet":
        """Read the styles part, if there is one."""
        found = [] if root is None else list(root.iterfind(f"{W}style"))
        usual = (style.get(f"{W}styleId", "") for style in found if _is_usual(style))
        letters = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        return cls(
            styles={style.get(f"{W}styleId", ""): style for style in found},
            usual=next(usual, ""),
            default=_letters_look(letters),
        )

    def paragraph(self, properties: etree._Element | None) -> Look:
        """Return how a paragraph with these properties looks."""
        key = PLAIN, _written(properties)
        if found := self.met.get(key):
            return found
        style_id = None if properties is None else value(properties, "pStyle")
        named = self.default.with_(self.named(style_id or self.usual))
        return self._kept(key, named.with_(_lines_look(properties)))

    def letters(self, look: Look, properties: etree._Element | None) -> Look:
        """Return how letters with these properties look in a paragraph that looks so."""
        if properties is None:
            return look
        key = look, _written(properties)
        if found := self.met.get(key):
            return found
        style = self.named(value(properties, "rStyle"))
        return self._kept(key, look.with_(style).with_(_letters_look(properties)))

    def _kept(self, key: tuple[Look, Written], look: Look) -> Look:
        """Return a look, and keep it for properties that are written so again."""
        found = self.same.setdefault(look, look)
        if len(self.met) < _MOST_MET:
            self.met[key] = found
        return found

    def named(self, style_id: str | None) -> Look:
        """Return what a style says, and those that it rests on where it says nothing.

        A circle among them ends where it would begin again.
        """
        key = style_id or ""
        chain: dict[str, etree._Element] = {}
        while key in self.styles and key not in self.known and key not in chain:
            chain[key] = self.styles[key]
            key = value(chain[key], "basedOn") or ""
        found = self.known.get(key, PLAIN)
        for each, style in reversed(chain.items()):
            found = self.known[each] = found.with_(_own(style))
        return found


def _letters_look(properties: etree._Element | None) -> Look:
    """Return what properties of letters (`w:rPr`) say."""
    if properties is None or not len(properties):
        return PLAIN
    position = value(properties, "vertAlign")
    return Look(
        bold=is_on(properties, "b"),
        italic=is_on(properties, "i"),
        underlined=is_on(properties, "u"),
        raised=None if position is None else position != "baseline",
        hidden=is_on(properties, "vanish"),
        capitals=is_on(properties, "caps"),
        font=_font(properties.find(f"{W}rFonts")),
    )


def _written(properties: etree._Element | None) -> Written:
    if properties is None:
        return ()
    return tuple((each.tag, *each.items()) for each in properties.iter())


def _lines_look(properties: etree._Element | None) -> Look:
    if properties is None:
        return PLAIN
    return Look(
        align=_ALIGNMENTS.get(value(properties, "jc") or ""),
        list_id=value(properties, "numPr/numId"),
        list_level=value(properties, "numPr/ilvl"),
    )


def _own(style: etree._Element) -> Look:
    name = value(style, "name") or ""
    lines = _lines_look(style.find(f"{W}pPr"))
    said = Look(
        own=own_style(name),
        heading=heading_level(name) or heading_level(style.get(f"{W}styleId", "")),
        index=is_index(name) or None,
        list_style=style.get(f"{W}styleId") if lines.list_id else None,
    )
    return lines.with_(_letters_look(style.find(f"{W}rPr"))).with_(said)


def _is_usual(style: etree._Element) -> bool:
    kind, usual = style.get(f"{W}type"), style.get(f"{W}default", "0")
    return kind == "paragraph" and usual not in ("0", "false", "off")


def _font(fonts: etree._Element | None) -> str | None:
    """Return the name of the font; a font of the theme has none that tells anything."""
    if fonts is None:
        return None
    if fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme"):
        return ""
    return fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
