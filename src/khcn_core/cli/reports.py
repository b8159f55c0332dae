"""What is to be said about one plan, for people and for programs."""

from collections import Counter

from attrs import frozen

from khcn_core.checks import Finding, Severity
from khcn_core.cli.output import print_error
from khcn_core.cli.statuses import FINE, HAS_ERRORS, UNUSABLE
from khcn_core.cli.streams import STANDARD_STREAM
from khcn_core.errors import Problem
from khcn_core.messages import Language, Message, message
from khcn_core.money import Money

SEVERITIES = {
    Severity.ERROR: message("lỗi", "error"),
    Severity.WARNING: message("cảnh báo", "warning"),
    Severity.NOTE: message("lưu ý", "note"),
}

_STANDARD_INPUT = message("đầu vào chuẩn", "standard input")


@frozen
class Output:
    """A file that was written, or "-" for standard output, and how many bytes long it is."""

    format: str
    place: str
    size: int


@frozen
class Report:
    """One plan, by the name that it was called by.

    `problems` say why it could not be used or written, `findings` what its rules say, `outputs`
    which files were written.
    """

    name: str
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Output, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether a finding is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def status(self) -> int:
        """The exit status that this plan alone would give."""
        if self.problems:
            return UNUSABLE
        return HAS_ERRORS if self.has_errors else FINE

    def shown_name(self, language: Language) -> str:
        """Return the plan's name for people."""
        return _STANDARD_INPUT.text(language) if self.name == STANDARD_STREAM else self.name

    def print_problems(self, language: Language) -> None:
        """Print a line for each problem, to standard error."""
        for problem in self.problems:
            print_error(f"{self.shown_name(language)}: {problem.text(language)}")

    def summary(self) -> Message:
        """Count the findings by severity: "1 lỗi, 2 cảnh báo"."""
        counts = Counter(finding.severity for finding in self.findings)
        parts = [(counts[kind], said) for kind, said in SEVERITIES.items() if counts[kind]]
        if not parts:
            return message("không có gì phải sửa", "nothing to mend")
        return message(
            ", ".join(f"{count} {said.vi}" for count, said in parts),
            ", ".join(f"{count} {said.en}{'s' * (count > 1)}" for count, said in parts),
        )


def checked_data(report: Report) -> dict[str, object]:
    """Return what is known of a plan as JSON has it."""
    return {
        "file": report.name,
        "problems": [_problem_data(problem) for problem in report.problems],
        "findings": [_finding_data(finding) for finding in report.findings],
    }


def written_data(report: Report) -> dict[str, object]:
    """Return what is known of a plan and of the files written from it as JSON has it."""
    outputs = [
        {"format": output.format, "file": output.place, "bytes": output.size}
        for output in report.outputs
    ]
    return {**checked_data(report), "outputs": outputs}


def _problem_data(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "tier": problem.tier.value,
        "message": _in_both_languages(problem.message),
    }


def _finding_data(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.path,
        "message": _in_both_languages(finding.message),
        "values": {name: _plain(value) for name, value in finding.message.values.items()},
        "source": _in_both_languages(finding.source),
    }


def _in_both_languages(said: Message) -> dict[str, str]:
    return {"vi": said.text("vi"), "en": said.text("en")}


def _plain(value: object) -> object:
    """Return a value as JSON has it, money as an integer of đồng."""
    if isinstance(value, Money):
        return value.dong
    return value if isinstance(value, int | str) else str(value)
