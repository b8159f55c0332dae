"""DOCX files made by hand, as other programs write them."""

import io
import zipfile
from collections.abc import Callable
from typing import Protocol

import pytest

from khcn_core.source import Grid, Line, Outcome, Source
from khcn_render_docx.reading.reader import DocxReader
from khcn_render_docx.xml import NAMESPACE

_MORE = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in ({"w": NAMESPACE} | _MORE).items()
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


class Docx(Protocol):
    """Make a file of a body, styles and lists; `parts` are added, or take the place of others."""

    def __call__(
        self, body: str = "", styles: str = "", numbering: str = "", **parts: str | bytes
    ) -> bytes: ...


def _root(name: str, content: str) -> str:
    return f"<w:{name} {_DECLARED}>{content}</w:{name}>"


def _made(body: str = "", styles: str = "", numbering: str = "", **parts: str | bytes) -> bytes:
    stories = {
        f"word/{name}.xml": _root(name, str(parts.pop(name)))
        for name in ("footnotes", "endnotes", "comments")
        if name in parts
    }
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _root("styles", styles),
        "word/numbering.xml": _root("numbering", numbering),
        **stories,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files | parts).items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.fixture(scope="session")
def docx() -> Docx:
    """Return a function that makes a file."""
    return _made


@pytest.fixture(scope="session")
def source() -> Callable[..., Source]:
    """Return a function that makes a file and reads it."""
    return lambda *args, **parts: DocxReader().read(_made(*args, **parts))


@pytest.fixture(scope="session")
def lines(source: Callable[..., Source]) -> Callable[..., list[Line]]:
    """Return a function that gives the lines of a file."""
    return lambda *args, **parts: [
        item for item in source(*args, **parts).items if isinstance(item, Line)
    ]


@pytest.fixture(scope="session")
def texts(lines: Callable[..., list[Line]]) -> Callable[..., list[str]]:
    """Return a function that gives the texts of a file's lines."""
    return lambda *args, **parts: [line.text for line in lines(*args, **parts)]


@pytest.fixture(scope="session")
def grid(source: Callable[..., Source]) -> Callable[..., Grid]:
    """Return a function that gives the only table of a file."""

    def only(*args: str, **parts: str) -> Grid:
        (found,) = (item for item in source(*args, **parts).items if isinstance(item, Grid))
        return found

    return only


@pytest.fixture(scope="session")
def lost(source: Callable[..., Source]) -> Callable[..., list[str]]:
    """Return a function that gives the reasons why something of a file was left behind."""
    return lambda *args, **parts: [
        str(notice.reason)
        for notice in source(*args, **parts).dropped
        if notice.outcome is Outcome.LOST
    ]
