"""The named styles that an agency's own ODT file lends to a document."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element

from attrs import field, frozen

from khcn_core.archives import Terms, locked, unpack
from khcn_core.errors import UnreadableInputError
from khcn_core.mapping import FrozenMap
from khcn_core.messages import message
from khcn_core.rendering import RenderingError
from khcn_core.word_processing.refusals import require_few_marks
from khcn_render_odt.namespaces import NAMESPACES, clark
from khcn_render_odt.reading.parts import is_locked, parsed

TERMS = Terms(
    called=message("tệp mẫu", "the template"), most_bytes=32_000_000, most_unpacked=8_000_000
)
"""A file may be so large, and so what is read of it once it is unpacked."""
_MANIFEST, _STYLES = "META-INF/manifest.xml", "styles.xml"
_TEXT_TYPES = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
)
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}
_PAGES_AND_LANGUAGE = ("style:page-number", "fo:break-before", "fo:break-after")
_LANGUAGES = ("language", "country", "script", "rfc-language-tag")

Properties = FrozenMap[str, str]


@frozen
class LentLook:
    """What a style says, and what it has from all those that it rests on."""

    paragraph: Properties
    text: Properties


@frozen
class Template:
    """The looks of an agency's paragraph styles, by the names that people read.

    `fonts` holds, by name, the attributes of each font that these may speak of.
    """

    looks: FrozenMap[str, LentLook] = field(factory=FrozenMap)
    fonts: FrozenMap[str, Properties] = field(factory=FrozenMap)


NO_TEMPLATE = Template()


@lru_cache(maxsize=4)
def read_template(data: bytes) -> Template:
    """Return what an ODT file lends.

    Raises `RenderingError` if it is none, is locked by a password, or is too large.
    """
    try:
        parts = unpack(data, "ODT", (_MANIFEST, _STYLES).__contains__, TERMS)
    except UnreadableInputError as error:
        raise RenderingError(error.message) from error
    try:
        require_few_marks(parts.values())
        manifest, styles = parsed(parts, _MANIFEST), parsed(parts, _STYLES)
    except UnreadableInputError as error:
        raise _no_odt() from error
    if manifest is not None and is_locked(manifest):
        raise RenderingError(locked(TERMS).message)
    if manifest is None or styles is None or not _is_of_text(manifest):
        raise _no_odt()
    return Template(_looks(styles), _fonts(styles))


def _is_of_text(manifest: Element) -> bool:
    types = {
        entry.get(clark("manifest:full-path")): entry.get(clark("manifest:media-type"))
        for entry in manifest
    }
    return types.get("/") in _TEXT_TYPES


def _looks(styles: Element) -> FrozenMap[str, LentLook]:
    named = styles.find(clark("office:styles"))
    found = [] if named is None else list(named)
    ours = [style for style in found if style.get(clark("style:family")) == "paragraph"]
    by_name = {style.get(clark("style:name"), ""): style for style in ours}
    looks = {
        style.get(clark("style:display-name"), name): _look(style, by_name)
        for name, style in by_name.items()
        if name
    }
    return FrozenMap(looks)


def _look(style: Element, by_name: Mapping[str, Element]) -> LentLook:
    chain = [by_name.get(""), *reversed(list(_ancestry(style, by_name)))]
    known = [each for each in chain if each is not None]
    return LentLook(
        _merged(known, "style:paragraph-properties"), _merged(known, "style:text-properties")
    )


def _ancestry(style: Element, by_name: Mapping[str, Element]) -> Iterator[Element]:
    """Yield a style, then the one it rests on, and so on; a circle ends where it closes."""
    seen = set()
    found: Element | None = style
    while found is not None and found not in seen:
        yield found
        seen.add(found)
        found = by_name.get(found.get(clark("style:parent-style-name")) or "-")


def _merged(styles: list[Element], part: str) -> Properties:
    merged: dict[str, str] = {}
    for style in styles:
        for properties in style.iterfind(clark(part)):
            merged |= _lent(properties)
    return FrozenMap(merged)


def _lent(element: Element) -> dict[str, str]:
    """Return the attributes that may be lent, with the prefixes that are used here."""
    lent = {}
    for key, value in element.items():
        namespace, _, local = key.removeprefix("{").partition("}")
        name = f"{_PREFIXES.get(namespace)}:{local}"
        if namespace in _PREFIXES and not _is_kept_back(name):
            lent[name] = value
    return lent


def _is_kept_back(name: str) -> bool:
    """Tell what is not lent: page setup, and the language, which is that of the document."""
    local = name.partition(":")[2]
    for script in ("-asian", "-complex"):
        local = local.removesuffix(script)
    return name in _PAGES_AND_LANGUAGE or local in _LANGUAGES


def _fonts(styles: Element) -> FrozenMap[str, Properties]:
    faces = styles.iter(clark("style:font-face"))
    return FrozenMap({face.get(clark("style:name"), ""): FrozenMap(_lent(face)) for face in faces})


def _no_odt() -> RenderingError:
    return RenderingError(
        message("tệp mẫu không phải là tệp ODT", "the template is not an ODT file")
    )
