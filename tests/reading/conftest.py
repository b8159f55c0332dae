"""What a file is read as, part by part; `source` makes a file for a `reader`, and reads it."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

from khcn_core.errors import UnreadableInputError
from khcn_core.source import Grid, Line, Outcome, Reader, Source

_SECONDS = 60


@pytest.fixture
def refused(reader: Reader) -> Callable[[bytes], str]:
    """Return a function that gives the words in which a file is refused, as it must be."""

    def words(data: bytes) -> str:
        started = time.monotonic()
        with pytest.raises(UnreadableInputError) as caught:
            reader.read(data)
        assert time.monotonic() - started < _SECONDS
        assert caught.value.text("en") != caught.value.text("vi")
        return caught.value.text("en")

    return words


@pytest.fixture
def memory(refused: Callable[[bytes], str]) -> Callable[[bytes], int]:
    """Return a function that says how many bytes it takes at most to refuse a file."""

    def most(data: bytes) -> int:
        tracemalloc.start()
        try:
            refused(data)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    return most


@pytest.fixture
def lines(source: Callable[..., Source]) -> Callable[..., list[Line]]:
    """Return a function that gives the lines of a file."""
    return lambda *args, **parts: [
        item for item in source(*args, **parts).items if isinstance(item, Line)
    ]


@pytest.fixture
def texts(lines: Callable[..., list[Line]]) -> Callable[..., list[str]]:
    """Return a function that gives the texts of a file's lines."""
    return lambda *args, **parts: [line.text for line in lines(*args, **parts)]


@pytest.fixture
def grid(source: Callable[..., Source]) -> Callable[..., Grid]:
    """Return a function that gives the only table of a file."""

    def only(*args: str, **parts: str) -> Grid:
        (found,) = (item for item in source(*args, **parts).items if isinstance(item, Grid))
        return found

    return only


@pytest.fixture
def lost(source: Callable[..., Source]) -> Callable[..., list[str]]:
    """Return a function that gives the reasons why something of a file was left behind."""
    return lambda *args, **parts: [
        str(notice.reason)
        for notice in source(*args, **parts).dropped
        if notice.outcome is Outcome.LOST
    ]
