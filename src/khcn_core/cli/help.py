"""Help in the language of the call."""

from collections.abc import Sequence

import click

from khcn_core.cli.output import print_line
from khcn_core.cli.statuses import FINE, HAS_ERRORS, UNUSABLE
from khcn_core.messages import Language, message

_USAGE = message("Cách dùng: ", "Usage: ")
_EXAMPLES = message("Ví dụ", "Examples")
_STATUSES = message("Mã thoát", "Exit status")
_HEADINGS = {
    "Options": message("Tùy chọn", "Options"),
    "Commands": message("Lệnh", "Commands"),
}
"""The headings that click writes by itself."""

_MEANINGS = {
    FINE: message("không có gì sai", "fine"),
    HAS_ERRORS: message("kế hoạch có lỗi (xem khcn check)", "a plan has errors (see khcn check)"),
    UNUSABLE: message("tệp đầu vào hoặc cách gọi lệnh không dùng được", "unusable input or call"),
}


class _Formatter(click.HelpFormatter):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _USAGE.text(self._language))

    def write_heading(self, heading: str) -> None:
        said = _HEADINGS.get(heading)
        super().write_heading(said.text(self._language) if said else heading)


def help_text(context: click.Context, language: Language) -> str:
    """Return the help of the command that is called."""
    formatter = _Formatter(language)
    context.command.format_help(context, formatter)
    return formatter.getvalue().rstrip("\n")


def help_option(language: Language) -> click.Option:
    """Make the option that shows the help and does nothing else."""

    def show(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
        if wanted:
            print_line(help_text(context, language))
            context.exit()

    said = message("In hướng dẫn này.", "Show this help.")
    return click.Option(
        ["--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=said.text(language),
    )


def write_examples(
    formatter: click.HelpFormatter, examples: Sequence[str], language: Language
) -> None:
    """Write a section of calls, each on a line of its own."""
    with formatter.section(_EXAMPLES.text(language)):
        for example in examples:
            formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


def write_statuses(formatter: click.HelpFormatter, language: Language) -> None:
    """Write a section that says what the exit status means."""
    with formatter.section(_STATUSES.text(language)):
        formatter.write_dl(
            [(str(status), said.text(language)) for status, said in _MEANINGS.items()]
        )
