"""Files that are none, or that are made to harm, are refused in a sentence, and soon."""

import time
from collections.abc import Callable

import pytest

from khcn_core.source import Line
from khcn_core.word_processing.refusals import MOST_DEPTH
from khcn_render_odt.reading.parts import MOST_SPACES
from khcn_render_odt.reading.reader import OdtReader

Made = Callable[..., bytes]
Refused = Callable[[bytes], str]

_SECONDS = 30
_BYTES = 100_000_000


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
    refused: Refused, odt: Made, media_type: str, said: str
) -> None:
    assert refused(odt(mimetype=media_type)) == f"the file is {said}, not a text in ODT"


def test_a_template_is_read(odt: Made) -> None:
    data = odt("<text:p>a</text:p>", mimetype="application/vnd.oasis.opendocument.text-template")
    assert len(OdtReader().read(data).items) == 1


def test_a_file_without_a_text_is_refused(refused: Refused, odt: Made) -> None:
    assert refused(odt(**{"content.xml": "<a/>"})) == "this is not an ODT file"


def test_an_encrypted_file_is_refused(refused: Refused, odt: Made) -> None:
    uri = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<m:manifest xmlns:m="{uri}"><m:file-entry m:full-path="content.xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    data = odt(**{"META-INF/manifest.xml": manifest, "content.xml": "\x8f\x01noise"})
    assert "has a password" in refused(data)


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
    "spaces": ('<text:p><text:s text:c="100001"/></text:p>', "spaces"),
    "spaces in many places": (
        "<text:p>" + "<text:s text:c='10000'/>" * (MOST_SPACES // 10_000 + 1) + "</text:p>",
        "spaces",
    ),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_more_than_any_plan_has_is_refused(refused: Refused, odt: Made, name: str) -> None:
    body, what = _TOO_MUCH[name]
    assert what in refused(odt(body))


@pytest.mark.parametrize("name", ["both", "empty rows before the last", "spaces"])
def test_what_is_too_much_takes_little_memory(
    memory: Callable[[bytes], int], odt: Made, name: str
) -> None:
    assert memory(odt(_TOO_MUCH[name][0])) < _BYTES


def test_what_is_just_allowed_is_read(odt: Made) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1000"><table:table-cell '
        f'table:number-columns-repeated="200">{_FULL}</table:table-cell></table:table-row>'
    )
    (grid,) = OdtReader().read(odt(_rows(row))).items
    assert len(getattr(grid, "rows", ())) == 1000


def test_what_a_part_says_of_its_encoding_must_be_known(odt: Made, refused: Refused) -> None:
    xml = '<?xml version="1.0" encoding="no-such"?><a/>'
    said = "the part content.xml of the ODT file is no proper XML"
    assert refused(odt(**{"content.xml": xml})) == said


def test_labels_stay_short_whatever_a_list_says(odt: Made) -> None:
    level = f'<text:list-level-style-number text:level="1" style:num-prefix="{"a" * 100_000}"/>'
    styles = f'<text:list-style style:name="L">{level}</text:list-style>'
    item = "<text:list-item><text:p>a</text:p></text:list-item>"
    body = f'<text:list text:style-name="L">{item * 2000}</text:list>'
    items = OdtReader().read(odt(body, styles)).items
    assert max(len(item.text) for item in items if isinstance(item, Line)) < 1000


def test_columns_that_are_repeated_without_end_take_no_time(odt: Made) -> None:
    column = '<table:table-column table:number-columns-repeated="99999999"/>'
    row = f"<table:table-row><table:table-cell>{_FULL}</table:table-cell></table:table-row>"
    started = time.monotonic()
    body = f"<table:table>{column}{row}</table:table>" * 2000
    assert len(OdtReader().read(odt(body)).items) == 2000
    assert time.monotonic() - started < _SECONDS
