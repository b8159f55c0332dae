"""What is wrong with a call, in two languages: click itself speaks English only."""

import contextlib
from collections.abc import Iterator

import click

from khcn_core.errors import CallError
from khcn_core.messages import Message, message
from khcn_core.suggestions import did_you_mean


@contextlib.contextmanager
def usage_errors_in_both_languages(context: click.Context) -> Iterator[None]:
    """Turn click's errors about a call into `CallError`."""
    try:
        yield
    except click.UsageError as error:
        raise call_error(_said(error, context.command.params), context) from error


def call_error(said: Message, context: click.Context) -> CallError:
    """Make the error for a call, which also says where its help is found."""
    return CallError(
        message(
            "{said}\nXem: {command} --help",
            "{said}\nSee: {command} --help",
            said=said,
            command=context.command_path,
        )
    )


def _said(error: click.UsageError, parameters: list[click.Parameter]) -> Message:
    match error:
        case click.NoSuchOption():
            return _no_such_option(error.option_name, parameters)
        case click.MissingParameter(param=click.Parameter() as missing):
            name = missing.human_readable_name
            return message("thiếu {name}", "missing {name}", name=name)
        case click.BadOptionUsage():
            return _badly_used(error.option_name, parameters)
        case _:
            detail = error.format_message()
            return message("gọi lệnh chưa đúng: {detail}", "{detail}", detail=detail)


def _no_such_option(name: str, parameters: list[click.Parameter]) -> Message:
    known = [option for parameter in parameters for option in parameter.opts]
    return message(
        "không có tùy chọn {name}{hint}",
        "there is no option {name}{hint}",
        name=name,
        hint=did_you_mean(name, known),
    )


def _badly_used(name: str, parameters: list[click.Parameter]) -> Message:
    flags = [
        option
        for parameter in parameters
        if isinstance(parameter, click.Option) and parameter.is_flag
        for option in parameter.opts
    ]
    if name in flags:
        return message(
            "tùy chọn {name} không nhận giá trị", "option {name} takes no value", name=name
        )
    return message("tùy chọn {name} cần một giá trị", "option {name} needs a value", name=name)
