"""The parameters that several commands share."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import click

from khcn_core.checks import Severity
from khcn_core.errors import CallError
from khcn_core.messages import Language, Message, message
from khcn_core.suggestions import did_you_mean

Names: TypeAlias = str | tuple[str, ...] | None

FILE = message("TỆP", "FILE")
FOLDER = message("THƯ_MỤC", "FOLDER")
FORMAT = message("ĐỊNH_DẠNG", "FORMAT")
_CODES = message("MÃ,...", "CODE,...")


def plans_argument(language: Language) -> click.Argument:
    """Make the argument that names the plans to read."""
    return click.Argument(
        ["plans"],
        nargs=-1,
        required=True,
        callback=named,
        metavar=f"{FILE.text(language)}...",
    )


def from_option(language: Language) -> click.Option:
    """Make the option that says in which format standard input is."""
    known = ("json", "yaml")
    said = message(
        "Định dạng của dữ liệu đọc từ đầu vào chuẩn (-); mặc định là json.",
        "Format of data from standard input (-); json by default.",
    )
    return click.Option(
        ["--from", "input_format"],
        default="json",
        callback=one_of(known),
        metavar="json|yaml",
        help=said.text(language),
    )


def json_option(language: Language) -> click.Option:
    """Make the option that asks for results as JSON."""
    said = message("In kết quả dạng JSON.", "Print the results as JSON.")
    return click.Option(["--json", "as_json"], is_flag=True, help=said.text(language))


def codes_option(language: Language, option: str, name: str, said: Message) -> click.Option:
    """Make an option that takes beginnings of codes, several with commas between them."""
    return click.Option(
        [option, name],
        multiple=True,
        callback=_apart,
        metavar=_CODES.text(language),
        help=said.text(language),
    )


def severity_option(language: Language) -> click.Option:
    """Make the option that names the least severity to tell of."""
    known = [severity.value for severity in Severity]
    said = message(
        "Chỉ nêu từ mức này trở lên; mặc định là note (lưu ý).",
        "Tell of findings at least this bad; note by default.",
    )
    return click.Option(
        ["--severity", "least"],
        default=Severity.NOTE.value,
        callback=_severity(known),
        metavar="|".join(known),
        help=said.text(language),
    )


def language_option(language: Language) -> click.Option:
    """Make the option that asks for a language.

    It only refuses others: what it asks for is known before the command line is built.
    """
    said = message(
        "Ngôn ngữ của thông báo; mặc định là vi.", "Language of messages; vi by default."
    )
    return click.Option(
        ["--lang"],
        default="vi",
        expose_value=False,
        callback=one_of(("vi", "en")),
        metavar="vi|en",
        help=said.text(language),
    )


def output_option(language: Language) -> click.Option:
    """Make the option that names the file to write."""
    said = message("Tệp cần ghi; - là đầu ra chuẩn.", "File to write; - is standard output.")
    return click.Option(
        ["-o", "--output"],
        callback=named,
        metavar=FILE.text(language),
        help=said.text(language),
    )


def one_of(known: Sequence[str]) -> Callable[[click.Context, click.Parameter, str], str]:
    """Return a callback that refuses every value but these."""

    def check(_context: click.Context, option: click.Parameter, value: str) -> str:
        if value not in known:
            raise CallError(
                message(
                    "{option}: không có “{value}”, chỉ có: {known}{hint}",
                    "{option}: there is no “{value}”, but: {known}{hint}",
                    option=option.opts[0],
                    value=value,
                    known=", ".join(known),
                    hint=did_you_mean(value, known),
                )
            )
        return value

    return check


def _severity(known: Sequence[str]) -> Callable[[click.Context, click.Parameter, str], Severity]:
    check = one_of(known)

    def read(context: click.Context, option: click.Parameter, value: str) -> Severity:
        return Severity(check(context, option, value))

    return read


def _apart(
    _context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(code.strip() for codes in value for code in codes.split(","))


def named(_context: click.Context, _parameter: click.Parameter, value: Names) -> Names:
    """Refuse an empty name, which would mean the folder that one happens to be in."""
    if "" in (value if isinstance(value, tuple) else (value,)):
        raise CallError(
            message(
                "tên tệp hoặc thư mục không được để trống",
                "the name of a file or folder must not be empty",
            )
        )
    return value
