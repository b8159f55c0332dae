"""Both word processors: what is read of a file is the same law for each."""

from collections.abc import Callable

import pytest
from docx_processor import Docx
from odt_processor import Odt
from word_processors import WordProcessor

from khcn_core.source import Reader, Source


@pytest.fixture(scope="session", params=[Docx(), Odt()], ids=["docx", "odt"])
def files(request: pytest.FixtureRequest) -> WordProcessor:
    """Each of the two."""
    found: WordProcessor = request.param
    return found


@pytest.fixture(scope="session")
def reader(files: WordProcessor) -> Reader:
    """The reader of its files."""
    return files.reader


@pytest.fixture(scope="session")
def source(files: WordProcessor) -> Callable[..., Source]:
    """Return a function that makes a file of a body and styles, and reads it."""
    return lambda *args, **parts: files.reader.read(files.made(*args, **parts))
