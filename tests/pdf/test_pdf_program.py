"""LibreOffice is a program of others: it may be missing, fail, hang, keep silent or write rubbish.

Here little scripts stand for it, so that every one of these can be had.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from khcn_core import Document, RenderingError, render
from khcn_core.messages import Language
from khcn_core.rendering import load_renderer
from khcn_render_pdf import renderer
from khcn_render_pdf.conversion import printed
from khcn_render_pdf.office import find_office
from khcn_render_pdf.socket_file import remove_socket

Make = Callable[..., str]

WHOLE = "%PDF-1.7 <pdfaid:part>2</pdfaid:part> %%EOF"
_WRITE = 'for last; do :; done; printf %s "{text}" > "${{last%.*}}.pdf"'


def writes(text: str) -> str:
    """Return a script that writes a text where LibreOffice writes the PDF."""
    return _WRITE.format(text=text)


def refusal(document: Document, language: Language = "en", **options: object) -> str:
    with pytest.raises(RenderingError) as caught:
        render(document, "pdf", options)
    return caught.value.text(language)


def test_the_entry_point_names_the_renderer() -> None:
    assert load_renderer("pdf") is renderer
    assert (renderer.suffix, renderer.media_type) == (".pdf", "application/pdf")


def test_what_the_program_writes_is_what_comes_back(document: Document, office: Make) -> None:
    assert render(document, "pdf", {"soffice": office(writes(WHOLE))}) == WHOLE.encode()


@pytest.mark.parametrize("through", ["odt", "docx"])
def test_the_program_gets_the_document_in_the_format_that_was_chosen(
    document: Document, office: Make, tmp_path: Path, through: str
) -> None:
    copy = tmp_path / "copy"
    program = office(f'{writes(WHOLE)}; cp "$last" "{copy}.${{last##*.}}"')
    render(document, "pdf", {"soffice": program, "through": through})
    assert copy.with_suffix(f".{through}").read_bytes() == render(document, through)


@pytest.mark.parametrize("through", ["odt", "docx"])
def test_the_format_to_print_from_gets_the_template(
    document: Document, office: Make, tmp_path: Path, through: str
) -> None:
    copy = tmp_path / "copy"
    program = office(f'{writes(WHOLE)}; cp "$last" "{copy}"')
    style = evolve(document.style, font="Arial")
    template = render(evolve(document, style=style), through)
    render(document, "pdf", {"soffice": program, "through": through, "template": template})
    assert copy.read_bytes() == render(document, through, {"template": template})
    assert copy.read_bytes() != render(document, through)


def test_a_template_that_is_none_is_refused(document: Document, office: Make) -> None:
    said = refusal(document, soffice=office("exit 0"), template=b"no archive")
    assert "template" in said


def test_the_program_has_a_profile_and_temporary_files_of_its_own(
    document: Document, office: Make, temporary: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    program = office(f'{writes(WHOLE)}; printf "%s\\n" "$TMPDIR" "$last" "$@" > "{said}"')
    render(document, "pdf", {"soffice": program})
    folder, paper, profile, *_ = said.read_text("utf-8").splitlines()
    assert Path(folder).parent == temporary
    assert Path(paper).parent == Path(folder)
    assert profile == f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"


def test_no_shell_reads_the_name_of_the_program(
    document: Document, office: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    program = office(writes(WHOLE), "a b; touch c $(touch d)")
    assert render(document, "pdf", {"soffice": program})
    assert not {"c", "d"} & {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("exit 3", "LibreOffice failed (exit status 3)"),
        ("echo broken font >&2; exit 1", "LibreOffice failed (exit status 1): broken font"),
        ("kill -9 $$", "LibreOffice failed (exit status -9)"),
        ("exit 0", "LibreOffice wrote no PDF; maybe its Writer is not installed"),
        (
            "echo Error: no source >&2",
            "LibreOffice wrote no PDF; maybe its Writer is not installed: Error: no source",
        ),
        (
            "echo Warning: failed to launch javaldx >&2; exit 1",
            "LibreOffice failed (exit status 1)",
        ),
        (writes("rubbish"), "what LibreOffice wrote is not a whole PDF"),
        (writes(""), "what LibreOffice wrote is not a whole PDF"),
        (writes(WHOLE[:-3]), "what LibreOffice wrote is not a whole PDF"),
        (
            writes("%PDF-1.7 %%EOF"),
            "the PDF is not a PDF/A; LibreOffice 7.4 or later is needed",
        ),
    ],
)
def test_what_the_program_does_wrong_is_told(
    document: Document, office: Make, temporary: Path, script: str, expected: str
) -> None:
    assert refusal(document, soffice=office(script)) == expected
    assert not list(temporary.iterdir())


def test_what_the_program_says_is_kept_short(document: Document, office: Make) -> None:
    said = refusal(document, soffice=office("seq 1 100000 >&2; exit 1"))
    assert said.startswith("LibreOffice failed (exit status 1): …")
    assert said.endswith(" 99999 100000")
    assert len(said) < 300


def test_what_the_program_says_may_be_no_text(document: Document, office: Make) -> None:
    said = refusal(document, soffice=office("printf 'a\\377\\033[1m' >&2; exit 1"))
    assert said == "LibreOffice failed (exit status 1): a\N{REPLACEMENT CHARACTER}\\u001b[1m"


def test_a_program_that_hangs_is_ended_with_all_that_it_started(
    document: Document, office: Make, temporary: Path
) -> None:
    program = office("sleep 617 & trap '' TERM INT; wait; sleep 617")
    began = time.monotonic()
    said = refusal(document, soffice=program, timeout=1)
    assert time.monotonic() - began < 10
    assert said.startswith("LibreOffice had not finished after 1 s and was ended")
    assert not list(temporary.iterdir())
    assert not still_running("sleep 617")


def test_what_a_program_left_running_ends_with_it(document: Document, office: Make) -> None:
    program = office(f"sleep 618 >/dev/null 2>&1 & {writes(WHOLE)}")
    render(document, "pdf", {"soffice": program})
    assert not still_running("sleep 618")


def still_running(command: str) -> bool:
    """Look for a second, since whoever is ended takes a moment to be gone."""
    for _ in range(20):
        listed = subprocess.run(["/bin/ps", "-eo", "stat=,args="], check=True, capture_output=True)
        alive = [line for line in listed.stdout.decode().splitlines() if line[0] != "Z"]
        if not any(line.endswith(command) for line in alive):
            return False
        time.sleep(0.05)
    return True


@pytest.mark.parametrize(
    ("profile", "name"),
    [
        ("khcn-profile", "746cfda513dd19c7d36f2d8bede68bf"),
        ("tạm & 'đây'/profile", "49bb3b5742657492339ea0379d42e377"),
    ],
)
def test_the_socket_of_a_program_that_was_ended_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profile: str, name: str
) -> None:
    """The names are those which LibreOffice 7.4 gave to its socket for such profiles."""
    monkeypatch.setattr("khcn_render_pdf.socket_file.FOLDERS", (tmp_path, tmp_path / "none"))
    ours = tmp_path / f"OSL_PIPE_0_SingleOfficeIPC_{name}"
    another = tmp_path / "OSL_PIPE_0_SingleOfficeIPC_0123456789abcdef"
    for path in (ours, another):
        path.touch()
    remove_socket(Path("/", "tmp", profile))
    assert list(tmp_path.iterdir()) == [another]


def test_a_program_that_is_named_must_be_there(document: Document) -> None:
    assert refusal(document, soffice="không-có") == (
        "there is no program “không-có” (option soffice of pdf), or it may not be run"
    )


def test_a_program_that_is_named_must_be_one(document: Document, office: Make) -> None:
    program = Path(office("", "no program"))
    program.write_bytes(b"\x00\x01")
    assert refusal(document, soffice=str(program)).startswith(f"{program} cannot be run: ")


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is all of the machine's commands; no other place is usual."""
    folder = tmp_path / "commands"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("khcn_render_pdf.office._USUAL_PLACES", ())
    return folder


