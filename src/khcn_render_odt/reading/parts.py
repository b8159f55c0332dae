"""The parts of an ODT file that are read, each as parsed XML."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, ParseError

from attrs import frozen
from defusedxml.ElementTree import fromstring

from khcn_core.archives import locked, unpack
from khcn_core.errors import UnreadableInputError, too_much
from khcn_core.messages import Message, message
from khcn_core.word_processing.numbers import whole
from khcn_core.word_processing.refusals import (
    MOST_DEPTH,
    broken_part,
    has_macros,
    require_few_marks,
)
from khcn_render_odt.namespaces import clark
from khcn_render_odt.reading import no_odt_file

MOST_MARKS = 1_000_000
"""How many elements, attributes and texts the parts may have: 12 columns and 10,000 rows have
620,000."""
MOST_SPACES = 100_000
"""How many spaces may be written by their number."""

DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
"""What the names of drawn elements begin with: frames, pictures, shapes."""
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
"""What the names of LibreOffice's own additions to the format begin with."""

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST, _TYPE = "META-INF/manifest.xml", "mimetype"
_WANTED = frozenset({_CONTENT, _STYLES, _META, _MANIFEST, _TYPE})
_MACROS = re.compile(r"(?:Basic|Scripts)/.*[^/]", re.IGNORECASE | re.DOTALL)
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_TEXTS = ("text", "text-template")
_KINDS = {
    "spreadsheet": message("bảng tính (.ods)", "a spreadsheet (.ods)"),
    "presentation": message("bài trình chiếu (.odp)", "a presentation (.odp)"),
    "graphics": message("hình vẽ (.odg)", "a drawing (.odg)"),
    "text-master": message("văn bản chủ (.odm)", "a master document (.odm)"),
}


@frozen(kw_only=True)
class Parts:
    """The parts: the text, the named styles, and what the file says of itself."""

    body: Element
    content: Element
    styles: Element | None
    meta: Element | None


def parts_of(data: bytes) -> Parts:
    """Return the parts of a file.

    Raises `UnreadableInputError` for what is no text in ODT, goes beyond the limits above, of
    `khcn_core.archives` or `khcn_core.word_processing.refusals`, is encrypted, declares a document
    type, or holds macros.
    """
    unpacked = unpack(data, "ODT", lambda name: name in _WANTED or bool(_MACROS.fullmatch(name)))
    _require_text(unpacked.get(_TYPE, b""))
    if not _WANTED.issuperset(unpacked):
        raise has_macros("ODT")
    require_few_marks(unpacked.values(), MOST_MARKS)
    manifest = parsed(unpacked, _MANIFEST)
    if manifest is not None and is_locked(manifest):
        raise locked()
    content = parsed(unpacked, _CONTENT)
    body = None if content is None else content.find(_path("office:body", "office:text"))
    if content is None or body is None:
        raise no_odt_file()
    _require_few_spaces(body)
    return Parts(
        body=body,
        content=content,
        styles=parsed(unpacked, _STYLES),
        meta=parsed(unpacked, _META),
    )


def is_locked(manifest: Element) -> bool:
    """Tell whether parts of a file are encrypted."""
    return manifest.find(f".//{clark('manifest:encryption-data')}") is not None


def words_of(element: Element) -> str:
    """Return the words of an element's paragraphs, those within each other only once."""
    tags = (clark("text:p"), clark("text:h"))
    texts = ("".join(each.itertext()) for each in element.iter() if each.tag in tags)
    return " ".join(" ".join(texts).split())


def _path(*names: str) -> str:
    return "/".join(map(clark, names))


def _require_text(media_type: bytes) -> None:
    found = media_type.decode("ascii", "replace").strip()
    kind = found.removeprefix(_OPEN_DOCUMENT)
    if found and (kind == found or kind not in _TEXTS):
        said = _KINDS.get(kind.removesuffix("-template")) or message(
            "“{type}”", "“{type}”", type=found[:60]
        )
        raise UnreadableInputError(_not_text(said))


def _not_text(kind: Message) -> Message:
    return message(
        "tệp là {kind}, không phải văn bản ODT",
        "the file is {kind}, not a text in ODT",
        kind=kind,
    )


def _require_few_spaces(body: Element) -> None:
    count = clark("text:c")
    if (
        sum(whole(each.get(count), 1, MOST_SPACES + 1) for each in body.iter(clark("text:s")))
        > MOST_SPACES
    ):
        raise too_much(MOST_SPACES, message("dấu cách", "spaces"))


def parsed(parts: Mapping[str, bytes], name: str) -> Element | None:
    """Parse a part, if it is there; raises `UnreadableInputError` for what is no proper XML."""
    if name not in parts:
        return None
    parse: Callable[..., Element] = fromstring
    try:
        root = parse(parts[name], forbid_dtd=True)
    except (ParseError, LookupError, ValueError) as error:
        raise broken_part(name, "ODT") from error
    layer = [root]
    for _ in range(MOST_DEPTH):
        layer = [child for element in layer for child in element]
    if layer:
        raise broken_part(name, "ODT")
    return root
