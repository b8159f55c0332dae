"""Reading the canonical text of a file back, by its named styles alone."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from lxml import etree

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_render_docx import names
from khcn_render_docx.shell import DOCUMENT_PART
from khcn_render_docx.xml import NAMESPACE

_W = f"{{{NAMESPACE}}}"
_VALUE = f"{_W}val"


def extract_text(data: bytes) -> str:
    """Return the text of a DOCX file that this renderer wrote: its document's canonical text.

    A line for each paragraph and each row of a table, tabs between cells. Raises
    `UnreadableInputError` if `data` is no such file.
    """
    return "".join(f"{line}\n" for line in _lines(document_body(data)))


def document_body(data: bytes) -> etree._Element:
    """Return `w:body` of a DOCX file; raises `UnreadableInputError` if `data` is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = etree.fromstring(archive.read(DOCUMENT_PART), parser)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, zlib.error) as error:
        raise _no_document() from error
    body = root.find(f"{_W}body")
    if body is None:
        raise _no_document()
    return body


def _no_document() -> UnreadableInputError:
    return UnreadableInputError(
        message("tệp không phải là văn bản DOCX", "the file is not a DOCX document")
    )


def _lines(parent: etree._Element) -> Iterator[str]:
    for element in parent:
        if element.tag == f"{_W}p":
            yield from _paragraph_lines(element)
        elif element.tag == f"{_W}tbl":
            yield from _table_lines(element)


def _paragraph_lines(paragraph: etree._Element) -> Iterator[str]:
    """Yield the paragraph's text, unless it only holds blocks apart."""
    text = _text(paragraph)
    if text or _value(paragraph, "pPr/pStyle") not in names.STRUCTURAL:
        yield text


def _table_lines(table: etree._Element) -> Iterator[str]:
    rows = table.iterfind(f"{_W}tr")
    match _value(table, "tblPr/tblStyle"):
        case names.LETTERHEAD_TABLE:
            yield from _cell_lines(chain.from_iterable(map(_cells, rows)))
        case names.SIGNATURE_TABLE:
            columns = zip_longest(*map(_cells, rows))
            cells = chain.from_iterable(columns)
            yield from _cell_lines(cell for cell in cells if cell is not None)
        case names.CONTINUED_TABLE:
            yield from (_row_line(row) for row in rows if not _is_header(row))
        case _:
            yield from map(_row_line, rows)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iterfind(f"{_W}tc")


def _cell_lines(cells: Iterable[etree._Element]) -> Iterator[str]:
    return chain.from_iterable(map(_lines, cells))


def _is_header(row: etree._Element) -> bool:
    return row.find(f"{_W}trPr/{_W}tblHeader") is not None


def _row_line(row: etree._Element) -> str:
    return "\t".join(_texts(row))


def _texts(row: etree._Element) -> Iterator[str]:
    """Yield a text for each column; positions that a cell runs across or down into are empty."""
    for cell in _cells(row):
        yield _text(cell)
        span = _value(cell, "tcPr/gridSpan")
        yield from [""] * (int(span or 1) - 1)


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t"))


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(_W + step for step in path.split("/")))
    return None if found is None else found.get(_VALUE)
