"""Formats are found by entry points, those of strangers too, and listed without being imported."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from khcn_core import Plan, RenderingError, document_text, formats, lay_out, render
from khcn_core.document import Document
from khcn_core.messages import message
from khcn_core.rendering import (
    Capability,
    Option,
    OptionKind,
    diagnoses,
    find_format,
    installed_formats,
    load_renderer,
)

Install = Callable[..., Path]

OURS = formats()


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


class Shouting(Canonical):
    """Another stranger's format of the same name."""

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        return super().render(document, options).upper()


def listed() -> list[tuple[str, str, str]]:
    return [(each.name, each.distribution, each.version) for each in installed_formats()]


def test_the_formats_of_this_distribution_are_there() -> None:
    assert {"docx", "odt", "txt"} <= set(formats())
    assert [(name, origin) for name, origin, _ in listed()] == [(name, "khcn") for name in OURS]


@pytest.mark.parametrize("format", OURS)
def test_a_format_names_its_files(format: str) -> None:
    assert load_renderer(format).suffix == f".{format}"
    assert "/" in load_renderer(format).media_type


def test_a_strangers_format_is_as_good(install_format: Install, huyen: Plan) -> None:
    install_format("khcn-kq", Canonical())
    assert ("kq", "khcn-kq", "1.0") in listed()
    document = lay_out(huyen)
    assert render(huyen, "kq") == render(document, "kq") == document_text(document).encode()
    assert render(huyen, "kq", {"encoding": "utf-16"}).decode("utf-16") == document_text(document)


def test_listing_imports_nothing(install_format: Install) -> None:
    site = install_format("khcn-kq", where="khcn_kq_source:renderer")
    (site / "khcn_kq_source.py").write_text("raise ValueError('imported')")
    assert "kq" in formats()
    assert find_format("kq").distribution == "khcn-kq"
    assert "khcn_kq_source" not in sys.modules
    with pytest.raises(RenderingError, match="ValueError: imported"):
        load_renderer("kq")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("dcox", " (ý là “docx”?)"),
        ("ODT", " (ý là “odt”?)"),
        ("rtf", ""),
        ("", ""),
        ("khnc:docx", " (ý là “khcn:docx”?)"),
        (":docx:", " (ý là “khcn:docx”?)"),
    ],
)
def test_an_unknown_format_names_the_known_ones_and_the_nearest(
    huyen: Plan, name: str, hint: str
) -> None:
    with pytest.raises(RenderingError) as caught:
        render(huyen, name)
    assert (
        caught.value.text()
        == f"không có định dạng “{name}”; các định dạng đã cài: {', '.join(OURS)}{hint}"
    )


def test_of_two_formats_with_one_name_one_has_to_be_chosen(
    install_format: Install, huyen: Plan
) -> None:
    install_format("khcn-kq", Canonical())
    install_format("Other_Kq", Shouting())
    with pytest.raises(RenderingError) as caught:
        render(huyen, "kq")
    assert caught.value.text("en") == (
        "2 distributions bring a format “kq”: khcn-kq, Other_Kq; write khcn-kq:kq or Other_Kq:kq"
    )
    assert caught.value.text("vi") == (
        "có 2 gói cùng cài định dạng “kq”: khcn-kq, Other_Kq; hãy viết khcn-kq:kq hoặc Other_Kq:kq"
    )
    quiet = document_text(lay_out(huyen)).encode()
    assert render(huyen, "khcn-kq:kq") == quiet
    assert render(huyen, "Other_Kq:kq") == render(huyen, "other-kq:kq") == quiet.upper()
    assert formats().count("kq") == 1


def test_a_format_may_not_take_the_place_of_one_that_comes_along(
    install_format: Install, huyen: Plan
) -> None:
    install_format("khcn-kq", Canonical(), format="txt")
    with pytest.raises(RenderingError, match="khcn:txt hoặc khcn-kq:txt"):
        render(huyen, "txt")
    assert render(huyen, "khcn:txt") != render(huyen, "khcn-kq:txt")


def test_of_two_copies_of_a_distribution_the_first_is_the_one_imported(
    install_format: Install,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = install_format("khcn-kq", Canonical())
    (site / "khcn_kq-1.0.dist-info").rename(site / "Khcn.Kq-1.0.dist-info")
    older = tmp_path / "khcn_kq-0.9.dist-info"
    older.mkdir()
    (older / "METADATA").write_text("Metadata-Version: 2.1\nName: khcn_kq\nVersion: 0.9\n")
    (older / "entry_points.txt").write_text("[khcn.renderers]\nkq = khcn_kq:renderer\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert [version for name, _, version in listed() if name == "kq"] == ["1.0"]


@pytest.mark.parametrize(
    "unreadable",
    [b"[khcn.renderers]\nno equals sign", b"\xff\xfe[khcn.renderers]\nkq = khcn_kq:renderer\n"],
)
def test_a_distribution_that_cannot_be_read_harms_no_other(
    install_format: Install, huyen: Plan, unreadable: bytes
) -> None:
    site = install_format("khcn-kq", Canonical())
    install_format("khcn-bad", entry_points="")
    (site / "khcn_bad-1.0.dist-info" / "entry_points.txt").write_bytes(unreadable)
    assert formats() == tuple(sorted([*OURS, "kq"]))
    assert render(huyen, "kq")
    (sick,) = [each for each in diagnoses() if each.problems]
    assert (sick.format, sick.distribution) == ("", "khcn-bad")
    assert sick.problems[0].text("en").startswith("entry_points.txt of khcn-bad cannot be read: ")


@pytest.mark.parametrize("metadata", [None, b"", b"Version: 1.0\n", b"\xff\xff"])
def test_a_distribution_without_a_name_harms_no_other(
    install_format: Install, huyen: Plan, metadata: bytes | None
) -> None:
    site = install_format("khcn-kq", Canonical())
    path = site / "khcn_kq-1.0.dist-info" / "METADATA"
    path.unlink()
    if metadata is not None:
        path.write_bytes(metadata)
    assert ("kq", "?") in [(name, origin) for name, origin, _ in listed()]
    assert render(huyen, "kq") == document_text(lay_out(huyen)).encode()


def test_the_doctor_finds_nothing_wrong_with_what_comes_along() -> None:
    assert [(each.format, each.problems) for each in diagnoses()] == [(name, ()) for name in OURS]
