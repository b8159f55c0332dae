"""`khcn render`: print plans in one or more formats."""

from collections.abc import Sequence
from functools import partial

import click

from khcn_core.checks import check
from khcn_core.cli.choices import choices_option
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
from khcn_core.cli.style_option import chosen_style, style_option
from khcn_core.cli.targets import Target, refuse_clashes, targets_of
from khcn_core.codec.files import Format
from khcn_core.errors import CallError, KhcnError, Problem
from khcn_core.messages import Language, message
from khcn_core.plan import Plan
from khcn_core.publishing import carries_data, paper_of
from khcn_core.style import Style
from khcn_core.verification import WrittenOtherwiseError


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
            style_option(language),
            choices_option(language),
            _verify_option(language),
            _data_option(language),
            from_option(language),
            json_option(language),
        ],
        [
            "ke-hoach.json -o ke-hoach.docx",
            "*.json --to docx --to odt --out-dir van-ban --verify",
            "ke-hoach.json -o ke-hoach.pdf --option timeout=60",
            "ke-hoach.json -o ke-hoach.docx --style co-quan.yaml",
            "- --from yaml --to txt -o - < ke-hoach.yaml",
        ],
    )


def render_plans(
    language: Language,
    plans: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    folder: str | None,
    styles: tuple[str, ...],
    choices: tuple[str, ...],
    verified: bool,
    bare: bool,
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
    targets = targets_of(formats, output, folder, choices, verified=verified)
    refuse_clashes(plans, targets)
    chosen = chosen_style(styles)
    read = read_plans(plans, input_format)
    drawn = (_report(*each, targets, style=chosen.style, data=not bare) for each in read)
    reports = [*chosen.reports, *drawn]
    if as_json:
        print_json([written_data(report) for report in reports])
    else:
        for report in reports:
            styled = report in chosen.reports
            _print_report(report, language, "khcn check --style" if styled else "khcn check")
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


def _verify_option(language: Language) -> click.Option:
    said = message(
        "Đọc lại tệp đã in, so với văn bản; khác thì không giữ tệp.",
        "Read each file back and compare; keep none that differs.",
    )
    return click.Option(["--verify", "verified"], is_flag=True, help=said.text(language))


def _data_option(language: Language) -> click.Option:
    said = message(
        "Không kèm dữ liệu của kế hoạch trong tệp DOCX, ODT.",
        "Leave the plan's data out of DOCX and ODT files.",
    )
    return click.Option(["--no-data", "bare"], is_flag=True, help=said.text(language))


def _report(
    name: str, plan: Plan | Unusable, targets: Sequence[Target], *, style: Style, data: bool
) -> Report:
    """Write a plan's documents, all of them drawn before the first is written."""
    if isinstance(plan, Unusable):
        return Report(name, problems=plan.problems)
    for target in targets:
        target.make_folder()
    outputs: list[Output] = []
    problems: tuple[Problem, ...] = ()
    try:
        carried = data and any(carries_data(target.renderer) for target in targets)
        document = paper_of(plan, style=style, data=carried)
        for target, drawn in [(each, each.draw(document)) for each in targets]:
            outputs.append(target.write(name, document, drawn))
    except BrokenPipeError:
        raise
    except WrittenOtherwiseError as error:
        problems = tuple(Problem("", difference) for difference in error.differences)
    except KhcnError as error:
        problems = (Problem("", error.message),)
    except OSError as error:
        problems = (Problem("", os_error(error)),)
    return Report(name, problems, check(plan), tuple(outputs))


def _print_report(report: Report, language: Language, command: str) -> None:
    """Print why a plan was not written, and which command tells its errors if it has any."""
    report.print_problems(language)
    if report.has_errors:
        name, summary = report.shown_name(language), report.summary().text(language)
        print_error(f"{name}: {summary} ({command})")
