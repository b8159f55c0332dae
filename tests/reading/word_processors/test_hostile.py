"""Files that are none, or that are made to harm, are refused in a sentence, and soon."""

import io
import struct
import time
import zipfile
from collections.abc import Callable

import pytest
from word_processors import WordProcessor

from khcn_core.archives import MOST_UNPACKED
from khcn_core.word_processing.found import MOST_CELLS, MOST_ITEMS
from khcn_core.word_processing.refusals import MOST_DEPTH

Refused = Callable[[bytes], str]

_SECONDS = 60
_BYTES = 200_000_000


@pytest.mark.parametrize("data", [b"", b"PK", b"<?xml?>", b"%PDF-1.7", b"PK\x03\x04" + bytes(99)])
def test_what_is_no_archive(files: WordProcessor, refused: Refused, data: bytes) -> None:
    assert refused(data) == f"the file is no {files.name.upper()}, or is damaged"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(files: WordProcessor, refused: Refused, share: float) -> None:
    data = files.made(files.paragraph() * 100)
    said = f"the file is no {files.name.upper()}, or is damaged"
    assert refused(data[: int(len(data) * share)]) == said


def test_an_encrypted_file_is_refused(files: WordProcessor, refused: Refused) -> None:
    assert "has a password" in refused(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    data = bytearray(files.made(files.paragraph()))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(signature, at + 1)) >= 0:
            struct.pack_into("<H", data, at + offset, 1)
    assert "has a password" in refused(bytes(data))


def _with(data: bytes, name: str, content: bytes) -> bytes:
    """Return an archive with one part added, or in the place of another."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for each in source.namelist():
            if each != name:
                target.writestr(each, source.read(each))
        target.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<a>",
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://khcn.example/a.dtd"><a/>',
        b"<a>" * (MOST_DEPTH + 1) + b"</a>" * (MOST_DEPTH + 1),
        b"<a>" * 5000 + b"</a>" * 5000,
        b"<a>\x01</a>",
        b"<a>\xff</a>",
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-a/+AD4-',
        "<!DOCTYPE a><a/>".encode("utf-16"),
        b"\xff\xfe<\x00\x00",
    ],
)
def test_a_part_that_is_no_plain_xml_is_refused(
    files: WordProcessor, refused: Refused, xml: bytes
) -> None:
    whole = files.made(files.paragraph())
    for part in (files.main, files.styles):
        said = f"the part {part} of the {files.name.upper()} file is no proper XML"
        assert refused(_with(whole, part, xml)) == said


def test_macros_are_refused(files: WordProcessor, refused: Refused) -> None:
    for name in files.macros:
        assert "holds macros" in refused(_with(files.made(files.paragraph()), name, b"x"))


def test_paths_in_the_archive_lead_nowhere(files: WordProcessor) -> None:
    data = files.made(files.paragraph(files.run("a")))
    for name in (f"../../{files.main}", "/etc/passwd", f"a/../{files.styles}"):
        data = _with(data, name, b"x")
    assert len(files.reader.read(data).items) == 1


_TOO_MUCH: dict[str, tuple[Callable[[WordProcessor], str], str]] = {
    "paragraphs": (lambda files: files.paragraph() * (MOST_ITEMS + 1), "paragraphs and rows"),
    "rows": (lambda files: files.table(files.row() * (MOST_ITEMS + 1)), "paragraphs and rows"),
    "wide cells": (
        lambda files: files.table(files.row(files.cell("", across=50) * (MOST_CELLS // 50 + 1))),
        "cells of tables",
    ),
    "one wide row": (
        lambda files: files.table(files.row(files.cell("", across=50) * 5), files.row() * 1000),
        "cells of tables",
    ),
    "many tables": (
        lambda files: files.table(files.row(files.cell("", across=50)) * 500) * 9,
        "cells of tables",
    ),
    "tags": (lambda files: "<a/>" * files.most_marks, "tags, attributes and texts"),
    "attributes": (
        lambda files: "<a " + "a=''" * (files.most_marks + 1) + "/>",
        "tags, attributes and texts",
    ),
    "a bomb": (lambda _: " " * (MOST_UNPACKED + 1), "too large"),
}


@pytest.mark.parametrize("name", _TOO_MUCH)
def test_more_than_any_plan_has_is_refused(
    files: WordProcessor, refused: Refused, name: str
) -> None:
    body, what = _TOO_MUCH[name]
    assert what in refused(files.made(body(files)))


@pytest.mark.parametrize("name", ["tags", "attributes", "a bomb"])
def test_what_is_too_much_takes_little_memory(
    files: WordProcessor, memory: Callable[[bytes], int], name: str
) -> None:
    assert memory(files.made(_TOO_MUCH[name][0](files))) < _BYTES


def test_marks_count_through_all_parts(files: WordProcessor, refused: Refused) -> None:
    half = "<a/>" * (files.most_marks // 2)
    assert "tags, attributes and texts" in refused(files.made(half, half))


@pytest.mark.parametrize("together", [True, False], ids=["one paragraph", "many"])
def test_more_losses_than_any_paper_has_are_refused(
    files: WordProcessor, refused: Refused, monkeypatch: pytest.MonkeyPatch, *, together: bool
) -> None:
    def lost(count: int) -> bytes:
        figures = [files.figure("a")] * count
        body = "".join(figures) if together else "".join(map(files.paragraph, figures))
        return files.made(files.paragraph(body) if together else body)

    monkeypatch.setattr("khcn_core.word_processing.losses.MOST_LOST", 10)
    assert files.reader.read(lost(1)).dropped
    assert "left behind" in refused(lost(11))


def test_many_tables_below_the_limit_are_read(files: WordProcessor) -> None:
    table = files.table(files.row(files.cell("", across=50)) * 500)
    assert len(files.reader.read(files.made(table * 7)).items) == 7


@pytest.mark.parametrize("name", ["KHCN " + " cỡ 1" * 100_000 + "x", "KHCN " + "1" * 1_000_000])
def test_names_of_styles_are_read_soon(files: WordProcessor, name: str) -> None:
    started = time.monotonic()
    data = files.made(files.paragraph(style="A"), files.style("A", name))
    assert files.reader.read(data).items == ()
    assert time.monotonic() - started < _SECONDS
