"""`khcn render`: print plans in one or more formats."""

from collections.abc import Sequence
from functools import partial

import click

from khcn_core.checks import check
from khcn_core.cli.commands import Command
from khcn_core.cli.failures import os_error
from khcn_core.cli.options import (
    FOLDER,
    FORMAT,
    from_option,
    json_option,
    named,
    output_option,
    plans_argument,
)
from khcn_core.cli.output import print_error, print_json
from khcn_core.cli.plans import Unusable, read_plans
from khcn_core.cli.reports import Output, Report, written_data
from khcn_core.cli.streams import STANDARD_STREAM
from khcn_core.cli.targets import Target, refuse_clashes, targets_of
from khcn_core.codec.files import Format
from khcn_core.document import Document
from khcn_core.errors import CallError, KhcnError, Problem
from khcn_core.layout import lay_out
from khcn_core.messages import Language, message
from khcn_core.plan import Plan
from khcn_core.rendering import draw


def render_command(language: Language) -> Command:
    """Build `khcn render`."""
    return Command(
        "render",
        language,
        message(
            "In kế hoạch ra văn bản DOCX, ODT, TXT...",
            "Print plans as documents: DOCX, ODT, TXT...",
        ),
        partial(render_plans, language),
        [
            plans_argument(language),
            _to_option(language),
            output_option(language),
            _folder_option(language),
            from_option(language),
            json_option(language),
        ],
        [
            "ke-hoach.json -o ke-hoach.docx",
            "*.json --to docx --to odt --out-dir van-ban",
            "- --from yaml --to txt -o - < ke-hoach.yaml",
        ],
    )


def render_plans(
    language: Language,
    plans: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    folder: str | None,
    input_format: Format,
    as_json: bool,
) -> int:
    """Render every plan to every format; a plan that cannot be used stops none of the rest."""
    if as_json and output == STANDARD_STREAM:
        raise CallError(
            message(
                "--json và -o - không đi cùng nhau: cả hai ghi ra đầu ra chuẩn",
                "--json and -o - do not go together: both write to standard output",
            )
        )
    targets = targets_of(formats, output, folder)
    refuse_clashes(plans, targets)
    reports = [_report(name, plan, targets) for name, plan in read_plans(plans, input_format)]
    if as_json:
        print_json([written_data(report) for report in reports])
    else:
        for report in reports:
            _print_report(report, language)
    return max(report.status for report in reports)


def _to_option(language: Language) -> click.Option:
    said = message(
        "Định dạng cần in (xem khcn formats), nêu được nhiều lần; không nêu thì theo đuôi của -o.",
        "Format to print (see khcn formats), may be given several times; else as -o ends.",
    )
    return click.Option(
        ["--to", "formats"],
        multiple=True,
        metavar=FORMAT.text(language),
        help=said.text(language),
    )


def _folder_option(language: Language) -> click.Option:
    said = message(
        "Thư mục cần ghi; tên tệp theo tên kế hoạch.", "Folder to write to; files named by plan."
    )
    return click.Option(
        ["--out-dir", "folder"],
        callback=named,
        metavar=FOLDER.text(language),
        help=said.text(language),
    )


def _report(name: str, plan: Plan | Unusable, targets: Sequence[Target]) -> Report:
    """Write a plan's documents, all of them drawn before the first is written."""
    if isinstance(plan, Unusable):
        return Report(name, problems=plan.problems)
    for target in targets:
        target.make_folder()
    outputs: list[Output] = []
    problems: tuple[Problem, ...] = ()
    try:
        document = lay_out(plan)
        for target, data in _drawn(document, targets):
            outputs.append(target.write(name, data))
    except BrokenPipeError:
        raise
    except KhcnError as error:
        problems = (Problem("", error.message),)
    except OSError as error:
        problems = (Problem("", os_error(error)),)
    return Report(name, problems, check(plan), tuple(outputs))


def _drawn(document: Document, targets: Sequence[Target]) -> list[tuple[Target, bytes]]:
    return [(each, draw(each.format, each.renderer, document, {})) for each in targets]


def _print_report(report: Report, language: Language) -> None:
    report.print_problems(language)
    if report.has_errors:
        name, summary = report.shown_name(language), report.summary().text(language)
        print_error(f"{name}: {summary} (khcn check)")
