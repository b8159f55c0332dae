"""The data that a file carries."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_processors import WordProcessor

from khcn_core.source import Outcome


@given(st.binary(max_size=200))
def test_the_data_is_read_as_it_was(files: WordProcessor, data: bytes) -> None:
    read = files.reader.read(files.with_data(base64.encodebytes(data).decode()))
    assert read.attachment == data
    assert read.dropped == ()


def test_a_file_without_data_has_none(files: WordProcessor) -> None:
    assert files.reader.read(files.made()).attachment is None


@pytest.mark.parametrize("value", ["abc", "é", "*" * 8, "<a/>abc"])
def test_damaged_data_is_named(files: WordProcessor, value: str) -> None:
    read = files.reader.read(files.with_data(value))
    assert read.attachment is None
    assert [(notice.outcome, str(notice.reason)) for notice in read.dropped] == [
        (Outcome.LOST, "dữ liệu kèm trong tệp đã hỏng")
    ]
