"""The only door to odfpy: elements that its grammar has checked, written as XML.

odfpy keeps the namespaces it has met in class-level state, and declares them all at a root. Only
elements below a root are written with it, and their prefixes are fixed: see `namespaces`.
"""

from collections.abc import Mapping
from io import StringIO
from typing import Self

from odf.element import Element as OdfElement

from khcn_render_odt.namespaces import qualified

_BELOW_THE_ROOT = 1


class Element:
    """An element of OpenDocument 1.2 below a root.

    Raises `ValueError` if the format does not know one of the attributes here, and odfpy's
    `IllegalChild` or `IllegalText` if a child or text may not stand here.
    """

    def __init__(
        self,
        name: str,
        attributes: Mapping[str, str | int] | None = None,
        *children: Self,
        text: str = "",
    ) -> None:
        self.attributes = dict(attributes or {})
        self.node = OdfElement(qname=qualified(name), check_grammar=False)
        allowed = self.node.allowed_attributes()
        for attribute, value in self.attributes.items():
            namespace, local = qualified(attribute)
            if (namespace, local) not in allowed:
                raise ValueError(f"<{name}> has no attribute {attribute}")
            self.node.setAttrNS(namespace, local, str(value))
        for child in children:
            self.node.addElement(child.node)
        if text:
            self.node.addText(text)

    def xml(self) -> str:
        """Return the element as XML, without declarations of namespaces."""
        out = StringIO()
        self.node.toXml(_BELOW_THE_ROOT, out)
        return out.getvalue()


def accepted(name: str, attributes: Mapping[str, str]) -> dict[str, str | int]:
    """Return those attributes, written by others, that such an element may have."""
    node = OdfElement(qname=qualified(name), check_grammar=False)
    return {key: value for key, value in attributes.items() if _accepts(node, key, value)}


def _accepts(node: OdfElement, attribute: str, value: str) -> bool:
    namespace, local = qualified(attribute)
    if (namespace, local) not in node.allowed_attributes() or not value.isprintable():
        return False
    try:
        node.setAttrNS(namespace, local, value)
    except ValueError:
        return False
    return True
