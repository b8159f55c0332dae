"""`khcn new`: begin a plan."""

import errno
from pathlib import Path

import click

from khcn_core.cli.commands import Command
from khcn_core.cli.options import output_option
from khcn_core.cli.statuses import FINE
from khcn_core.cli.streams import STANDARD_STREAM, write_bytes
from khcn_core.codec import dumps, loads
from khcn_core.codec.files import format_of
from khcn_core.errors import CallError
from khcn_core.examples import EXAMPLES, example_name, example_text
from khcn_core.messages import Language, message
from khcn_core.publishing import write_whole

_NAMES = tuple(Path(example).stem for example in EXAMPLES)


def new_command(language: Language) -> Command:
    """Build `khcn new`."""
    return Command(
        "new",
        language,
        message("Bắt đầu một kế hoạch từ ví dụ kèm theo.", "Begin a plan from an example."),
        begin_plan,
        [_example_option(language), output_option(language)],
        ["--example -o ke-hoach.json", f"--example {_NAMES[1]} -o xa.yaml"],
    )


def begin_plan(name: str | None, output: str | None) -> int:
    """Print an example as it was written, or write it to a file that does not exist yet.

    A file of the other suffix gets the same plan in its own format.
    """
    if name is None:
        raise CallError(
            message(
                "cần nêu ví dụ: --example {known}",
                "name an example: --example {known}",
                known=" | ".join(_NAMES),
            )
        )
    if output in (None, STANDARD_STREAM):
        write_bytes(example_text(name).encode())
    else:
        _write_new(Path(str(output)), name)
    return FINE


def _example_option(language: Language) -> click.Option:
    said = message(
        "Ví dụ cần lấy: {known}; không nêu tên thì lấy ví dụ đầu.",
        "Example to take: {known}; without a name the first.",
        known=", ".join(_NAMES),
    )
    return click.Option(
        ["--example", "name"],
        is_flag=False,
        flag_value=_NAMES[0],
        metavar=message("[TÊN]", "[NAME]").text(language),
        help=said.text(language),
    )


def _write_new(path: Path, name: str) -> None:
    text = example_text(name)
    written, wanted = format_of(Path(example_name(name))), format_of(path)
    if wanted != written:
        text = dumps(loads(text, written), wanted)
    if path.exists():
        raise FileExistsError(errno.EEXIST, "", str(path))
    write_whole(path, text.encode())
