"""Reading the canonical text of a file back, by its named styles alone."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message
from khcn_render_docx.names import LETTERHEAD_TABLE, SIGNATURE_TABLE, STRUCTURE
from khcn_render_docx.shell import DOCUMENT_PART
from khcn_render_docx.xml import NAMESPACE

_W = f"{{{NAMESPACE}}}"
_VALUE = f"{_W}val"


def extract_text(data: bytes) -> str:
    """Return the text of a DOCX file that this renderer wrote: its document's canonical text.

    A line for each paragraph and each row of a table, tabs between cells. Raises
    `UnreadableInputError` if `data` is no such file.
    """
    return "".join(f"{line}\n" for line in _lines(_body(data)))


def _body(data: bytes) -> etree._Element:
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
    if text or _value(paragraph, "pPr/pStyle") != STRUCTURE:
        yield text


def _table_lines(table: etree._Element) -> Iterator[str]:
    rows = table.iterfind(f"{_W}tr")
    if _value(table, "tblPr/tblStyle") in (LETTERHEAD_TABLE, SIGNATURE_TABLE):
        for row in rows:
            for cell in row.iterfind(f"{_W}tc"):
                yield from _lines(cell)
    else:
        for row in rows:
            yield "\t".join(_cells(row))


def _cells(row: etree._Element) -> Iterator[str]:
    """Yield a text for each column; positions that a cell runs across or down into are empty."""
    for cell in row.iterfind(f"{_W}tc"):
        yield _text(cell)
        span = _value(cell, "tcPr/gridSpan")
        yield from [""] * (int(span or 1) - 1)


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_W}t"))


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(_W + step for step in path.split("/")))
    return None if found is None else found.get(_VALUE)
