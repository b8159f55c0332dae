"""`khcn formats`: what is installed, what one format can do, and what is wrong with any."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import Document, formats
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind

Khcn = Callable[..., CompletedProcess[bytes]]
Install = Callable[..., Path]

OURS = formats()

OPTIONS = (
    Option(
        name="copies", kind=OptionKind.NUMBER, says=message("số bản", "copies"), default=1, least=1
    ),
    Option(name="most", kind=OptionKind.NUMBER, says=message("nhiều nhất", "at most"), most=9),
    Option(
        name="paper",
        kind=OptionKind.TEXT,
        says=message("khổ giấy", "paper"),
        default="A4",
        choices=("A4", "A3"),
    ),
    Option(name="duplex", kind=OptionKind.SWITCH, says=message("hai mặt", "duplex"), default=False),
    Option(name="logo", kind=OptionKind.FILE, says=message("hình", "logo"), default=b"PK"),
    Option(name="seal", kind=OptionKind.FILE, says=message("dấu", "seal")),
)


class Printing:
    """A stranger's format with an option of every kind."""

    suffix = ".kq"
    media_type = "text/plain"
    options = OPTIONS
    capabilities = frozenset({Capability.ATTACHMENT, Capability.EXACT_TEXT})

    def render(self, _document: Document, _options: Mapping[str, object]) -> bytes:
        return b"printed"


class Plain(Printing):
    options = ()


class Broken(Printing):
    def render(self, _document: Document, _options: Mapping[str, object]) -> bytes:
        raise ValueError("hết mực")


def test_formats_are_listed_with_what_brings_them(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", where="no_such_module:renderer")
    lines = khcn("formats").stdout.decode().splitlines()
    origins = dict.fromkeys(formats(), "khcn") | {"kq": "khcn-kq"}
    assert [line.split("\t") for line in lines] == [[name, origins[name]] for name in formats()]
    assert json.loads(khcn("formats", "--json").stdout) == [
        {"name": name, "distribution": origins[name]} for name in formats()
    ]


def test_a_format_is_described(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Printing())
    answer = khcn("formats", "kq", "--lang", "en")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert (
        answer.stdout.decode()
        == """\
kq
  files end in: .kq
  media type: text/plain
  brought by: khcn-kq 1.0
  can do:
    - the text, in its order
    - keeps every character of the text
    - an attachment
  options:
    copies: an integer from 1 on; 1 by default
      copies
    most: an integer up to 9
      at most
    paper: A4 or A3; A4 by default
      paper
    duplex: true or false; false by default
      duplex
    logo: the content of a file; … by default
      logo
    seal: the content of a file
      seal
"""
    )


def test_a_format_without_options_says_so(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Plain())
    assert khcn("formats", "kq").stdout.decode().endswith("  tùy chọn: không có\n")


def test_a_format_is_described_to_programs(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Printing())
    data = json.loads(khcn("formats", "khcn-kq:kq", "--json").stdout)
    options = data.pop("options")
    assert data == {
        "name": "kq",
        "distribution": "khcn-kq",
        "version": "1.0",
        "suffix": ".kq",
        "media_type": "text/plain",
        "capabilities": ["exact_text", "attachment"],
    }
    assert [option["name"] for option in options] == [option.name for option in OPTIONS]
    assert options[2] == {
        "name": "paper",
        "kind": "text",
        "says": {"vi": "khổ giấy", "en": "paper"},
        "default": "A4",
        "least": None,
        "most": None,
        "choices": ["A4", "A3"],
    }


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("xyz", "there is no format “xyz”; installed formats: "),
        ("kq", "the format “kq” of khcn-kq cannot be loaded: "),
    ],
)
def test_a_format_that_cannot_be_used_is_refused(
    khcn: Khcn, install_format: Install, name: str, said: str
) -> None:
    install_format("khcn-kq", where="khcn_kq:nothing")
    answer = khcn("formats", name, "--lang", "en")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr.decode().startswith(said)


def test_the_doctor_finds_nothing_wrong(khcn: Khcn) -> None:
    answer = khcn("formats", "--doctor")
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert answer.stdout.decode() == "".join(f"{name}\tkhcn\tdùng được\n" for name in formats())


def test_the_doctor_says_what_is_wrong_with_whom(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", where="khcn_kq:nothing")
    install_format("khcn-bad", entry_points="[khcn.renderers]\nno equals sign")
    answer = khcn("formats", "--doctor", "--lang", "en")
    assert answer.returncode == 1
    said = {}
    for line in answer.stdout.decode().splitlines():
        name, distribution, problem = line.split("\t")
        said[name, distribution] = problem
    kq, unreadable = said.pop(("kq", "khcn-kq")), said.pop(("-", "khcn-bad"))
    assert said == {(name, "khcn"): "fine" for name in OURS}
    assert kq.startswith("the format “kq” of khcn-kq cannot be loaded: ")
    assert unreadable.startswith("entry_points.txt of khcn-bad cannot be read: ")


def test_the_doctor_tells_programs_too(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Printing)
    answer = khcn("formats", "--doctor", "--json", "kq")
    assert answer.returncode == 1
    (told,) = json.loads(answer.stdout)
    (problem,) = told.pop("problems")
    assert told == {"name": "kq", "distribution": "khcn-kq", "version": "1.0"}
    assert problem["en"].endswith("Printing is a class, an instance of it is expected")
    assert problem["vi"].endswith("Printing là một lớp, cần một đối tượng của lớp ấy")


@pytest.mark.usefixtures("folder")
def test_a_broken_format_spoils_no_other(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", where="khcn_kq:nothing")
    install_format("khcn-bad", entry_points="[khcn.renderers]\nno equals sign")
    assert khcn("render", "xã.yaml", "-o", "xã.txt").returncode == 0
    assert khcn("check", "xã.yaml").returncode == 0


@pytest.mark.usefixtures("folder")
def test_a_format_that_fails_is_a_problem_of_its_plan(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Broken())
    answer = khcn("render", "xã.yaml", "-o", "xã.kq")
    assert answer.returncode == 2
    assert answer.stderr.decode() == (
        "xã.yaml: định dạng “kq” của khcn-kq bị hỏng khi vẽ văn bản: ValueError: hết mực\n"
    )
    assert not Path("xã.kq").exists()


@pytest.mark.usefixtures("folder")
def test_of_two_formats_with_one_name_one_is_chosen(khcn: Khcn, install_format: Install) -> None:
    install_format("khcn-kq", Printing())
    install_format("other-kq", Broken())
    refused = khcn("render", "xã.yaml", "-o", "xã.kq")
    assert refused.returncode == 2
    assert "khcn-kq:kq hoặc other-kq:kq" in refused.stderr.decode()
    assert khcn("render", "xã.yaml", "--to", "khcn-kq:kq", "-o", "xã.kq").returncode == 0
    assert Path("xã.kq").read_bytes() == b"printed"
    assert "other-kq" in khcn("formats", "other-kq:kq").stdout.decode()
