"""ODT files made by hand, as other programs write them."""

import io
import zipfile
from collections.abc import Callable
from typing import Protocol

import pytest

from khcn_core.source import Grid, Line, Outcome, Source
from khcn_render_odt.namespaces import NAMESPACES
from khcn_render_odt.reading.reader import OdtReader

TEXT = "application/vnd.oasis.opendocument.text"
_MORE = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in (NAMESPACES | _MORE).items())


class Odt(Protocol):
    """Make a file of a body and its styles; `parts` are added, or take the place of others."""

    def __call__(
        self, body: str = "", automatic: str = "", named: str = "", **parts: str
    ) -> bytes: ...


def _root(name: str, content: str) -> str:
    return f"<office:{name} {_DECLARED}>{content}</office:{name}>"


def _made(body: str = "", automatic: str = "", named: str = "", **parts: str) -> bytes:
    masters = parts.pop("masters", "")
    files = {
        "mimetype": TEXT,
        "content.xml": _root(
            "document-content",
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "styles.xml": _root("document-styles", f"<office:styles>{named}</office:styles>{masters}"),
        "meta.xml": _root("document-meta", f"<office:meta>{parts.pop('meta', '')}</office:meta>"),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files | parts).items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.fixture(scope="session")
def odt() -> Odt:
    """Return a function that makes a file."""
    return _made


@pytest.fixture(scope="session")
def source() -> Callable[..., Source]:
    """Return a function that makes a file and reads it."""
    return lambda *args, **parts: OdtReader().read(_made(*args, **parts))


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
