"""Files that are none, or that are made to harm, are refused in a sentence, and soon."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from khcn_core.errors import UnreadableInputError
from khcn_core.word_processing.found import MOST_ITEMS
from khcn_core.word_processing.refusals import MOST_DEPTH, MOST_MARKS
from khcn_render_odt.reading.parts import MOST_SPACES
from khcn_render_odt.reading.reader import OdtReader

Made = Callable[..., bytes]

_SECONDS = 30
_BYTES = 100_000_000


def _refused(data: bytes) -> str:
    started = time.monotonic()
    with pytest.raises(UnreadableInputError) as caught:
        OdtReader().read(data)
    assert time.monotonic() - started < _SECONDS
    assert caught.value.text("en") != caught.value.text("vi")
    return caught.value.text("en")


@pytest.mark.parametrize("data", [b"", b"PK", b"<?xml?>", b"%PDF-1.7"])
def test_what_is_no_archive(data: bytes) -> None:
    assert _refused(data) == "the file is no ODT, or is damaged"


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet (.ods)"),
        ("application/vnd.oasis.opendocument.spreadsheet-template", "a spreadsheet (.ods)"),
        ("application/vnd.oasis.opendocument.presentation", "a presentation (.odp)"),
        ("application/epub+zip", "“application/epub+zip”"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name(
    odt: Made, media_type: str, said: str
) -> None:
    assert _refused(odt(mimetype=media_type)) == f"the file is {said}, not a text in ODT"


def test_a_template_is_read(odt: Made) -> None:
    data = odt("<text:p>a</text:p>", mimetype="application/vnd.oasis.opendocument.text-template")
    assert len(OdtReader().read(data).items) == 1


def test_a_file_without_a_text_is_refused(odt: Made) -> None:
    assert _refused(odt(**{"content.xml": "<a/>"})) == "this is not an ODT file"


@pytest.mark.parametrize("name", ["Basic/Standard/Module1.xml", "Scripts/python/a.py"])
def test_macros_are_refused(odt: Made, name: str) -> None:
    assert "holds macros" in _refused(odt("<text:p>a</text:p>", **{name: "x"}))


def test_an_encrypted_file_is_refused(odt: Made) -> None:
    uri = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<m:manifest xmlns:m="{uri}"><m:file-entry m:full-path="content.xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    data = odt(**{"META-INF/manifest.xml": manifest, "content.xml": "\x8f\x01noise"})
    assert "has a password" in _refused(data)


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<a>",
        "<!DOCTYPE a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://khcn.example/a.dtd"><a/>',
        '<?xml version="1.0" encoding="utf-7"?><a/>',
        '<?xml version="1.0" encoding="no-such"?><a/>',
        "<a>" * (MOST_DEPTH + 1) + "</a>" * (MOST_DEPTH + 1),
    ],
)
@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "meta.xml"])
def test_a_part_that_is_no_plain_xml_is_refused(odt: Made, part: str, xml: str) -> None:
    assert _refused(odt(**{part: xml})) == f"the part {part} of the ODT file is no proper XML"


def test_deep_nesting_below_the_limit_is_read(odt: Made) -> None:
    nested = "<text:span>" * (MOST_DEPTH - 10) + "a" + "</text:span>" * (MOST_DEPTH - 10)
    lists = "<text:list><text:list-item>" * 40 + "<text:p>b</text:p>"
    lists += "</text:list-item></text:list>" * 40
    items = OdtReader().read(odt(f"<text:p>{nested}</text:p>{lists}")).items
    assert len(items) == 2


def _rows(row: str) -> str:
    return f"<table:table>{row}</table:table>"


_FULL = "<text:p>a</text:p>"
_EMPTY = "<table:table-row/>"
_TOO_MUCH = {
    "a row repeated": (
        _rows(
            '<table:table-row table:number-rows-repeated="1000000"><table:table-cell>'
            f"{_FULL}</table:table-cell></table:table-row>"
        ),
        "cells of tables",
    ),
    "a cell repeated": (
        _rows(
            '<table:table-row><table:table-cell table:number-columns-repeated="999999999999">'
            f"{_FULL}</table:table-cell></table:table-row>"
        ),
        "cells of tables",
    ),
    "both": (
        _rows(
            '<table:table-row table:number-rows-repeated="1000"><table:table-cell '
            f'table:number-columns-repeated="1000">{_FULL}</table:table-cell></table:table-row>'
        ),
        "cells of tables",
    ),
    "empty rows before the last": (
        _rows(
            '<table:table-row table:number-rows-repeated="30000000"/><table:table-row>'
            f"<table:table-cell>{_FULL}</table:table-cell></table:table-row>"
        ),
        "cells of tables",
    ),
    "many tables": (
        _rows(
            '<table:table-row table:number-rows-repeated="1000"><table:table-cell '
            f'table:number-columns-repeated="10">{_FULL}</table:table-cell></table:table-row>'
        )
        * 51,
        "cells of tables",
    ),
    "rows of many tables": (
        _rows(
            '<table:table-row table:number-rows-repeated="1000"><table:table-cell>'
            f"{_FULL}</table:table-cell></table:table-row>"
        )
        * 201,
        "paragraphs and rows",
    ),
    "a wide cell": (
        _rows(
            '<table:table-row><table:table-cell table:number-columns-spanned="1000000">'
            f"{_FULL}</table:table-cell></table:table-row>"
        ),
        "cells of tables",
    ),
    "cells that reach down": (
        _rows(
            '<table:table-row><table:table-cell table:number-columns-spanned="1000" '
            f'table:number-rows-spanned="1000">{_FULL}</table:table-cell></table:table-row>'
            + _EMPTY
            * 999
        ),
        "cells of tables",
    ),
    "cells that all reach down to the end": (
        _rows(
            '<table:table-row><table:table-cell table:number-rows-spanned="60000"/>'
            "</table:table-row>" * 60_000
        ),
        "cells of tables",
    ),
    "spaces": ('<text:p><text:s text:c="1000001"/></text:p>', "spaces"),
    "spaces in many places": (
        "<text:p>" + "<text:s text:c='10000'/>" * (MOST_SPACES // 10_000 + 1) + "</text:p>",
        "spaces",
    ),
    "paragraphs": ("<text:p/>" * (MOST_ITEMS + 1), "paragraphs"),
    "tags": ("<a/>" * MOST_MARKS, "tags and attributes"),
    "attributes": ("<a " + " ".join(f"a{n}=''" for n in range(MOST_MARKS)) + "/>", "tags and"),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_more_than_any_plan_has_is_refused(odt: Made, name: str) -> None:
    body, what = _TOO_MUCH[name]
    assert what in _refused(odt(body))


@pytest.mark.parametrize(
    "name", ["both", "empty rows before the last", "spaces", "tags", "attributes"]
)
def test_what_is_too_much_takes_little_memory(odt: Made, name: str) -> None:
    data = odt(_TOO_MUCH[name][0])
    tracemalloc.start()
    try:
        _refused(data)
        assert tracemalloc.get_traced_memory()[1] < _BYTES
    finally:
        tracemalloc.stop()


def test_what_is_just_allowed_is_read(odt: Made) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1000"><table:table-cell '
        f'table:number-columns-repeated="200">{_FULL}</table:table-cell></table:table-row>'
    )
    (grid,) = OdtReader().read(odt(_rows(row))).items
    assert len(getattr(grid, "rows", ())) == 1000
