"""A renderer that is broken is blamed by name, with what is wrong; it harms nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from khcn_core import Plan, RenderingError, formats, lay_out, render
from khcn_core.document import Document
from khcn_core.messages import message
from khcn_core.rendering import diagnoses, draw, load_renderer

Install = Callable[..., Path]


class Failing:
    """A format whose renderer does what it is told to."""

    suffix = ".kq"
    media_type = "text/plain"
    options = ()
    capabilities: frozenset[object] = frozenset()

    def __init__(self, do: Callable[[], Any]) -> None:
        self.do = do

    def render(self, _document: Document, _options: Mapping[str, object]) -> bytes:
        data: bytes = self.do()
        return data


def raising(error: BaseException) -> Failing:
    def do() -> bytes:
        raise error

    return Failing(do)


def said_of(call: Callable[[], object]) -> tuple[str, str, BaseException | None]:
    with pytest.raises(RenderingError) as caught:
        call()
    error = caught.value
    return error.text("en"), error.text("vi"), error.__cause__


@pytest.mark.parametrize("where", ["khcn_kq:nothing", "no_such_module:renderer", "khcn_kq:", "%%"])
def test_what_cannot_be_loaded_names_what_brings_it(install_format: Install, where: str) -> None:
    install_format("khcn-kq", where=where)
    english, vietnamese, cause = said_of(lambda: load_renderer("kq"))
    assert english.startswith("the format “kq” of khcn-kq ")
    assert "“kq” của khcn-kq" in vietnamese
    assert cause is not None or where == "khcn_kq:"
    assert "kq" in formats()


@pytest.mark.parametrize(
    ("source", "detail"),
    [
        ("raise OSError('không\\nđọc được')", "OSError: không đọc được"),
        ("import sys\nsys.exit(3)", "SystemExit: 3"),
        ("raise RecursionError", "RecursionError"),
        ("def renderer(:", "SyntaxError"),
        ("from khcn_core import no_such_name", "ImportError: cannot import name 'no_such_name'"),
        ("import khcn_kq_source.deeper", "No module named 'khcn_kq_source.deeper'"),
    ],
)
def test_whatever_happens_at_import_is_the_formats_fault(
    install_format: Install, source: str, detail: str
) -> None:
    site = install_format("khcn-kq", where="khcn_kq_source:renderer")
    (site / "khcn_kq_source.py").write_text(source, "utf-8")
    english, _, cause = said_of(lambda: load_renderer("kq"))
    assert english.startswith("the format “kq” of khcn-kq cannot be loaded: ")
    assert detail in english
    assert cause is not None


def test_a_missing_library_is_named_with_what_needs_it(install_format: Install) -> None:
    site = install_format("khcn-kq", where="khcn_kq_source:renderer")
    (site / "khcn_kq_source.py").write_text("import no_such_library.part")
    english, vietnamese, _ = said_of(lambda: load_renderer("kq"))
    assert english == (
        "the format “kq” lacks the library no_such_library, which khcn-kq needs; "
        "see how khcn-kq is to be installed"
    )
    assert "thiếu thư viện no_such_library, mà gói khcn-kq cần" in vietnamese


def test_a_library_that_is_missing_only_when_drawing_is_named_too(
    install_format: Install, huyen: Plan
) -> None:
    install_format("khcn-kq", raising(ModuleNotFoundError("no", name="no_such_library")))
    english, _, _ = said_of(lambda: render(huyen, "kq"))
    assert english.startswith("the format “kq” lacks the library no_such_library, ")


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_a_format_that_comes_along_says_which_extra_it_lacks(
    install_format: Install, format: str
) -> None:
    site = install_format("khcn-kq", format=format, where="khcn_kq_source:renderer")
    (site / "khcn_kq_source.py").write_text("import no_such_library")
    metadata = site / "khcn_kq-1.0.dist-info" / "METADATA"
    metadata.write_text(metadata.read_text().replace("khcn-kq", "khcn"))
    english, vietnamese, _ = said_of(lambda: load_renderer(format))
    for said in (english, vietnamese):
        assert said.endswith(f": pip install 'khcn[{format}]'")
        assert "no_such_library" in said


class UnsayableError(Exception):
    """An exception that cannot even be said."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (ValueError("không\nđược"), "ValueError: không được"),
        (KeyError("paper"), "KeyError: 'paper'"),
        (OSError(28, "No space left"), "OSError: [Errno 28] No space left"),
        (MemoryError(), "MemoryError"),
        (SystemExit(0), "SystemExit: 0"),
        (StopIteration(), "StopIteration"),
        (UnsayableError(), "UnsayableError: <exception str() failed>"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_renderer_that_raises_is_named_and_the_cause_is_kept(
    install_format: Install, huyen: Plan, error: BaseException, detail: str
) -> None:
    install_format("khcn-kq", raising(error))
    english, vietnamese, cause = said_of(lambda: render(huyen, "kq"))
    assert english.startswith("the format “kq” of khcn-kq failed while drawing the document: ")
    assert english.endswith(detail)
    assert vietnamese.startswith("định dạng “kq” của khcn-kq bị hỏng khi vẽ văn bản: ")
    assert cause is error


def test_what_a_renderer_refuses_on_purpose_is_said_as_it_says_it(
    install_format: Install, huyen: Plan
) -> None:
    refused = RenderingError(message("không in được", "cannot be drawn"))
    install_format("khcn-kq", raising(refused))
    with pytest.raises(RenderingError) as caught:
        render(huyen, "kq")
    assert caught.value is refused


def test_the_user_may_stop_a_renderer(install_format: Install, huyen: Plan) -> None:
    install_format("khcn-kq", raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        render(huyen, "kq")


@pytest.mark.parametrize("got", [None, "chữ", bytearray(b"PK"), memoryview(b"PK"), 0])
def test_a_renderer_that_returns_no_bytes_is_named(
    install_format: Install, huyen: Plan, got: object
) -> None:
    install_format("khcn-kq", Failing(lambda: got))
    english, vietnamese, _ = said_of(lambda: render(huyen, "kq"))
    kind = type(got).__name__
    assert english == f"the format “kq” of khcn-kq has to return bytes, but returned {kind}"
    assert vietnamese == f"định dạng “kq” của khcn-kq phải trả về bytes, nhưng trả về {kind}"


def test_of_two_with_one_name_the_chosen_one_is_blamed(
    install_format: Install, huyen: Plan
) -> None:
    install_format("khcn-kq", Failing(lambda: b"fine"))
    install_format("other-kq", raising(ValueError("no")))
    assert render(huyen, "khcn-kq:kq") == b"fine"
    english, _, _ = said_of(lambda: render(huyen, "other-kq:kq"))
    assert english.startswith("the format “kq” of other-kq failed")


def test_a_renderer_that_is_not_installed_is_blamed_by_its_name(huyen: Plan) -> None:
    english, _, _ = said_of(lambda: draw("mine", Failing(lambda: None), lay_out(huyen), {}))
    assert english == "the format “mine” has to return bytes, but returned NoneType"


def test_the_doctor_loads_each_and_says_what_is_wrong(install_format: Install) -> None:
    install_format("khcn-fine", Failing(lambda: b""), format="fine")
    install_format("khcn-broken", where="khcn_broken:nothing", format="broken")
    install_format("khcn-class", Failing, format="class")
    install_format("khcn-kq", Failing(lambda: b""))
    install_format("other-kq", Failing(lambda: b""))
    problems = {
        (each.format, each.distribution): [said.text("en") for said in each.problems]
        for each in diagnoses()
        if each.distribution != "khcn"
    }
    assert problems.pop(("fine", "khcn-fine")) == []
    (broken,) = problems.pop(("broken", "khcn-broken"))
    assert "cannot be loaded" in broken
    (shape,) = problems.pop(("class", "khcn-class"))
    assert "Failing is a class" in shape
    assert problems.keys() == {("kq", "khcn-kq"), ("kq", "other-kq")}
    advice = "write khcn-kq:kq or other-kq:kq"
    for said in problems.values():
        assert said == [f"2 distributions bring a format “kq”: khcn-kq, other-kq; {advice}"]


def test_the_doctor_may_be_asked_about_one(install_format: Install) -> None:
    install_format("khcn-kq", Failing)
    assert [each.format for each in diagnoses("kq")] == ["kq"]
    assert [each.problems for each in diagnoses("txt")] == [()]
    assert [each.distribution for each in diagnoses("Khcn_Kq:kq")] == ["khcn-kq"]
    with pytest.raises(RenderingError, match="không có định dạng “xyz”"):
        diagnoses("xyz")
