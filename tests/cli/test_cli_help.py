"""Help is whole in both languages."""

from collections.abc import Callable
from subprocess import CompletedProcess

import click
import pytest

from khcn_core.cli.app import COMMANDS, build

Khcn = Callable[..., CompletedProcess[bytes]]

NAMES = [command("vi").name or "" for command in COMMANDS]


def _sentences(command: click.Command) -> dict[str, str | None]:
    options = [option for option in command.params if isinstance(option, click.Option)]
    return {"": command.help, **{option.opts[-1]: option.help for option in options}}


def _commands(group: click.Group) -> list[click.Command]:
    return [group, *group.commands.values()]


@pytest.mark.parametrize("index", range(len(NAMES) + 1), ids=["khcn", *NAMES])
def test_every_sentence_is_said_in_both_languages(index: int) -> None:
    vietnamese = _sentences(_commands(build("vi"))[index])
    english = _sentences(_commands(build("en"))[index])
    assert vietnamese.keys() == english.keys()
    for name, said in vietnamese.items():
        assert said
        assert english[name]
        assert said != english[name], name
        assert (english[name] or "").isascii(), name


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_help_reads_as_reviewed(
    khcn: Khcn, golden: Callable[[str, str], None], language: str
) -> None:
    said = []
    for command in ([], *([name] for name in NAMES)):
        answer = khcn(*command, "--help", "--lang", language)
        assert (answer.returncode, answer.stderr) == (0, b"")
        said.append(answer.stdout.decode())
    golden(f"help.{language}.txt", "\n".join(said))


def test_without_a_command_the_help_is_an_error(khcn: Khcn) -> None:
    answer = khcn()
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert answer.stderr == khcn("--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "en", "chek"),
        ("chek", "--lang", "en"),
        ("chek", "--lang=en"),
        ("--lang=vi", "chek", "--lang=en"),
        ("chek", "--lang", "vi", "--lang", "en"),
    ],
)
def test_the_language_is_asked_for_anywhere_and_the_last_counts(
    khcn: Khcn, arguments: tuple[str, ...]
) -> None:
    assert khcn(*arguments).stderr.startswith("there is no command “chek”".encode())


@pytest.mark.parametrize(
    "arguments",
    [("chek",), ("chek", "--lang", "en", "--lang=vi"), ("chek", "--", "--lang", "en")],
)
def test_else_the_language_is_vietnamese(khcn: Khcn, arguments: tuple[str, ...]) -> None:
    assert khcn(*arguments).stderr.startswith("không có lệnh “chek”".encode())
