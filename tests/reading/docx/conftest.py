"""DOCX files made by hand, as other programs write them."""

from collections.abc import Callable

import pytest
from made_docx import made

from khcn_core.source import Source
from khcn_render_docx.reading.reader import DocxReader


@pytest.fixture(scope="session")
def docx() -> Callable[..., bytes]:
    """Return a function that makes a file."""
    return made


@pytest.fixture(scope="session")
def reader() -> DocxReader:
    """The reader of such files."""
    return DocxReader()


@pytest.fixture(scope="session")
def source(reader: DocxReader) -> Callable[..., Source]:
    """Return a function that makes a file and reads it."""
    return lambda *args, **parts: reader.read(made(*args, **parts))
