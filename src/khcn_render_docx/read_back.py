"""What a DOCX file says, for whoever proves a file before it is kept."""

from lxml import etree

from khcn_core.orientation import Orientation
from khcn_core.rendering import PageFacts, ReadBack
from khcn_render_docx.extract import document_body, extract_text
from khcn_render_docx.xml import NAMESPACE

_W = f"{{{NAMESPACE}}}"
_TWIPS_IN_MM = 1440 / 25.4
_SIDES = ("top", "right", "bottom", "left")


def read_back(data: bytes) -> ReadBack:
    """Return the text of a file, and how the pages of its sections lie.

    Raises `UnreadableInputError` if `data` is no DOCX file.
    """
    sections = document_body(data).iter(f"{_W}sectPr")
    return ReadBack(text=extract_text(data), pages=tuple(map(_facts, sections)))


def _facts(section: etree._Element) -> PageFacts:
    landscape = _attribute(section, "pgSz", "orient") == Orientation.LANDSCAPE.value
    top, right, bottom, left = (_length(section, "pgMar", side) for side in _SIDES)
    return PageFacts(
        orientation=Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT,
        width=_length(section, "pgSz", "w"),
        height=_length(section, "pgSz", "h"),
        margins=(top, right, bottom, left),
        restarts=_attribute(section, "pgNumType", "start") == "1",
    )


def _length(section: etree._Element, name: str, attribute: str) -> float:
    """Return a length in mm, 0 if it is not said."""
    return int(_attribute(section, name, attribute) or 0) / _TWIPS_IN_MM


def _attribute(section: etree._Element, name: str, attribute: str) -> str | None:
    found = section.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}{attribute}")
