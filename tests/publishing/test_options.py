"""A format declares its options; what it is given is held against that."""

import pytest

from khcn_core import RenderingError
from khcn_core.messages import message
from khcn_core.rendering import Option, OptionKind, chosen

_SAYS = message("thử", "test")
COPIES = Option(name="copies", kind=OptionKind.NUMBER, says=_SAYS, default=1, least=1, most=9)
PAPER = Option(name="paper", kind=OptionKind.TEXT, says=_SAYS, default="A4", choices=("A4", "A3"))
DUPLEX = Option(name="duplex", kind=OptionKind.SWITCH, says=_SAYS, default=False)
TEMPLATE = Option(name="template", kind=OptionKind.FILE, says=_SAYS)
ALL = (COPIES, PAPER, DUPLEX, TEMPLATE)


def test_what_is_not_given_has_its_default() -> None:
    choices = chosen("in", ALL, {})
    assert choices.number("copies") == 1
    assert choices.text("paper") == "A4"
    assert choices.switch("duplex") is False
    assert choices.file("template") is None


def test_what_is_given_holds() -> None:
    given = {"copies": 3, "paper": "A3", "duplex": True, "template": b"PK"}
    choices = chosen("in", ALL, given)
    assert dict(choices.values) == given
    assert choices.file("template") == b"PK"


def test_choices_are_options_again() -> None:
    choices = chosen("in", ALL, {"copies": 2})
    assert chosen("in", ALL, choices.values) == choices


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("copies", 0, "an integer from 1 to 9, got 0"),
        ("copies", 10, "an integer from 1 to 9, got 10"),
        ("copies", True, "an integer from 1 to 9, got True"),
        ("copies", None, "an integer from 1 to 9, got None"),
        ("paper", "A5", "A4 or A3, got 'A5'"),
        ("paper", 4, "A4 or A3, got 4"),
        ("duplex", "yes", "true or false, got 'yes'"),
        ("template", "mau.docx", "the content of a file, got 'mau.docx'"),
    ],
)
def test_another_value_is_refused(name: str, value: object, expected: str) -> None:
    with pytest.raises(RenderingError) as caught:
        chosen("in", ALL, {name: value})
    assert caught.value.text("en") == f"the option “{name}” takes {expected}"


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(RenderingError) as caught:
        chosen("in", ALL, {"papr": "A4"})
    assert caught.value.text("en") == (
        "the format “in” has no option “papr” (did you mean “paper”?); "
        "it has: copies, paper, duplex, template"
    )
