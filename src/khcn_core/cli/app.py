"""The commands put together, and the one place where a failure becomes a line and a status."""

import itertools
from collections.abc import Sequence

import click

from khcn_core.cli.check import check_command
from khcn_core.cli.commands import Group
from khcn_core.cli.failures import os_error
from khcn_core.cli.formats import formats_command
from khcn_core.cli.new import new_command
from khcn_core.cli.output import print_error
from khcn_core.cli.read import read_command
from khcn_core.cli.render import render_command
from khcn_core.cli.schema import schema_command
from khcn_core.cli.statuses import INTERRUPTED, READER_GONE, UNUSABLE
from khcn_core.cli.table import table_command
from khcn_core.errors import KhcnError
from khcn_core.messages import Language, message

COMMANDS = (
    render_command,
    check_command,
    read_command,
    new_command,
    table_command,
    schema_command,
    formats_command,
)
"""What builds each command, in the language of the call."""


def run(arguments: Sequence[str]) -> int:
    """Run one call of the command line and return its exit status: see `statuses`."""
    language = language_of(arguments)
    try:
        return _invoke(build(language), arguments)
    except BrokenPipeError:
        return READER_GONE
    except KeyboardInterrupt:
        print_error(message("đã dừng", "stopped").text(language))
        return INTERRUPTED
    except KhcnError as error:
        print_error(error.text(language))
        return UNUSABLE
    except OSError as error:
        print_error(os_error(error).text(language))
        return UNUSABLE


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that a call asks for, before anything else of it is understood.

    As with any option the last one counts, and what follows `--` is none.
    """
    asked = ""
    options = itertools.takewhile(lambda argument: argument != "--", arguments)
    for option, value in itertools.pairwise((*options, "")):
        if option == "--lang":
            asked = value
        elif option.startswith("--lang="):
            asked = option.removeprefix("--lang=")
    return "en" if asked == "en" else "vi"


def build(language: Language) -> Group:
    """Return the whole command line in a language."""
    return Group("khcn", language, [command(language) for command in COMMANDS])


def _invoke(group: Group, arguments: Sequence[str]) -> int:
    try:
        with group.make_context("khcn", list(arguments)) as context:
            status: int = group.invoke(context)
    except click.exceptions.Exit as done:  # help was asked for
        return done.exit_code
    return status
