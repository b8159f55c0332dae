"""What is refused, and that the refusal says why in both languages."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from attrs import evolve

from khcn_core.document import Document, Paragraph
from khcn_core.errors import UnreadableInputError
from khcn_core.rendering import RenderingError
from khcn_core.style import Role
from khcn_render_odt import extract_text, renderer

_WITH_ENTITIES = b"""<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>"""


def _zipped(**parts: bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(f"{name}.xml", content)
    return file.getvalue()


def test_an_unknown_option_is_refused_by_name(plan: Document) -> None:
    with pytest.raises(RenderingError) as refused:
        renderer.render(plan, {"khổ": "A3", "dpi": 300})
    assert "định dạng “odt” không có tùy chọn “khổ”, “dpi”" in refused.value.text("vi")
    assert "the format “odt” has no option “khổ”, “dpi”" in refused.value.text("en")


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\x00", "U+0000"),
        ("\t", "U+0009"),
        ("\n", "U+000A"),
        ("\x1f", "U+001F"),
        ("\ud83d", "U+D83D"),
        ("\ufffe", "U+FFFE"),
        ("\uffff", "U+FFFF"),
    ],
)
def test_what_no_line_can_hold_is_refused(plan: Document, character: str, code: str) -> None:
    text = Paragraph(role=Role.BODY, text=f"a{character}b")
    with pytest.raises(RenderingError) as refused:
        renderer.render(evolve(plan, blocks=(text,)), {})
    assert code in refused.value.text("vi")
    assert code in refused.value.text("en")


def test_so_are_such_properties(plan: Document) -> None:
    with pytest.raises(RenderingError):
        renderer.render(evolve(plan, properties=evolve(plan.properties, title="\x01")), {})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        _zipped(document=b"<a/>"),
        _zipped(styles=b"<a/>", content=b"<a>"),
        _zipped(styles=b"<a/>", content=b"<a/>"),
        _zipped(styles=b"<a/>", content=_WITH_ENTITIES),
        _zipped(styles=b"<a/>", content=b"<?xml version='1.0' encoding='utf-7'?><a/>"),
        _zipped(styles=b"<a/>", content=b"<?xml version='1.0' encoding='no-such'?><a/>"),
    ],
)
def test_what_is_no_odt_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError) as refused:
        extract_text(data)
    assert refused.value.text("en") == "this is not an ODT file"
