"""Formats are found by entry points, those of strangers too."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from khcn_core import Plan, RenderingError, document_text, formats, lay_out, render
from khcn_core.document import Document
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind, installed_formats, load_renderer

Install = Callable[[str, str, str], None]


class Canonical:
    """A stranger's format: the canonical text, in the encoding that its option names."""

    suffix = ".kq"
    media_type = "text/plain"
    options = (
        Option(
            name="encoding",
            kind=OptionKind.TEXT,
            says=message("bảng mã", "encoding"),
            default="utf-8",
        ),
    )
    capabilities: frozenset[Capability] = frozenset()

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        return document_text(document).encode(str(options["encoding"]))


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that installs a distribution with one format."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "stranger", sys.modules[__name__])
    monkeypatch.setattr(sys.modules[__name__], "renderer", Canonical(), raising=False)

    def make(distribution: str, format: str, where: str) -> None:
        folder = tmp_path / f"{distribution}-1.0.dist-info"
        folder.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
        (folder / "METADATA").write_text(metadata)
        (folder / "entry_points.txt").write_text(f"[khcn.renderers]\n{format} = {where}\n")

    return make


def test_the_formats_of_this_distribution_are_there() -> None:
    assert formats() == ("docx", "odt", "pdf", "txt")
    assert installed_formats() == (
        ("docx", "khcn"),
        ("odt", "khcn"),
        ("pdf", "khcn"),
        ("txt", "khcn"),
    )


@pytest.mark.parametrize("format", ["docx", "odt", "pdf", "txt"])
def test_a_format_names_its_files(format: str) -> None:
    assert load_renderer(format).suffix == f".{format}"
    assert "/" in load_renderer(format).media_type


def test_a_strangers_format_is_as_good(install: Install, huyen: Plan) -> None:
    install("khcn-kq", "kq", "stranger:renderer")
    assert ("kq", "khcn-kq") in installed_formats()
    document = lay_out(huyen)
    assert render(huyen, "kq") == render(document, "kq") == document_text(document).encode()
    assert render(huyen, "kq", {"encoding": "utf-16"}).decode("utf-16") == document_text(document)


@pytest.mark.parametrize("where", ["stranger:nothing", "no_such_module_at_all:renderer"])
def test_a_broken_format_names_what_brings_it(install: Install, where: str) -> None:
    install("khcn-kq", "kq", where)
    with pytest.raises(RenderingError) as caught:
        load_renderer("kq")
    assert caught.value.text("vi").startswith("không nạp được định dạng “kq” của khcn-kq: ")
    assert caught.value.text("en").startswith("the format “kq” of khcn-kq cannot be loaded: ")
    assert "kq" in formats()


@pytest.mark.parametrize(
    ("name", "hint"),
    [("dcox", " (ý là “docx”?)"), ("ODT", " (ý là “odt”?)"), ("rtf", ""), ("", "")],
)
def test_an_unknown_format_names_the_known_ones_and_the_nearest(
    huyen: Plan, name: str, hint: str
) -> None:
    with pytest.raises(RenderingError) as caught:
        render(huyen, name)
    assert (
        caught.value.text()
        == f"không có định dạng “{name}”; các định dạng đã cài: docx, odt, pdf, txt{hint}"
    )
