"""Whatever is done to a file, it is read or refused: nothing else, and soon."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Document
from khcn_core.document import Paragraph, Properties
from khcn_core.errors import UnreadableInputError
from khcn_core.reading.recognition import recognise
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents
from khcn_render_docx import renderer
from khcn_render_docx.reading.reader import DocxReader

_PIECES = (
    "",
    "<",
    "&a;",
    "<!DOCTYPE a>",
    "<!-- a -->",
    "<?a b?>",
    "<w:p><w:r><w:t>a",
    "</w:p>",
    "<w:r><w:t>a</w:t></w:r>",
    "<w:tbl>",
    "<w:tbl/>",
    "<w:tr>",
    "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>",
    "<w:tc><w:tcPr><w:gridSpan w:val='63'/><w:vMerge/></w:tcPr><w:p/></w:tc>",
    "<w:gridSpan w:val='-1'/>",
    "<w:gridBefore w:val='1e9'/>",
    "<w:del>",
    "<w:ins>",
    "<w:sdt><w:sdtContent>",
    "<w:footnoteReference/>",
    "<w:numPr><w:ilvl w:val='99'/><w:numId w:val='0'/></w:numPr>",
    "<w:sectPr><w:pgSz w:orient='landscape'/></w:sectPr>",
    "<w:rFonts w:ascii='.VnTime'/>",
    " w:val='99999'",
    " w:val=''",
    " w:val='KhcnBullet2'",
    "<w:basedOn w:val='KhcnBody'/>",
    "\u00b2",
    "\ufffe",
    "²",
)
_PARTS = ("word/document.xml", "word/styles.xml", "[Content_Types].xml")
_EDITS = st.lists(
    st.tuples(
        st.sampled_from(_PARTS[:1] * 4 + _PARTS),
        st.integers(0),
        st.integers(0, 60),
        st.sampled_from(_PIECES) | st.text(max_size=8),
    ),
    min_size=1,
    max_size=4,
)


_A_PAPER = renderer.render(
    Document(
        blocks=(Paragraph(role=Role.BODY, text="a"),),
        properties=Properties(title="", subject="", agency=""),
        style=DECREE,
        attachment=b"{}",
    ),
    {},
)


def _survives(data: bytes) -> None:
    try:
        source = DocxReader().read(data)
    except UnreadableInputError:
        return
    recognise(source)


def _edited(data: bytes, edits: list[tuple[str, int, int, str]]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name, at, cut, piece in edits:
        start = at % (len(parts[name]) + 1)
        parts[name] = parts[name][:start] + piece + parts[name][start + cut :]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8", "surrogatepass"))
    return file.getvalue()


@given(documents(), _EDITS)
def test_edited_xml_is_read_or_refused(
    document: Document, edits: list[tuple[str, int, int, str]]
) -> None:
    _survives(_edited(renderer.render(document, {}), edits))


@given(documents(), st.integers(0), st.sampled_from(_PIECES))
def test_a_piece_between_two_tags_is_read_or_refused(
    document: Document, at: int, piece: str
) -> None:
    with zipfile.ZipFile(io.BytesIO(renderer.render(document, {}))) as archive:
        text = archive.read(_PARTS[0]).decode()
    ends = [index + 1 for index, letter in enumerate(text) if letter == ">"]
    edit = (_PARTS[0], ends[at % len(ends)], 0, piece)
    _survives(_edited(renderer.render(document, {}), [edit]))


@given(st.lists(st.tuples(st.integers(0), st.binary(max_size=8), st.integers(0, 400)), max_size=4))
def test_damaged_bytes_are_read_or_refused(damage: list[tuple[int, bytes, int]]) -> None:
    data = _edited(_A_PAPER, [])
    for at, noise, cut in damage:
        start = at % (len(data) + 1)
        data = data[:start] + noise + data[start + cut :]
    _survives(data)


@given(st.lists(st.tuples(st.integers(0), st.binary(max_size=8), st.integers(0, 9)), min_size=1))
def test_damaged_parts_in_a_whole_archive_are_read_or_refused(
    damage: list[tuple[int, bytes, int]],
) -> None:
    with zipfile.ZipFile(io.BytesIO(_A_PAPER)) as archive:
        content = archive.read(_PARTS[0])
    for at, noise, cut in damage:
        start = at % (len(content) + 1)
        content = content[:start] + noise + content[start + cut :]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(_PARTS[0], content)
    _survives(file.getvalue())
