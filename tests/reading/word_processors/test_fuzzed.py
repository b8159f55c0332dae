"""Whatever is done to a file, it is read or refused: nothing else, and soon."""

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_processors import WordProcessor

from khcn_core import Document
from khcn_core.document import Paragraph, Properties
from khcn_core.errors import UnreadableInputError
from khcn_core.reading.recognition import recognise
from khcn_core.rendering import RenderingError
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents
from khcn_core.word_processing.refusals import MOST_DEPTH, MOST_MARKS

_PIECES = ("", "<", "&a;", "<!DOCTYPE a>", "<!-- a -->", "<?a b?>", "\u00b2", "\ufffe", "²")
_PLACES = st.tuples(st.integers(0), st.integers(0), st.integers(0, 60))
"""A part, a place in it, and how much is cut out there."""
_DAMAGE = st.lists(
    st.tuples(st.integers(0), st.binary(max_size=8), st.integers(0, 400)), max_size=4
)
_A_PAPER = Document(
    blocks=(Paragraph(role=Role.BODY, text="a"),),
    properties=Properties(title="", subject="", agency=""),
    style=DECREE,
    attachment=b"{}",
)


def _piece(files: WordProcessor) -> st.SearchStrategy[str]:
    return st.sampled_from([*_PIECES, *files.pieces])


def _survives(files: WordProcessor, data: bytes) -> None:
    try:
        source = files.reader.read(data)
    except UnreadableInputError:
        return
    recognise(source)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _damaged(data: bytes, damage: list[tuple[int, bytes, int]]) -> bytes:
    for at, noise, cut in damage:
        start = at % (len(data) + 1)
        data = data[:start] + noise + data[start + cut :]
    return data


@given(documents(), st.lists(_PLACES, min_size=1, max_size=4), st.data())
def test_edited_xml_is_read_or_refused(
    files: WordProcessor,
    document: Document,
    places: list[tuple[int, int, int]],
    data: st.DataObject,
) -> None:
    parts = _parts(files.renderer.render(document, {}))
    names = [*[files.main] * 4, *files.others]
    for part, at, cut in places:
        name = names[part % len(names)]
        text = parts[name].decode("utf-8", "surrogatepass")
        start = at % (len(text) + 1)
        piece = data.draw(_piece(files) | st.text(max_size=8))
        text = text[:start] + piece + text[start + cut :]
        parts[name] = text.encode("utf-8", "surrogatepass")
    _survives(files, _archive(parts))


@given(documents(), st.integers(0), st.data())
def test_a_piece_between_two_tags_is_read_or_refused(
    files: WordProcessor, document: Document, at: int, data: st.DataObject
) -> None:
    parts = _parts(files.renderer.render(document, {}))
    tags = parts[files.main].split(b">")
    tags[at % len(tags)] += b">" + data.draw(_piece(files)).encode()
    _survives(files, _archive(parts | {files.main: b">".join(tags)}))


@given(_DAMAGE)
def test_damaged_bytes_are_read_or_refused(
    files: WordProcessor, damage: list[tuple[int, bytes, int]]
) -> None:
    _survives(files, _damaged(files.renderer.render(_A_PAPER, {}), damage))


@given(_DAMAGE)
def test_a_damaged_part_in_a_whole_archive_is_read_or_refused(
    files: WordProcessor, damage: list[tuple[int, bytes, int]]
) -> None:
    parts = _parts(files.renderer.render(_A_PAPER, {}))
    _survives(files, _archive(parts | {files.main: _damaged(parts[files.main], damage)}))


@given(_DAMAGE, st.booleans())
def test_a_damaged_template_lends_its_styles_or_is_refused(
    files: WordProcessor, damage: list[tuple[int, bytes, int]], packed: bool
) -> None:
    template = files.renderer.render(_A_PAPER, {})
    if packed:
        parts = _parts(template)
        template = _archive(parts | {files.styles: _damaged(parts[files.styles], damage)})
    else:
        template = _damaged(template, damage)
    with suppress(RenderingError):
        files.renderer.render(_A_PAPER, {"template": template})


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<a>",
        '<?xml version="1.0" encoding="utf-7"?><a/>',
        '<?xml version="1.0" encoding="no-such"?><a/>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
        "<a>" * (MOST_DEPTH + 1) + "</a>" * (MOST_DEPTH + 1),
        "<a/>" * MOST_MARKS,
    ],
)
def test_a_hostile_template_is_refused(files: WordProcessor, xml: str) -> None:
    parts = _parts(files.renderer.render(_A_PAPER, {}))
    with pytest.raises(RenderingError, match="tệp mẫu"):
        files.renderer.render(
            _A_PAPER, {"template": _archive(parts | {files.styles: xml.encode()})}
        )
