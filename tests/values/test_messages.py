"""Sentences stay on one line, whatever came from outside."""

from hypothesis import given
from hypothesis import strategies as st

from khcn_core.errors import Problem
from khcn_core.messages import Message, message


@given(st.text(), st.text())
def test_a_problem_is_told_on_one_printable_line(path: str, name: str) -> None:
    said = Problem(path, message("không có “{name}”", "no “{name}”", name=name)).text()
    assert len(said.splitlines()) <= 1
    assert said.replace("\u00a0", " ").isprintable()


def test_a_message_within_a_message_speaks_the_same_language() -> None:
    inner = message("số nguyên", "an integer")
    outer = message("cần {what}", "expected {what}", what=inner)
    assert (outer.text("vi"), outer.text("en")) == ("cần số nguyên", "expected an integer")


def test_names_become_a_list_in_each_language() -> None:
    said = Message("{names}", "{names}", {"names": ("a", "b", "c")})
    assert (said.text("vi"), said.text("en")) == ("a, b hoặc c", "a, b, or c")
    assert str(said) == "a, b hoặc c"


def test_what_cannot_be_printed_shows_its_code() -> None:
    assert Problem("a\nb", message("{x}", "{x}", x="\x1b[1m")).text() == "a\\u000ab: \\u001b[1m"
