"""Named styles that an agency's DOCX file lends: they look as in that file.

A style there rests on others and on the file's defaults. What it has from them is gathered, so
that it can stand in a file with other defaults.
"""

import functools
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from lxml import etree

from khcn_core.mapping import FrozenMap
from khcn_render_docx.gathering import gathered, in_order
from khcn_render_docx.style_elements import DEFAULTS
from khcn_render_docx.template import styles_of
from khcn_render_docx.xml import NAMESPACE

Lent: TypeAlias = FrozenMap[str, tuple[bytes, ...]]
"""Parts of `w:style` by the style's kind and name, and by its kind and id."""

_W = f"{{{NAMESPACE}}}"
_PARTS = {
    "paragraph": ("pPr", "rPr"),
    "character": ("rPr",),
    "table": ("pPr", "rPr", "tblPr", "tcPr"),
}
"""What the looks of a style of each kind consist of, in the order of the schema."""
_STAYS = ("keepNext", "outlineLvl")
"""What the document's structure rests on is not lost to a style that lacks it."""
_MARKS = ("name khcn", "name heading ", "id khcn")
"""How the keys of styles begin that can take the place of ours."""


@functools.lru_cache(maxsize=4)
def lent_styles(data: bytes) -> Lent:
    """Return what a DOCX file lends; raises `RenderingError` if it is none that can be read."""
    root = styles_of(data)
    by_id = {style.get(f"{_W}styleId", ""): style for style in root.iterfind(f"{_W}style")}
    lent = {}
    for style in by_id.values():
        keys = [key for key in _keys(style) if key.partition(" ")[2].startswith(_MARKS)]
        if keys and _kind(style) in _PARTS:
            lent.update(dict.fromkeys(keys, _looks(style, by_id, root)))
    return FrozenMap(lent)


def with_lent_styles(styles: bytes, lent: Lent) -> bytes:
    """Return a styles part in which the styles that are lent look like those."""
    root = etree.fromstring(styles)
    for style in root.iterfind(f"{_W}style"):
        looks = next((lent[key] for key in _keys(style) if key in lent), None)
        if looks is not None:
            _replace(style, [etree.fromstring(each) for each in looks])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _keys(style: etree._Element) -> Iterator[str]:
    """Yield by what a style is found: its name first, which Word keeps in any language."""
    name = style.find(f"{_W}name")
    if name is not None:
        shown = unicodedata.normalize("NFC", name.get(f"{_W}val", ""))
        yield f"{_kind(style)} name {shown.casefold()}"
    yield f"{_kind(style)} id {style.get(f'{_W}styleId', '').casefold()}"


def _kind(style: etree._Element) -> str:
    return style.get(f"{_W}type", "")


def _looks(
    style: etree._Element, by_id: dict[str, etree._Element], root: etree._Element
) -> tuple[bytes, ...]:
    kind = _kind(style)
    sources = [*_defaults(root, kind), *reversed(list(_ancestry(style, by_id)))]
    parts = (
        gathered(part, [each for source in sources for each in source.iterfind(f"{_W}{part}")])
        for part in _PARTS[kind]
    )
    return tuple(etree.tostring(part) for part in parts if len(part))


def _defaults(root: etree._Element, kind: str) -> Iterable[etree._Element]:
    """Return what holds the defaults of the file, on which styles of paragraphs rest."""
    return root.iterfind(f"{_W}docDefaults/*") if kind == "paragraph" else ()


def _ancestry(
    style: etree._Element | None, by_id: dict[str, etree._Element]
) -> Iterator[etree._Element]:
    """Yield a style and those that it is based on, each once even if they turn in a circle."""
    seen = set()
    while style is not None and style not in seen:
        seen.add(style)
        yield style
        base = style.find(f"{_W}basedOn")
        style = None if base is None else by_id.get(base.get(f"{_W}val", ""))


def _replace(style: etree._Element, looks: Iterable[etree._Element]) -> None:
    """Let a style look so, but for what stays its own."""
    kind = _kind(style)
    own = {part: style.find(f"{_W}{part}") for part in _PARTS[kind]}
    for part in own.values():
        if part is not None:
            style.remove(part)
    for look in looks:
        name = etree.QName(look).localname
        style.append(in_order(name, [*look, *_staying(own[name], look)]))
    base = style.find(f"{_W}basedOn")
    if base is not None:
        base.set(f"{_W}val", DEFAULTS[kind])


def _staying(own: etree._Element | None, look: etree._Element) -> Iterator[etree._Element]:
    for tag in _STAYS:
        element = None if own is None else own.find(f"{_W}{tag}")
        if element is not None and look.find(f"{_W}{tag}") is None:
            yield element
