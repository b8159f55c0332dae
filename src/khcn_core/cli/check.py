"""`khcn check`: say what is wrong with plans, and where a house style departs from the decree."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

import click
from attrs import evolve

from khcn_core.checks import Finding, Severity, check, discover_rules, select
from khcn_core.checks.selection import refuse_unknown
from khcn_core.cli.commands import Command
from khcn_core.cli.fix import Fixed, fixed_plans
from khcn_core.cli.options import (
    codes_option,
    from_option,
    json_option,
    plans_argument,
    severity_option,
)
from khcn_core.cli.output import print_json, print_line
from khcn_core.cli.plans import Unusable, read_plans
from khcn_core.cli.reports import SEVERITIES, Report, checked_data, mended_data
from khcn_core.cli.style_option import chosen_style, style_option
from khcn_core.codec.files import Format
from khcn_core.house_style import STYLE_RULES
from khcn_core.messages import Language, message
from khcn_core.plan import Plan

_SELECT = message(
    "Chỉ nêu quy tắc có mã bắt đầu như thế (ARI,CLK2); nêu được nhiều lần.",
    "Tell of rules whose codes begin so only (ARI,CLK2); may be given several times.",
)
_IGNORE = message(
    "Bỏ qua quy tắc có mã bắt đầu như thế; mã dài hơn thắng mã ngắn hơn.",
    "Ignore rules whose codes begin so; a longer code wins over a shorter one.",
)
_ACCEPTED = message("đã chấp nhận: ", "accepted: ")


def check_command(language: Language) -> Command:
    """Build `khcn check`."""
    return Command(
        "check",
        language,
        message(
            "Kiểm tra kế hoạch: số liệu, thứ tự, năm và tháng.",
            "Check plans: figures, sequences, years and months.",
        ),
        partial(check_plans, language),
        [
            plans_argument(language),
            codes_option(language, "--select", "chosen", _SELECT),
            codes_option(language, "--ignore", "ignored", _IGNORE),
            severity_option(language),
            style_option(language),
            _fix_option(language),
            from_option(language),
            json_option(language),
        ],
        [
            "ke-hoach.json",
            "--select ARI,FUN --ignore FUN2 --severity warning *.json",
            "--fix ke-hoach.yaml",
            "--style co-quan.yaml ke-hoach.yaml",
            "--json *.yaml",
            "- < ke-hoach.json",
        ],
    )


def _fix_option(language: Language) -> click.Option:
    said = message(
        "Sửa ngay trong tệp những chỗ chỉ có một cách sửa, và in phần đã đổi.",
        "Mend in the file what has one right answer, and print the difference.",
    )
    return click.Option(["--fix"], is_flag=True, help=said.text(language))


def check_plans(
    language: Language,
    plans: tuple[str, ...],
    chosen: tuple[str, ...],
    ignored: tuple[str, ...],
    least: Severity,
    styles: tuple[str, ...],
    fix: bool,
    input_format: Format,
    as_json: bool,
) -> int:
    """Print what the rules find; the status tells whether a finding is an error.

    With `fix`, files are mended first, and what is left is told.
    """
    installed = discover_rules()
    refuse_unknown((*chosen, *ignored), installed.codes | {rule.code for rule in STYLE_RULES})
    keep = partial(select, select=chosen, ignore=ignored, least=least)

    def find(plan: Plan) -> tuple[Finding, ...]:
        # all rules run, so that what a plan accepts is judged as a whole
        return keep((*check(plan, installed.rules), *installed.findings))

    about_style = chosen_style(styles).reports
    got = fixed_plans(plans) if fix else read_plans(plans, input_format)
    reports = [
        *(evolve(report, findings=keep(report.findings)) for report in about_style),
        *(_report(name, plan, find) for name, plan in got),
    ]
    if as_json:
        print_json([(mended_data if fix else checked_data)(report) for report in reports])
    else:
        for report in reports:
            _print_report(report, language)
    return max(report.status for report in reports)


def _report(
    name: str, got: Plan | Fixed | Unusable, find: Callable[[Plan], tuple[Finding, ...]]
) -> Report:
    match got:
        case Unusable():
            return Report(name, problems=got.problems)
        case Fixed():
            repairs, difference = got.repairs, got.difference
            return Report(name, findings=find(got.plan), repairs=repairs, difference=difference)
        case Plan():
            return Report(name, findings=find(got))
        case _:
            assert_never(got)


def _print_report(report: Report, language: Language) -> None:
    if report.problems:
        report.print_problems(language)
        return
    for line in report.difference:
        print_line(line)
    name = report.shown_name(language)
    for finding in report.findings:
        severity = SEVERITIES[finding.severity].text(language)
        print_line(f"{name}: {severity} {finding.code}: {finding.text(language)}")
        print_line("    " + _place(finding, language))
        if finding.accepted is not None:
            print_line("    " + _ACCEPTED.text(language) + finding.accepted)
    print_line(f"{name}: {report.summary().text(language)}")


def _place(finding: Finding, language: Language) -> str:
    source = f"({finding.source.title.text(language)})"
    return f"{finding.path} {source}" if finding.path else source
