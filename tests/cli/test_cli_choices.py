"""`--option key=value` chooses what formats declare, and nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Document, RenderingError, load, render
from khcn_core.cli.choices import options_by_format
from khcn_core.errors import CallError
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind

Khcn = Callable[..., CompletedProcess[bytes]]

_SAYS = message("thử", "test")
COPIES = Option(name="copies", kind=OptionKind.NUMBER, says=_SAYS, default=1, least=-5, most=9**18)
PAPER = Option(name="paper", kind=OptionKind.TEXT, says=_SAYS, default="A4")
SIZE = Option(name="size", kind=OptionKind.TEXT, says=_SAYS, default="A4", choices=("A4", "A3"))
DUPLEX = Option(name="duplex", kind=OptionKind.SWITCH, says=_SAYS, default=False)
TEMPLATE = Option(name="template", kind=OptionKind.FILE, says=_SAYS)


class Format:
    """A format that is only asked for its options."""

    suffix = ".x"
    media_type = "text/plain"
    capabilities: ClassVar[frozenset[Capability]] = frozenset()

    def __init__(self, *options: Option) -> None:
        self.options = options

    def render(self, _document: Document, _options: Mapping[str, object]) -> bytes:
        return b""


FORMATS = {"rich": Format(COPIES, PAPER, SIZE, DUPLEX, TEMPLATE), "poor": Format(COPIES)}


def given_to(format: str, *written: str) -> dict[str, object]:
    return options_by_format(written, FORMATS)[format]


def refusal(*written: str, formats: Mapping[str, Format] = FORMATS) -> str:
    with pytest.raises((CallError, RenderingError)) as caught:
        options_by_format(written, formats)
    return caught.value.text("en")


def test_without_choices_nothing_is_given() -> None:
    assert options_by_format([], FORMATS) == {"rich": {}, "poor": {}}


@given(st.integers(-5, 9**18))
def test_a_number_is_that_number(number: int) -> None:
    assert given_to("poor", f"copies={number}") == {"copies": number}


@given(st.text())
def test_text_is_all_that_follows_the_equals_sign(text: str) -> None:
    assert given_to("rich", f"paper={text}") == {"paper": text}


@pytest.mark.parametrize(("written", "value"), [("true", True), ("false", False)])
def test_a_switch_is_true_or_false(written: str, value: bool) -> None:
    assert given_to("rich", f"duplex={written}") == {"duplex": value}


def test_a_file_is_its_content(tmp_path: Path) -> None:
    path = tmp_path / "mẫu = 1.odt"
    path.write_bytes(b"PK\x00")
    assert given_to("rich", f"template={path}") == {"template": b"PK\x00"}


def test_a_choice_is_for_every_format_that_has_it() -> None:
    assert options_by_format(["copies=2", "paper=A5"], FORMATS) == {
        "rich": {"copies": 2, "paper": "A5"},
        "poor": {"copies": 2},
    }


def test_a_choice_may_be_for_one_format() -> None:
    assert options_by_format(["poor.copies=2"], FORMATS) == {"rich": {}, "poor": {"copies": 2}}


def test_the_last_choice_of_a_name_counts() -> None:
    written = ["copies=2", "rich.copies=3", "poor.copies=4", "copies=5", "poor.copies=6"]
    assert options_by_format(written, FORMATS) == {"rich": {"copies": 5}, "poor": {"copies": 6}}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("copies", "--option: takes NAME=VALUE, got “copies”"),
        ("", "--option: takes NAME=VALUE, got “”"),
        ("poor.=3", "--option: takes NAME=VALUE, got “poor.=3”"),
        (
            "copy=3",
            "--option: rich, poor has no option “copy” (did you mean “copies”?); there are: "
            + ", ".join(option.name for option in FORMATS["rich"].options),
        ),
        ("poor.paper=A5", "--option: poor has no option “paper”; there are: copies"),
        (
            "por.copies=3",
            "--option: this call does not print “por” (did you mean “poor”?), but: rich, poor",
        ),
        ("copies=x", f"--option copies: takes an integer from -5 to {9**18}, got “x”"),
        ("copies=٣", f"--option copies: takes an integer from -5 to {9**18}, got “٣”"),
        ("copies=1_0", f"--option copies: takes an integer from -5 to {9**18}, got “1_0”"),
        ("copies=-6", f"the option “copies” takes an integer from -5 to {9**18}, got -6"),
        ("rich.duplex=yes", "--option rich.duplex: takes true or false, got “yes”"),
        ("size=A5", "the option “size” takes A4 or A3, got 'A5'"),
        ("template=không/có", "--option template: không/có: no such file or folder"),
    ],
)
def test_anything_else_is_refused(written: str, said: str) -> None:
    assert refusal(written) == said


def test_a_number_too_long_to_read_is_refused() -> None:
    assert refusal(f"copies={'9' * 5000}").startswith("--option copies: takes an integer")


def test_where_there_is_no_option_one_is_told_so() -> None:
    assert refusal("a=1", formats={"plain": Format()}) == "--option: plain has no options"


@pytest.mark.usefixtures("folder")
def test_the_command_line_draws_with_what_was_chosen(khcn: Khcn) -> None:
    to = ("--to", "txt", "--to", "odt", "--out-dir", "ra")
    assert khcn("render", "kế hoạch.json", *to, "--option", "txt.width=100").returncode == 0
    plan = load("kế hoạch.json")
    assert Path("ra/kế hoạch.txt").read_bytes() == render(plan, "txt", {"width": 100})
    assert Path("ra/kế hoạch.odt").read_bytes() == render(plan, "odt")
