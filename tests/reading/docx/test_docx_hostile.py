"""Files that are none, or that are made to harm, are refused in a sentence, and soon."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from khcn_core.archives import MOST_UNPACKED
from khcn_core.errors import UnreadableInputError
from khcn_core.reading.recognition import recognise
from khcn_core.source import Grid, Line
from khcn_core.word_processing.found import MOST_ITEMS
from khcn_core.word_processing.refusals import MOST_DEPTH, MOST_MARKS
from khcn_render_docx.reading.parts import MOST_ATTRIBUTES
from khcn_render_docx.reading.reader import DocxReader
from khcn_render_docx.xml import NAMESPACE

Made = Callable[..., bytes]

_SECONDS = 60
_BYTES = 200_000_000
_MAIN = "word/document.xml"


def _refused(data: bytes) -> str:
    started = time.monotonic()
    with pytest.raises(UnreadableInputError) as caught:
        DocxReader().read(data)
    assert time.monotonic() - started < _SECONDS
    assert caught.value.text("en") != caught.value.text("vi")
    return caught.value.text("en")


def _archive(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("data", [b"", b"PK", b"<?xml?>", b"%PDF-1.7", b"PK\x03\x04" + bytes(99)])
def test_what_is_no_archive(data: bytes) -> None:
    assert _refused(data) == "the file is no DOCX, or is damaged"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("xl/workbook.xml", "a spreadsheet (.xlsx)"),
        ("xl/workbook.bin", "a spreadsheet (.xlsb)"),
        ("ppt/presentation.xml", "a presentation (.pptx)"),
        ("mimetype", "of OpenDocument (.odt, .ods)"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name(part: str, said: str) -> None:
    assert _refused(_archive(**{part: "x"})) == f"the file is {said}, not a DOCX document"


@pytest.mark.parametrize("parts", [{}, {"a.xml": "<a/>"}, {_MAIN: "<a/>"}])
def test_a_file_without_a_text_is_refused(parts: dict[str, str]) -> None:
    assert _refused(_archive(**parts)) == "the file is not a DOCX document"


_TEXT = f'<w:document xmlns:w="{NAMESPACE}"><w:body><w:p><w:r><w:t>ạ</w:t></w:r></w:p></w:body>'
_TEXT += "</w:document>"


@pytest.mark.parametrize("name", ["word/document2.xml", _MAIN])
def test_the_text_may_be_called_otherwise(name: str) -> None:
    assert len(DocxReader().read(_archive(**{name: _TEXT})).items) == 1


def test_strict_open_xml_is_read() -> None:
    strict = _TEXT.replace(NAMESPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert len(DocxReader().read(_archive(**{_MAIN: strict})).items) == 1


@pytest.mark.parametrize(
    "parts",
    [
        {"word/vbaProject.bin": "x"},
        {"WORD/VBAPROJECT.BIN": "x"},
        {"word/vbaData.xml": "x"},
        {"other/vbaproject2.bin": "x"},
        {"[Content_Types].xml": 'ContentType="application/vnd.ms-word.document.macroEnabled.main"'},
        {"[Content_Types].xml": 'ContentType="application/vnd.ms-office.vbaProject"'},
    ],
)
def test_macros_are_refused(docx: Made, parts: dict[str, str]) -> None:
    assert "holds macros" in _refused(docx("<w:p/>", **parts))


def test_an_encrypted_file_is_refused(docx: Made) -> None:
    assert "has a password" in _refused(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    data = bytearray(docx("<w:p/>"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            struct.pack_into("<H", data, at + offset, 1)
    assert "has a password" in _refused(bytes(data))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(docx: Made, share: float) -> None:
    data = docx("<w:p/>" * 100)
    assert _refused(data[: int(len(data) * share)]) == "the file is no DOCX, or is damaged"


_DEEP = "<w:a>" * MOST_DEPTH + "</w:a>" * MOST_DEPTH


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<a>",
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://khcn.example/a.dtd"><a/>',
        f'<w:a xmlns:w="{NAMESPACE}">{_DEEP}</w:a>',
        "<a>" * 5000 + "</a>" * 5000,
        "<a>\x01</a>",
        b"<a>\xff</a>",
        '<?xml version="1.0" encoding="utf-7"?>+ADw-a/+AD4-',
        '<?xml version="1.0" encoding="IBM037"?><a/>'.encode("cp037"),
        "<!DOCTYPE a><a/>".encode("utf-16"),
        b"\xff\xfe<\x00\x00",
        "<a/>".encode("utf-16-le"),
        f"<a {' '.join(f'a{n}=' + chr(34) * 2 for n in range(MOST_ATTRIBUTES + 1))}/>",
    ],
)
@pytest.mark.parametrize("part", [_MAIN, "word/styles.xml", "word/numbering.xml"])
def test_a_part_that_is_no_plain_xml_is_refused(docx: Made, part: str, xml: str | bytes) -> None:
    said = f"the part {part} of the DOCX file is no proper XML"
    assert _refused(docx("<w:p/>", **{part: xml})) == said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_a_part_says_of_its_encoding_is_not_believed(docx: Made, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="latin-1"?>{_TEXT}'.encode(encoding)
    (line,) = DocxReader().read(docx(**{_MAIN: xml})).items
    assert isinstance(line, Line)
    assert line.text == "ạ"


def test_deep_nesting_below_the_limit_is_read(docx: Made) -> None:
    deep = MOST_DEPTH - 10
    nested = "<w:ins>" * deep + "<w:r><w:t>a</w:t></w:r>" + "</w:ins>" * deep
    tables = "<w:tbl><w:tr><w:tc>" * 30 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 30
    items = DocxReader().read(docx(f"<w:p>{nested}</w:p>{tables}")).items
    assert len(items) == 2


def test_paths_in_the_archive_lead_nowhere(docx: Made) -> None:
    parts = {"../../word/document.xml": "x", "/etc/passwd": "x", "word/../word/styles.xml": "x"}
    assert len(DocxReader().read(docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", **parts)).items) == 1


def _wide(span: int | str) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr></w:tc>'


_FREE = '<w:tr><w:trPr><w:gridBefore w:val="9999"/></w:trPr></w:tr>'
_TOO_MUCH = {
    "a wide cell": (f"<w:tr>{_wide(64)}</w:tr>", "runs across 64 columns"),
    "a cell wider than any number": (f"<w:tr>{_wide('9' * 5000)}</w:tr>", "columns; 63 at most"),
    "wide cells": (f"<w:tr>{_wide(63) * 8000}</w:tr>", "cells of tables"),
    "wide rows": (f"<w:tr>{_wide(63) * 10}</w:tr>" * 1000, "cells of tables"),
    "one wide row": (f"<w:tr>{_wide(63) * 50}</w:tr>" + "<w:tr/>" * 1000, "cells of tables"),
    "rows that leave columns free": (_FREE * 10_000, "cells of tables"),
    "rows": ("<w:tr/>" * (MOST_ITEMS + 1), "paragraphs and rows"),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_more_than_any_table_has_is_refused(docx: Made, name: str) -> None:
    rows, what = _TOO_MUCH[name]
    assert what in _refused(docx(f"<w:tbl>{rows}</w:tbl>"))


def test_many_tables_count_together(docx: Made) -> None:
    table = f"<w:tbl>{f'<w:tr>{_wide(50)}</w:tr>' * 1000}</w:tbl>"
    assert "cells of tables" in _refused(docx(table * 5))
    assert len(DocxReader().read(docx(table * 3)).items) == 3


_MANY = {
    "paragraphs": ("<w:p/>" * (MOST_ITEMS + 1), "paragraphs and rows"),
    "tags": ("<a/>" * MOST_MARKS, "tags and attributes"),
    "attributes": ("<a " + "a=''" * (MOST_MARKS + 1) + "/>", "tags and attributes"),
    "a bomb": (" " * (MOST_UNPACKED + 1), "too large"),
}


@pytest.mark.parametrize("name", _MANY)
def test_more_than_any_plan_has_is_refused(docx: Made, name: str) -> None:
    body, what = _MANY[name]
    assert what in _refused(docx(body))


def test_marks_count_through_all_parts(docx: Made) -> None:
    half = "<a/>" * (MOST_MARKS // 2)
    assert "tags and attributes" in _refused(docx(half, half))


@pytest.mark.parametrize("name", ["tags", "attributes", "a bomb"])
def test_what_is_too_much_takes_little_memory(docx: Made, name: str) -> None:
    data = docx(_MANY[name][0])
    tracemalloc.start()
    try:
        _refused(data)
        assert tracemalloc.get_traced_memory()[1] < _BYTES
    finally:
        tracemalloc.stop()


def test_merged_cells_below_the_limit_are_read_soon(docx: Made) -> None:
    restart = ' w:val="restart"'
    merge = "<w:tc><w:tcPr><w:gridSpan w:val='20'/><w:vMerge{}/></w:tcPr></w:tc>"
    first = f"<w:tr>{merge.format(restart)}</w:tr>"
    body = f"<w:tbl>{first}" + f"<w:tr>{merge.format('')}</w:tr>" * 8000 + "</w:tbl>"
    started = time.monotonic()
    source = DocxReader().read(docx(body))
    recognise(source)
    assert time.monotonic() - started < _SECONDS
    (grid,) = source.items
    assert isinstance(grid, Grid)
    assert grid.rows[0][0].row_span == 8001


def test_labels_stay_short_whatever_a_list_says(docx: Made) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/>'
        f'<w:numFmt w:val="upperLetter"/><w:lvlText w:val="{"%1" * 50_000}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    )
    items = DocxReader().read(docx(item * 2000, "", numbering)).items
    assert max(len(item.text) for item in items if isinstance(item, Line)) < 1000


@pytest.mark.parametrize("name", ["KHCN " + " cỡ 1" * 100_000 + "x", "KHCN " + "1" * 1_000_000])
def test_names_of_styles_are_read_soon(docx: Made, name: str) -> None:
    started = time.monotonic()
    style = f'<w:style w:styleId="A"><w:name w:val="{name}"/></w:style>'
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>'
    assert DocxReader().read(docx(body, style)).items == ()
    assert time.monotonic() - started < _SECONDS


def test_many_lists_of_one_kind_are_read_soon(docx: Made) -> None:
    level = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl>'
    number = '<w:num w:numId="{}"><w:abstractNumId w:val="0"/></w:num>'
    numbers = "".join(map(number.format, range(20_000)))
    numbering = f'<w:abstractNum w:abstractNumId="0">{level * 20_000}</w:abstractNum>{numbers}'
    started = time.monotonic()
    assert DocxReader().read(docx("<w:p/>", "", numbering)).items == ()
    assert time.monotonic() - started < _SECONDS


def test_much_that_is_lost_in_one_paragraph_is_named_soon(docx: Made) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>"
    text = f"<w:r><w:t>{'a' * 1_000_000}</w:t></w:r>"
    body = f"<w:p>{text}{''.join(map(hidden.format, range(20_000)))}</w:p>"
    started = time.monotonic()
    assert len(DocxReader().read(docx(body)).dropped) == 20_000
    assert time.monotonic() - started < _SECONDS
