"""`khcn check`: say what is wrong with plans."""

from functools import partial

from khcn_core.checks import check
from khcn_core.cli.commands import Command
from khcn_core.cli.options import from_option, json_option, plans_argument
from khcn_core.cli.output import print_json, print_line
from khcn_core.cli.plans import Unusable, read_plans
from khcn_core.cli.reports import SEVERITIES, Report, checked_data
from khcn_core.codec.files import Format
from khcn_core.messages import Language, message
from khcn_core.plan import Plan


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
        [plans_argument(language), from_option(language), json_option(language)],
        ["ke-hoach.json", "--json *.yaml", "- < ke-hoach.json"],
    )


def check_plans(
    language: Language, plans: tuple[str, ...], input_format: Format, as_json: bool
) -> int:
    """Print what the rules find; the status tells whether a finding is an error."""
    reports = [_report(name, plan) for name, plan in read_plans(plans, input_format)]
    if as_json:
        print_json([checked_data(report) for report in reports])
    else:
        for report in reports:
            _print_report(report, language)
    return max(report.status for report in reports)


def _report(name: str, plan: Plan | Unusable) -> Report:
    if isinstance(plan, Unusable):
        return Report(name, problems=plan.problems)
    return Report(name, findings=check(plan))


def _print_report(report: Report, language: Language) -> None:
    if report.problems:
        report.print_problems(language)
        return
    name = report.shown_name(language)
    for finding in report.findings:
        severity = SEVERITIES[finding.severity].text(language)
        print_line(f"{name}: {severity} {finding.code}: {finding.text(language)}")
        print_line(f"    {finding.path} ({finding.source.text(language)})")
    print_line(f"{name}: {report.summary().text(language)}")
