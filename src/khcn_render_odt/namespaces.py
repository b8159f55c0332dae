"""The namespaces of OpenDocument and the prefixes that stand for them in every file.

The prefixes are the customary ones, which odfpy uses too.
"""

from xml.sax.saxutils import quoteattr

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

NAMESPACES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "config": f"{_OASIS}:config:1.0",
    "manifest": f"{_OASIS}:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
}

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>'
_IN_DOCUMENTS = ("office", "style", "text", "table", "fo", "svg", "meta", "config", "dc", "ooo")


def qualified(name: str) -> tuple[str, str]:
    """Return the namespace and the local name that `style:name` and the like stand for."""
    prefix, local = name.split(":")
    return NAMESPACES[prefix], local


def clark(name: str) -> str:
    """Return a name as XML parsers of Python spell it: `{namespace}local`."""
    namespace, local = qualified(name)
    return f"{{{namespace}}}{local}"


def root(name: str, *content: str) -> str:
    """Return one of the XML files that make up a document, given its root and what is in it."""
    start, end = root_tags(name, _IN_DOCUMENTS, "office:version")
    return "".join((start, *content, end))


def root_tags(name: str, prefixes: tuple[str, ...], version: str) -> tuple[str, str]:
    """Return the start, with the XML declaration, and the end of a file."""
    declared = "".join(f" xmlns:{prefix}={quoteattr(NAMESPACES[prefix])}" for prefix in prefixes)
    return f'{_PROLOGUE}<{name}{declared} {version}="1.2">', f"</{name}>"
