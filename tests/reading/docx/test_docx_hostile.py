"""Files that are none, or that are made to harm, are refused in a sentence, and soon."""

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from khcn_core.reading.recognition import recognise
from khcn_core.source import Grid, Line
from khcn_core.word_processing.refusals import MOST_DEPTH
from khcn_render_docx.reading.parts import MOST_ATTRIBUTES
from khcn_render_docx.reading.reader import DocxReader
from khcn_render_docx.xml import NAMESPACE

Made = Callable[..., bytes]
Refused = Callable[[bytes], str]

_SECONDS = 60
_MAIN = "word/document.xml"


def _archive(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("xl/workbook.xml", "a spreadsheet (.xlsx)"),
        ("xl/workbook.bin", "a spreadsheet (.xlsb)"),
        ("ppt/presentation.xml", "a presentation (.pptx)"),
        ("mimetype", "of OpenDocument (.odt, .ods)"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name(
    refused: Refused, part: str, said: str
) -> None:
    assert refused(_archive(**{part: "x"})) == f"the file is {said}, not a DOCX document"


@pytest.mark.parametrize("parts", [{}, {"a.xml": "<a/>"}, {_MAIN: "<a/>"}])
def test_a_file_without_a_text_is_refused(refused: Refused, parts: dict[str, str]) -> None:
    assert refused(_archive(**parts)) == "the file is not a DOCX document"


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
        {"[Content_Types].xml": 'ContentType="application/vnd.ms-word.document.macroEnabled.main"'},
        {"[Content_Types].xml": 'ContentType="application/vnd.ms-office.vbaProject"'},
    ],
)
def test_declared_macros_are_refused(docx: Made, refused: Refused, parts: dict[str, str]) -> None:
    assert "holds macros" in refused(docx("<w:p/>", **parts))


@pytest.mark.parametrize(
    "xml",
    [
        '<?xml version="1.0" encoding="IBM037"?><a/>'.encode("cp037"),
        "<a/>".encode("utf-16-le"),
        f"<a {' '.join(f'a{n}=' + chr(34) * 2 for n in range(MOST_ATTRIBUTES + 1))}/>",
    ],
)
@pytest.mark.parametrize("part", [_MAIN, "word/styles.xml", "word/numbering.xml"])
def test_xml_that_one_parser_may_take_is_refused(
    docx: Made, refused: Refused, part: str, xml: str | bytes
) -> None:
    said = f"the part {part} of the DOCX file is no proper XML"
    assert refused(docx("<w:p/>", **{part: xml})) == said


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


def _wide(span: int | str) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr></w:tc>'


_FREE = '<w:tr><w:trPr><w:gridBefore w:val="9999"/></w:trPr></w:tr>'
_TOO_MUCH = {
    "a wide cell": (f"<w:tr>{_wide(64)}</w:tr>", "runs across 64 columns"),
    "a cell wider than any number": (f"<w:tr>{_wide('9' * 5000)}</w:tr>", "columns; 63 at most"),
    "wide rows": (f"<w:tr>{_wide(63) * 10}</w:tr>" * 1000, "cells of tables"),
    "rows that leave columns free": (_FREE * 10_000, "cells of tables"),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_more_than_any_table_has_is_refused(docx: Made, refused: Refused, name: str) -> None:
    rows, what = _TOO_MUCH[name]
    assert what in refused(docx(f"<w:tbl>{rows}</w:tbl>"))


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
