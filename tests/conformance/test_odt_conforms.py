"""ODT, held to what a stranger's format is held to, by readers that know only the format."""

import base64
import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from khcn_core.document import Properties
from khcn_core.orientation import Orientation
from khcn_core.rendering import PageFacts
from khcn_core.testing import TableCell, renderer_suite
from khcn_render_odt import extract_text, renderer
from khcn_render_odt.namespaces import clark

SIDES = ("top", "right", "bottom", "left")


def part(data: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return fromstring(archive.read(name))


def text_of(element: Element) -> Iterator[str]:
    if element.tag == clark("text:s"):
        yield " " * int(element.get(clark("text:c"), "1"))
    yield element.text or ""
    for child in element:
        yield from text_of(child)
        yield child.tail or ""


def extract_tables(data: bytes) -> list[list[list[TableCell]]]:
    return [
        [
            [table_cell(cell) for cell in row.iterfind(clark("table:table-cell"))]
            for row in table.iter(clark("table:table-row"))
        ]
        for table in part(data, "content.xml").iter(clark("table:table"))
        if table.get(clark("table:name"), "").startswith("KhcnTable")
    ]


def table_cell(cell: Element) -> TableCell:
    rows, columns = (
        int(cell.get(clark(f"table:number-{what}-spanned"), "1")) for what in ("rows", "columns")
    )
    return TableCell("".join(text_of(cell)), rows, columns)


def extract_pages(data: bytes) -> list[PageFacts]:
    """Follow each paragraph's style to its master page, and that to its layout."""
    content, styles = part(data, "content.xml"), part(data, "styles.xml")
    starts = named(content, "style:style")
    masters, layouts = named(styles, "style:master-page"), named(styles, "style:page-layout")
    found = []
    for paragraph in content.iter(clark("text:p")):
        start = starts.get(paragraph.get(clark("text:style-name"), ""))
        if start is not None and (master := start.get(clark("style:master-page-name"))):
            layout = layouts[masters[master].attrib[clark("style:page-layout-name")]]
            found.append(page(layout, start))
    return found


def named(root: Element, tag: str) -> dict[str, Element]:
    return {each.attrib[clark("style:name")]: each for each in root.iter(clark(tag))}


def page(layout: Element, start: Element) -> PageFacts:
    paper, header = layout[0], layout[1][0]
    top, *others = (millimetres(paper, f"fo:margin-{side}") for side in SIDES)
    return PageFacts(
        orientation=Orientation(paper.get(clark("style:print-orientation"))),
        width=millimetres(paper, "fo:page-width"),
        height=millimetres(paper, "fo:page-height"),
        margins=(top + millimetres(header, "fo:min-height"), *others),
        restarts=start[0].get(clark("style:page-number")) == "1",
    )


def millimetres(element: Element, name: str) -> float:
    return float(element.attrib[clark(name)].removesuffix("mm"))


def extract_properties(data: bytes) -> Properties:
    meta = part(data, "meta.xml")[0]
    said = {each.tag: each.text or "" for each in meta}
    return Properties(
        title=said.get(clark("dc:title"), ""),
        subject=said.get(clark("dc:subject"), ""),
        agency=said.get(clark("dc:creator"), ""),
        keywords=tuple(each.text or "" for each in meta.iterfind(clark("meta:keyword"))),
        language=said[clark("dc:language")],
    )


def extract_attachment(data: bytes) -> bytes | None:
    values = part(data, "meta.xml").iter(clark("meta:user-defined"))
    found = [value.text or "" for value in values if value.get(clark("meta:name")) == "khcn.plan"]
    return base64.b64decode(found[0]) if found else None


TestOdt = renderer_suite(
    renderer,
    extract_text,
    extract_tables=extract_tables,
    extract_pages=extract_pages,
    extract_properties=extract_properties,
    extract_attachment=extract_attachment,
)
