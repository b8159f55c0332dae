"""`khcn table`: carry the rows of a table from a spreadsheet to a plan, and back."""

from functools import partial
from pathlib import Path

import click

from khcn_core.checks.places import tables
from khcn_core.cli.commands import Command
from khcn_core.cli.form_options import form_option, year_option
from khcn_core.cli.options import FILE, from_option, named, one_of
from khcn_core.cli.plans import Unusable, read_plans
from khcn_core.cli.reports import Report
from khcn_core.cli.statuses import FINE
from khcn_core.cli.streams import STANDARD_STREAM, read_bytes, write_bytes
from khcn_core.codec.converter import make_converter
from khcn_core.codec.files import Format
from khcn_core.codec.json_format import write_json
from khcn_core.codec.yaml_format import write_yaml
from khcn_core.encoding import decode
from khcn_core.errors import CallError
from khcn_core.forms import begin_table
from khcn_core.messages import Language, message
from khcn_core.plan import Block, BudgetTable
from khcn_core.tables import to_rows, with_rows, write_cells
from khcn_core.tables.sheet_headers import header_row
from khcn_core.tables.sheet_text import CSV_SEPARATORS, TAB


def table_command(language: Language) -> Command:
    """Build `khcn table`."""
    return Command(
        "table",
        language,
        message(
            "Chuyển các dòng giữa bảng tính và kế hoạch.",
            "Carry rows between a spreadsheet and a plan.",
        ),
        partial(carry_rows, language),
        [
            click.Argument(
                ["plan"], required=False, callback=named, metavar=f"[{FILE.text(language)}]"
            ),
            form_option(language, multiple=False),
            year_option(language),
            *_paste_options(language),
            _rows_option(language),
            from_option(language),
        ],
        [
            "--form xa-2 --year 2027 --paste < dong.tsv",
            "--form xa-2 --year 2027 --paste bang.csv --csv --to yaml",
            "ke-hoach.yaml --rows",
        ],
    )


def carry_rows(
    language: Language,
    plan: str | None,
    code: str | None,
    year: int | None,
    source: str | None,
    is_csv: bool,
    output_format: Format,
    rows: bool,
    input_format: Format,
) -> int:
    """Print the table of a form with the rows that are pasted, or the rows of a plan's tables."""
    if plan is not None and rows and code is None:
        return _print_rows(language, plan, input_format)
    if plan is None and not rows and code is not None and year is not None:
        table = begin_table(code, year)
        if source is not None:
            table = with_rows(table, _read(source), separators=CSV_SEPARATORS if is_csv else TAB)
        _print_table(table, output_format)
        return FINE
    raise CallError(
        message(
            "cần một trong hai: --form MÃ --year NĂM (thêm --paste để dán các dòng), hoặc TỆP "
            "--rows",
            "either --form CODE --year YEAR is needed (with --paste for rows), or FILE --rows",
        )
    )


def _print_rows(language: Language, name: str, input_format: Format) -> int:
    ((_, plan),) = read_plans([name], input_format)
    if isinstance(plan, Unusable):
        report = Report(name, problems=plan.problems)
        report.print_problems(language)
        return report.status
    texts = [
        write_cells([header_row(table), *to_rows(table, labels=plan.outline.rows)])
        for _, table in tables(plan)
    ]
    write_bytes("\n".join(texts).encode())
    return FINE


def _print_table(table: BudgetTable, output_format: Format) -> None:
    """Print a table as it stands among the blocks of a plan."""
    data = make_converter().unstructure(table, Block)
    text = write_yaml(data) if output_format == "yaml" else write_json(data)
    write_bytes(text.encode())


def _read(source: str) -> str:
    return decode(read_bytes() if source == STANDARD_STREAM else Path(source).read_bytes())


def _paste_options(language: Language) -> list[click.Option]:
    paste = message(
        "Đưa các dòng chép từ bảng tính vào bảng của biểu mẫu: từ tệp, hoặc từ đầu vào chuẩn nếu "
        "không nêu tệp; ô cách nhau bằng tab.",
        "Put rows copied from a spreadsheet into the form's table: from a file, or from standard "
        "input without a name; tabs between cells.",
    )
    csv = message(
        "Các dòng là CSV, ô cách nhau bằng dấu chấm phẩy hoặc dấu phẩy.",
        "The rows are CSV, with semicolons or commas between cells.",
    )
    to = message(
        "Định dạng của bảng in ra; mặc định là json.", "Format of the table; json by default."
    )
    return [
        click.Option(
            ["--paste", "source"],
            is_flag=False,
            flag_value=STANDARD_STREAM,
            callback=named,
            metavar=f"[{FILE.text(language)}]",
            help=paste.text(language),
        ),
        click.Option(["--csv", "is_csv"], is_flag=True, help=csv.text(language)),
        click.Option(
            ["--to", "output_format"],
            default="json",
            callback=one_of(("json", "yaml")),
            metavar="json|yaml",
            help=to.text(language),
        ),
    ]


def _rows_option(language: Language) -> click.Option:
    said = message(
        "In các dòng của mọi bảng trong kế hoạch để dán vào bảng tính, ô cách nhau bằng tab.",
        "Print the rows of all tables of the plan to paste into a spreadsheet, tabs between cells.",
    )
    return click.Option(["--rows"], is_flag=True, help=said.text(language))
