"""`khcn formats`: list the formats that are installed, describe one, or look for what is wrong."""

from functools import partial

import click

from khcn_core.cli.commands import Command
from khcn_core.cli.format_sheets import Sheet, sheet_of
from khcn_core.cli.options import FORMAT, json_option
from khcn_core.cli.output import print_json, print_line
from khcn_core.cli.statuses import FINE, HAS_ERRORS
from khcn_core.messages import Language, Message, message
from khcn_core.rendering import Diagnosis, diagnoses, installed_formats

_FINE = message("dùng được", "fine")


def formats_command(language: Language) -> Command:
    """Build `khcn formats`."""
    return Command(
        "formats",
        language,
        message(
            "Liệt kê các định dạng đã cài, hoặc nói rõ về một định dạng.",
            "List the formats that are installed, or describe one.",
        ),
        partial(print_formats, language),
        [
            click.Argument(["name"], required=False, metavar=f"[{FORMAT.text(language)}]"),
            _doctor_option(language),
            json_option(language),
        ],
        ["", "txt", "--doctor", "--json"],
    )


def print_formats(language: Language, name: str | None, doctor: bool, as_json: bool) -> int:
    """Print every format with its distribution, one in full, or what is wrong with each."""
    if doctor:
        return _examine(language, name or "", as_json)
    if name is not None:
        _describe(sheet_of(name), language, as_json)
    else:
        _list(as_json)
    return FINE


def _doctor_option(language: Language) -> click.Option:
    said = message(
        "Nạp thử từng định dạng và nói định dạng nào hỏng, vì sao; có thì mã thoát là 1.",
        "Load each format and say what is wrong with it; status 1 if anything is.",
    )
    return click.Option(["--doctor"], is_flag=True, help=said.text(language))


def _list(as_json: bool) -> None:
    """Print each format with the distribution that brings it, without loading any."""
    installed = installed_formats()
    if as_json:
        print_json([{"name": each.name, "distribution": each.distribution} for each in installed])
    else:
        for each in installed:
            print_line(f"{each.name}\t{each.distribution}")


def _describe(sheet: Sheet, language: Language, as_json: bool) -> None:
    if as_json:
        print_json(sheet.data())
    else:
        for line in sheet.lines(language):
            print_line(line)


def _examine(language: Language, name: str, as_json: bool) -> int:
    found = diagnoses(name)
    if as_json:
        print_json([_diagnosis_data(each) for each in found])
    else:
        for each in found:
            for said in each.problems or (_FINE,):
                print_line(f"{each.format or '-'}\t{each.distribution}\t{said.text(language)}")
    return HAS_ERRORS if any(each.problems for each in found) else FINE


def _diagnosis_data(diagnosis: Diagnosis) -> dict[str, object]:
    return {
        "name": diagnosis.format,
        "distribution": diagnosis.distribution,
        "version": diagnosis.version,
        "problems": [_said_data(said) for said in diagnosis.problems],
    }


def _said_data(said: Message) -> dict[str, str]:
    return {"vi": said.text("vi"), "en": said.text("en")}
