"""ODT files made by hand, as other programs write them."""

from collections.abc import Callable

import pytest
from made_odt import made

from khcn_core.source import Source
from khcn_render_odt.reading.reader import OdtReader


@pytest.fixture(scope="session")
def odt() -> Callable[..., bytes]:
    """Return a function that makes a file."""
    return made


@pytest.fixture(scope="session")
def reader() -> OdtReader:
    """The reader of such files."""
    return OdtReader()


@pytest.fixture(scope="session")
def source(reader: OdtReader) -> Callable[..., Source]:
    """Return a function that makes a file and reads it."""
    return lambda *args, **parts: reader.read(made(*args, **parts))
