"""Readers are found like renderers: a broken one harms no other, and is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from khcn_core import UnreadableInputError, read
from khcn_core.reading.readers import readable_formats, take_apart
from khcn_core.source import Line, Place, Source

Install = Callable[..., Path]
ENTRY = "[khcn.readers]\n{name} = {where}\n"
PAPER = b"anything"


class Reading:
    """A stranger's reader: one line, or whatever it is told to do."""

    suffix = ".kq"

    def __init__(self, result: object = None) -> None:
        self.result = result or Source(items=(Line(text="Một việc.", place=Place(1)),))

    def read(self, _data: bytes) -> object:
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


@pytest.fixture
def install(install_format: Install) -> Callable[..., None]:
    """Return a function that installs a distribution with one reader."""

    def make(distribution: str, reader: object, name: str = "kq", where: str = "") -> None:
        place = where or f"{distribution.replace('-', '_')}:renderer"
        install_format(distribution, reader, entry_points=ENTRY.format(name=name, where=place))

    return make


def refusal(format: str) -> str:
    with pytest.raises(UnreadableInputError) as caught:
        take_apart(PAPER, format)
    return caught.value.text("en")


def test_the_formats_that_come_along_can_be_read() -> None:
    assert readable_formats() == ("docx", "odt", "txt")


def test_a_strangers_reader_is_as_good(install: Install) -> None:
    install("khcn-kq", Reading())
    for name in ("kq", "khcn-kq:kq"):
        assert "Một việc." in {notice.excerpt for notice in read(PAPER, name).notices}


def test_an_unknown_format_names_those_that_can_be_read() -> None:
    assert refusal("dcox") == (
        "the format “dcox” cannot be read; those that can: docx, odt, txt (did you mean “docx”?)"
    )


def test_what_cannot_be_loaded_names_its_distribution(install: Install) -> None:
    install("khcn-kq", None, where="no_such_module_at_all:reader")
    assert "khcn-kq" in refusal("kq")
    assert readable_formats() == ("docx", "kq", "odt", "txt")


def test_a_reader_that_fails_is_named_and_the_cause_kept(install: Install) -> None:
    fault = KeyError("styles")
    install("khcn-kq", Reading(fault))
    with pytest.raises(UnreadableInputError) as caught:
        take_apart(PAPER, "kq")
    assert caught.value.text("en") == (
        "the format “kq” of khcn-kq failed while reading the file: KeyError: 'styles'"
    )
    assert caught.value.__cause__ is fault


def test_a_reader_that_gives_something_else_is_named(install: Install) -> None:
    install("khcn-kq", Reading(b"text"))
    assert refusal("kq") == "the format “kq” of khcn-kq failed while reading the file: bytes"


def test_of_two_readers_with_one_name_one_has_to_be_chosen(install: Install) -> None:
    install("khcn-kq", Reading(), name="txt")
    assert refusal("txt").startswith("2 distributions bring a format “txt”")
    assert take_apart(b"I. A", "khcn:txt").items


def test_a_distribution_that_cannot_be_read_harms_none(install_format: Install) -> None:
    install_format("khcn-bad", entry_points="[khcn.readers]\nno equals sign")
    assert take_apart(b"I. A", "txt").items
