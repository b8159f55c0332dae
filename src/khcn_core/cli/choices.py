"""What a call chooses about how formats draw: `--option key=value`, `--option docx.key=value`."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, assert_never

import click
from attrs import frozen

from khcn_core.cli.failures import os_error
from khcn_core.errors import CallError
from khcn_core.messages import Language, Message, message
from khcn_core.rendering import Option, OptionKind, Renderer, Value, chosen
from khcn_core.rendering.options import expected
from khcn_core.suggestions import did_you_mean

Renderers: TypeAlias = Mapping[str, Renderer]
"""The renderers of a call, by the names of their formats."""

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_SWITCHES = {"true": True, "false": False}
_METAVAR = message("[ĐỊNH_DẠNG.]TÊN=GIÁ_TRỊ", "[FORMAT.]NAME=VALUE")


@frozen
class Choice:
    """One choice as it was written; `format` is empty where it is for every format that has it."""

    format: str
    name: str
    value: str

    @property
    def key(self) -> str:
        """What stood before the equals sign."""
        return f"{self.format}.{self.name}" if self.format else self.name


def choices_option(language: Language) -> click.Option:
    """Make the option that chooses how formats draw."""
    said = message(
        "Tùy chọn của định dạng, nêu được nhiều lần; pdf.timeout=60 chỉ nói với pdf.",
        "Option of a format, may be given several times; pdf.timeout=60 is for pdf alone.",
    )
    return click.Option(
        ["--option", "choices"],
        multiple=True,
        metavar=_METAVAR.text(language),
        help=said.text(language),
    )


def options_by_format(written: Sequence[str], renderers: Renderers) -> dict[str, dict[str, object]]:
    """Return the options of each format, as its `render` takes them; the last of a name counts.

    Raises `CallError` for what no format of the call has or what cannot be read, and
    `RenderingError` for a value that an option does not take.
    """
    given: dict[str, dict[str, object]] = {name: {} for name in renderers}
    for choice in map(_parsed, written):
        for format, option in _takers(choice, renderers):
            given[format][choice.name] = _value(choice, option)
    for format, renderer in renderers.items():
        chosen(format, renderer.options, given[format])
    return given


def _parsed(written: str) -> Choice:
    key, equals, value = written.partition("=")
    format, _, name = key.rpartition(".")
    if not (equals and name):
        raise CallError(
            message(
                "--option: cần TÊN=GIÁ_TRỊ, gặp “{written}”",
                "--option: takes NAME=VALUE, got “{written}”",
                written=written,
            )
        )
    return Choice(format, name, value)


def _takers(choice: Choice, renderers: Renderers) -> list[tuple[str, Option]]:
    """Return the options that a choice is for, at least one, with the names of their formats."""
    if choice.format and choice.format not in renderers:
        raise CallError(_other_format(choice.format, renderers))
    asked = {choice.format: renderers[choice.format]} if choice.format else renderers
    takers = [
        (format, option)
        for format, renderer in asked.items()
        for option in renderer.options
        if option.name == choice.name
    ]
    if not takers:
        raise CallError(_unknown(choice, asked))
    return takers


def _value(choice: Choice, option: Option) -> Value:
    """Return the value that a text stands for."""
    match option.kind:
        case OptionKind.NUMBER if _INTEGER.fullmatch(choice.value):
            return int(choice.value)
        case OptionKind.SWITCH if choice.value in _SWITCHES:
            return _SWITCHES[choice.value]
        case OptionKind.TEXT:
            return choice.value
        case OptionKind.FILE:
            return _content(choice)
        case OptionKind.NUMBER | OptionKind.SWITCH:
            raise CallError(
                message(
                    "--option {key}: cần {expected}, gặp “{value}”",
                    "--option {key}: takes {expected}, got “{value}”",
                    key=choice.key,
                    expected=expected(option),
                    value=choice.value,
                )
            )
        case _:
            assert_never(option.kind)


def _content(choice: Choice) -> bytes:
    try:
        return Path(choice.value).read_bytes()
    except OSError as error:
        said = message(
            "--option {key}: {why}", "--option {key}: {why}", key=choice.key, why=os_error(error)
        )
        raise CallError(said) from error


def _other_format(format: str, renderers: Renderers) -> Message:
    return message(
        "--option: lệnh này không in ra “{format}”{hint}, chỉ in ra: {known}",
        "--option: this call does not print “{format}”{hint}, but: {known}",
        format=format,
        known=", ".join(renderers),
        hint=did_you_mean(format, renderers),
    )


def _unknown(choice: Choice, renderers: Renderers) -> Message:
    known = [option.name for renderer in renderers.values() for option in renderer.options]
    formats = ", ".join(renderers)
    if not known:
        return message(
            "--option: {formats} không có tùy chọn nào",
            "--option: {formats} has no options",
            formats=formats,
        )
    return message(
        "--option: {formats} không có tùy chọn “{name}”{hint}; chỉ có: {known}",
        "--option: {formats} has no option “{name}”{hint}; there are: {known}",
        formats=formats,
        name=choice.name,
        hint=did_you_mean(choice.name, known),
        known=", ".join(dict.fromkeys(known)),
    )
