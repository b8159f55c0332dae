"""The format held to its contract, by readers that know only HTML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from khcn_render_html import renderer

from khcn_core.document import Properties
from khcn_core.testing import TableCell, renderer_suite

LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6"}


def text_of(element: Element) -> str:
    """Return all text inside an element."""
    return "".join(element.itertext())


def extract_text(data: bytes) -> str:
    """Return the text of a page: a line for each line and row, tabs between cells."""
    return "".join(f"{line}\n" for line in lines(fromstring(data).find("body")))


def lines(element: Element) -> Iterator[str]:
    """Yield the lines of an element in their order."""
    if element.tag in LINES:
        yield text_of(element)
    elif element.tag == "table":
        yield from map(text_of, element.iterfind("caption/p"))
        yield from rows_of_text(cells_of(element), len(element.findall("colgroup/col")))
    else:
        for child in element:
            yield from lines(child)


def cells_of(table: Element) -> list[list[TableCell]]:
    """Return the cells of a table, row by row."""
    return [
        [
            TableCell(text_of(cell), int(cell.get("rowspan", 1)), int(cell.get("colspan", 1)))
            for cell in row
        ]
        for row in table.iter("tr")
    ]


def rows_of_text(rows: list[list[TableCell]], width: int) -> Iterator[str]:
    """Yield each row with tabs between its columns; what a cell covers is empty."""
    taken = set()
    for number, row in enumerate(rows):
        texts = [""] * width
        for cell in row:
            column = next(at for at in range(width) if (number, at) not in taken)
            texts[column] = cell.text
            down = range(number, number + cell.row_span)
            taken |= {(y, column + x) for y in down for x in range(cell.column_span)}
        yield "\t".join(texts)


def extract_tables(data: bytes) -> list[list[list[TableCell]]]:
    """Return the tables of a page."""
    return [cells_of(table) for table in fromstring(data).iter("table")]


def extract_properties(data: bytes) -> Properties:
    """Return what a page says about itself."""
    page = fromstring(data)
    named = {meta.get("name"): meta.get("content") for meta in page.iter("meta")}
    return Properties(
        title=page.findtext("head/title"),
        subject=named["description"],
        agency=named["author"],
        keywords=tuple(filter(None, named["keywords"].split(", "))),
        language=page.get("lang"),
    )


TestHtml = renderer_suite(
    renderer,
    extract_text,
    extract_tables=extract_tables,
    extract_properties=extract_properties,
)
