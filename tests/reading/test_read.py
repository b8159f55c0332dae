"""Reading as a whole: what is refused, and that nothing else happens."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Plan, UnreadableInputError, lay_out, read, render
from khcn_core.publishing import paper_of
from khcn_core.source import Outcome

_RENDERED = ["docx", "odt", "txt"]


@pytest.mark.parametrize("format", ["pdf", "", "DOCX", "docs"])
def test_a_format_that_cannot_be_read_is_refused_with_those_that_can(format: str) -> None:
    with pytest.raises(UnreadableInputError, match="docx, odt, txt"):
        read(b"", format)


def test_every_line_of_a_paper_has_a_notice(huyen: Plan) -> None:
    reading = read(render(huyen, "docx", data=False), "docx")
    assert {notice.outcome for notice in reading.notices} == {Outcome.UNDERSTOOD}
    said = " ".join(notice.excerpt for notice in reading.notices)
    for block in lay_out(huyen).blocks:
        assert getattr(block, "text", "")[:60] in said


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_data_that_are_no_plan_are_told_and_not_used(huyen: Plan, format: str) -> None:
    document = lay_out(huyen, attachment=b'{"schema_version": 99}')
    reading = read(render(document, format), format)
    assert reading.carried is None
    (told, *_) = reading.notices
    assert told.outcome is Outcome.LOST
    assert "the data in the file cannot be used" in told.text("en")
    assert lay_out(reading.plan).blocks == document.blocks


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_a_paper_without_data_carries_none(huyen: Plan, format: str) -> None:
    assert paper_of(huyen, data=False).attachment is None
    bare, full = (render(huyen, format, data=data) for data in (False, True))
    assert read(bare, format).carried is None
    assert read(full, format).carried == huyen
    assert len(bare) < len(full)


@pytest.mark.parametrize("format", _RENDERED)
@given(data=st.binary(max_size=300))
def test_junk_is_read_as_text_or_refused(format: str, data: bytes) -> None:
    try:
        reading = read(data, format)
    except UnreadableInputError:
        return
    assert format == "txt"
    assert isinstance(reading.plan, Plan)


@given(text=st.text(st.sampled_from("\t\x00\u0301─│┌┼ \n\rI.1-“:đ\ufeff\u2028a)"), max_size=120))
def test_any_text_is_read(text: str) -> None:
    lay_out(read(text.encode(), "txt").plan)


@pytest.mark.parametrize(
    "text",
    [
        b"\t" * 1_000_000,
        b"a" * 3_000_000,
        b"a\t" * 200_000,
        b"\x00" * 100_000,
        b"- \n" * 20_000,
        b"I.\n" * 20_000,
        b"a\tb\n" * 20_000,
        "┌─┐\n".encode() * 20_000,
        ("─" * 1_000_000).encode(),
        (" " * 2_000_000).encode(),
        b"1=" * 100_000,
        b"(" * 100_000,
    ],
    ids=lambda text: repr(text[:2]),
)
def test_enormous_texts_take_seconds(text: bytes) -> None:
    begun = time.process_time()
    with contextlib.suppress(UnreadableInputError):
        read(text, "txt")
    assert time.process_time() - begun < 15


@pytest.mark.parametrize("text", [b"\xed\xa0\x80", b"\xff\xfe\x00\xd8", b"a" * 20_000_001])
def test_what_is_no_text_or_too_long_is_refused(text: bytes) -> None:
    with pytest.raises(UnreadableInputError):
        read(text, "txt")
