"""Writing WordprocessingML as text: escaping, runs and paragraphs."""

import re

from khcn_core.messages import message
from khcn_core.rendering import RenderingError

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KEEP_WITH_NEXT = "<w:keepNext/>"
PARAGRAPH_TAG = "<w:p>"

_FREE = re.compile(f"<w:pStyle [^>]*/>(?!{KEEP_WITH_NEXT})")
"""The style of a paragraph that is not yet kept with the next."""

_CANNOT_STAND = "\x00-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>{_CANNOT_STAND}]")
_ILLEGAL = re.compile(f"[{_CANNOT_STAND}]")


def escape(text: str) -> str:
    """Return a text as it stands between tags.

    Raises `RenderingError` for a character that XML cannot hold or would change: a control
    character, a lone surrogate, U+FFFE and U+FFFF.
    """
    if not _SPECIAL.search(text):
        return text
    if found := _ILLEGAL.search(text):
        raise _unwritable(text, found.start())
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return each text escaped; one search serves them all where nothing is to be done."""
    if not _SPECIAL.search("".join(texts)):
        return texts
    return tuple(map(escape, texts))


def attribute(text: str) -> str:
    """Return a text as it stands between the double quotes of an attribute."""
    return escape(text).replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """Return a run of text with its properties, or nothing for no text."""
    if not text:
        return ""
    wrapped = properties and f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style_id: str, *runs: str) -> str:
    """Return a paragraph in a named style."""
    return f"{paragraph_start(style_id)}</w:pPr>{''.join(runs)}</w:p>"


def paragraph_start(style_id: str) -> str:
    """Return how a paragraph in a named style begins; more of its properties may follow."""
    return f'{PARAGRAPH_TAG}<w:pPr><w:pStyle w:val="{style_id}"/>'


def part_start(root: str, namespaces: str = "") -> str:
    """Return how a part begins whose root element is of WordprocessingML."""
    return f'{DECLARATION}<w:{root} xmlns:w="{NAMESPACE}"{namespaces}>'


def part_xml(root: str, inner: str) -> bytes:
    """Return a whole part whose root element is of WordprocessingML."""
    return f"{part_start(root)}{inner}</w:{root}>".encode()


def kept(drawn: str) -> str:
    """Return paragraphs so that none of them parts from the next at the end of a page."""
    return _FREE.sub(rf"\g<0>{KEEP_WITH_NEXT}", drawn)


def with_section(drawn: str, section: str) -> str:
    """Return a paragraph that ends a section."""
    return drawn.replace("</w:pPr>", f"{section}</w:pPr>")


def _unwritable(text: str, position: int) -> RenderingError:
    return RenderingError(
        message(
            "ký tự thứ {position} ({code}) của “{text}” không ghi được vào tệp docx",
            "character {position} ({code}) of “{text}” cannot be written to a docx file",
            position=position + 1,
            code=f"U+{ord(text[position]):04X}",
            text=_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text),
        )
    )
