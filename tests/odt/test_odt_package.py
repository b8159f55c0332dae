"""The file as a package: what OpenDocument and its other readers ask of it."""

from collections.abc import Callable
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZIP_STORED, ZipFile

from odf import teletype
from odf.opendocument import load
from odf.text import H

from khcn_core.document import Document
from khcn_core.rendering import load_renderer
from khcn_render_odt import renderer
from khcn_render_odt.namespaces import NAMESPACES, clark

Part = Callable[[bytes, str], Element]


def test_the_entry_point_names_the_renderer() -> None:
    assert load_renderer("odt") is renderer
    assert renderer.suffix == ".odt"


def test_the_media_type_comes_first_and_uncompressed(plan: Document) -> None:
    data = renderer.render(plan, {})
    first = ZipFile(BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert data[38 : 38 + len(renderer.media_type)] == renderer.media_type.encode()


def test_no_part_tells_when_it_was_written(plan: Document) -> None:
    entries = ZipFile(BytesIO(renderer.render(plan, {}))).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {3}


def test_the_manifest_lists_every_part(plan: Document, part: Part) -> None:
    data = renderer.render(plan, {})
    manifest = part(data, "META-INF/manifest.xml")
    listed = {entry.get(clark("manifest:full-path")) for entry in manifest}
    there = set(ZipFile(BytesIO(data)).namelist())
    assert listed == there - {"mimetype", "META-INF/manifest.xml"} | {"/"}


def test_the_file_says_what_the_document_is(plan: Document, part: Part) -> None:
    meta = part(renderer.render(plan, {}), "meta.xml")

    def said(name: str) -> list[str | None]:
        return [element.text for element in meta.iterfind(f".//{name}", NAMESPACES)]

    properties = plan.properties
    assert said("dc:title") == [properties.title]
    assert said("dc:subject") == [properties.subject]
    assert said("dc:creator") == said("meta:initial-creator") == [properties.agency]
    assert said("meta:keyword") == list(properties.keywords)
    assert said("dc:language") == ["vi-VN"]


def test_the_file_tells_nothing_of_clock_and_library(plan: Document, part: Part) -> None:
    meta = part(renderer.render(plan, {}), "meta.xml")
    told = {element.tag for element in meta.iter()}
    assert told.isdisjoint({clark("meta:generator"), clark("dc:date"), clark("meta:creation-date")})


def test_odfpy_reads_the_file(plan: Document) -> None:
    read = load(BytesIO(renderer.render(plan, {})))
    headings = [teletype.extractText(heading) for heading in read.getElementsByType(H)]
    assert headings[:2] == ["I. KẾT QUẢ THỰC HIỆN NĂM 2024", "1. Công tác chỉ đạo, điều hành"]
