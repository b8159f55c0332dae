"""`khcn new`: begin a plan."""

import errno
from pathlib import Path

import click

from khcn_core.cli.commands import Command
from khcn_core.cli.form_options import form_option, year_option
from khcn_core.cli.options import one_of, output_option
from khcn_core.cli.output import print_line
from khcn_core.cli.statuses import FINE
from khcn_core.cli.streams import STANDARD_STREAM, write_bytes
from khcn_core.codec import dumps, loads
from khcn_core.codec.files import Format, format_of
from khcn_core.dates import PartialDate
from khcn_core.errors import CallError
from khcn_core.examples import EXAMPLES, example_name, example_text
from khcn_core.forms import begin_plan, forms, issuer
from khcn_core.messages import Language, message
from khcn_core.plan import AgencyLevel
from khcn_core.publishing import write_whole

_NAMES = tuple(Path(example).stem for example in EXAMPLES)
_AGENCY = "Ủy ban nhân dân xã Ví Dụ"


def new_command(language: Language) -> Command:
    """Build `khcn new`."""
    return Command(
        "new",
        language,
        message(
            "Bắt đầu một kế hoạch từ biểu mẫu hoặc từ ví dụ kèm theo.",
            "Begin a plan from forms or from an example.",
        ),
        begin,
        [
            form_option(language, multiple=True),
            year_option(language),
            *_agency_options(language),
            _forms_option(language),
            _example_option(language),
            output_option(language),
        ],
        [
            f'--form xa-1 --form xa-2 --year 2027 --agency "{_AGENCY}" -o xa.yaml',
            "--forms",
            "--example -o ke-hoach.json",
            f"--example {_NAMES[1]} -o xa.yaml",
        ],
    )


def begin(
    codes: tuple[str, ...],
    year: int | None,
    agency: str | None,
    level: AgencyLevel | None,
    place: str | None,
    date: str | None,
    list_forms: bool,
    name: str | None,
    output: str | None,
) -> int:
    """Print a plan to start from, or write it to a file that does not exist yet.

    An example is given as it was written; a file of the other suffix gets it in its own format.
    """
    if list_forms:
        _print_forms()
    elif name is not None and not codes:
        _write(output, example_text(name), format_of(Path(example_name(name))))
    elif name is not None or not codes:
        raise _neither_or_both()
    elif year is None or agency is None:
        raise _incomplete()
    else:
        day = None if date is None else PartialDate.parse(date)
        plan = begin_plan(codes, year, issuer(agency, level, place), day)
        _write(output, dumps(plan), "json")
    return FINE


def _print_forms() -> None:
    for form in forms():
        print_line(f"{form.code}\t{form.years}\t{form.title}\t{form.source}")


def _neither_or_both() -> CallError:
    return CallError(
        message(
            "cần nêu biểu mẫu (--form {codes}) hoặc ví dụ (--example {names})",
            "name a form (--form {codes}) or an example (--example {names})",
            codes=" | ".join(form.code for form in forms()),
            names=" | ".join(_NAMES),
        )
    )


def _incomplete() -> CallError:
    return CallError(
        message(
            "dùng biểu mẫu thì cần nêu năm và cơ quan, như --year 2027 --agency “{agency}”",
            "a form needs a year and an agency, as in --year 2027 --agency “{agency}”",
            agency=_AGENCY,
        )
    )


def _agency_options(language: Language) -> list[click.Option]:
    agency = message(
        "Cơ quan ban hành, viết đủ tên; cấp và địa danh lấy theo tên.",
        "The issuing agency, named in full; level and place follow from its name.",
    )
    level = message(
        "Cấp của cơ quan, khi tên không nói rõ.",
        "Level of the agency, if its name does not say it.",
    )
    place = message(
        "Địa danh ghi trước ngày tháng, khi khác tên đơn vị.",
        "Place before the date, if it is not the unit's own name.",
    )
    date = message(
        "Ngày dự kiến ký (2026-08 hoặc 2026-08-14), để chọn Căn cứ còn hiệu lực; mặc định là tháng "
        "7 của năm trước năm kế hoạch.",
        "When it will be signed (2026-08 or 2026-08-14), to cite the law in force then; July of "
        "the year before by default.",
    )
    known = tuple(level.value for level in AgencyLevel)
    return [
        click.Option(
            ["--agency"], metavar=message("TÊN", "NAME").text(language), help=agency.text(language)
        ),
        click.Option(
            ["--level"],
            callback=_level,
            metavar="|".join(known),
            help=level.text(language),
        ),
        click.Option(
            ["--place"],
            metavar=message("ĐỊA_DANH", "PLACE").text(language),
            help=place.text(language),
        ),
        click.Option(
            ["--date"], metavar=message("NGÀY", "DATE").text(language), help=date.text(language)
        ),
    ]


def _level(
    context: click.Context, option: click.Parameter, value: str | None
) -> AgencyLevel | None:
    if value is None:
        return None
    known = [level.value for level in AgencyLevel]
    return AgencyLevel(one_of(known)(context, option, value))


def _forms_option(language: Language) -> click.Option:
    said = message(
        "Liệt kê các biểu mẫu: mã, các năm, tên, văn bản ban hành.",
        "List the forms: code, years, title, what issued them.",
    )
    return click.Option(["--forms", "list_forms"], is_flag=True, help=said.text(language))


def _example_option(language: Language) -> click.Option:
    said = message(
        "Ví dụ cần lấy: {known}; không nêu tên thì lấy ví dụ đầu.",
        "Example to take: {known}; without a name the first.",
        known=", ".join(_NAMES),
    )
    return click.Option(
        ["--example", "name"],
        is_flag=False,
        flag_value=_NAMES[0],
        metavar=message("[TÊN]", "[NAME]").text(language),
        help=said.text(language),
    )


def _write(output: str | None, text: str, written: Format) -> None:
    """Write a plan's text, in the format of the output's name if that is another."""
    if output in (None, STANDARD_STREAM):
        write_bytes(text.encode())
        return
    path = Path(str(output))
    wanted = format_of(path)
    if wanted != written:
        text = dumps(loads(text, written), wanted)
    if path.exists():
        raise FileExistsError(errno.EEXIST, "", str(path))
    write_whole(path, text.encode())
