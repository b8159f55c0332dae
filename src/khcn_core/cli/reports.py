"""What is to be said about one plan, for people and for programs."""

from collections import Counter

from attrs import frozen

from khcn_core.checks import Finding, Severity, Source
from khcn_core.cli.output import print_error
from khcn_core.cli.statuses import FINE, HAS_ERRORS, UNUSABLE
from khcn_core.cli.streams import STANDARD_STREAM
from khcn_core.errors import Problem
from khcn_core.messages import Language, Message, message
from khcn_core.money import Money
from khcn_core.repair import Repair

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
    which files were written; `repairs` and `difference` say what was mended, if that was asked for.
    """

    name: str
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    outputs: tuple[Output, ...] = ()
    repairs: tuple[Repair, ...] = ()
    difference: tuple[str, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether a finding is an error that the plan does not accept."""
        return bool(self.counts[Severity.ERROR])

    @property
    def counts(self) -> Counter[Severity]:
        """How many findings there are of each severity, without those that the plan accepts."""
        return Counter(found.severity for found in self.findings if found.accepted is None)

    @property
    def accepted(self) -> int:
        """How many findings the plan accepts."""
        return len(self.findings) - self.counts.total()

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
        """Count the findings by severity: "1 lỗi, 2 cảnh báo (1 đã chấp nhận)"."""
        counts = self.counts
        parts = [(counts[kind], said) for kind, said in SEVERITIES.items() if counts[kind]]
        vi = ", ".join(f"{count} {said.vi}" for count, said in parts)
        en = ", ".join(f"{count} {said.en}{'s' * (count > 1)}" for count, said in parts)
        accepted = self.accepted
        return message(
            (vi or "không có gì phải sửa") + f" ({accepted} đã chấp nhận)" * bool(accepted),
            (en or "nothing to mend") + f" ({accepted} accepted)" * bool(accepted),
        )


def checked_data(report: Report) -> dict[str, object]:
    """Return what is known of a plan as JSON has it."""
    return {
        "file": report.name,
        "problems": [_problem_data(problem) for problem in report.problems],
        "findings": [_finding_data(finding) for finding in report.findings],
        "summary": _summary_data(report),
    }


def mended_data(report: Report) -> dict[str, object]:
    """Return what is known of a plan and of what was mended in it as JSON has it."""
    repairs = [
        {"path": repair.path, "before": repair.before, "after": repair.after}
        for repair in report.repairs
    ]
    return {**checked_data(report), "repairs": repairs}


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
        "source": _source_data(finding.source),
        "accepted": finding.accepted,
    }


def _source_data(source: Source) -> dict[str, object]:
    return {
        **_in_both_languages(source.title),
        "since": source.since and source.since.isoformat(),
        "until": source.until and source.until.isoformat(),
    }


def _summary_data(report: Report) -> dict[str, object]:
    counts = report.counts
    return {
        "status": report.status,
        **{f"{severity.value}s": counts[severity] for severity in Severity},
        "accepted": report.accepted,
    }


def _in_both_languages(said: Message) -> dict[str, str]:
    return {"vi": said.text("vi"), "en": said.text("en")}


def _plain(value: object) -> object:
    """Return a value as JSON has it, money as an integer of đồng."""
    if isinstance(value, Money):
        return value.dong
    return value if isinstance(value, int | float | str) else str(value)
