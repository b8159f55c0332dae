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
from khcn_render_odt import renderer
from khcn_render_odt.reading.reader import OdtReader

_PIECES = (
    "",
    "<",
    "&a;",
    "<!DOCTYPE a>",
    "<text:p>a",
    "</text:p>",
    "<text:list><text:list-item>",
    "<text:h text:outline-level='-1'>",
    "<text:s text:c='99999'/>",
    "<text:s text:c='-1'/>",
    "<text:note/>",
    "<text:change/>",
    "<table:table>",
    "<table:table/>",
    "<table:table-row table:number-rows-repeated='99999'>",
    "<table:table-cell table:number-columns-spanned='0' table:number-rows-spanned='9'/>",
    "<table:covered-table-cell/>",
    " table:number-columns-repeated='1e9'",
    " table:number-rows-spanned='77'",
    " text:style-name='KhcnBullet2'",
    " style:parent-style-name='KhcnBody'",
    " text:display='none'",
    "\u00b2",
    "\ufffe",
    "²",
)
_PARTS = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "mimetype")
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
    ),
    {},
)


def _survives(data: bytes) -> None:
    try:
        source = OdtReader().read(data)
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


@given(st.lists(st.tuples(st.integers(0), st.binary(max_size=8), st.integers(0, 400)), max_size=4))
def test_damaged_bytes_are_read_or_refused(damage: list[tuple[int, bytes, int]]) -> None:
    data = _edited(_A_PAPER, [])
    for at, noise, cut in damage:
        start = at % (len(data) + 1)
        data = data[:start] + noise + data[start + cut :]
    _survives(data)
