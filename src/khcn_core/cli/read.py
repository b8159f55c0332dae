"""`khcn read`: take a paper that an agency has back to a plan."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import get_args

import click
from attrs import evolve

from khcn_core.cli.commands import Command
from khcn_core.cli.options import FILE, FORMAT, json_option, named, one_of, output_option
from khcn_core.cli.output import print_error, print_json, print_line
from khcn_core.cli.statuses import FINE, HAS_ERRORS
from khcn_core.cli.streams import STANDARD_STREAM, read_bytes, write_bytes
from khcn_core.codec import dumps
from khcn_core.codec.files import format_of
from khcn_core.errors import CallError, UnreadableInputError
from khcn_core.messages import Language, message
from khcn_core.publishing import write_whole
from khcn_core.reading.whole import Reading, Trust, read
from khcn_core.source import Notice, Outcome

_COUNTED = {
    Outcome.UNDERSTOOD: message("{count} dòng đã hiểu", "{count} lines understood"),
    Outcome.KEPT: message("{count} dòng giữ nguyên văn", "{count} kept as written"),
    Outcome.CONVERTED: message("{count} dòng đã chuyển mã", "{count} converted"),
    Outcome.LOST: message("{count} chỗ bỏ lại", "{count} left behind"),
}


def read_command(language: Language) -> Command:
    """Build `khcn read`."""
    return Command(
        "read",
        language,
        message(
            "Đọc văn bản DOCX, ODT, TXT thành dữ liệu kế hoạch.",
            "Read a document (DOCX, ODT, TXT) into the data of a plan.",
        ),
        partial(read_paper, language),
        [
            click.Argument(["paper"], required=True, callback=named, metavar=FILE.text(language)),
            output_option(language),
            _format_option(language),
            _trust_option(language),
            _report_option(language),
            json_option(language),
        ],
        [
            "ke-hoach.docx -o ke-hoach.json",
            "ke-hoach.odt --report -o ke-hoach.yaml",
            "ke-hoach.docx --trust paper -o ke-hoach.json",
            "--format txt - < ke-hoach.txt",
        ],
    )


def read_paper(
    language: Language,
    paper: str,
    output: str | None,
    format: str | None,
    trust: Trust,
    report: bool,
    as_json: bool,
) -> int:
    """Read a paper; the status tells whether it says something else than the data it carries."""
    if (report or as_json) and output in (None, STANDARD_STREAM):
        raise CallError(
            message(
                "--report và --json in ra đầu ra chuẩn: hãy nêu -o TỆP cho kế hoạch",
                "--report and --json print to standard output: name -o FILE for the plan",
            )
        )
    reading = _read(paper, format or _format_of(paper), trust)
    _write(reading, output)
    if as_json:
        print_json(_as_data(reading))
    else:
        _print(reading, paper, language, report=report)
    return HAS_ERRORS if reading.differences else FINE


def _read(paper: str, format: str, trust: Trust) -> Reading:
    data = read_bytes() if paper == STANDARD_STREAM else Path(paper).read_bytes()
    try:
        return read(data, format, trust=trust)
    except UnreadableInputError as error:
        said = message("{paper}: {why}", "{paper}: {why}", paper=paper, why=error.message)
        raise UnreadableInputError(said) from error


def _format_of(paper: str) -> str:
    suffix = Path(paper).suffix.lower().removeprefix(".")
    if not suffix:
        raise CallError(
            message(
                "cần nêu định dạng của văn bản, như --format docx",
                "name the document's format, as in --format docx",
            )
        )
    return suffix


def _format_option(language: Language) -> click.Option:
    said = message(
        "Định dạng của văn bản; không nêu thì theo đuôi tệp.",
        "Format of the document; else as the file's name ends.",
    )
    return click.Option(["--format"], metavar=FORMAT.text(language), help=said.text(language))


def _trust_option(language: Language) -> click.Option:
    said = message(
        "Khi dữ liệu kèm trong tệp và chữ trên giấy khác nhau: lấy theo bên nào; mặc định là data.",
        "Which to take where the data in the file and the text on paper differ; data by default.",
    )
    known = get_args(Trust)
    return click.Option(
        ["--trust"],
        default=known[0],
        callback=one_of(known),
        metavar="|".join(known),
        help=said.text(language),
    )


def _report_option(language: Language) -> click.Option:
    said = message(
        "In từng dòng của văn bản đã được hiểu là gì.", "Print what became of each line."
    )
    return click.Option(["--report"], is_flag=True, help=said.text(language))


def _write(reading: Reading, output: str | None) -> None:
    if output in (None, STANDARD_STREAM):
        write_bytes(dumps(reading.plan).encode())
    else:
        path = Path(str(output))
        write_whole(path, dumps(reading.plan, format_of(path)).encode())


def _print(reading: Reading, paper: str, language: Language, *, report: bool) -> None:
    if report:
        for notice in reading.notices:
            print_line(notice.text(language))
    for difference in reading.differences:
        print_error(f"{paper}: {difference.text(language)}")
    print_error(f"{paper}: {_summary(reading.notices, language)}")


def _summary(notices: tuple[Notice, ...], language: Language) -> str:
    counts = Counter(notice.outcome for notice in notices)
    return ", ".join(
        evolve(said, values={"count": counts[outcome]}).text(language)
        for outcome, said in _COUNTED.items()
        if counts[outcome]
    )


def _as_data(reading: Reading) -> dict[str, object]:
    return {
        "carried": reading.carried is not None,
        "notices": [
            {
                "line": notice.place.line,
                "outcome": notice.outcome.value,
                "became": notice.became and notice.became.text("vi"),
                "reason": notice.reason and notice.reason.text("vi"),
                "text": notice.excerpt,
            }
            for notice in reading.notices
        ],
        "differences": [
            {
                "change": difference.change.value,
                "line": difference.place.line,
                "data": difference.data,
                "paper": difference.paper,
            }
            for difference in reading.differences
        ],
    }