@pytest.mark.usefixtures("nowhere")
def test_without_libreoffice_one_is_told_what_to_install(document: Document) -> None:
    assert refusal(document, "vi") == (
        "in ra PDF cần LibreOffice (phần Writer, từ bản 7.4) nhưng không tìm thấy trên máy; "
        "hãy cài LibreOffice, hoặc chỉ chỗ bằng tùy chọn: soffice=ĐƯỜNG_DẪN"
    )


def test_the_commands_of_the_machine_come_first(
    nowhere: Path, office: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = office("", "libreoffice9/soffice")
    places = ((str(nowhere.parent), "libreoffice*/soffice"), ("C:/relative", "*"))
    monkeypatch.setattr("khcn_render_pdf.office._USUAL_PLACES", places)
    assert find_office() == usual
    assert find_office(office("", "commands/libreoffice")) == str(nowhere / "libreoffice")
    assert find_office() == str(nowhere / "libreoffice")
    office("", "commands/soffice")
    assert find_office() == str(nowhere / "soffice")


def test_of_several_versions_the_last_by_name_is_taken(
    nowhere: Path, office: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, last = [office("", f"libreoffice{version}/soffice") for version in ("24.2", "24.8", "25.2")]
    places = ((str(nowhere.parent), "libreoffice*/soffice"),)
    monkeypatch.setattr("khcn_render_pdf.office._USUAL_PLACES", places)
    assert find_office() == last


def test_a_missing_library_of_the_format_to_print_from_is_told(
    document: Document, office: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith(("khcn_render_odt", "odf"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "odf", None)
    said = refusal(document, soffice=office(writes(WHOLE)))
    assert said.endswith("install it with: pip install 'khcn[odt]'")


def test_printing_stops_within_a_fraction_of_a_second(office: Make) -> None:
    with pytest.raises(RenderingError, match=r"0\.2 s|0,2 giây"):
        printed(office("sleep 619"), b"", ".odt", 0.2)
