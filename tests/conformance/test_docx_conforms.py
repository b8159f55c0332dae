"""DOCX, held to what a stranger's format is held to, by readers that know only the format."""

import base64
import io
import zipfile
from collections.abc import Iterator
from itertools import takewhile
from xml.etree.ElementTree import Element

from attrs import frozen
from defusedxml.ElementTree import fromstring

from khcn_core.document import Properties
from khcn_core.orientation import Orientation
from khcn_core.rendering import PageFacts
from khcn_core.testing import TableCell, renderer_suite
from khcn_render_docx import extract_text, renderer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS_IN_MM = 1440 / 25.4
SIDES = ("top", "right", "bottom", "left")


def part(data: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return fromstring(archive.read(name))


def value(element: Element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "")


@frozen
class Box:
    """A cell as DOCX holds it: once for each row that it reaches."""

    text: str
    column: int
    span: int
    goes_on: bool


def boxes(row: Element) -> Iterator[Box]:
    column = 0
    for cell in row.iterfind(f"{W}tc"):
        span = int(value(cell, "tcPr/gridSpan") or 1)
        goes_on = value(cell, "tcPr/vMerge") in {"", "continue"}
        yield Box("".join(text.text or "" for text in cell.iter(f"{W}t")), column, span, goes_on)
        column += span


def extract_tables(data: bytes) -> list[list[list[TableCell]]]:
    found = []
    for table in part(data, "word/document.xml").iter(f"{W}tbl"):
        if value(table, "tblPr/tblStyle") == "KhcnBudgetTable":
            rows = [list(boxes(row)) for row in table.iterfind(f"{W}tr")]
            found.append([list(cells(rows, at)) for at in range(len(rows))])
    return found


def cells(rows: list[list[Box]], at: int) -> Iterator[TableCell]:
    for box in rows[at]:
        if not box.goes_on:
            reached = takewhile(
                lambda row, column=box.column: any(
                    other.goes_on and other.column == column for other in row
                ),
                rows[at + 1 :],
            )
            yield TableCell(box.text, 1 + len(list(reached)), box.span)


def extract_pages(data: bytes) -> list[PageFacts]:
    return [page(section) for section in part(data, "word/document.xml").iter(f"{W}sectPr")]


def page(section: Element) -> PageFacts:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None
    assert margins is not None
    numbers = section.find(f"{W}pgNumType")
    return PageFacts(
        orientation=Orientation(size.get(f"{W}orient", "portrait")),
        width=int(size.attrib[f"{W}w"]) / TWIPS_IN_MM,
        height=int(size.attrib[f"{W}h"]) / TWIPS_IN_MM,
        margins=tuple(int(margins.attrib[f"{W}{side}"]) / TWIPS_IN_MM for side in SIDES),
        restarts=numbers is not None and numbers.get(f"{W}start") == "1",
    )


def extract_properties(data: bytes) -> Properties:
    said = {each.tag.split("}")[1]: each.text or "" for each in part(data, "docProps/core.xml")}
    return Properties(
        title=said.get("title", ""),
        subject=said.get("subject", ""),
        agency=said.get("creator", ""),
        keywords=tuple(filter(None, said.get("keywords", "").split(", "))),
        language=said["language"],
    )


def extract_attachment(data: bytes) -> bytes | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "customXml/item1.xml" not in archive.namelist():
            return None
        return base64.b64decode(fromstring(archive.read("customXml/item1.xml")).text or "")


TestDocx = renderer_suite(
    renderer,
    extract_text,
    extract_tables=extract_tables,
    extract_pages=extract_pages,
    extract_properties=extract_properties,
    extract_attachment=extract_attachment,
)
