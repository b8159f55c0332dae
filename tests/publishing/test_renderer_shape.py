"""What is no renderer is told so before it draws: what it has, and what is expected."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import evolve

from khcn_core import RenderingError, formats
from khcn_core.document import Document
from khcn_core.messages import Message, message
from khcn_core.rendering import (
    Capability,
    Option,
    OptionKind,
    ReadBack,
    load_renderer,
    shape_problems,
)
from khcn_core.rendering.shape import READ_BACK, RENDER

Install = Callable[..., Path]

OPTION = Option(name="size", kind=OptionKind.NUMBER, says=message("cỡ", "size"), least=1, most=9)


def draws(_document: Document, _options: Mapping[str, object]) -> bytes:
    return b""


def renderer(**changed: object) -> SimpleNamespace:
    """Make a renderer of the right shape, but for what is changed; a `...` is left out."""
    members = {
        "suffix": ".kq",
        "media_type": "text/plain",
        "options": (OPTION,),
        "capabilities": frozenset({Capability.PAGES}),
        "render": draws,
    }
    kept = {name: value for name, value in (members | changed).items() if value is not ...}
    return SimpleNamespace(**kept)


def said(candidate: object) -> list[str]:
    return [problem.text("en") for problem in shape_problems(candidate)]


@pytest.mark.parametrize("format", formats())
def test_every_format_that_comes_along_has_the_right_shape(format: str) -> None:
    assert shape_problems(load_renderer(format)) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"suffix": ".tar.gz"},
        {"suffix": ".7z"},
        {"media_type": "application/vnd.x+json; charset=utf-8"},
        {"options": ()},
        {"capabilities": frozenset()},
        {"render": lambda *_arguments: b""},
        {"render": lambda _document, _options, _more=0: b""},
        {"render": dict},
        {"read_back": lambda _data: ReadBack(text="", pages=())},
        {"read_back": None},
    ],
)
def test_what_serves_is_accepted(changed: dict[str, object]) -> None:
    assert said(renderer(**changed)) == []


@pytest.mark.parametrize("name", ["suffix", "media_type", "options", "capabilities", "render"])
def test_a_missing_member_is_named(name: str) -> None:
    assert said(renderer(**{name: ...})) == [f"“{name}” is missing"]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert len(said(object())) == 5


def test_a_class_in_place_of_its_instance_is_told_so() -> None:
    assert said(SimpleNamespace) == ["SimpleNamespace is a class, an instance of it is expected"]


def test_a_member_that_raises_is_as_good_as_missing() -> None:
    class Raising:
        suffix, media_type, options, capabilities = ".kq", "text/plain", (), frozenset[Capability]()

        @property
        def render(self) -> None:
            raise ValueError

    assert said(Raising()) == ["“render” is missing"]


class Methods:
    def no_options(self, _document: Document) -> bytes:
        return b""

    def keyword_only(self, _document: Document, *, _options: Mapping[str, object]) -> bytes:
        return b""

    def needs_more(self, _document: Document, _options: Mapping[str, object], _path: str) -> bytes:
        return b""

    async def later(self, _document: Document, _options: Mapping[str, object]) -> bytes:
        return b""

    def piecewise(self, _document: Document, _options: Mapping[str, object]) -> Iterator[bytes]:
        yield b""


@pytest.mark.parametrize(
    ("render", "found"),
    [
        (Methods().no_options, "render(_document: khcn_core.document.Document) -> bytes"),
        (Methods().keyword_only, "render(_document: khcn_core.document.Document, *, _options: "),
        (Methods().needs_more, ", _path: str) -> bytes"),
        (Methods().later, "async render(_document: "),
        (Methods().piecewise, "Iterator[bytes] (yield)"),
        (lambda: b"", "render()"),
    ],
)
def test_another_signature_is_shown_beside_the_expected_one(
    render: Callable[..., object], found: str
) -> None:
    (problem,) = said(renderer(render=render))
    assert problem.startswith("it has ")
    assert found in problem
    assert problem.endswith(f", expected {RENDER}")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"suffix": "kq"}, "suffix must be what files end in, from the dot on, like “.docx”, got"),
        ({"suffix": "./kq"}, "got './kq'"),
        ({"suffix": "."}, "got '.'"),
        ({"suffix": None}, "got None"),
        ({"media_type": "text"}, "media_type must be like “text/plain”, got 'text'"),
        ({"media_type": 1}, "got 1"),
        ({"options": [OPTION]}, "options must be a tuple of Option, got a list"),
        ({"options": {}}, "options must be a tuple of Option, got an object"),
        ({"options": ("size",)}, "in options, 'size' is no Option"),
        ({"options": (OPTION, OPTION)}, "two options are called “size”"),
        ({"capabilities": {Capability.PAGES}}, "capabilities must be a frozenset of Capability"),
        ({"capabilities": frozenset({"pages"})}, "in capabilities, 'pages' is no Capability"),
        ({"render": None}, f"render cannot be called, expected {RENDER}"),
        ({"read_back": 1}, f"read_back cannot be called, expected {READ_BACK}"),
        ({"read_back": lambda: 1}, f"it has read_back(), expected {READ_BACK}"),
    ],
)
def test_what_is_wrong_with_a_member_is_said(changed: dict[str, object], expected: str) -> None:
    (problem,) = said(renderer(**changed))
    assert expected in problem


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"name": "cỡ"}, "letters, digits, “-” and “_”, got “cỡ”"),
        ({"name": "a=b"}, "got “a=b”"),
        ({"name": ""}, "got “”"),
        ({"name": ["size"]}, "the option ['size']: name must be a str"),
        ({"kind": "number"}, "the option 'size': kind must be a khcn_core.rendering"),
        ({"says": "size"}, "says must be a khcn_core.messages.Message"),
        ({"least": "1"}, "least must be a int | None"),
        ({"choices": "ab"}, "choices must be a tuple"),
        ({"default": 10}, "an impossible default: the option “size” takes an integer from 1 to 9"),
        ({"default": "5"}, "got '5'"),
        ({"default": 3, "least": 5, "most": 2}, "got 3"),
        ({"says": Message("{x}", "size")}, "the sentence that explains the option “size” lacks"),
        ({"says": Message("cỡ", "")}, "the sentence that explains the option “size” lacks"),
    ],
)
def test_what_is_wrong_with_an_option_is_said(changed: dict[str, object], expected: str) -> None:
    (problem,) = said(renderer(options=(evolve(OPTION, **changed),)))
    assert expected in problem


def test_what_is_no_renderer_is_refused_with_its_distribution(install_format: Install) -> None:
    install_format("khcn-kq", renderer(suffix="kq", render=Methods().no_options))
    with pytest.raises(RenderingError) as caught:
        load_renderer("kq")
    assert caught.value.text("en").startswith("the format “kq” of khcn-kq is no Renderer: suffix ")
    offending = "render(_document: khcn_core.document.Document) -> bytes"
    assert caught.value.text("vi").endswith(f"; có {offending}, cần {RENDER}")
